import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db } from '../core/database.ts';
import type { Viewer } from '../core/viewer.ts';
import { visible } from './policy.ts';

/**
 * The latest version of each practice that fits, of those that the viewer sees. The centre sees no drafts, so that a
 * published version with a draft after it is the latest to it, and the draft to its author.
 */
export const latest = (db: Db, viewer: Viewer, practice: Prisma.PracticeWhereInput) =>
  db.passport.findMany({
    where: { AND: [visible(viewer), { practice }] },
    orderBy: [{ practiceId: 'asc' }, { number: 'desc' }],
    distinct: ['practiceId'],
    select: { id: true, practiceId: true, state: true },
  });
