import type { Row } from './row.ts';

/** A row that has changed: what it was when it was placed, and since when, in milliseconds. */
interface Held {
  was: Row;
  since: number;
}

/** The rows as they are, and where those stand that have changed a moment ago. */
export interface Places {
  rows: readonly Row[];
  held: ReadonlyMap<string, Held>;
}

const isSame = (one: Row, other: Row): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The rows have been read anew: those that are other than before keep the place that they had. */
export function follow(places: Places, rows: readonly Row[], now: number): Places {
  const before = new Map(places.rows.map((row) => [row.id, row]));
  const held = new Map<string, Held>();
  for (const row of rows) {
    const was = before.get(row.id);
    const already = places.held.get(row.id);
    if (already) held.set(row.id, already);
    else if (was && !isSame(was, row)) held.set(row.id, { was, since: now });
  }
  return { rows, held };
}

/** Rows that changed at that moment or before go where they belong. */
export function release(places: Places, until: number): Places {
  const held = new Map([...places.held].filter(([, { since }]) => since > until));
  return held.size === places.held.size ? places : { rows: places.rows, held };
}

/** The row by which a measure is filtered, sorted and put into a column. */
export const placeIn =
  ({ held }: Places) =>
  (row: Row): Row =>
    held.get(row.id)?.was ?? row;
