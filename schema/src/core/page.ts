import { builder } from './builder.ts';
import { require } from './refusal.ts';

/** The most rows that one part of a list carries. */
const most = 500;

/** Which part of a list is asked for. */
export interface Part {
  readonly first: number;
  readonly skip: number;
}

/** The arguments by which a list is read in parts. */
export const partArgs = builder.args((t) => ({
  first: t.int({ required: true, defaultValue: 100, description: `How many rows, at most ${most}.` }),
  skip: t.int({ required: true, defaultValue: 0, description: 'How many rows to leave out before them.' }),
}));

/** @throws Invalid TOO_MANY for a part that is too large */
export function part({ first, skip }: Part): { take: number; skip: number } {
  require(first >= 0 && first <= most, 'first', 'TOO_MANY', { max: most });
  require(skip >= 0 && skip <= 1_000_000, 'skip', 'TOO_MANY', { max: 1_000_000 });
  return { take: first, skip };
}

/**
 * From which row of a list to go on, as Prisma takes it. Prisma itself looks for that row anywhere in the table: so it
 * is looked for first among those that the viewer may see, and one that is hidden says no more than one there is none of.
 *
 * @param find finds a row through the list's own filter
 * @returns null where there is no such row, after which nothing follows
 */
export async function partAfter(
  id: string | null | undefined,
  find: (id: string) => Promise<{ readonly id: string } | null>,
): Promise<{ cursor?: { id: string }; skip?: number } | null> {
  if (!id) return {};
  const found = await find(id);
  return found && { cursor: { id: found.id }, skip: 1 };
}

/** Reads the part of a ranked list, and puts its rows in the order of their ids. */
export async function rankedPart<Row extends { id: string }>(
  ranked: readonly string[],
  which: Part,
  read: (ids: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const { take, skip } = part(which);
  const ids = ranked.slice(skip, skip + take);
  const rows = new Map((await read(ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}
