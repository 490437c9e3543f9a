import type { Context } from '../core/context.ts';
import { visibleOne } from '../core/visible.ts';
import { visible } from './policy.ts';

/** A collection named by another row: null where the viewer may not see it. */
export const oneCollection = (context: Context) =>
  visibleOne(context, 'collection', (ids) =>
    context.db.collection.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
