import type { Prisma } from '@vmeste/prisma/generated/client.ts';
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
