import { bareNumber, type ColumnKind, isColumnNumbers, isHeading, isRowNumber, readHeading } from './column.ts';
import type { Slot } from './grid.ts';
import type { Column } from './table.ts';
import { key } from './wording.ts';

/** What a row of the table turned out to be. Every row has a role, so none is lost unseen. */
export type Role =
  | 'preamble'
  | 'header'
  | 'numbers'
  | 'empty'
  | 'repeat'
  | 'section'
  | 'measure'
  | 'continuation'
  | 'note';

export type Draft = {
  readonly row: number;
  readonly cells: Readonly<Record<ColumnKind, readonly string[]>>;
};

export type Section = { readonly row: number; readonly number: string | null; readonly title: string };

export type Rows = {
  readonly roles: readonly Role[];
  readonly entries: readonly (
    | { readonly kind: 'section'; readonly section: Section }
    | { readonly kind: 'measure'; readonly draft: Draft }
  )[];
};

const noCells = (): Record<ColumnKind, string[]> => ({
  number: [],
  title: [],
  result: [],
  term: [],
  start: [],
  end: [],
  executor: [],
  coExecutor: [],
  state: [],
  report: [],
  other: [],
});

const heads = new Set<ColumnKind>(['number', 'title']);

/**
 * Lines of a row by the meaning of their column. A term or an executor that spans several measures holds for
 * each of them; a number or a title that began above belongs to the measure above.
 */
const cellsOf = (row: readonly Slot[], columns: readonly Column[], inherits: boolean): Record<ColumnKind, string[]> => {
  const cells = noCells();
  const numbered = row.some(({ own, text }, index) => own && text !== '' && columns[index]?.kind === 'number');
  row.forEach((slot, index) => {
    const kind = overBoth(row, columns, index) ? 'term' : (columns[index]?.kind ?? 'other');
    if (!slot.own && !(inherits && slot.fromAbove && !slot.fromLeft && !heads.has(kind))) return;
    cells[kind].push(...(kind === 'title' && slot.own && !numbered ? withCounted(slot) : slot.lines));
  });
  return cells;
};

/** One cell over the columns of both the start and the end holds the whole term. */
const overBoth = (row: readonly Slot[], columns: readonly Column[], index: number): boolean =>
  columns[index]?.kind === 'start' && columns[index + 1]?.kind === 'end' && row[index + 1]?.fromLeft === true;

/** The words of a cell behind the number that Word counts before them, where it is the number of a row. */
const withCounted = ({ lines, text, counted }: Slot): readonly string[] => {
  if (text === '' || text === counted || !isRowNumber(counted)) return lines;
  const first = lines.findIndex((line) => line.trim() !== '');
  return lines.map((line, at) => (at === first ? `${bareNumber(counted)}. ${line.trim()}` : line));
};

const said = (lines: readonly string[]): boolean => lines.some((line) => line.trim() !== '');

/** Words alone in the column of titles head a section, unless they are as long as only a measure is. */
const longestHeading = 300;

/** The words of a heading with the number that Word counts before them, where they have none of their own. */
const headed = ({ text, counted }: Slot): string =>
  counted !== '' && text !== counted && isRowNumber(counted) && !isHeading(text)
    ? `${bareNumber(counted)}. ${text}`
    : text;

/** The words of a row that heads a section, or null: one wide cell, or a number and a title with nothing behind them. */
const sectionWords = (row: readonly Slot[], columns: readonly Column[], nextNumber: string): string | null => {
  const spoken = row.flatMap((slot, column) =>
    !slot.fromLeft && slot.text !== ''
      ? [{ ...slot, words: headed(slot), column, kind: columns[column]?.kind ?? 'other' }]
      : [],
  );
  const [first, ...others] = spoken;
  const wide = spoken.some(({ width }) => width * 2 > row.length);
  if (!first || others.length > 1) return null;
  if (others.length === 0) {
    if (isRowNumber(first.text)) return null;
    const leading = first.kind === 'number' || (first.column === 0 && isHeading(first.words));
    return wide || leading || (first.kind === 'title' && first.text.length <= longestHeading) ? first.words : null;
  }
  const number = spoken.find(({ kind, text }) => kind === 'number' && isRowNumber(text));
  const title = spoken.find(({ kind }) => kind === 'title');
  if (!number || !title) return null;
  const heads = nextNumber.startsWith(`${bareNumber(number.text)}.`) || wide;
  return heads ? `${bareNumber(number.text)}. ${title.text}` : null;
};

