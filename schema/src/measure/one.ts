import type { Context } from '../core/context.ts';
import { visibleOne } from '../core/visible.ts';
import { visible } from './policy.ts';

/** A measure named by another row: null where the viewer may not see it. */
export const oneMeasure = (context: Context) =>
  visibleOne(context, 'measure', (ids) =>
    context.db.measure.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
