import type { Context } from '../../core/context.ts';
import { visibleOne } from '../../core/visible.ts';
import { visible } from './policy.ts';

/** A resolution named by another row: null where the viewer may not see it. */
export const oneResolution = (context: Context) =>
  visibleOne(context, 'resolution', (ids) =>
    context.db.resolution.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
