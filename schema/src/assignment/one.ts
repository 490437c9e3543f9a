import type { Context } from '../core/context.ts';
import { visibleOne } from '../core/visible.ts';
import { visible } from './policy.ts';

/** An assignment named by another row: null where the viewer may not see it. */
export const oneAssignment = (context: Context) =>
  visibleOne(context, 'assignment', (ids) =>
    context.db.assignment.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
