import { createHash } from 'node:crypto';
import type { Role, SeatKind } from '@vmeste/prisma/generated/client.ts';
import type { Db, Tx } from '../core/database.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { everywhere, nobody, noRights, type Rights, type Viewer } from '../core/viewer.ts';
import { holderOf } from '../group/rule.ts';
import { standingOn } from '../group/standing.ts';
import { heirsOf, lineageOf } from '../organisation/rule.ts';
import { successions } from '../organisation/succession.ts';

/** From a day to a day, both inclusive; no end means still. */
export const current = (today: Day) => ({
  since: { lte: midnightOf(today) },
  OR: [{ until: null }, { until: { gte: midnightOf(today) } }],
});

/**
 * Whether an organisation is the viewer's own, now or later, or one whose place theirs took: whatever it is made part
 * of, the viewer will see too.
 */
export async function isOwn(tx: Tx, { id, rights }: Viewer, organisationId: string): Promise<boolean> {
  if (id === null) return false;
  const unended = { OR: [{ until: null }, { until: { gte: midnightOf(rights.today) } }] };
  const heirs = heirsOf(organisationId, await successions(tx));
  return (await tx.membership.count({ where: { personId: id, organisationId: { in: heirs }, ...unended } })) > 0;
}

/**
 * What a person may do on a day: organisations, their classes, and roles with their scopes. Whoever belongs to an
 * organisation sees, and reports on, also what names those whose place it took (decision 21).
 */
export async function rightsOf(db: Db | Tx, personId: string, today: Day): Promise<Rights> {
  const person = await db.person.findFirst({
    where: { id: personId, disabledAt: null },
    select: {
      memberships: { where: current(today), select: { organisationId: true } },
      appointments: {
        where: current(today),
        select: { role: true, organisationId: true, roadmapId: true, groupId: true },
      },
    },
  });
  if (!person) return noRights(today);
  const own = person.memberships.map(({ organisationId }) => organisationId);
  const { lineage, classes } = await reachOf(db, own, today);
  const scopes = (role: Role) =>
    distinct(
      person.appointments
        .filter((appointment) => appointment.role === role)
        .map(({ roadmapId, organisationId, groupId }) => roadmapId ?? organisationId ?? groupId ?? everywhere),
    );
  const roles = {
    ADMINISTRATOR: scopes('ADMINISTRATOR'),
    METHODOLOGIST: scopes('METHODOLOGIST'),
    COORDINATOR: scopes('COORDINATOR'),
    OBSERVER: scopes('OBSERVER'),
    GROUP_OBSERVER: scopes('GROUP_OBSERVER'),
    // A role in an organisation ends with the membership in it.
    EXECUTOR: lineage(scopes('EXECUTOR').filter((id) => own.includes(id))),
    APPROVER: lineage(scopes('APPROVER').filter((id) => own.includes(id))),
    // The accounts of those who are left in an organisation that was taken over stay with its own manager.
    ACCOUNT_MANAGER: scopes('ACCOUNT_MANAGER').filter((id) => own.includes(id)),
  };
  const organisations = lineage(own);
  const [sits, reviews] = [await seatsOf(db, personId, today), await reviewsOf(db, personId)];
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([today, organisations, classes, roles, sits, reviews]))
    .digest('base64url');
  return { today, organisations, classes, roles, ...sits, reviews, fingerprint };
}

const reviewsOf = async (db: Db | Tx, personId: string) =>
  distinct(
    (await db.reviewer.findMany({ where: { personId, dismissedAt: null }, select: { practiceId: true } })).map(
      ({ practiceId }) => practiceId,
    ),
  );

/** Where a person sits on a day: on an own seat, nominated by an organisation, or acting for whoever holds it. */
async function seatsOf(
  db: Db | Tx,
  personId: string,
  today: Day,
): Promise<Pick<Rights, 'groups' | 'seats' | 'substitutes'>> {
  const [rows, substituted] = await Promise.all([
    db.seat.findMany({
      where: {
        AND: [standingOn(today), { OR: [{ personId }, { holdings: { some: { personId, ...current(today) } } }] }],
      },
      select: {
        kind: true,
        groupId: true,
        personId: true,
        holdings: { where: current(today), select: { personId: true, manner: true } },
      },
    }),
    db.substitute.findMany({ where: { personId }, select: { meetingId: true } }),
  ]);
  const held = rows.filter((seat) => holderOf(seat) === personId);
  const of = (kind: SeatKind) => distinct(held.filter((seat) => seat.kind === kind).map(({ groupId }) => groupId));
  return {
    groups: distinct(rows.map(({ groupId }) => groupId)),
    seats: {
      CHAIR: of('CHAIR'),
      DEPUTY: of('DEPUTY'),
      SECRETARY: of('SECRETARY'),
      MEMBER: of('MEMBER'),
      MEMBER_BY_AGREEMENT: of('MEMBER_BY_AGREEMENT'),
      INVITED: of('INVITED'),
    },
    substitutes: distinct(substituted.map(({ meetingId }) => meetingId)),
  };
}

/** Organisations with those whose place they took, and the classes that all of these are members of on a day. */
async function reachOf(db: Db | Tx, own: readonly string[], today: Day) {
  const all = own.length > 0 ? await successions(db) : [];
  const lineage = (ids: readonly string[]) => distinct(ids.flatMap((id) => lineageOf(id, all)));
  const rows = await db.classMembership.findMany({
    where: { organisationId: { in: lineage(own) }, ...current(today) },
    select: { classId: true },
  });
  return { lineage, classes: distinct(rows.map(({ classId }) => classId)) };
}

/** A person as a viewer; someone disabled becomes anonymous. */
export async function viewerOf(db: Db | Tx, personId: string | null, today: Day): Promise<Viewer> {
  if (personId === null) return { id: null, rights: noRights(today) };
  const rights = await rightsOf(db, personId, today);
  return rights.fingerprint === nobody ? { id: null, rights } : { id: personId, rights };
}

const distinct = (ids: string[]) => [...new Set(ids)].sort();
