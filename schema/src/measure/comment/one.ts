import type { Context } from '../../core/context.ts';
import { visibleOne } from '../../core/visible.ts';
import { visible } from './policy.ts';

/** A comment named by another row: null where the viewer may not see it. */
export const oneComment = (context: Context) =>
  visibleOne(context, 'comment', (ids) =>
    context.db.comment.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
