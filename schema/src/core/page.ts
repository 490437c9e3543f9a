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
