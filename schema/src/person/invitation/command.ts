import type { InvitationKind } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import type { Db, Tx } from '../../core/database.ts';
import { allow, NotFound, require, seen } from '../../core/refusal.ts';
import type { Viewer } from '../../core/viewer.ts';
import { closeInvitations, noAddress, tellOf } from '../command.ts';
import { mayInviteOrganisations, mayManage, standing, ties, visible } from '../policy.ts';
import { viewerOf } from '../rights.ts';
import { hashOf, isUsername, lifetime, recoverEvery } from './rule.ts';

/**
 * Invites a person: for the first time, or to a way back in. Earlier invitations are worth nothing from now on.
 * A link goes by mail where the hub can send it; otherwise, and for a code, whoever invites is shown the secret.
 */
export const invite = (context: Context, { key, ...input }: Keyed & { personId: string; kind: InvitationKind }) =>
  commit(context, { act: 'person.invite', input, key }, async (change) => {
    const { tx, viewer } = change;
    const person = seen(
      await tx.person.findFirst({
        where: { AND: [{ id: input.personId }, visible(viewer)] },
        include: ties,
      }),
    );
    allow(mayManage(viewer, person));
    require(person.disabledAt === null, 'personId', 'NOT_ALLOWED_NOW');
    require(input.kind === 'CODE' ||
      person.email !== null ||
      !context.house.invitations.mailed, 'personId', 'NO_ADDRESS');
    return openInvitation(context, change, { personId: person.id, kind: input.kind });
  });

/** How many codes are made at once: what is printed, cut and handed out in one go. */
const mostCodes = 100;

/**
 * Makes a code to print for each of several people: for all of them, or for none. Earlier invitations of theirs are
 * worth nothing from now on.
 * @returns the ids of the invitations, in the order in which the people were named
 * @throws NotFound, Forbidden, Invalid REQUIRED, TOO_MANY, NOT_ALLOWED_NOW at `personIds`
 */
export async function printCodes(
  context: Context,
  { key, ...input }: Keyed & { personIds: readonly string[] },
): Promise<string[]> {
  const made = await commit(context, { act: 'person.printCodes', input, key }, async (change) => {
    const { tx, viewer } = change;
    const distinct = [...new Set(input.personIds)];
    require(distinct.length > 0, 'personIds', 'REQUIRED');
    require(distinct.length <= mostCodes, 'personIds', 'TOO_MANY', { max: mostCodes });
    const people = await tx.person.findMany({
      where: { AND: [{ id: { in: distinct } }, visible(viewer)] },
      include: ties,
    });
    seen(people.length === distinct.length ? true : null);
    for (const person of people) allow(mayManage(viewer, person));
    require(people.every(({ disabledAt }) => disabledAt === null), 'personIds', 'NOT_ALLOWED_NOW');
    const ids: string[] = [];
    for (const personId of distinct) ids.push(await openInvitation(context, change, { personId, kind: 'CODE' }));
    return ids.join(' ');
  });
  return made.split(' ');
}

/** Writes an invitation, and leaves its mail for after the commit. */
export async function openInvitation(
  context: Context,
  change: Change,
  { personId, kind, isFirst = false }: { personId: string; kind: InvitationKind; isFirst?: boolean },
) {
  await closeInvitations(change, personId);
  const id = crypto.randomUUID();
  const data = {
    personId,
    kind,
    isFirst,
    secretHash: hashOf(context.house.invitations.secretOf({ id, kind })),
    createdById: change.viewer.id,
    createdAt: change.at,
    expiresAt: new Date(change.at.getTime() + lifetime[kind] * 86_400_000),
  };
  await change.tx.invitation.create({ data: { id, ...data } });
  change.created('invitation', id, { personId, kind });
  if (kind === 'LINK' && context.house.invitations.mailed) await change.later('mail.invitation', { invitationId: id });
  change.tell('person.changed', { personId });
  return id;
}

