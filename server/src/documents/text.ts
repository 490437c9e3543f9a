import { columnKind, isHeading, isRowNumber } from '@vmeste/schema/roadmap/reading/column.ts';
import { type Block, type Cell, type Document, limits, type Row } from '@vmeste/schema/roadmap/reading/document.ts';
import { mend, mendLine } from '@vmeste/schema/roadmap/reading/wording.ts';
import { paragraphsOf } from './paragraph.ts';
import { FileRefused } from './refusal.ts';
import { readRowsOfText, separatorOf } from './worksheet.ts';

type Lines = string[];

/** Cells of text as Word copies it: each begins with a tab, its other lines do not. */
const cellsOf = (lines: readonly string[]): { before: Lines; cells: Lines[] } => {
  const before: Lines = [];
  const cells: Lines[] = [];
  for (const line of lines) {
    const [first = '', ...rest] = line.split('\t');
    if (first.trim() !== '' || rest.length === 0) (cells.at(-1) ?? before).push(first);
    for (const part of rest) cells.push([part]);
  }
  return { before, cells };
};

const kinds = (cells: readonly Lines[]): Set<string> =>
  new Set(
    cells.map((lines) => columnKind(mend(lines.slice(0, 6)))).filter((kind) => kind !== null && kind !== 'other'),
  );

/** Where the header begins: the first cell from which the next few name at least three columns, a measure's among them. */
const headerAt = (cells: readonly Lines[]): number =>
  cells.findIndex((lines, at) => {
    if (columnKind(mend(lines)) === null) return false;
    const named = kinds(cells.slice(at, at + 5));
    return named.size >= 3 && named.has('title');
  });

/** The row «1 2 3 …» below the header; its length is the table's width. */
const numbersAt = (cells: readonly Lines[]): { at: number; width: number } | null => {
  for (let at = 0; at < Math.min(cells.length, 40); at += 1) {
    let width = 0;
    while (mend(cells[at + width] ?? []).replace(/\.$/u, '') === String(width + 1)) width += 1;
    if (width >= 3) return { at, width };
  }
  return null;
};

const isNumber = (lines: readonly string[] | undefined): boolean => lines !== undefined && isRowNumber(mend(lines));

type Shape = { readonly width: number; readonly place: number };

/** Rows of a known width; a cell that starts no row stands alone, as a section does. */
const rowsOf = (cells: readonly Lines[], { width, place }: Shape): Lines[][] => {
  const rows: Lines[][] = [];
  for (let at = 0; at < cells.length; ) {
    const starts = at + width <= cells.length && (isNumber(cells[at + place]) || place < 0);
    const length = starts ? width : 1;
    rows.push(cells.slice(at, at + length));
    at += length;
  }
  return rows;
};

/** Cells that neither fill a row nor head a section: the fewer, the better the width fits. */
const misfits = (rows: readonly Lines[][]): number =>
  rows.filter((row) => row.length === 1 && !isHeading(mend(row[0] ?? []))).length;

const numberPlace = (header: readonly Lines[]): number =>
  header.slice(0, 20).findIndex((lines) => columnKind(mend(lines)) === 'number');

/** The width under which the numbers of measures stand where numbers should. */
const shapeOf = (header: readonly Lines[], body: readonly Lines[]): Shape => {
  const place = numberPlace(header);
  const widths = Array.from({ length: Math.max(1, Math.min(20, header.length) - 1) }, (_, index) => index + 2);
  const best = widths
    .map((width) => ({ width, place, cost: misfits(rowsOf(body, { width, place })) }))
    .toSorted(
      (left, right) =>
        left.cost - right.cost || Math.abs(header.length - left.width) - Math.abs(header.length - right.width),
    )[0];
  return place < 0 || !best ? { width: header.length, place } : best;
};

const cellOf = (lines: Lines, colspan = 1): Cell => ({ lines, colspan, rowspan: 1 });

/**
 * A header of two levels lost its spans in the text: below a cell that covers several columns stand their words,
 * below any other stands a blank. So the words of the lower row tell how far the upper cells reach.
 */
