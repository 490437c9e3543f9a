import type { Language } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { lockOf } from '../core/lock.ts';
import { allow, require, seen } from '../core/refusal.ts';
import { line } from '../core/text.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { visible as organisationVisible } from '../organisation/policy.ts';
import { closeCalendar } from './calendar/command.ts';
import { mayEnrol, mayManage, ties, visible } from './policy.ts';
import { current } from './rights.ts';
import { isAddress, longest } from './rule.ts';

export interface CreatePerson extends Keyed {
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly language?: Language | null | undefined;
  readonly organisationId?: string | null | undefined;
  readonly post?: string | null | undefined;
  readonly since?: Day | null | undefined;
}

/** Enters a person, usually with a membership. The person signs in once invited. */
export const createPerson = (context: Context, { key, ...input }: CreatePerson) =>
  commit(context, { act: 'person.create', input, key }, async (change) => {
    const organisationId = input.organisationId ?? null;
    allow(mayEnrol(change.viewer, organisationId));
    if (organisationId !== null) {
      const where = { AND: [{ id: organisationId }, organisationVisible(change.viewer)] };
      require((await change.tx.organisation.count({ where })) > 0, 'organisationId', 'UNKNOWN');
    }
    return enterPerson(change, input);
  });

/** Enters a person, with a membership where an organisation is named; who may is asked before. Gives the id. */
export async function enterPerson(change: Change, input: Omit<CreatePerson, 'key'>): Promise<string> {
  const { tx, viewer, at: createdAt } = change;
  const data = {
    name: line('name', input.name, longest.name),
    email: await address(change, null, input.email ?? null),
    language: input.language ?? 'RU',
    createdAt,
  };
  const person = await tx.person.create({ data });
  change.created('person', person.id, data);
  if (input.organisationId) {
    const membership = {
      personId: person.id,
      organisationId: input.organisationId,
      post: line('post', input.post ?? '', longest.post),
      since: midnightOf(input.since ?? viewer.rights.today),
    };
    const { id } = await tx.membership.create({ data: membership });
    change.created('membership', id, membership);
  }
  tellOf(change, person.id);
  return person.id;
}

export interface ChangePerson extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly language?: Language | null | undefined;
}

/** Changes what is kept of a person; what is left out stays. The person alone changes no more than the language. */
export const changePerson = (context: Context, { key, ...input }: ChangePerson) =>
  commit(context, { act: 'person.change', input, key }, async (change) => {
    const { tx, viewer } = change;
    const person = seen(
      await tx.person.findFirst({ where: { AND: [{ id: input.id }, visible(viewer)] }, include: ties }),
    );
    const onlyLanguage = input.name === undefined && input.email === undefined;
    allow(mayManage(viewer, person) || (onlyLanguage && viewer.id === person.id));
    await change.claim('person', person, input.version);
    const data = {
      ...(input.name == null ? {} : { name: line('name', input.name, longest.name) }),
      ...(input.email === undefined ? {} : { email: await address(change, person.id, input.email) }),
      ...(input.language ? { language: input.language } : {}),
    };
    if (data.email !== undefined && data.email !== person.email) await moveAddress(change, person, data.email);
    if (data.name && person.loginId)
      await tx.login.update({ where: { id: person.loginId }, data: { name: data.name } });
    await change.revise('person', person, data);
    tellOf(change, person.id);
    return person.id;
  });

/** Closes an account: the person signs in no more, and whoever is signed in so is out. What the person did stays. */
export const disablePerson = (context: Context, { key, ...input }: Keyed & { id: string; version: number }) =>
  commit(context, { act: 'person.disable', input, key }, async (change) => {
    const { tx, viewer } = change;
    const person = seen(
      await tx.person.findFirst({ where: { AND: [{ id: input.id }, visible(viewer)] }, include: ties }),
    );
    allow(mayManage(viewer, person));
    await change.claim('person', person, input.version);
    require(person.disabledAt === null, 'id', 'NOTHING_TO_DO');
    await someAdministratorStays(change, person.id);
    await change.revise('person', person, { disabledAt: change.at });
    await closeInvitations(change, person.id);
    await closeCalendar(change, person.id);
    if (person.loginId) await tx.session.deleteMany({ where: { userId: person.loginId } });
    tellOf(change, person.id);
    return person.id;
  });

