import type { Context } from '../core/context.ts';
import { visibleOne } from '../core/visible.ts';
import { visible } from './policy.ts';

/** A roadmap named by another row: null where the viewer may not see it. */
export const oneRoadmap = (context: Context) =>
  visibleOne(context, 'roadmap', (ids) =>
    context.db.roadmap.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
