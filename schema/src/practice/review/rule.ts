import type { Evidence } from '@vmeste/prisma/generated/client.ts';

/**
 * What a practice is judged by: reach, result for people, involvement, cost, novelty, replicability, each from 1 to 5
 * with a reason. What the results rest on is said apart from it.
 */
export const criteria = ['reach', 'result', 'involvement', 'cost', 'novelty', 'replicability'] as const;
export type Criterion = (typeof criteria)[number];

/** What results rest on, the weakest first. */
export const levels = ['EXPERIENCE', 'OWN_FIGURES', 'COMPARED', 'STUDIED'] as const satisfies readonly Evidence[];

export const scores = { min: 1, max: 5 } as const;

export interface Score {
  readonly criterion: Criterion;
  readonly score: number;
  readonly reason: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The scores as the column keeps them, in the order of the rubric. */
export const scoresOf = (column: unknown): Score[] =>
  criteria.flatMap((criterion) => {
    const kept = isObject(column) ? column[criterion] : null;
    return isObject(kept) && typeof kept['score'] === 'number' && typeof kept['reason'] === 'string'
      ? [{ criterion, score: kept['score'], reason: kept['reason'] }]
      : [];
  });
