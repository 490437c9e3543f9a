import DataLoader from 'dataloader';
import type { Context } from '../core/context.ts';
import type { Db, Tx } from '../core/database.ts';
import { lineageOf, type Succession } from './rule.ts';

/** Every succession there is: few, so they are read whole and followed in memory (`lineageOf`, `heirsOf`). */
export const successions = (db: Db | Tx): Promise<Succession[]> =>
  db.organisation
    .findMany({ where: { successorId: { not: null } }, select: { id: true, successorId: true } })
    .then((rows) => rows.flatMap(({ id, successorId }) => (successorId === null ? [] : [{ id, successorId }])));

/** Organisations, each with those whose place it took (`lineageOf`): one statement for all that are asked for at once. */
export function lineages(context: Context): DataLoader<string, readonly string[]> {
  const name = 'organisation.lineage';
  const found = context.loaders.get(name);
  if (found instanceof DataLoader) return found;
  const loader = new DataLoader<string, readonly string[]>(async (ids) => {
    const all = await successions(context.db);
    return ids.map((id) => lineageOf(id, all));
  });
  context.loaders.set(name, loader);
  return loader;
}
