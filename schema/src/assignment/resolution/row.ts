import { isUnpaired } from '../../roadmap/reading/pair.ts';
import type { Severity } from '../../roadmap/reading/problem.ts';
import type { Addressed } from '../issue/portion.ts';
import { type ReadAssignment, wholeText } from '../reading/assignment.ts';
import { type ProblemCode, problem, type Problem as ReadProblem, severities } from '../reading/problem.ts';
import type { Reading } from '../reading/read.ts';
import { type Days, readGiven, type Term } from '../reading/term.ts';

/** What a person put right in one row of the preview. What is left out stays as it was read. */
export interface Correction {
  /** The row: the paragraph that it begins with. */
  readonly paragraph: number;
  /** It is not issued. */
  readonly leftOut?: boolean | null | undefined;
  readonly number?: string | null | undefined;
  readonly text?: string | null | undefined;
  /** In words; an empty one says that none is given. */
  readonly term?: string | null | undefined;
  readonly binding?: boolean | null | undefined;
  readonly addressees?: readonly Addressed[] | null | undefined;
  /** The measures that it is about; a document names none. */
  readonly measureIds?: readonly string[] | null | undefined;
}

/** What a person put right in a document. */
export interface Corrections {
  readonly rows: readonly Correction[];
  /** Numbers of lists whose items are issued as one, and not each by itself. */
  readonly joined: readonly string[];
}

/** What only the list of what is issued can show to be wrong, beside what the reading finds. */
const ours = { noMembers: 'error', dateAhead: 'error' } as const satisfies Record<string, Severity>;

export interface RowProblem extends Pick<ReadProblem, 'value' | 'expected'> {
  readonly code: ProblemCode | keyof typeof ours;
}

export const severityOf = ({ code }: RowProblem): Severity => ({ ...severities, ...ours })[code];

/** One assignment as it would be issued. */
export interface Row {
  readonly paragraph: number;
  readonly number: string;
  /** The whole duty, with the phrases that it goes on from. */
  readonly text: string;
  /** Names as they stand in the document. */
  readonly addressees: readonly string[];
  readonly coExecutors: readonly string[];
  /** Whom a person named instead; null where nobody did. */
  readonly given: readonly Addressed[] | null;
  /** Null: by the rule, for each organisation (decision 26). */
  readonly binding: boolean | null;
  readonly term: Term;
  readonly list: string | null;
  /** The measures that a person said it is about. */
  readonly measureIds: readonly string[];
  readonly leftOut: boolean;
  readonly problems: readonly RowProblem[];
}

/** A list under one phrase: its items are issued each by itself, or as one. */
export interface List {
  readonly number: string;
  readonly lead: string;
  readonly items: number;
  readonly joined: boolean;
}

const listsOf = ({ assignments }: Reading, joined: readonly string[]): List[] =>
  [...Map.groupBy(assignments, ({ list }) => list)].flatMap(([number, items]) =>
    number === null || items.length < 2
      ? []
      : [{ number, lead: items[0]?.lead ?? '', items: items.length, joined: joined.includes(number) }],
  );

/** The items of a list as one, in the place of the first of them. */
function joinedOf(items: readonly ReadAssignment[], number: string): ReadAssignment[] {
  const [first] = items;
  if (!first) return [];
  return [{ ...first, number, list: null, text: items.map(({ text }) => text).join('; ') }];
}

const whole = (assignments: readonly ReadAssignment[], lists: readonly List[]): ReadAssignment[] =>
  assignments.flatMap((one) => {
    const list = lists.find(({ number, joined }) => joined && number === one.list);
    if (!list) return [one];
    const items = assignments.filter((other) => other.list === list.number);
    return items[0] === one ? joinedOf(items, list.number) : [];
  });

/** Doubts about the words of an item: they go with the words. */
const ofText: readonly ProblemCode[] = ['listMissing', 'quotesUnpaired', 'dutyRecurs'];
/** Doubts that are worked out anew from what would be issued. */
const ofRows: readonly ProblemCode[] = ['numberRepeated', 'addresseeMissing'];

/** A doubt about a term stands at each row that the term holds for; a recommendation needs none. */
const ofTerm = (term: Term, binding: boolean | null): RowProblem[] =>
  term.remarks.filter(({ code }) => binding !== false || code !== 'termMissing');

function rowOf(read: ReadAssignment, { problems }: Reading, corrected: Correction | undefined, days: Days): Row {
  const { number, text, term, binding, addressees } = corrected ?? {};
  const is = {
    number: number?.trim() || read.number,
    text: text?.trim() || wholeText(read),
    term: term == null ? read.term : readGiven(term.trim(), days),
    binding: binding ?? (read.binding ? null : false),
    given: addressees ?? null,
  };
  const isTerm = new Set<ProblemCode>(read.term.remarks.map(({ code }) => code));
  const found = problems.filter(
    ({ code, paragraph }) =>
      paragraph === read.paragraph &&
      !isTerm.has(code) &&
      !ofRows.includes(code) &&
      !(number?.trim() && code === 'numberSkipped') &&
      !(text?.trim() && ofText.includes(code)),
  );
  const nobody = is.given === null ? read.addressees.length === 0 : is.given.length === 0;
  return {
    ...is,
    paragraph: read.paragraph,
    addressees: read.addressees,
    coExecutors: read.coExecutors,
    list: read.list,
    measureIds: [...new Set(corrected?.measureIds ?? [])],
    leftOut: corrected?.leftOut ?? false,
    problems: [
      ...found,
      ...(text?.trim() && isUnpaired(text) ? [problem('quotesUnpaired', { value: text })] : []),
      ...(nobody ? [problem('addresseeMissing', { value: is.text })] : []),
      ...ofTerm(is.term, is.binding),
    ],
  };
}

/** A number stands once among what is issued. */
const withRepeated = (rows: readonly Row[]): Row[] => {
  const seen = new Set<string>();
  return rows.map((row) => {
    const again = !row.leftOut && seen.has(row.number);
    if (!row.leftOut) seen.add(row.number);
    return again ? { ...row, problems: [problem('numberRepeated', { value: row.number }), ...row.problems] } : row;
  });
};

export interface Rows {
  readonly rows: readonly Row[];
  readonly lists: readonly List[];
  /** What is wrong in the document as a whole, or beside the rows. */
  readonly problems: readonly RowProblem[];
  /** Corrections of rows that there are not. */
  readonly strayed: readonly number[];
}

/** What a reading would issue, as a person put it right. */
export function rowsOf(reading: Reading, { rows: corrections, joined }: Corrections, days: Days): Rows {
  const lists = listsOf(reading, joined);
  const read = whole(reading.assignments, lists);
  const byRow = new Map(corrections.map((one) => [one.paragraph, one]));
  const rows = withRepeated(read.map((one) => rowOf(one, reading, byRow.get(one.paragraph), days)));
  const paragraphs = new Set<number | null>(reading.assignments.map(({ paragraph }) => paragraph));
  const isTerm = new Set<ProblemCode>(reading.assignments.flatMap(({ term }) => term.remarks.map(({ code }) => code)));
  const beside = reading.problems.filter(
    ({ code, paragraph }) => !paragraphs.has(paragraph) && !isTerm.has(code) && code !== 'numberRepeated',
  );
  const { date, today } = days;
  const ahead = date !== null && today !== null && date > today;
  return {
    rows,
    lists,
    problems: ahead ? [...beside, { code: 'dateAhead', value: date, expected: today }] : beside,
    strayed: [...byRow.keys()].filter((paragraph) => !rows.some((row) => row.paragraph === paragraph)),
  };
}
