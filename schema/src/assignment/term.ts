import type { TermKind } from '@vmeste/prisma/generated/client.ts';
import { written } from '../core/text.ts';
import { type Day, dayOf, midnightOf } from '../core/time.ts';
import { keptRecurrence } from '../roadmap/reading/recurrence.ts';
import { readTerm } from '../roadmap/reading/term.ts';
import type { GivenTerm } from './due.ts';

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

/**
 * Words of a term as the columns keep them.
 * @throws Invalid at `term` where they are too long
 */
export function termIn(words: string): TermColumns {
  const { kind, start, end, recurrence, raw } = readTerm([written('term', words, 1_000)]);
  return {
    termKind: kinds[kind],
    termStart: start && midnightOf(start),
    termEnd: end && midnightOf(end),
    termRecurring: recurrence && { ...recurrence },
    termRaw: raw,
  };
}
