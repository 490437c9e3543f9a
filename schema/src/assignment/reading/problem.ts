import type { Severity, TermCode } from '../../roadmap/reading/problem.ts';

/**
 * What can be wrong with a resolution, by how much it matters: `error` must be put right before its assignments are
 * issued, `warning` wants a look, `note` only informs. Doubts about the words of a term are those of a roadmap.
 */
export const severities = {
  titleMissing: 'warning',
  dateMissing: 'error',
  tableLeftOut: 'warning',
  wordsLeftOut: 'warning',
  statementsLeftOut: 'note',
  numberSkipped: 'warning',
  numberRepeated: 'error',
  numbersGiven: 'note',
  listMissing: 'warning',
  addresseeMissing: 'error',
  quotesUnpaired: 'note',
  dutyRecurs: 'note',
  severalTerms: 'warning',
  termReferred: 'warning',
  termBeforeDate: 'error',
  termPast: 'warning',
  termMissing: 'note',
  termNotUnderstood: 'warning',
  termPartlyRead: 'warning',
  termRelative: 'warning',
  periodGuessed: 'warning',
  dateImpossible: 'error',
  yearMissing: 'warning',
  yearAssumed: 'warning',
  boundaryUnclear: 'warning',
  termEndsBeforeStart: 'error',
  endsOnDayOff: 'warning',
} as const satisfies Record<string, Severity> & Record<Exclude<TermCode, PlanCode>, Severity>;

/** A resolution has no period of its own that a term could leave. */
export type PlanCode = Extract<TermCode, `${string}Plan`>;

export type ProblemCode = keyof typeof severities;

export type Problem = {
  readonly code: ProblemCode;
  /** Which paragraph of the reading, from 0; null where the document as a whole is meant. */
  readonly paragraph: number | null;
  /** The number of the item, as the reading gives it. */
  readonly number: string | null;
  /** What stands there. */
  readonly value: string | null;
  /** What was expected instead: a number, a day `YYYY-MM-DD`. */
  readonly expected: string | null;
};

export const problem = (code: ProblemCode, place: Partial<Omit<Problem, 'code'>> = {}): Problem => ({
  code,
  paragraph: place.paragraph ?? null,
  number: place.number ?? null,
  value: place.value ?? null,
  expected: place.expected ?? null,
});

/** Why there is nothing to read, beside what holds for every document. */
export const unreadableCodes = ['assignmentsMissing', 'roadmapInstead'] as const;

export type UnreadableCode = (typeof unreadableCodes)[number];
