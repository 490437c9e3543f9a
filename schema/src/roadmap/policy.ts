import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { isFor, type Viewer } from '../core/viewer.ts';

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
export function seesRoadmap(roadmapId: string, today: Day): Prisma.PersonWhereInput {
  const day = midnightOf(today);
  const still = { since: { lte: day }, OR: [{ until: null }, { until: { gte: day } }] };
  const named = { roadmapId, measure: { removedAt: null } };
  const organisation = {
    OR: [
      { executors: { some: named } },
      { classes: { some: { AND: [still, { class: { executors: { some: named } } }] } } },
    ],
  };
  return {
    disabledAt: null,
    OR: [
      { memberships: { some: { AND: [still, { organisation }] } } },
      { appointments: { some: { AND: [still, { roadmapId, role: { in: ['COORDINATOR', 'OBSERVER'] } }] } } },
    ],
  };
}
