import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/**
 * A to-one relation to a guarded type. Prisma takes no `where` there, so the row is asked for by id through the
 * target's `visible`: what the viewer may not see is null. Batched, and fresh for each execution.
 *
 * @param name one for each guarded type, e.g. 'person'
 * @param read reads the visible ones among the ids
 */
export function visibleOne<Row extends { id: string }>(
  context: Context,
  name: string,
  read: (ids: string[]) => Promise<Row[]>,
): DataLoader<string, Row | null> {
  const found = context.loaders.get(name);
  if (found instanceof DataLoader) return found;
  const loader = new DataLoader<string, Row | null>(async (ids) => {
    const rows = new Map((await read([...ids])).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
  context.loaders.set(name, loader);
  return loader;
}

/** Several rows by id: those that the viewer may see, in the order asked for. */
export async function visibleSome<Row>(loader: DataLoader<string, Row | null>, ids: readonly string[]): Promise<Row[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.flatMap((row) => (row === null ? [] : [row]));
}
