import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Viewer } from '../../core/viewer.ts';
import { visible as measureVisible } from '../policy.ts';

/** What is written at a measure is seen by whoever sees the measure. */
export const visible = (viewer: Viewer) => ({ measure: measureVisible(viewer) }) satisfies Prisma.CommentWhereInput;

/** Only what one wrote oneself can be taken back. */
export const mayRemove = (viewer: Viewer, comment: { authorId: string; removedAt: Date | null }) =>
  comment.removedAt === null && viewer.id === comment.authorId;

/** And put back again. */
export const mayRestore = (viewer: Viewer, comment: { authorId: string; removedAt: Date | null }) =>
  comment.removedAt !== null && viewer.id === comment.authorId;
