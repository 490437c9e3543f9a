import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { isSignedIn, type Viewer } from '../../core/viewer.ts';

/** Targets are known to everybody who has signed in. */
export const targetVisible = (viewer: Viewer): Prisma.TargetWhereInput =>
  isSignedIn(viewer) ? {} : { id: { in: [] } };
