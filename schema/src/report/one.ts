import type { Context } from '../core/context.ts';
import { visibleOne } from '../core/visible.ts';
import { visible } from './policy.ts';

/** A report named by another row: null where the viewer may not see it. */
export const oneReport = (context: Context) =>
  visibleOne(context, 'report', (ids) =>
    context.db.report.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
