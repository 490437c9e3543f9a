import DataLoader from 'dataloader';
import type { Context } from '../../core/context.ts';
import type { Counts } from './rule.ts';

const none: Counts = { placed: 0, offered: 0, waiting: 0 };
const names = { PLACED: 'placed', OFFERED: 'offered', WAITING: 'waiting' } as const;

/** How many have a place in a training, are offered one, and wait; batched, and fresh for each execution. */
export function countsOf(context: Context): DataLoader<string, Counts> {
  const name = 'registrations';
  const found = context.loaders.get(name);
  // What stands under this name was made here.
  if (found instanceof DataLoader) return found;
  const loader = new DataLoader<string, Counts>(async (ids) => {
    const groups = await context.db.registration.groupBy({
      by: ['trainingId', 'state'],
      where: { trainingId: { in: [...ids] }, state: { in: ['PLACED', 'OFFERED', 'WAITING'] } },
      _count: true,
    });
    const counts = new Map<string, Counts>();
    for (const { trainingId, state, _count } of groups)
      if (state === 'PLACED' || state === 'OFFERED' || state === 'WAITING')
        counts.set(trainingId, { ...(counts.get(trainingId) ?? none), [names[state]]: _count });
    return ids.map((id) => counts.get(id) ?? none);
  });
  context.loaders.set(name, loader);
  return loader;
}
