import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { isSignedIn, type Viewer } from '../../core/viewer.ts';

/** What reports state is known to everybody who has signed in: it names nobody. */
export const statedVisible = (viewer: Viewer): Prisma.StatedCountWhereInput =>
  isSignedIn(viewer) ? {} : { id: { in: [] } };
