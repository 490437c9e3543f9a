import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Viewer } from '../core/viewer.ts';
import { visible as reportVisible } from '../report/policy.ts';
import { visible as roadmapVisible } from '../roadmap/policy.ts';

/** A file is visible through what it is attached to, before that to its uploader. */
export const visible = (viewer: Viewer): Prisma.FileWhereInput => ({
  OR: [
    { report: reportVisible(viewer) },
    { edition: { roadmap: roadmapVisible(viewer) } },
    ...(viewer.id === null ? [] : [{ reportId: null, edition: { is: null }, uploaderId: viewer.id }]),
  ],
});
