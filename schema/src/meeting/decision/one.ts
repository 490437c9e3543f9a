import type { Context } from '../../core/context.ts';
import { visibleOne } from '../../core/visible.ts';
import { decisionVisible } from '../policy.ts';

/** A decision named by another row: null where the viewer may not see it. */
export const oneDecision = (context: Context) =>
  visibleOne(context, 'decision', (ids) =>
    context.db.decision.findMany({ where: { AND: [{ id: { in: ids } }, decisionVisible(context.viewer)] } }),
  );
