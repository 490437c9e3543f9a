import type { Span } from './calendar.ts';
import type { Recurrence } from './recurrence.ts';
import { grams, likeness } from './similarity.ts';
import type { TermKind } from './term.ts';
import { key } from './wording.ts';

export type EditionTerm = {
  readonly raw: string;
  readonly kind: TermKind;
  readonly start: string | null;
  readonly end: string | null;
  readonly recurrence: Recurrence | null;
  readonly parts: readonly Span[];
};

/** What one edition says of a measure. `ref` is the caller's: an id of what is stored, a row of what was read. */
export type EditionRow<Ref> = {
  readonly ref: Ref;
  readonly number: string;
  /** Title of its section. */
  readonly section: string | null;
  readonly title: string;
  readonly expectedResult: string | null;
  readonly term: EditionTerm;
  readonly leads: readonly string[];
  readonly coExecutors: readonly string[];
};

export const editionFields = ['number', 'section', 'title', 'expectedResult', 'term', 'leads', 'coExecutors'] as const;

export type EditionField = (typeof editionFields)[number];

export type FieldChange = { readonly field: EditionField; readonly before: string; readonly after: string };

export type Pair<Before, After> = {
  readonly before: EditionRow<Before>;
  readonly after: EditionRow<After>;
  readonly fields: readonly FieldChange[];
};

export type Comparison<Before, After> = {
  readonly added: readonly EditionRow<After>[];
  readonly changed: readonly Pair<Before, After>[];
  readonly unchanged: readonly Pair<Before, After>[];
  readonly removed: readonly EditionRow<Before>[];
  /** What an edition between had left out stands in the plan again. */
  readonly returned: readonly Pair<Before, After>[];
  /** Nothing was added, changed, removed or brought back. */
  readonly same: boolean;
};

/** Under the same number a title may be reworded this far and still be the same measure, with its reports. */
const rewordedUnderNumber = 0.4;
const rewordedElsewhere = 0.75;
/** Beyond this many pairs only numbers and equal titles are compared: such editions have nothing in common. */
const mostPairs = 100_000;

const words = (row: EditionRow<unknown>, field: EditionField): string => {
  const value = row[field];
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return 'raw' in value ? value.raw : value.join(', ');
};

const meaning = ({ kind, start, end, recurrence, parts }: EditionTerm): string =>
  JSON.stringify([
    kind,
    start,
    end,
    recurrence && [
      recurrence.every,
      recurrence.times,
      recurrence.interval,
      recurrence.due,
      recurrence.dayOfMonth,
      recurrence.afterwards,
    ],
    parts.map((part) => [part.start, part.end]),
  ]);

/** Other words for the same time are no change, where they name its end; the same outer days alone are not the same time. */
const sameTerm = ({ term: left }: EditionRow<unknown>, { term: right }: EditionRow<unknown>): boolean =>
  key(left.raw) === key(right.raw) || (left.end !== null && meaning(left) === meaning(right));

/** Case, quotes, dashes and spaces are no change; another order of executors is none either. */
const isSame = (left: EditionRow<unknown>, right: EditionRow<unknown>, field: EditionField): boolean => {
  if (field === 'term') return sameTerm(left, right);
  if (field === 'coExecutors' || field === 'leads')
    return left[field].map(key).toSorted().join('|') === right[field].map(key).toSorted().join('|');
  return key(words(left, field)) === key(words(right, field));
};

const changes = (before: EditionRow<unknown>, after: EditionRow<unknown>): FieldChange[] =>
  editionFields
    .filter((field) => !isSame(before, after, field))
    .map((field) => ({ field, before: words(before, field), after: words(after, field) }));

type Fits = (before: EditionRow<unknown>, after: EditionRow<unknown>) => number;

/** Takes pairs out of both lists, the most alike first; each row is paired once. */
const take = <B, A>(
  left: Set<EditionRow<B>>,
  right: Set<EditionRow<A>>,
  fits: Fits,
): [EditionRow<B>, EditionRow<A>][] => {
  const scored = [...left]
    .flatMap((before) => [...right].map((after) => ({ before, after, score: fits(before, after) })))
    .filter(({ score }) => score > 0);
  const pairs: [EditionRow<B>, EditionRow<A>][] = [];
  for (const { before, after } of scored.toSorted((one, other) => other.score - one.score)) {
    if (!left.has(before) || !right.has(after)) continue;
    left.delete(before);
    right.delete(after);
    pairs.push([before, after]);
  }
  return pairs;
};

/** Remembers the trigrams of titles while two editions are compared. */
const alikeTitles = (): Fits => {
  const known = new Map<EditionRow<unknown>, ReadonlySet<string>>();
  const of = (row: EditionRow<unknown>): ReadonlySet<string> => {
    const found = known.get(row) ?? grams(row.title);
    known.set(row, found);
    return found;
  };
  return (before, after) => likeness(of(before), of(after));
};

const sameTitle: Fits = (one, other) => (key(one.title) === key(other.title) ? 1 : 0);
const sameNumber: Fits = (one, other) => (one.number === other.number ? 1 : 0);
const above = (least: number, score: number): number => (score >= least ? score : 0);

/**
 * Pairs what is the same measure: its number and title are the same; else its title, under another number; else its
 * number, and the title is alike; else the title is nearly the same. Pairs are taken out of both lists.
 */
const pairUp = <B, A>(left: Set<EditionRow<B>>, right: Set<EditionRow<A>>, underNumber: number): Pair<B, A>[] => {
  const alike = alikeTitles();
  const steps: readonly Fits[] = [
    (one, other) => sameNumber(one, other) * sameTitle(one, other),
    sameTitle,
    (one, other) => (one.number === other.number ? above(underNumber, alike(one, other)) : 0),
    (one, other) => (left.size * right.size > mostPairs ? 0 : above(rewordedElsewhere, alike(one, other))),
  ];
  return steps
    .flatMap((fits) => take(left, right, fits))
    .map(([one, other]) => ({ before: one, after: other, fields: changes(one, other) }));
};

/**
 * Compares a later edition with what stands. What is new beside it may be what an earlier edition left out: that is then
 * back again, and nearly the same title is asked of it, since a number that became free is given to other measures.
 * @param gone what earlier editions left out, the latest first
 */
export const compareEditions = <B, A>(
  before: readonly EditionRow<B>[],
  after: readonly EditionRow<A>[],
  gone: readonly EditionRow<B>[] = [],
): Comparison<B, A> => {
  const left = new Set(before);
  const right = new Set(after);
  const order = new Map(after.map((row, index) => [row, index]));
  const inOrder = (pairs: readonly Pair<B, A>[]): Pair<B, A>[] =>
    pairs.toSorted((one, other) => (order.get(one.after) ?? 0) - (order.get(other.after) ?? 0));
  const stay = inOrder(pairUp(left, right, rewordedUnderNumber));
  const returned = inOrder(pairUp(new Set(gone), right, rewordedElsewhere));
  const changed = stay.filter(({ fields }) => fields.length > 0);
  return {
    added: [...right],
    changed,
    unchanged: stay.filter(({ fields }) => fields.length === 0),
    removed: [...left],
    returned,
    same: changed.length + right.size + left.size + returned.length === 0,
  };
};
