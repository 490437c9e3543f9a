import { leadingNumber } from './column.ts';
import { type Known, readExecutors } from './executor.ts';
import { type Problem, problem } from './problem.ts';
import type { Draft } from './row.ts';
import { nearest } from './similarity.ts';
import type { Column } from './table.ts';
import { findRecurrence, type Period, readTerm, readTermOfTwo, type Term } from './term.ts';
import { type Mended, mend, mendCell } from './wording.ts';

export type ReadMeasure = {
  readonly row: number;
  readonly number: string;
  /** Number of its section. */
  readonly section: string | null;
  readonly title: string;
  readonly expectedResult: string | null;
  readonly term: Term;
  readonly leads: readonly string[];
  readonly coExecutors: readonly string[];
  readonly problems: readonly Problem[];
};

const termOf = (draft: Draft, columns: readonly Column[], plan: Period | null): Term => {
  const { term, start, end } = draft.cells;
  const two = columns.some(({ kind }) => kind === 'start' || kind === 'end');
  return two && mend(term) === '' ? readTermOfTwo(start, end, plan) : readTerm([...term, ...start, ...end], plan);
};

const problemsOf = (draft: Draft, term: Term, title: string): Problem[] => {
  const column = 'term';
  const result = mend(draft.cells.result);
  const found: Problem[] = term.remarks.map(({ code, value, expected }) => problem(code, { column, value, expected }));
  if (title === '') found.push(problem('measureTitleMissing', { column: 'title' }));
  if (title.endsWith(':')) found.push(problem('listMissing', { column: 'title', value: title }));
  if (term.kind === 'list' && /\.\s+[А-ЯЁ]/u.test(title))
    found.push(problem('severalMeasures', { column, value: term.raw, expected: String(term.parts.length) }));
  const again = findRecurrence(result);
  if (!term.recurrence && again && !['day', 'week'].includes(again.every))
    found.push(problem('dutyRecurs', { column: 'result', value: result }));
  return found;
};

/** What holds for every measure of the table. */
export type Setting = {
  readonly columns: readonly Column[];
  readonly plan: Period | null;
  /** The document's own short names. */
  readonly known: readonly string[];
  /** Every name that is known. */
  readonly names: Known;
};

/** The words of a measure, without a number that stands before them for want of a column. */
const titleOf = (draft: Draft): Mended => {
  const title = mendCell(draft.cells.title);
  const numbered = mend(draft.cells.number) === '' ? leadingNumber(title.text) : null;
  return numbered ? { ...title, text: numbered.rest } : title;
};

/** Reads one measure from its cells, and says what is doubtful in it. */
export const readMeasure = (
  draft: Draft,
  place: { number: string; section: string | null },
  setting: Setting,
): ReadMeasure => {
  const title = titleOf(draft);
  const result = mendCell(draft.cells.result);
  const term = termOf(draft, setting.columns, setting.plan);
  const executors = readExecutors(draft.cells.executor, draft.cells.coExecutor, setting.names);
  const near = [...executors.leads, ...executors.coExecutors].flatMap((name) => {
    const [best] = nearest(name, setting.known, 0.6);
    return best && best.score < 1
      ? [problem('nameNearAbbreviation', { column: 'executor', value: name, expected: best.name })]
      : [];
  });
  const restored =
    title.markersRestored || result.markersRestored
      ? [problem('markersRestored', { column: 'title', value: title.text })]
      : [];
  const problems = [...problemsOf(draft, term, title.text), ...restored, ...executors.problems, ...near];
  return {
    row: draft.row,
    ...place,
    title: title.text,
    expectedResult: result.text === '' ? null : result.text,
    term,
    leads: executors.leads,
    coExecutors: executors.coExecutors,
    problems: problems.map((found) => ({ ...found, row: draft.row })),
  };
};