/** Takes an invitation back. */
export const revokeInvitation = (context: Context, { key, ...input }: Keyed & { id: string; version: number }) =>
  commit(context, { act: 'person.revokeInvitation', input, key }, async (change) => {
    const { tx, viewer } = change;
    const invitation = seen(
      await tx.invitation.findFirst({
        where: { id: input.id, person: visible(viewer) },
        include: { person: { select: standing } },
      }),
    );
    // Whoever does not manage the person does not learn that there is an invitation.
    if (!mayManage(viewer, invitation.person)) throw new NotFound();
    await change.claim('invitation', invitation, input.version);
    require(invitation.usedAt === null && invitation.revokedAt === null, 'id', 'NOT_ALLOWED_NOW');
    await change.revise('invitation', invitation, { revokedAt: change.at });
    change.tell('person.changed', { personId: invitation.personId });
    return invitation.id;
  });

/**
 * The way back in for whoever has forgotten the password: a link to the person's own address. Nobody learns from it
 * whether there is such a person; without mail it does nothing, and the account manager prints a code instead.
 */
export async function recover(context: Context, email: string): Promise<void> {
  if (!context.house.invitations.mailed) return;
  const where = { email: email.trim().toLowerCase(), disabledAt: null, loginId: { not: null } };
  const person = await context.db.person.findFirst({ where, select: { id: true } });
  if (!person) return;
  await commit(context, { act: 'person.recover', input: {} }, async (change) => {
    const { id } = person;
    const since = new Date(change.at.getTime() - recoverEvery * 60_000);
    const lately = await change.tx.invitation.count({ where: { personId: id, createdAt: { gt: since } } });
    return lately > 0 ? id : openInvitation(context, change, { personId: id, kind: 'LINK' });
  });
}

/** Whom an invitation is for, as its bearer may know before accepting it. */
export interface Invited {
  readonly name: string;
  readonly email: string | null;
  /** Whether a name to sign in with must be chosen: the person has no address. */
  readonly needsUsername: boolean;
  /** Whether the person has signed in before: the invitation sets a new password. */
  readonly known: boolean;
}

/**
 * What a secret opens now. It opens no more than whoever made it may still open: somebody who managed the person then,
 * and no longer does, would come in with it (decision 20). What nobody made came from the machine's terminal, or went to
 * the person's own address.
 * @throws NotFound for a secret that opens nothing, Invalid EXPIRED for one that did
 */
async function openedBy(db: Db | Tx, secret: string, { clock }: Context) {
  const invitation = seen(
    await db.invitation.findUnique({
      where: { secretHash: hashOf(secret) },
      include: { person: { include: { ...ties, login: { select: { username: true } } } } },
    }),
  );
  require(isOpen(invitation, clock.now()), 'secret', 'EXPIRED');
  const { createdById, person } = invitation;
  const maker = createdById === null ? null : await viewerOf(db, createdById, clock.today());
  const held = maker === null || mayManage(maker, person) || makesFirst(maker, invitation);
  require(held, 'secret', 'EXPIRED');
  return invitation;
}

/** The first account of an organisation, as long as nobody has it. */
const makesFirst = (maker: Viewer, { isFirst, person }: { isFirst: boolean; person: { loginId: string | null } }) =>
  isFirst && person.loginId === null && mayInviteOrganisations(maker);

const isOpen = (
  invitation: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date; person: { disabledAt: Date | null } },
  now: Date,
) =>
  invitation.usedAt === null &&
  invitation.revokedAt === null &&
  invitation.expiresAt > now &&
  invitation.person.disabledAt === null;

/** @throws NotFound for a secret that opens nothing, Invalid EXPIRED for one that did */
export async function lookAtInvitation(context: Context, secret: string): Promise<Invited> {
  const { name, email, login } = (await openedBy(context.db, secret, context)).person;
  return { name, email, known: login !== null, needsUsername: email === null && !login?.username };
}

export interface Accept {
  readonly secret: string;
  /** As better-auth hashes it. */
  readonly passwordHash: string;
  readonly username?: string | null | undefined;
}

