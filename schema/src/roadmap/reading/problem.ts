import type { ColumnKind } from './column.ts';

/**
 * What can be wrong with a document, by how much it matters:
 * `error` must be put right before the roadmap is taken in, `warning` wants a look, `note` only informs.
 */
export const severities = {
  measuresMissing: 'error',
  titleMissing: 'warning',
  headerMissing: 'warning',
  periodMissing: 'warning',
  actBlank: 'note',
  numberMissing: 'warning',
  numberRestored: 'note',
  numberRepeated: 'error',
  sectionMissing: 'note',
  measureTitleMissing: 'error',
  listMissing: 'warning',
  markersRestored: 'note',
  termMissing: 'warning',
  termNotUnderstood: 'warning',
  termPartlyRead: 'warning',
  termRelative: 'warning',
  periodGuessed: 'warning',
  dateImpossible: 'error',
  yearMissing: 'warning',
  yearAssumed: 'warning',
  boundaryUnclear: 'warning',
  termEndsBeforeStart: 'error',
  startsBeforePlan: 'warning',
  endsAfterPlan: 'warning',
  endsOnDayOff: 'note',
  severalMeasures: 'warning',
  dutyRecurs: 'note',
  executorMissing: 'warning',
  executorRepeated: 'note',
  connectorIncomplete: 'note',
  connectorRepeated: 'note',
  nameNearAbbreviation: 'warning',
  quotesUnpaired: 'note',
} as const satisfies Record<string, Severity>;

export type Severity = 'error' | 'warning' | 'note';

export type ProblemCode = keyof typeof severities;

/** What the words of a term may leave doubtful, whatever document they stand in. */
export type TermCode = Extract<
  ProblemCode,
  | `term${string}`
  | 'periodGuessed'
  | 'dateImpossible'
  | `year${string}`
  | 'boundaryUnclear'
  | `${string}Plan`
  | 'endsOnDayOff'
>;

export type Problem = {
  readonly code: ProblemCode;
  /** Row of the table, from 0, header rows included; null where the document as a whole is meant. */
  readonly row: number | null;
  readonly column: ColumnKind | null;
  /** What stands there. */
  readonly value: string | null;
  /** What was expected instead: a name, a day `YYYY-MM-DD`, a number. */
  readonly expected: string | null;
};

export const problem = (code: ProblemCode, place: Partial<Omit<Problem, 'code'>> = {}): Problem => ({
  code,
  row: place.row ?? null,
  column: place.column ?? null,
  value: place.value ?? null,
  expected: place.expected ?? null,
});

/** Why there is nothing to read. */
export const unreadableCodes = [
  'noTable',
  'tableNotRecognised',
  'tooManyRows',
  'tooManyColumns',
  'textTooLong',
  'badCharacters',
] as const;

export type UnreadableCode = (typeof unreadableCodes)[number];
