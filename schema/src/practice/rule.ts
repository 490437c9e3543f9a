import type { PassportState } from '@vmeste/prisma/generated/client.ts';
import { type Figure, figuresOf } from '../report/rule.ts';

/** Whose hand a step is: somebody of the author's organisation, or of the methodological centre. */
export type Hand = 'author' | 'centre';

export const passportSteps = ['SUBMIT', 'WITHDRAW', 'BEGIN', 'RETURN', 'ACCEPT', 'PUBLISH', 'ARCHIVE'] as const;
export type PassportStep = (typeof passportSteps)[number];

interface Step {
  readonly from: readonly PassportState[];
  readonly to: PassportState;
  readonly by: Hand;
  /** Whether it must say why. */
  readonly reason: boolean;
}

/** The way of a version. What was returned stays as it was: the author goes on in the next version. */
export const steps: Readonly<Record<PassportStep, Step>> = {
  SUBMIT: { from: ['DRAFT'], to: 'SUBMITTED', by: 'author', reason: false },
  WITHDRAW: { from: ['SUBMITTED'], to: 'DRAFT', by: 'author', reason: false },
  BEGIN: { from: ['SUBMITTED'], to: 'IN_REVIEW', by: 'centre', reason: false },
  RETURN: { from: ['SUBMITTED', 'IN_REVIEW', 'ACCEPTED'], to: 'RETURNED', by: 'centre', reason: true },
  ACCEPT: { from: ['IN_REVIEW'], to: 'ACCEPTED', by: 'centre', reason: false },
  PUBLISH: { from: ['ACCEPTED'], to: 'PUBLISHED', by: 'centre', reason: false },
  ARCHIVE: { from: ['PUBLISHED'], to: 'ARCHIVED', by: 'centre', reason: true },
};

export const isAllowed = (step: PassportStep, state: PassportState) => steps[step].from.includes(state);

/** Its words are changed in a draft alone. */
export const isWritable = (state: PassportState) => state === 'DRAFT';

/** The version on which the next one may be begun: nothing of the practice is on its way. */
export const isAtRest = (state: PassportState) => ['RETURNED', 'PUBLISHED', 'ARCHIVED'].includes(state);

/** Reviewers judge and remark while it is with the centre. */
export const isReviewed = (state: PassportState) => state === 'IN_REVIEW';

/** The longer parts of a passport, in the order of the form. */
export const passportParts = ['problem', 'goal', 'technology', 'stages', 'resources', 'roles', 'conditions'] as const;
export type PassportPart = (typeof passportParts)[number];

/** What a remark may be about: the fields of the form. */
export const passportFields = [
  'name',
  'municipality',
  'targetGroups',
  ...passportParts,
  'results',
  'papers',
  'contacts',
  'links',
] as const;
export type PassportField = (typeof passportFields)[number];

/** What a reviewer may word otherwise: with the author's consent it stands in the version under review. */
export const wordedFields = ['name', 'municipality', ...passportParts] as const satisfies readonly PassportField[];
export type WordedField = (typeof wordedFields)[number];

/** Without these nobody could judge it. */
export const neededParts = ['problem', 'technology'] as const satisfies readonly PassportPart[];

/** How long what is written may be, in characters; how many there may be. */
export const longest = {
  name: 300,
  municipality: 200,
  targetGroup: 200,
  part: 20_000,
  contacts: 2_000,
  remark: 5_000,
} as const;
export const most = { targetGroups: 20, results: 100, papers: 40, measures: 50, technologies: 20 } as const;

/** A result of one year: a count, never anything about a single person. */
export interface Result extends Figure {
  readonly year: number;
}

const yearIn = (row: unknown): number | null =>
  typeof row === 'object' && row !== null && 'year' in row && typeof row.year === 'number' ? row.year : null;

/** The results as the column keeps them. */
export const resultsOf = (column: unknown): Result[] =>
  (Array.isArray(column) ? column : []).flatMap((row) => {
    const year = yearIn(row);
    return year === null ? [] : figuresOf([row]).map((figure) => ({ ...figure, year }));
  });
