import { type ColumnKind, columnKind, isColumnNumbers, isRowNumber, titleRank } from './column.ts';
import type { Document, Table } from './document.ts';
import { type Grid, type Slot, unfold } from './grid.ts';
import { inferColumns } from './infer.ts';

export type Column = { readonly kind: ColumnKind; readonly header: string };

export type Found = {
  /** Which block of the document it is. */
  readonly block: number;
  readonly grid: Grid;
  /** Rows of the header: the first, and the first below it. */
  readonly header: { readonly from: number; readonly to: number };
  readonly columns: readonly Column[];
};

/** How much a column's presence says that this is a roadmap. */
const weights: Readonly<Record<ColumnKind, number>> = {
  title: 4,
  executor: 3,
  term: 3,
  start: 2,
  end: 2,
  result: 2,
  number: 2,
  coExecutor: 1,
  state: 1,
  report: 1,
  other: 0,
};

const deepest = 3;
const searched = 40;

/** Texts of a column over the rows of a header, each cell once. */
const headerText = (rows: readonly (readonly Slot[])[], column: number): string =>
  rows
    .flatMap((row) => (row[column] && !row[column].fromAbove ? [row[column].text] : []))
    .filter((text) => text !== '')
    .join(' ');

/** The lowest words of a header decide; where they say nothing, all of them together do. */
const kindsOf = (rows: readonly (readonly Slot[])[], width: number): Column[] =>
  Array.from({ length: width }, (_, column) => {
    const header = headerText(rows, column);
    const lowest = rows.at(-1)?.[column]?.text ?? '';
    return { header, kind: columnKind(lowest) ?? columnKind(header) ?? 'other' };
  });

/** «Задача» beside «Мероприятие» is no title: only the columns that name the measure most surely are. */
const columnsOf = (rows: readonly (readonly Slot[])[], width: number): Column[] => {
  const columns = kindsOf(rows, width);
  const best = Math.min(...columns.filter(({ kind }) => kind === 'title').map(({ header }) => titleRank(header)));
  return columns.map((column) =>
    column.kind === 'title' && titleRank(column.header) > best ? { ...column, kind: 'other' } : column,
  );
};

/** How much a header says; nothing where it does not name a measure and something about it. */
const score = (columns: readonly Column[]): number => {
  const kinds = new Set(columns.map(({ kind }) => kind));
  const fits =
    kinds.has('title') &&
    ['executor', 'term', 'start', 'end', 'result'].some((kind) => columns.some((column) => column.kind === kind));
  return fits ? [...kinds].reduce((sum, kind) => sum + weights[kind], 0) : 0;
};

/** Whether a row is one cell over all columns: a line of the page rather than a part of the header. */
const isLine = (row: readonly Slot[]): boolean => row.length > 1 && row[0]?.own === true && row[0].width >= row.length;

/** Whether a row could still belong to a header: short words, and no number of a measure in it. */
const mayBeHeader = (row: readonly Slot[]): boolean =>
  !isLine(row) &&
  row.every(({ text }) => text.length <= 150) &&
  row.some(({ text }) => text !== '') &&
  !isColumnNumbers(row.map(({ text }) => text)) &&
  !row.some(({ text, own }) => own && isRowNumber(text));

type Header = {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Column[];
  readonly score: number;
};

const headersOf = (grid: Grid): Header[] => {
  const found: Header[] = [];
  for (let from = 0; from < Math.min(searched, grid.rows.length); from += 1) {
    for (let to = from + 1; to <= Math.min(from + deepest, grid.rows.length); to += 1) {
      const rows = grid.rows.slice(from, to);
      if (!rows.every(mayBeHeader)) break;
      const columns = columnsOf(rows, grid.width);
      found.push({ from, to, columns, score: score(columns) });
    }
  }
  return found;
};

