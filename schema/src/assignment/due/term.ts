import type { TermKind } from '@vmeste/prisma/generated/client.ts';
import { require } from '../../core/refusal.ts';
import { written } from '../../core/text.ts';
import { type Day, dayNamed, dayOf, midnightOf } from '../../core/time.ts';
import { keptRecurrence } from '../../roadmap/reading/recurrence.ts';
import { readTerm } from '../../roadmap/reading/term.ts';
import { countsFrom, type GivenTerm } from './rule.ts';

/** A term as the columns of a decision keep it, and those of an assignment. */
export interface TermColumns {
  readonly termKind: TermKind;
  readonly termStart: Date | null;
  readonly termEnd: Date | null;
  /** As roadmap/reading/recurrence.ts describes it. */
  readonly termRecurring: unknown;
  readonly termRaw: string;
}

export const dayOrNull = (midnight: Date | null): Day | null => midnight && dayOf(midnight);

export const midnightOrNull = (day: Day | null): Date | null => day && midnightOf(day);

/** The same as the rules take it. */
export const givenBy = (term: TermColumns): GivenTerm => ({
  kind: term.termKind,
  start: dayOrNull(term.termStart),
  end: dayOrNull(term.termEnd),
  recurrence: keptRecurrence(term.termRecurring),
  raw: term.termRaw,
});

const kinds = {
  date: 'DATE',
  range: 'RANGE',
  month: 'MONTH',
  quarter: 'QUARTER',
  year: 'YEAR',
  list: 'LIST',
  open: 'OPEN',
  recurring: 'RECURRING',
} as const satisfies Record<ReturnType<typeof readTerm>['kind'], TermKind>;

/** A term that a document was read to give, as the columns keep it; `raw` are its words. */
export function columnsOf(
  term: Pick<ReturnType<typeof readTerm>, 'kind' | 'start' | 'end' | 'recurrence'>,
  raw: string,
) {
  return {
    termKind: kinds[term.kind],
    termStart: midnightOrNull(dayNamed(term.start)),
    termEnd: midnightOrNull(dayNamed(term.end)),
    termRecurring: term.recurrence && { ...term.recurrence },
    termRaw: raw,
  } satisfies TermColumns;
}

/** The year of a day, and the next: «до 1 марта» in November means the March to come. */
function readInYears(raw: string, day: Day) {
  const read = (year: number) => readTerm([raw], { start: `${year}-01-01`, end: `${year}-12-31` });
  const year = Number(day.slice(0, 4));
  const first = read(year);
  return first.end !== null && first.end < day ? read(year + 1) : first;
}

/** What a reader says of words that name no time. */
const misread = ['termNotUnderstood', 'yearMissing', 'termMissing'];

/**
 * Words of a term as the columns keep them.
 * @param day the day of issue
 * @throws Invalid at `term` where they name no time, or one before that day
 */
export function termIn(words: string, day: Day): TermColumns {
  const raw = written('term', words, 1_000);
  const term = readInYears(raw, day);
  const end = dayNamed(term.end);
  require(countsFrom(raw) || !term.remarks.some(({ code }) => misread.includes(code)), 'term', 'BAD_TERM');
  require(end === null || end >= day, 'term', 'ENDS_BEFORE_START');
  return columnsOf(term, raw);
}
