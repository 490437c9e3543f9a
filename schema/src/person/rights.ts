import { createHash } from 'node:crypto';
import type { Role } from '@vmeste/prisma/generated/client.ts';
import type { Db, Tx } from '../core/database.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { everywhere, nobody, noRights, type Rights, type Viewer } from '../core/viewer.ts';

/** From a day to a day, both inclusive; no end means still. */
export const current = (today: Day) => ({
  since: { lte: midnightOf(today) },
  OR: [{ until: null }, { until: { gte: midnightOf(today) } }],
});

/**
 * Whether an organisation is the viewer's own, now or later: whatever it is made part of, the viewer will see too.
 */
export const isOwn = async (tx: Tx, { id, rights }: Viewer, organisationId: string): Promise<boolean> =>
  id !== null &&
  (await tx.membership.count({
    where: { personId: id, organisationId, OR: [{ until: null }, { until: { gte: midnightOf(rights.today) } }] },
  })) > 0;

/** What a person may do on a day: organisations, their classes, and roles with their scopes. */
export async function rightsOf(db: Db | Tx, personId: string, today: Day): Promise<Rights> {
  const person = await db.person.findFirst({
    where: { id: personId, disabledAt: null },
    select: {
      memberships: {
        where: current(today),
        select: {
          organisationId: true,
          organisation: { select: { classes: { where: current(today), select: { classId: true } } } },
        },
      },
      appointments: { where: current(today), select: { role: true, organisationId: true, roadmapId: true } },
    },
  });
  if (!person) return noRights(today);
  const organisations = distinct(person.memberships.map((membership) => membership.organisationId));
  const classes = distinct(
    person.memberships.flatMap(({ organisation }) => organisation.classes.map((c) => c.classId)),
  );
  const scopes = (role: Role) =>
    distinct(
      person.appointments
        .filter((appointment) => appointment.role === role)
        .map(({ roadmapId, organisationId }) => roadmapId ?? organisationId ?? everywhere),
    );
  const roles = {
    ADMINISTRATOR: scopes('ADMINISTRATOR'),
    METHODOLOGIST: scopes('METHODOLOGIST'),
    COORDINATOR: scopes('COORDINATOR'),
    OBSERVER: scopes('OBSERVER'),
    // A role in an organisation ends with the membership in it.
    EXECUTOR: scopes('EXECUTOR').filter((id) => organisations.includes(id)),
    APPROVER: scopes('APPROVER').filter((id) => organisations.includes(id)),
    ACCOUNT_MANAGER: scopes('ACCOUNT_MANAGER').filter((id) => organisations.includes(id)),
  };
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([today, organisations, classes, roles]))
    .digest('base64url');
  return { today, organisations, classes, roles, fingerprint };
}

/** A person as a viewer; someone disabled becomes anonymous. */
export async function viewerOf(db: Db | Tx, personId: string | null, today: Day): Promise<Viewer> {
  if (personId === null) return { id: null, rights: noRights(today) };
  const rights = await rightsOf(db, personId, today);
  return rights.fingerprint === nobody ? { id: null, rights } : { id: personId, rights };
}

const distinct = (ids: string[]) => [...new Set(ids)].sort();
