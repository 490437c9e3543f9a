import type { Context } from '../core/context.ts';
import { seen } from '../core/refusal.ts';
import { remembered } from '../core/remembered.ts';
import { visibleOne } from '../core/visible.ts';
import { visible } from './policy.ts';

/** A group named by another row: null where the viewer may not see it. Few, and named on every row of a board. */
export const oneGroup = (context: Context) =>
  visibleOne(context, 'group', (ids) =>
    remembered(context, `groups ${ids.toSorted()}`, () =>
      context.db.group.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
    ),
  );

/** A seat by which another row names who sits there: whoever sees the group sees its seats. */
export const oneSeat = async (context: Context, id: string) => {
  const seats = visibleOne(context, 'seat', (ids) =>
    context.db.seat.findMany({ where: { id: { in: ids }, group: visible(context.viewer) } }),
  );
  return seen(await seats.load(id));
};