/** A cell of the header that reaches further down takes those rows into the header with it. */
const reach = (grid: Grid, header: Header): Header => {
  let to = header.to;
  while (
    to < header.from + deepest &&
    grid.rows[to]?.some((slot) => slot.fromAbove) &&
    mayBeHeader(grid.rows[to] ?? [])
  )
    to += 1;
  if (to === header.to) return header;
  const columns = columnsOf(grid.rows.slice(header.from, to), grid.width);
  return score(columns) >= header.score ? { ...header, to, columns } : header;
};

/** The best header of a table: most is said in it, in the fewest rows, as early as possible. */
const bestHeader = (grid: Grid): Header | null => {
  const best = headersOf(grid).reduce<Header | null>(
    (known, header) => (header.score > (known?.score ?? 0) ? header : known),
    null,
  );
  return best && reach(grid, best);
};

/** How many rows head a table whose columns are told by what stands in them: one, where «№» stands above the numbers. */
const headOf = (grid: Grid, kinds: readonly ColumnKind[]): number => {
  const first = grid.rows[0];
  return first && mayBeHeader(first) && columnKind(first[kinds.indexOf('number')]?.text ?? '') === 'number' ? 1 : 0;
};

/** Columns of a table whose header says nothing: what they hold is known otherwise. */
const columnsBelow = (grid: Grid, to: number, kinds: readonly ColumnKind[]): Column[] =>
  Array.from({ length: grid.width }, (_, column) => ({
    kind: kinds[column] ?? 'other',
    header: headerText(grid.rows.slice(0, to), column),
  }));

/** Rows without a header that is known, understood by what stands in them. */
const findBare = (document: Document): Found | null => {
  for (const [block, found] of document.blocks.entries()) {
    const grid = found.kind === 'table' ? unfold(found) : null;
    const kinds = grid && inferColumns(grid);
    if (!grid || !kinds) continue;
    const to = headOf(grid, kinds);
    return { block, grid, header: { from: 0, to }, columns: columnsBelow(grid, to, kinds) };
  }
  return null;
};

/**
 * The table of measures among all tables of a document, by its header; where no table has one, by what stands in it.
 * Null where neither tells.
 */
export const findTable = (document: Document): Found | null => {
  let best: (Found & { readonly score: number }) | null = null;
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'table') return;
    const grid = unfold(block);
    const header = bestHeader(grid);
    const value = header ? header.score * 1_000 + Math.min(grid.rows.length, 999) : 0;
    if (header && value > (best?.score ?? 0))
      best = { block: index, grid, header, columns: header.columns, score: value };
  });
  return best ?? findBare(document);
};

/** The table that a person points at: with the best header it has, else as its rows tell, else for the person to say. */
export const tableAt = (document: Document, block: number): Found | null => {
  const chosen = document.blocks[block];
  if (chosen?.kind !== 'table') return null;
  const grid = unfold(chosen);
  const header = bestHeader(grid);
  if (header) return { block, grid, header, columns: header.columns };
  const kinds = inferColumns(grid);
  const first = grid.rows[0];
  const to = kinds ? headOf(grid, kinds) : Number(first !== undefined && mayBeHeader(first));
  return { block, grid, header: { from: 0, to }, columns: columnsBelow(grid, to, kinds ?? []) };
};

const sameColumns = (left: readonly Column[], right: readonly Column[]): boolean =>
  left.length === right.length && left.every(({ kind }, index) => kind === right[index]?.kind);

/**
 * Whether a table goes on with the one that was found: with the same header again, or with no header
 * but the same width and numbers where numbers stand. «№» there heads a table of its own.
 */
export const continues = (found: Found, table: Table): { readonly grid: Grid; readonly from: number } | null => {
  const grid = unfold(table);
  if (grid.width !== found.grid.width) return null;
  const header = bestHeader(grid);
  if (header && sameColumns(header.columns, found.columns)) return { grid, from: header.to };
  const place = found.columns.findIndex(({ kind }) => kind === 'number');
  const numbers = place < 0 ? [] : grid.rows.map((row) => row[place]?.text ?? '');
  const heads = numbers.slice(0, deepest).some((text) => columnKind(text) === 'number');
  return !header && !heads && numbers.some(isRowNumber) ? { grid, from: 0 } : null;
};
