import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db, Tx } from '../core/database.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { isFor, type Viewer } from '../core/viewer.ts';
import { heirsOf } from '../organisation/rule.ts';
import { successions } from '../organisation/succession.ts';

/**
 * A roadmap is visible to its coordinators and observers, and to the people of organisations named in it or members
 * of a class named in it. An administrator manages people and does not thereby read roadmaps.
 */
export function visible(viewer: Viewer) {
  const { roles, organisations, classes } = viewer.rights;
  return {
    OR: [
      { id: { in: [...roles.COORDINATOR, ...roles.OBSERVER] } },
      {
        executors: {
          some: {
            measure: { removedAt: null },
            OR: [{ organisationId: { in: [...organisations] } }, { classId: { in: [...classes] } }],
          },
        },
      },
    ],
  } satisfies Prisma.RoadmapWhereInput;
}

/** The coordinator decides states, control points, reports and editions. */
export const mayCoordinate = (viewer: Viewer, roadmap: { id: string }) => isFor(viewer, 'COORDINATOR', roadmap.id);

/**
 * The people who see a roadmap on a day, the other way round than `visible`: they can be mentioned and be made
 * responsible in it.
 */
export async function seesRoadmap(db: Db | Tx, roadmapId: string, today: Day): Promise<Prisma.PersonWhereInput> {
  const day = midnightOf(today);
  const still = { since: { lte: day }, OR: [{ until: null }, { until: { gte: day } }] };
  const named = { roadmapId, measure: { removedAt: null } };
  const organisations = await db.organisation.findMany({
    where: {
      OR: [
        { executors: { some: named } },
        { classes: { some: { AND: [still, { class: { executors: { some: named } } }] } } },
      ],
    },
    select: { id: true },
  });
  const all = await successions(db);
  const reached = [...new Set(organisations.flatMap(({ id }) => heirsOf(id, all)))];
  return {
    disabledAt: null,
    OR: [
      { memberships: { some: { AND: [still, { organisationId: { in: reached } }] } } },
      { appointments: { some: { AND: [still, { roadmapId, role: { in: ['COORDINATOR', 'OBSERVER'] } }] } } },
    ],
  };
}
