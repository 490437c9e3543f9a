import type { Context } from '../core/context.ts';
import { visibleOne } from '../core/visible.ts';
import { visible } from './policy.ts';

/** A question named by another row: null where the viewer may not see it. */
export const oneConsultation = (context: Context) =>
  visibleOne(context, 'consultation', (ids) =>
    context.db.consultation.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
