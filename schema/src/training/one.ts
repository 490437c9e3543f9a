import type { Context } from '../core/context.ts';
import { visibleOne } from '../core/visible.ts';
import { programmeVisible, visible } from './policy.ts';

/** A training named by another row: null where the viewer may not see it. */
export const oneTraining = (context: Context) =>
  visibleOne(context, 'training', (ids) =>
    context.db.training.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );

/** A programme named by another row: null where the viewer may not see it. */
export const oneProgramme = (context: Context) =>
  visibleOne(context, 'programme', (ids) =>
    context.db.programme.findMany({ where: { AND: [{ id: { in: ids } }, programmeVisible(context.viewer)] } }),
  );