/** Opens a closed account again. */
export const enablePerson = (context: Context, { key, ...input }: Keyed & { id: string; version: number }) =>
  commit(context, { act: 'person.enable', input, key }, async (change) => {
    const { tx, viewer } = change;
    const person = seen(
      await tx.person.findFirst({ where: { AND: [{ id: input.id }, visible(viewer)] }, include: ties }),
    );
    allow(mayManage(viewer, person));
    await change.claim('person', person, input.version);
    require(person.disabledAt !== null, 'id', 'NOTHING_TO_DO');
    await change.revise('person', person, { disabledAt: null });
    tellOf(change, person.id);
    return person.id;
  });

/** What a change of a person, of the person's belonging or rights tells. */
export function tellOf(change: Change, personId: string): void {
  change.tell('person.changed', { personId });
  change.tell('rights.changed', { personId });
}

/** Invitations that have not been used are worth nothing any more. */
export const closeInvitations = (change: Change, personId: string) =>
  change.tx.invitation.updateMany({
    where: { personId, usedAt: null, revokedAt: null },
    data: { revokedAt: change.at, version: { increment: 1 } },
  });

/**
 * Of two administrators who end each other at once, the second waits here until the first is done, and then counts.
 *
 * @throws Invalid LAST_ADMINISTRATOR where nobody but this person manages people today, and on
 */
export async function someAdministratorStays(change: Change, personId: string): Promise<void> {
  await change.tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockOf('administrators')})`;
  const administrators = await change.tx.appointment.findMany({
    where: { role: 'ADMINISTRATOR', person: { disabledAt: null }, ...current(change.viewer.rights.today) },
    select: { personId: true, until: true },
  });
  const isOne = administrators.some((one) => one.personId === personId);
  const others = administrators.some((other) => other.personId !== personId && other.until === null);
  require(others || !isOne, 'id', 'LAST_ADMINISTRATOR');
}

/** An address as it is kept: in lower case, and nobody else's. */
async function address(change: Change, id: string | null, email: string | null): Promise<string | null> {
  const kept = email?.trim().toLowerCase();
  if (!kept) return null;
  require(isAddress(kept), 'email', 'BAD_ADDRESS');
  const other = await change.tx.person.findFirst({ where: { email: kept }, select: { id: true } });
  require(other === null || other.id === id, 'email', 'TAKEN');
  return kept;
}

/**
 * The way in moves with the address, which may be somebody else's from now on: what was sent to the old one opens
 * nothing, whoever is signed in is out, and another provider's account is known by the new address only. It counts as
 * verified (see `createLogin`).
 */
async function moveAddress(
  change: Change,
  person: { id: string; loginId: string | null },
  email: string | null,
): Promise<void> {
  await closeInvitations(change, person.id);
  if (person.loginId === null) return;
  const login = await change.tx.login.findUniqueOrThrow({ where: { id: person.loginId } });
  require(email !== null || login.username !== null, 'email', 'REQUIRED');
  await change.tx.session.deleteMany({ where: { userId: login.id } });
  await change.tx.account.deleteMany({ where: { userId: login.id, providerId: { not: 'credential' } } });
  await change.tx.login.update({
    where: { id: login.id },
    data: { email: email ?? noAddress(login.id), emailVerified: email !== null },
  });
}

/** better-auth needs an address of every login: this one cannot exist (RFC 2606). */
export const noAddress = (loginId: string) => `${loginId.toLowerCase()}@no-address.invalid`;
