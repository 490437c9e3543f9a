import type { Role } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { checkSpan, lastDay, overlap, type Span, spanOf } from '../../core/span.ts';
import { line } from '../../core/text.ts';
import { addDays, type Day, midnightOf } from '../../core/time.ts';
import { visible as groupVisible } from '../../group/policy.ts';
import { visible as organisationVisible } from '../../organisation/policy.ts';
import { visible as roadmapVisible } from '../../roadmap/policy.ts';
import { someAdministratorStays, tellOf } from '../command.ts';
import { appointmentVisible, mayAppoint, mayEnrol, mayTakeIn, standing, ties, visible } from '../policy.ts';
import { fitsScope, longest, type Scope } from '../rule.ts';

interface Dated {
  readonly since?: Day | null | undefined;
  readonly until?: Day | null | undefined;
}

const spanFrom = (change: Change, { since, until }: Dated): Span => {
  const span = { since: since ?? change.viewer.rights.today, until: until ?? null };
  checkSpan(span);
  return span;
};

const dates = ({ since, until }: Span) => ({ since: midnightOf(since), until: until && midnightOf(until) });

const seenPerson = async (change: Change, id: string) =>
  seen(await change.tx.person.findFirst({ where: { AND: [{ id }, visible(change.viewer)] } }));

const seenMembership = async (change: Change, id: string) =>
  seen(
    await change.tx.membership.findFirst({
      where: { id, person: visible(change.viewer) },
      include: { person: { select: standing } },
    }),
  );

/** Takes a person into an organisation. */
export const addMembership = (
  context: Context,
  { key, ...input }: Keyed & Dated & { personId: string; organisationId: string; post: string },
) =>
  commit(context, { act: 'person.addMembership', input, key }, async (change) => {
    const { tx, viewer } = change;
    const person = seen(
      await tx.person.findFirst({ where: { AND: [{ id: input.personId }, visible(viewer)] }, include: ties }),
    );
    const organisation = await tx.organisation.findFirst({
      where: { AND: [{ id: input.organisationId }, organisationVisible(viewer)] },
    });
    require(organisation !== null, 'organisationId', 'UNKNOWN');
    allow(mayTakeIn(viewer, person, organisation.id));
    const span = spanFrom(change, input);
    const of = { personId: person.id, organisationId: organisation.id };
    const others = await tx.membership.findMany({ where: of });
    require(!others.some((other) => overlap(spanOf(other), span)), 'organisationId', 'TAKEN');
    const data = { ...of, post: line('post', input.post, longest.post), ...dates(span) };
    const membership = await tx.membership.create({ data });
    change.created('membership', membership.id, data);
    tellOf(change, person.id);
    return membership.id;
  });

export interface ChangeMembership extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly post?: string | null | undefined;
  readonly since?: Day | null | undefined;
}

/** Puts right what is kept of a membership: the post, or the day it began. What is left out stays. */
export const changeMembership = (context: Context, { key, ...input }: ChangeMembership) =>
  commit(context, { act: 'person.changeMembership', input, key }, async (change) => {
    const { tx, viewer } = change;
    const { person, ...membership } = await seenMembership(change, input.id);
    allow(mayEnrol(viewer, membership.organisationId));
    const { personId, organisationId } = membership;
    const kept = spanOf(membership);
    const span = { since: input.since ?? kept.since, until: kept.until };
    // What is yet to begin would begin sooner.
    if (kept.since > viewer.rights.today && span.since < kept.since) allow(mayTakeIn(viewer, person, organisationId));
    await change.claim('membership', membership, input.version);
    if (input.since != null) checkSpan(span);
    const others = await tx.membership.findMany({ where: { personId, organisationId, id: { not: membership.id } } });
    require(!others.some((other) => overlap(spanOf(other), span)), 'since', 'TAKEN');
    const post = input.post == null ? membership.post : line('post', input.post, longest.post);
    await change.revise('membership', membership, { post, since: midnightOf(span.since) });
    tellOf(change, personId);
    return membership.id;
  });

/** Ends a membership; the roles in that organisation end with it. */
export const endMembership = (
  context: Context,
  { key, ...input }: Keyed & { id: string; version: number; until?: Day | null | undefined },
) =>
  commit(context, { act: 'person.endMembership', input, key }, async (change) => {
    const { tx, viewer } = change;
    const { person, ...membership } = await seenMembership(change, input.id);
    allow(mayEnrol(viewer, membership.organisationId));
    const { personId, organisationId } = membership;
    const kept = spanOf(membership);
    const span = { since: kept.since, until: lastDay(kept.since, input.until, viewer.rights.today) };
    // What has an end would end later, or begin again.
    if (kept.until !== null && span.until > kept.until) allow(mayTakeIn(viewer, person, organisationId));
    await change.claim('membership', membership, input.version);
    const others = await tx.membership.findMany({ where: { personId, organisationId, id: { not: membership.id } } });
    require(!others.some((other) => overlap(spanOf(other), span)), 'until', 'TAKEN');
    await change.revise('membership', membership, { until: midnightOf(span.until) });
    for (const appointment of await tx.appointment.findMany({ where: { personId, organisationId } })) {
      const { since, until } = spanOf(appointment);
      if (until !== null && until <= span.until) continue;
      const last = since > span.until ? addDays(since, -1) : span.until;
      await change.claim('appointment', appointment, appointment.version);
      await change.revise('appointment', appointment, { until: midnightOf(last) });
    }
    tellOf(change, personId);
    return membership.id;
  });

