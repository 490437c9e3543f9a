import { createHash } from 'node:crypto';
import { Prisma, type Role, type SeatKind } from '@vmeste/prisma/generated/client.ts';
import type { Db, Tx } from '../core/database.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { everywhere, nobody, noRights, type Rights, type Viewer } from '../core/viewer.ts';
import { type Held, holderOf } from '../group/rule.ts';
import { heirsOf, lineageOf, type Succession } from '../organisation/rule.ts';
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

/** What the rights of a person are made of on a day, as one statement reads it. */
interface Ground {
  readonly own: string[];
  /** Who took over from whom, among the organisations whose place one's own took. */
  readonly took: Succession[];
  readonly classes: string[];
  readonly appointments: { readonly role: Role; readonly scope: string | null }[];
  readonly seats: (Held & { readonly kind: SeatKind; readonly groupId: string })[];
  readonly substitutes: string[];
  readonly reviews: string[];
}

/**
 * Rights are read before each command, in its transaction: one statement instead of one for each table, since most of
 * what a small one costs is its way. Null for somebody who is disabled, or not there.
 */
async function groundOf(db: Db | Tx, personId: string, today: Day): Promise<Ground | null> {
  const lasts = Prisma.sql`"since" <= ${today}::date AND ("until" IS NULL OR "until" >= ${today}::date)`;
  const [found] = await db.$queryRaw<Ground[]>`
    WITH RECURSIVE own AS (
      SELECT "organisationId" AS id FROM "Membership" WHERE "personId" = ${personId}::uuid AND ${lasts}
    ), line AS (
      SELECT id, NULL::uuid AS "successorId" FROM own
      UNION
      SELECT taken."id", taken."successorId" FROM "Organisation" taken JOIN line ON taken."successorId" = line.id
    )
    SELECT ARRAY(SELECT id::text FROM own) AS "own",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'successorId', "successorId")), '[]')
       FROM line WHERE "successorId" IS NOT NULL) AS "took",
      ARRAY(SELECT DISTINCT "classId"::text FROM "ClassMembership"
            WHERE "organisationId" IN (SELECT id FROM line) AND ${lasts}) AS "classes",
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
         'role', "role", 'scope', coalesce("roadmapId", "organisationId", "groupId"))), '[]')
       FROM "Appointment" WHERE "personId" = person."id" AND ${lasts}) AS "appointments",
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
         'kind', seat."kind", 'groupId', seat."groupId", 'personId', seat."personId", 'holdings', (
           SELECT coalesce(jsonb_agg(jsonb_build_object('personId', "personId", 'manner', "manner")), '[]')
           FROM "Holding" WHERE "seatId" = seat."id" AND ${lasts}))), '[]')
       FROM (
         SELECT * FROM "Seat" WHERE "personId" = person."id"
         UNION
         SELECT * FROM "Seat" WHERE "id" IN (SELECT "seatId" FROM "Holding" WHERE "personId" = person."id" AND ${lasts})
       ) seat JOIN "Group" ON "Group"."id" = seat."groupId"
       WHERE seat."since" <= ${today}::date AND (seat."until" IS NULL OR seat."until" >= ${today}::date)
         AND ("powersUntil" IS NULL OR "powersUntil" >= ${today}::date)) AS "seats",
      ARRAY(SELECT "meetingId"::text FROM "Substitute" WHERE "personId" = person."id") AS "substitutes",
      ARRAY(SELECT "practiceId"::text FROM "Reviewer"
            WHERE "personId" = person."id" AND "dismissedAt" IS NULL) AS "reviews"
    FROM "Person" person WHERE person."id" = ${personId}::uuid AND person."disabledAt" IS NULL`;
  return found ?? null;
}

/**
 * What a person may do on a day: organisations, their classes, and roles with their scopes. Whoever belongs to an
 * organisation sees, and reports on, also what names those whose place it took (decision 21).
 */
export async function rightsOf(db: Db | Tx, personId: string, today: Day): Promise<Rights> {
  const ground = await groundOf(db, personId, today);
  if (!ground) return noRights(today);
  const { own, took, appointments } = ground;
  const lineage = (ids: readonly string[]) => distinct(ids.flatMap((id) => lineageOf(id, took)));
  const scopes = (role: Role) =>
    distinct(appointments.filter((one) => one.role === role).map(({ scope }) => scope ?? everywhere));
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
  const [organisations, classes] = [lineage(own), distinct(ground.classes)];
  const [sits, reviews] = [seatsOf(ground, personId), distinct(ground.reviews)];
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([today, organisations, classes, roles, sits, reviews]))
    .digest('base64url');
  return { today, organisations, classes, roles, ...sits, reviews, fingerprint };
}

/** Where a person sits: on an own seat, nominated by an organisation, or acting for whoever holds it. */
function seatsOf({ seats, substitutes }: Ground, personId: string): Pick<Rights, 'groups' | 'seats' | 'substitutes'> {
  const held = seats.filter((seat) => holderOf(seat) === personId);
  const of = (kind: SeatKind) => distinct(held.filter((seat) => seat.kind === kind).map(({ groupId }) => groupId));
  return {
    groups: distinct(seats.map(({ groupId }) => groupId)),
    seats: {
      CHAIR: of('CHAIR'),
      DEPUTY: of('DEPUTY'),
      SECRETARY: of('SECRETARY'),
      MEMBER: of('MEMBER'),
      MEMBER_BY_AGREEMENT: of('MEMBER_BY_AGREEMENT'),
      INVITED: of('INVITED'),
    },
    substitutes: distinct(substitutes),
  };
}

/** A person as a viewer; someone disabled becomes anonymous. */
export async function viewerOf(db: Db | Tx, personId: string | null, today: Day): Promise<Viewer> {
  if (personId === null) return { id: null, rights: noRights(today) };
  const rights = await rightsOf(db, personId, today);
  return rights.fingerprint === nobody ? { id: null, rights } : { id: personId, rights };
}

const distinct = (ids: string[]) => [...new Set(ids)].sort();
