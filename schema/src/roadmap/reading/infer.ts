import { type ColumnKind, isRowNumber } from './column.ts';
import type { Grid } from './grid.ts';
import { readTerm } from './term.ts';

type Profile = {
  readonly column: number;
  /** Shares of the rows that speak in this column. */
  readonly numbers: number;
  readonly terms: number;
  readonly days: number;
  readonly bodies: number;
  /** Characters of a cell, on average. */
  readonly length: number;
};

const most = 0.6;
/** Rows that are looked at: those below are no different. */
const looked = 50;
/** A term is short; a title may name years too. In characters. */
const longestTerm = 80;

/** Words that name a body rather than a deed. */
const body =
  /взаимодейств|(?:^|\s)мин(?:истерств|труд|здрав|обр|соц|циф|культ|спорт)|департамент|управлени|администраци|комитет|[А-ЯЁ]{3,}/u;

const profile = (grid: Grid, column: number): Profile => {
  const texts = grid.rows
    .slice(0, looked)
    .filter((row) => row.filter(({ text }) => text !== '').length > 1)
    .map((row) => row[column]?.text ?? '')
    .filter((text) => text !== '');
  const share = (fits: (text: string) => boolean): number => texts.filter(fits).length / Math.max(1, texts.length);
  const understood = (text: string): boolean =>
    !readTerm([text]).remarks.some(({ code }) => code === 'termNotUnderstood');
  return {
    column,
    numbers: share(isRowNumber),
    terms: share((text) => text.length <= longestTerm && understood(text)),
    days: share((text) => text.length <= longestTerm && readTerm([text]).precision === 'day'),
    bodies: share((text) => body.test(text) || body.test(text.toLowerCase())),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
};

/**
 * What columns mean in rows that were pasted without their header, by what stands in them: numbers, terms, and of the
 * columns of words the longest is the measure and the one that names bodies the executor. Null unless all of it is there: a table of names and telephones is none.
 */
export const inferColumns = (grid: Grid): ColumnKind[] | null => {
  const profiles = Array.from({ length: grid.width }, (_, column) => profile(grid, column));
  const number = profiles.find(({ numbers }) => numbers >= most);
  const terms = profiles.filter((one) => one !== number && one.terms >= most);
  const words = profiles
    .filter((one) => one !== number && !terms.includes(one) && one.length > 0)
    .toSorted((left, right) => right.length - left.length);
  const [title, ...rest] = words;
  // Results and executors look alike in length: bodies tell, and else the executor stands further right.
  const executor = rest.toSorted((left, right) => right.bodies - left.bodies || right.column - left.column)[0];
  if (grid.rows.length < 2 || !number || terms.length === 0 || !title || !executor) return null;
  const kinds = profiles.map((): ColumnKind => 'other');
  const [first, second] = terms;
  const pair = first && second && first.days >= most && second.days >= most;
  for (const [one, kind] of [
    [number, 'number'],
    [first, pair ? 'start' : 'term'],
    [pair ? second : undefined, 'end'],
    [rest.find((one) => one !== executor), 'result'],
    [title, 'title'],
    [executor, 'executor'],
  ] as const)
    if (one) kinds[one.column] = kind;
  return kinds;
};