export interface Appoint extends Keyed, Dated {
  readonly personId: string;
  readonly role: Role;
  readonly organisationId?: string | null | undefined;
  readonly roadmapId?: string | null | undefined;
  readonly groupId?: string | null | undefined;
}

/** Gives a person a role over what the role is held over. */
export const appoint = (context: Context, { key, ...input }: Appoint) =>
  commit(context, { act: 'person.appoint', input, key }, async (change) => {
    const person = await seenPerson(change, input.personId);
    const scope = {
      organisationId: input.organisationId ?? null,
      roadmapId: input.roadmapId ?? null,
      groupId: input.groupId ?? null,
    };
    require(fitsScope(input.role, scope), 'role', 'WRONG_SCOPE');
    if (scope.roadmapId !== null) {
      const where = { AND: [{ id: scope.roadmapId }, roadmapVisible(change.viewer)] };
      require((await change.tx.roadmap.findFirst({ where, select: { id: true } })) !== null, 'roadmapId', 'UNKNOWN');
    }
    if (scope.groupId !== null) {
      const where = { AND: [{ id: scope.groupId }, groupVisible(change.viewer)] };
      require((await change.tx.group.findFirst({ where, select: { id: true } })) !== null, 'groupId', 'UNKNOWN');
    }
    allow(mayAppoint(change.viewer, input.role, { ...scope, personId: person.id }));
    return give(change, { personId: person.id, role: input.role, scope }, spanFrom(change, input));
  });

/** Ends an appointment; left out, at once. */
export const endAppointment = (
  context: Context,
  { key, ...input }: Keyed & { id: string; version: number; until?: Day | null | undefined },
) =>
  commit(context, { act: 'person.endAppointment', input, key }, async (change) => {
    const appointment = seen(
      await change.tx.appointment.findFirst({ where: { AND: [{ id: input.id }, appointmentVisible(change.viewer)] } }),
    );
    allow(mayAppoint(change.viewer, appointment.role, { ...appointment, personId: '' }));
    await end(change, appointment, { version: input.version, until: input.until });
    return appointment.id;
  });

/**
 * Passes an appointment on to another person: the successor has the role from today, the predecessor had it until
 * yesterday. An administrator does this for a roadmap without reading it, where its coordinator has left.
 * @returns the id of the new appointment
 */
export const handOver = (
  context: Context,
  { key, ...input }: Keyed & { id: string; version: number; personId: string },
) =>
  commit(context, { act: 'person.handOver', input, key }, async (change) => {
    const appointment = seen(
      await change.tx.appointment.findFirst({ where: { AND: [{ id: input.id }, appointmentVisible(change.viewer)] } }),
    );
    const { role, organisationId, roadmapId, groupId } = appointment;
    const scope = { organisationId, roadmapId, groupId };
    const successor = await change.tx.person.findFirst({
      where: { AND: [{ id: input.personId }, visible(change.viewer)] },
    });
    require(successor !== null, 'personId', 'UNKNOWN');
    allow(mayAppoint(change.viewer, role, { ...scope, personId: successor.id }));
    const span = { since: change.viewer.rights.today, until: null };
    const made = await give(change, { personId: successor.id, role, scope }, span);
    await end(change, appointment, { version: input.version, until: null });
    return made;
  });

/** Whose affair a role over it is, so that its history is found from there. */
const within = ({ roadmapId, groupId }: Scope) => ({ groupId, ...(roadmapId === null ? {} : { roadmapId }) });

/** Writes an appointment that may be given. */
async function give(change: Change, to: { personId: string; role: Role; scope: Scope }, span: Span): Promise<string> {
  const { tx, viewer } = change;
  const of = { personId: to.personId, role: to.role, ...to.scope };
  const others = await tx.appointment.findMany({ where: of });
  require(!others.some((other) => overlap(spanOf(other), span)), 'role', 'TAKEN');
  if (to.scope.organisationId !== null) {
    const belongs = await tx.membership.findMany({
      where: { personId: to.personId, organisationId: to.scope.organisationId },
    });
    const { today } = viewer.rights;
    const stillOn = (day: Day) =>
      belongs.some((membership) => overlap(spanOf(membership), { since: day, until: null }));
    require(stillOn(span.since) && stillOn(today), 'organisationId', 'NOT_MEMBER');
  }
  const data = { ...of, ...dates(span) };
  const appointment = await tx.appointment.create({ data });
  change.created('appointment', appointment.id, data, within(to.scope));
  tellOf(change, to.personId);
  return appointment.id;
}

interface Appointed extends Scope, Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly role: Role;
  readonly since: Date;
  readonly until: Date | null;
}

async function end(
  change: Change,
  appointment: Appointed,
  { version, until }: { version: number; until: Day | null | undefined },
) {
  await change.claim('appointment', appointment, version);
  const { since, until: already } = spanOf(appointment);
  const last = lastDay(since, until, change.viewer.rights.today);
  if (already !== null && already <= last) return;
  if (appointment.role === 'ADMINISTRATOR') await someAdministratorStays(change, appointment.personId);
  await change.revise('appointment', appointment, { until: midnightOf(last) }, within(appointment));
  tellOf(change, appointment.personId);
}
