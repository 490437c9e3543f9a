import type { Context } from '../core/context.ts';
import { visibleOne } from '../core/visible.ts';
import { versionVisible, visible } from './policy.ts';

/** A material named by another row: null where the viewer may not see it. */
export const oneMaterial = (context: Context) =>
  visibleOne(context, 'material', (ids) =>
    context.db.material.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );

/** A version of a material named by another row: null where the viewer may not see it. */
export const oneMaterialVersion = (context: Context) =>
  visibleOne(context, 'materialVersion', (ids) =>
    context.db.materialVersion.findMany({ where: { AND: [{ id: { in: ids } }, versionVisible(context.viewer)] } }),
  );
