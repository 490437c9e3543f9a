import { levels } from '../review/rule.ts';
import { type Chosen, type Facet, type FacetCounts, type FacetValue, facets, sameValue } from './facet.ts';

/** An entry as it is narrowed down and counted by. */
export interface ShelfRow {
  readonly of: 'practice' | 'material';
  /** Of the practice or the material. */
  readonly id: string;
  readonly place: number;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}

/** The values that a facet has, as numbers, and for each row from where to where its own stand. */
interface Column {
  readonly values: readonly string[];
  readonly codes: ReadonlyMap<string, number>;
  readonly starts: Int32Array;
  readonly of: Int32Array;
}

/**
 * The registry's entries in memory, the latest first, in numbers: facets of tens of thousands of entries are counted
 * while the database would still read them.
 */
export interface Shelf {
  readonly rows: readonly ShelfRow[];
  /** By the place of an entry its row. */
  readonly at: ReadonlyMap<number, number>;
  readonly columns: Readonly<Record<Facet, Column>>;
}

export function shelfOf(entries: readonly ShelfRow[]): Shelf {
  const rows = entries.toSorted((left, right) => right.place - left.place);
  const column = (facet: Facet) => columnOf(rows.map(({ values }) => values[facet]));
  return {
    rows,
    at: new Map(rows.map(({ place }, row) => [place, row])),
    columns: {
      targetGroup: column('targetGroup'),
      municipality: column('municipality'),
      organisationKind: column('organisationKind'),
      kind: column('kind'),
      evidence: column('evidence'),
      year: column('year'),
    },
  };
}

function columnOf(lists: readonly (readonly string[])[]): Column {
  const values: string[] = [];
  const codes = new Map<string, number>();
  const starts = new Int32Array(lists.length + 1);
  const of: number[] = [];
  for (const [row, list] of lists.entries()) {
    for (const value of list) {
      const same = sameValue(value);
      const code = codes.get(same) ?? values.push(value) - 1;
      codes.set(same, code);
      of.push(code);
    }
    starts[row + 1] = of.length;
  }
  return { values, codes, starts, of: Int32Array.from(of) };
}

/** A column while rows are counted: which of its values are wanted, null where all are, and how often each was seen. */
interface Counting {
  readonly facet: Facet;
  readonly column: Column;
  readonly wanted: Uint8Array | null;
  readonly counts: Int32Array;
}

function countingOf(facet: Facet, column: Column, chosen: readonly string[] = []): Counting {
  const counts = new Int32Array(column.values.length);
  if (chosen.length === 0) return { facet, column, wanted: null, counts };
  const wanted = new Uint8Array(column.values.length);
  for (const value of chosen) {
    const code = column.codes.get(sameValue(value));
    if (code !== undefined) wanted[code] = 1;
  }
  return { facet, column, wanted, counts };
}

function isWanted({ column: { starts, of }, wanted }: Counting, row: number): boolean {
  if (wanted === null) return true;
  const end = starts[row + 1] ?? 0;
  for (let index = starts[row] ?? 0; index < end; index++) if (wanted[of[index] ?? 0] === 1) return true;
  return false;
}

function count({ column: { starts, of }, counts }: Counting, row: number): void {
  const end = starts[row + 1] ?? 0;
  for (let index = starts[row] ?? 0; index < end; index++) {
    const code = of[index] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

/** What is left of the rows, in their order, and how many there are of each value: a facet's counts pass over its own choice. */
export interface Narrowed {
  readonly rows: readonly number[];
  readonly facets: readonly FacetCounts[];
}

/** One pass: a row that only one facet leaves out still counts for that facet's other values. */
export function narrowed({ columns }: Shelf, rows: Iterable<number>, chosen: Chosen): Narrowed {
  const each = facets.map((facet) => countingOf(facet, columns[facet], chosen[facet]));
  const left: number[] = [];
  for (const row of rows) {
    let only: Counting | null = null;
    let missed = 0;
    for (const counting of each) {
      if (isWanted(counting, row)) continue;
      only = counting;
      missed += 1;
      if (missed > 1) break;
    }
    if (missed === 0) {
      left.push(row);
      for (const counting of each) count(counting, row);
    } else if (missed === 1 && only) count(only, row);
  }
  return { rows: left, facets: each.map((counting) => ({ facet: counting.facet, values: valuesOf(counting) })) };
}

const collator = new Intl.Collator('ru', { numeric: true });
/** What has an order of its own stands in it, strongest and latest first; other values by how many there are. */
const strength: readonly string[] = levels.toReversed();
const byCount = (left: FacetValue, right: FacetValue) =>
  right.count - left.count || collator.compare(left.value, right.value);
const orders: Readonly<Partial<Record<Facet, (left: FacetValue, right: FacetValue) => number>>> = {
  year: (left, right) => collator.compare(right.value, left.value),
  evidence: (left, right) => strength.indexOf(left.value) - strength.indexOf(right.value),
};

/** A value that was chosen stays in sight, also where nothing has it any more. */
function valuesOf({ facet, column, wanted, counts }: Counting): FacetValue[] {
  const seen = column.values.map((value, code) => ({ value, count: counts[code] ?? 0 }));
  return seen.filter((one, code) => one.count > 0 || wanted?.[code] === 1).toSorted(orders[facet] ?? byCount);
}
