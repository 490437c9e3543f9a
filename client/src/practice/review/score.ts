import type { Judgement } from '../fragment.ts';

export type Criterion = Judgement['scores'][number]['criterion'];
export type Evidence = Judgement['evidence'];

/** What a practice is judged by, in the order of the rubric. */
export const criteria = [
  'reach',
  'result',
  'involvement',
  'cost',
  'novelty',
  'replicability',
] as const satisfies readonly Criterion[];

/** What the results rest on, the weakest first. */
export const evidences = ['EXPERIENCE', 'OWN_FIGURES', 'COMPARED', 'STUDIED'] as const satisfies readonly Evidence[];

export const scores = [1, 2, 3, 4, 5] as const;

type Scored = Pick<Judgement, 'scores'>;

/** To a tenth; null of nothing. */
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 10) / 10;

const scoreOf = ({ scores: given }: Scored, criterion: Criterion): number | undefined =>
  given.find((one) => one.criterion === criterion)?.score;

/** What the reviewers give by one criterion, on the average. */
export const averageBy = (judgements: readonly Scored[], criterion: Criterion): number | null =>
  mean(judgements.flatMap((one) => scoreOf(one, criterion) ?? []));

/** What they give by all criteria together. */
export const averageOf = (judgements: readonly Scored[]): number | null =>
  mean(judgements.flatMap(({ scores: given }) => given.map(({ score }) => score)));

/** A judgement while it is being written: a score is 0 until it is given. */
export interface Written {
  scores: Readonly<Record<Criterion, { score: number; reason: string }>>;
  evidence: Evidence;
  conclusion: string;
}

const blank = { score: 0, reason: '' };

/** The form of a judgement: what one judged before, or nothing yet. */
export function writtenOf(judgement: Judgement | undefined): Written {
  const by = (criterion: Criterion) => {
    const found = judgement?.scores.find((one) => one.criterion === criterion);
    return found ? { score: found.score, reason: found.reason } : blank;
  };
  return {
    scores: {
      reach: by('reach'),
      result: by('result'),
      involvement: by('involvement'),
      cost: by('cost'),
      novelty: by('novelty'),
      replicability: by('replicability'),
    },
    evidence: judgement?.evidence ?? 'EXPERIENCE',
    conclusion: judgement?.conclusion ?? '',
  };
}

/** The criteria that lack their score or their reason. */
export const unfinished = ({ scores: given }: Written): Criterion[] =>
  criteria.filter((criterion) => given[criterion].score === 0 || given[criterion].reason.trim() === '');
