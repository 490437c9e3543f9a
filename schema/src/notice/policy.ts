import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Viewer } from '../core/viewer.ts';

/**
 * A notice is for one person alone, and not of words that were taken back. What it is about is read through that room's
 * own `visible`.
 */
export const visible = (viewer: Viewer): Prisma.NoticeWhereInput =>
  viewer.id === null
    ? { id: { in: [] } }
    : { personId: viewer.id, OR: [{ commentId: null }, { comment: { removedAt: null } }] };