const headerRows = (header: readonly Lines[], width: number): Row[] => {
  if (header.length <= width) return [header.map((lines) => cellOf(lines))];
  const upper = header.slice(0, header.length - width);
  const lower = header.slice(header.length - width);
  const spans: number[] = [];
  lower.forEach((lines, index) => {
    const goesOn = mend(lines) !== '' && mend(lower[index - 1] ?? []) !== '' && index > 0;
    if (goesOn && width - lower.length + upper.length < width) spans[spans.length - 1] = (spans.at(-1) ?? 0) + 1;
    else spans.push(1);
  });
  return [upper.map((lines, index) => cellOf(lines, spans[index] ?? 1)), lower.map((lines) => cellOf(lines))];
};

/**
 * How many cells of the start are header: all before the first row, which begins as many cells before its number as
 * the header has before «№», and before the sections that stand above it.
 */
const headerLength = (cells: readonly Lines[]): number => {
  const place = numberPlace(cells);
  if (place < 0)
    return Math.max(
      1,
      cells.findIndex((lines) => columnKind(mend(lines)) === null),
    );
  const number = cells.findIndex((lines, index) => index > place + 1 && isNumber(lines));
  let length = number < 0 ? cells.length : number - place;
  while (length > 2 && isHeading(mend(cells[length - 1] ?? []))) length -= 1;
  return length;
};

/** Text behind the last row belongs to the page, not to the row's last cell: a blank line parts them. */
const cutTail = (cells: Lines[]): { cells: Lines[]; tail: Lines } => {
  const last = cells.at(-1) ?? [];
  const blank = last.findIndex((line, index) => index > 0 && mendLine(line) === '');
  return blank < 0
    ? { cells, tail: [] }
    : { cells: [...cells.slice(0, -1), last.slice(0, blank)], tail: last.slice(blank) };
};

const readCopied = (lines: readonly string[]): Document => {
  const { before, cells } = cellsOf(lines);
  const at = headerAt(cells);
  if (at < 0) return { blocks: [...paragraphsOf(before), ...looseCells(cells)] };
  const own = cells.slice(at);
  const numbers = numbersAt(own);
  const length = numbers?.at ?? headerLength(own);
  const header = own.slice(0, length);
  const body = cutTail(own.slice(length + (numbers?.width ?? 0)));
  const shape = numbers ? { width: numbers.width, place: placeOf(header, numbers.width) } : shapeOf(header, body.cells);
  const rows = [
    ...headerRows(header, shape.width),
    ...rowsOf(body.cells, shape).map((row) => row.map((cell) => cellOf(cell, row.length === 1 ? shape.width : 1))),
  ];
  const preamble = [...before, ...cells.slice(0, at).flat()];
  return { blocks: [...paragraphsOf(preamble), { kind: 'table', rows }, ...paragraphsOf(body.tail)] };
};

/** Where numbers stand. Of a header of two levels the upper row decides, and a number is hardly ever behind a split cell. */
const placeOf = (header: readonly Lines[], width: number): number => {
  const upper = header.slice(0, Math.max(1, header.length > width ? header.length - width : header.length));
  return upper.findIndex((lines) => columnKind(mend(lines)) === 'number');
};

/** Cells without a header: a table all the same, so that a person is told that it was not understood. */
const looseCells = (cells: readonly Lines[]): Block[] =>
  cells.length === 0 ? [] : [{ kind: 'table', rows: cells.map((lines) => [cellOf(lines)]) }];

/** Whether cells begin with a tab, as Word copies them, rather than being parted by tabs, as a worksheet does. */
const isCopied = (lines: readonly string[]): boolean => {
  const tabbed = lines.filter((line) => line.includes('\t'));
  return (
    tabbed.length > 0 &&
    tabbed.filter((line) => /^[ \u00a0]*\t/u.test(line) && line.trim().split('\t').length <= 2).length * 2 >
      tabbed.length
  );
};

/**
 * Text as Word copies it, or rows pasted or saved from a worksheet.
 * @throws FileRefused where it is longer than any roadmap.
 */
export const readText = (text: string): Document => {
  if (text.length > limits.total) throw new FileRefused('textTooLong');
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|[\n\r\v\f\u2028\u2029]/u);
  const tabs = text.split('\t').length - 1;
  if (tabs > limits.rows * limits.columns) throw new FileRefused('tooManyRows');
  if (lines.length > limits.blocks) throw new FileRefused(tabs > 0 ? 'tooManyRows' : 'textTooLong');
  if (tabs === 0) {
    const separator = separatorOf(lines);
    return separator ? readRowsOfText(text, separator) : { blocks: paragraphsOf(lines) };
  }
  return isCopied(lines) ? readCopied(lines) : readRowsOfText(text);
};
