import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Viewer } from '../core/viewer.ts';
import { mayCoordinate, visible as roadmapVisible } from '../roadmap/policy.ts';

/** A measure is seen by whoever sees its roadmap. */
export const visible = (viewer: Viewer) => ({ roadmap: roadmapVisible(viewer) }) satisfies Prisma.MeasureWhereInput;

/**
 * The coordinator of its roadmap decides the state, the control points, who consolidates and who is responsible; of a
 * measure that a later edition left out nothing is decided any more.
 */
export const mayDecide = (viewer: Viewer, measure: { roadmapId: string; removedAt: Date | null }) =>
  measure.removedAt === null && mayCoordinate(viewer, { id: measure.roadmapId });