/** Rows that speak of the table rather than of a measure. */
const remark = /^(?:\*|примечани|сноск|итого|всего)/iu;

/** A header that is printed again on the next page. */
const repeatsHeader = (row: readonly Slot[], columns: readonly Column[]): boolean => {
  const spoken = row.flatMap((slot, index) =>
    slot.own && slot.text !== '' ? [{ text: key(slot.text), header: key(columns[index]?.header ?? '') }] : [],
  );
  return spoken.length >= 2 && spoken.every(({ text, header }) => text !== '' && header.includes(text));
};

/** A row that only goes on with the measure above it: its title is the same cell, or it has neither number nor title. */
const goesOn = (row: readonly Slot[], columns: readonly Column[]): boolean =>
  row.every((slot, index) => slot.fromAbove || slot.text === '' || !heads.has(columns[index]?.kind ?? 'other'));

const item = /^(?:[-–—•·]|[а-яё]\)|\d{1,2}\))\s/u;

/** «а) …» in a row of its own: one more item of the measure above it. */
const isItem = (row: readonly Slot[], columns: readonly Column[]): boolean => {
  const spoken = row.flatMap((slot, index) =>
    slot.own && slot.text !== '' ? [{ ...slot, kind: columns[index]?.kind }] : [],
  );
  return (
    spoken.length === 1 && spoken.every(({ kind, text, width }) => kind === 'title' && width === 1 && item.test(text))
  );
};

const append = (draft: Draft, more: Readonly<Record<ColumnKind, readonly string[]>>): Draft => {
  const cells = noCells();
  for (const kind of Object.keys(cells)) {
    if (isKind(kind, cells)) cells[kind].push(...draft.cells[kind], ...more[kind]);
  }
  return { ...draft, cells };
};

const isKind = (word: string, cells: Readonly<Record<ColumnKind, unknown>>): word is ColumnKind => word in cells;

/** Gives each row its role and gathers sections and measures in their order. `offset` numbers rows of a table that goes on. */
export const readRows = (rows: readonly (readonly Slot[])[], columns: readonly Column[], offset: number): Rows => {
  const roles: Role[] = [];
  const entries: ({ kind: 'section'; section: Section } | { kind: 'measure'; draft: Draft })[] = [];
  const place = columns.findIndex(({ kind }) => kind === 'number');
  rows.forEach((row, index) => {
    const last = entries.at(-1);
    const next = bareNumber(
      rows.slice(index + 1).find((later) => later[place]?.own && later[place].text !== '')?.[place]?.text ?? '',
    );
    const words = sectionWords(row, columns, next);
    const texts = row.map(({ text }) => text);
    if (!row.some((slot) => slot.own && slot.text !== '')) roles.push('empty');
    else if (isColumnNumbers(texts)) roles.push('numbers');
    else if (repeatsHeader(row, columns)) roles.push('repeat');
    else if (words !== null && remark.test(words)) roles.push('note');
    else if (words !== null && !(last?.kind === 'measure' && isItem(row, columns))) {
      roles.push('section');
      entries.push({ kind: 'section', section: { row: offset + index, ...readHeading(words) } });
    } else if (last?.kind === 'measure' && (goesOn(row, columns) || isItem(row, columns))) {
      roles.push('continuation');
      entries[entries.length - 1] = { kind: 'measure', draft: append(last.draft, cellsOf(row, columns, false)) };
    } else {
      roles.push('measure');
      entries.push({ kind: 'measure', draft: { row: offset + index, cells: cellsOf(row, columns, true) } });
    }
  });
  return { roles, entries };
};

/** Whether a draft says anything in a column. */
export const says = (draft: Draft, kind: ColumnKind): boolean => said(draft.cells[kind]);
