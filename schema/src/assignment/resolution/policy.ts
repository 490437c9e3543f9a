import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Viewer } from '../../core/viewer.ts';
import { visible as assignmentVisible } from '../policy.ts';

/** A resolution is seen by whoever sees something that it gave. */
export const visible = (viewer: Viewer): Prisma.ResolutionWhereInput => ({
  assignments: { some: assignmentVisible(viewer) },
});
