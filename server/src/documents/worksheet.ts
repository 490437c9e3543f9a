import { columnKind, isHeading, isRowNumber } from '@vmeste/schema/roadmap/reading/column.ts';
import type { Block, Document } from '@vmeste/schema/roadmap/reading/document.ts';
import { mendLine } from '@vmeste/schema/roadmap/reading/wording.ts';
import { paragraphsOf } from './paragraph.ts';

/** What parts the cells of a row: a tab where it was copied; in a saved CSV a semicolon, or a comma. */
const separators = ['\t', ';', ','] as const;
type Separator = (typeof separators)[number];

/** Rows of cells; a quoted cell may hold what parts cells, line ends and doubled quotes. */
const rowsOf = (text: string, separator: Separator): string[][] => {
  // A quoted cell is closed where a cell may end: a quote that only begins a name is none.
  const quoted = new RegExp(`"((?:[^"]|"")*)"(?=${separator}|\\r?\\n|\\r|$)`, 'uy');
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'uy');
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const pattern = text[at] === '"' ? quoted : plain;
    pattern.lastIndex = at;
    let found = pattern.exec(text);
    const content = found?.[1];
    if (!found) {
      plain.lastIndex = at;
      found = plain.exec(text);
    }
    rows.at(-1)?.push(content === undefined ? (found?.[0] ?? '') : content.replaceAll('""', '"'));
    at += found?.[0].length ?? 0;
    const sign = text[at];
    if (sign === undefined) break;
    at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (sign !== separator) rows.push([]);
  }
  return rows;
};

const isHeader = (row: readonly string[]): boolean => {
  const kinds = new Set(row.map(columnKind).filter((kind) => kind !== null && kind !== 'other'));
  return kinds.size >= 2 && kinds.has('title');
};

/**
 * A cell of several paragraphs breaks its row when Word copies a table: what follows a full row without a number
 * or a heading of its own belongs to the cell before it.
 */
const gather = (rows: readonly string[][], width: number): string[][] => {
  const found: string[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    const [first = '', ...rest] = row;
    const starts = row.length >= width || isRowNumber(first) || (row.length === 1 && isHeading(first));
    if (last === undefined || (last.length >= width && (starts || row.length > 1))) found.push([...row]);
    else {
      last[last.length - 1] = `${last.at(-1) ?? ''}\n${first}`;
      last.push(...rest);
    }
  }
  return found;
};

const filledCells = (row: readonly string[]): number => row.filter((text) => mendLine(text) !== '').length;

/** The last row of the table: what follows a blank line and has no tabs is the page's own text. */
const endOf = (rows: readonly string[][], from: number): number => {
  let end = rows.length;
  while (end > from && (rows[end - 1]?.length ?? 0) < 2) end -= 1;
  const blank = rows.findIndex((row, index) => index >= end && filledCells(row) === 0);
  return blank < 0 ? rows.length : Math.max(end, blank);
};

/** Words of a header are few: a sentence that names measures and terms is none. Commas are also those of a sentence. */
const longestHead = 80;
const mayHead = (head: readonly string[], separator: Separator): boolean =>
  isHeader(head) &&
  head.length >= 3 &&
  head.every((text) => text.length <= longestHead) &&
  (separator !== ',' || head.some((text) => columnKind(text) === 'number'));

/** What parts the cells of a table that was saved as CSV; null where the lines are no such table. */
export const separatorOf = (lines: readonly string[]): Separator | null =>
  separators.find((separator) =>
    lines.slice(0, 40).some((line, at) => {
      const [head = [], next = []] = [line, lines[at + 1] ?? ''].map((one) => rowsOf(one, separator)[0] ?? []);
      return mayHead(head, separator) && next.length >= 3;
    }),
  ) ?? null;

/** Rows pasted from a worksheet or saved from one, or a Word table copied with one row a line. */
export const readRowsOfText = (text: string, separator: Separator = '\t'): Document => {
  const rows = rowsOf(text.replace(/^\ufeff/u, '').replace(/[\v\f\u2028\u2029]/gu, '\n'), separator);
  const header = rows.findIndex(isHeader);
  const from = header < 0 ? rows.findIndex((row) => row.length > 1) : header;
  const to = endOf(rows, from);
  const width = rows[from]?.length ?? 1;
  const body = gather(
    rows.slice(from, to).filter((row) => filledCells(row) > 0),
    width,
  );
  const table: Block = {
    kind: 'table',
    rows: body.map((row) =>
      row.map((cell) => ({ lines: cell.split(/\r\n|\r|\n/u), colspan: row.length === 1 ? width : 1, rowspan: 1 })),
    ),
  };
  const outside = (part: readonly string[][]): string[] =>
    part.map((row) => row.filter((cell) => cell !== '').join('\n')).flatMap((line) => line.split('\n'));
  return { blocks: [...paragraphsOf(outside(rows.slice(0, from))), table, ...paragraphsOf(outside(rows.slice(to)))] };
};