/**
 * Accepts an invitation, once: the person has a login with this password from now on. Where there was one, its
 * password changes and whoever is signed in with it is out; a code, which was handed over in person, also turns off
 * the second factor, which a link by mail alone must not.
 * @returns the id of the login
 * @throws NotFound, Invalid EXPIRED at `secret`, Invalid REQUIRED, UNKNOWN or TAKEN at `username`
 */
export async function acceptInvitation(context: Context, input: Accept): Promise<string> {
  let loginId = '';
  await commit(context, { act: 'person.acceptInvitation', input: { username: input.username } }, async (change) => {
    const { tx } = change;
    // Of two who bring the same secret at once, the second waits until the first has used it.
    await tx.$queryRaw`
      SELECT 1 FROM "Person" person JOIN "Invitation" invitation ON invitation."personId" = person."id"
      WHERE invitation."secretHash" = ${hashOf(input.secret)} FOR UPDATE`;
    const invitation = await openedBy(tx, input.secret, context);
    await change.claim('invitation', invitation, invitation.version);
    await change.revise('invitation', { ...invitation }, { usedAt: change.at });
    const { person } = invitation;
    const username =
      person.email === null && !person.login?.username ? await freeUsername(change, input.username ?? '') : null;
    loginId = person.loginId ?? (await createLogin(change, person, username));
    await setPassword(change, loginId, input.passwordHash);
    if (invitation.kind === 'CODE') {
      await tx.twoFactor.deleteMany({ where: { userId: loginId } });
      await tx.login.update({
        where: { id: loginId },
        data: { twoFactorEnabled: false, ...(username ? { username } : {}) },
      });
    }
    await tx.session.deleteMany({ where: { userId: loginId } });
    tellOf(change, person.id);
    return person.id;
  });
  return loginId;
}

async function freeUsername(change: Change, typed: string): Promise<string> {
  const username = typed.trim().toLowerCase();
  require(username !== '', 'username', 'REQUIRED');
  require(isUsername(username), 'username', 'UNKNOWN');
  require((await change.tx.login.count({ where: { username } })) === 0, 'username', 'TAKEN');
  return username;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly version: number;
  readonly loginId: string | null;
}

/**
 * The address counts as verified: it was entered by whoever manages the person, not claimed by the person, and another
 * provider's sign-in is matched against it.
 */
async function createLogin(change: Change, person: Person, username: string | null): Promise<string> {
  const id = crypto.randomUUID();
  const at = { createdAt: change.at, updatedAt: change.at };
  await change.tx.login.create({
    data: {
      id,
      name: person.name,
      email: person.email ?? noAddress(id),
      emailVerified: person.email !== null,
      username,
      ...at,
    },
  });
  await change.claim('person', person, person.version);
  await change.revise('person', { ...person }, { loginId: id });
  return id;
}

async function setPassword(change: Change, loginId: string, password: string): Promise<void> {
  const of = { userId: loginId, providerId: 'credential' };
  const changed = await change.tx.account.updateMany({ where: of, data: { password, updatedAt: change.at } });
  if (changed.count > 0) return;
  const at = { createdAt: change.at, updatedAt: change.at };
  await change.tx.account.create({ data: { id: crypto.randomUUID(), accountId: loginId, ...of, password, ...at } });
}

/**
 * Gives a login that came from another provider to the person with that address, who was entered beforehand.
 * @returns the person's id; null where nobody is known by the address, or the person has a login already
 */
export async function attachLogin(
  context: Context,
  { loginId, email }: { loginId: string; email: string },
): Promise<string | null> {
  const id = await commit(context, { act: 'person.attachLogin', input: { loginId } }, async (change) => {
    const person = await change.tx.person.findFirst({
      where: { email: email.toLowerCase(), disabledAt: null, loginId: null },
    });
    if (!person) return '';
    await change.claim('person', person, person.version);
    await change.revise('person', person, { loginId });
    await closeInvitations(change, person.id);
    tellOf(change, person.id);
    return person.id;
  });
  return id || null;
}
