import type { Change } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { seen } from '../core/refusal.ts';
import { visibleOne } from '../core/visible.ts';
import { visible } from './policy.ts';

/** A measure named by another row: null where the viewer may not see it. */
export const oneMeasure = (context: Context) =>
  visibleOne(context, 'measure', (ids) =>
    context.db.measure.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );

/** The measures that an act is about. @throws NotFound where its person does not see every one of them */
export async function seenMeasures({ tx, viewer }: Change, ids: readonly string[]) {
  const named = [...new Set(ids)];
  const measures = await tx.measure.findMany({
    where: { AND: [{ id: { in: named }, removedAt: null }, visible(viewer)] },
    select: { id: true, roadmapId: true },
  });
  return seen(measures.length === named.length ? measures : null);
}
