import type { Context } from '../core/context.ts';
import { visibleOne } from '../core/visible.ts';
import { visible } from './policy.ts';

/** A group named by another row: null where the viewer may not see it. */
export const oneGroup = (context: Context) =>
  visibleOne(context, 'group', (ids) =>
    context.db.group.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
