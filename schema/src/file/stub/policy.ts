import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Viewer } from '../../core/viewer.ts';
import { visible as groupVisible } from '../../group/policy.ts';
import { itemVisible } from '../../meeting/policy.ts';

/** A stub is seen through what it stands at, and no longer once it was taken away. */
export const visible = (viewer: Viewer): Prisma.StubWhereInput => ({
  removedAt: null,
  OR: [
    { itemId: { not: null }, item: itemVisible(viewer) },
    { actId: { not: null }, act: { groupId: { not: null }, group: groupVisible(viewer) } },
  ],
});
