import { expect, it } from 'vitest';
import { averageBy, averageOf, criteria, unfinished, writtenOf } from './score.ts';

const judged = (...scores: number[]) => ({
  scores: criteria.map((criterion, index) => ({ criterion, score: scores[index] ?? 3, reason: 'видно из отчёта' })),
});

it('averages are told to a tenth, by each criterion and by all', () => {
  const judgements = [judged(5, 4), judged(4, 4), judged(4, 2)];
  expect(averageBy(judgements, 'reach')).toBe(4.3);
  expect(averageBy(judgements, 'result')).toBe(3.3);
  expect(averageOf(judgements)).toBe(3.3);
});

it('nothing has no average', () => {
  expect(averageBy([], 'cost')).toBe(null);
  expect(averageOf([])).toBe(null);
});

it('a judgement lacks what has no score or no reason', () => {
  const { scores, ...rest } = writtenOf(undefined);
  expect(unfinished({ ...rest, scores })).toEqual(criteria);
  const half = { ...scores, reach: { score: 4, reason: ' ' }, cost: { score: 2, reason: 'дорого' } };
  expect(unfinished({ ...rest, scores: half })).toEqual(criteria.filter((one) => one !== 'cost'));
});
