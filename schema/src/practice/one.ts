import type { Context } from '../core/context.ts';
import { visibleOne } from '../core/visible.ts';
import { practiceVisible, visible } from './policy.ts';

/** A practice named by another row: null where the viewer may not see it. */
export const onePractice = (context: Context) =>
  visibleOne(context, 'practice', (ids) =>
    context.db.practice.findMany({ where: { AND: [{ id: { in: ids } }, practiceVisible(context.viewer)] } }),
  );

/** A version of a practice named by another row: null where the viewer may not see it. */
export const onePassport = (context: Context) =>
  visibleOne(context, 'passport', (ids) =>
    context.db.passport.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
