import { expect, test } from 'vitest';
import { countByYear, countOf } from './rule.ts';

test('a person who asked in two years is one person of each, and one of both', () => {
  const consulted = [
    { person: 'a', on: '2020-03-01' },
    { person: 'a', on: '2021-03-01' },
    { person: 'b', on: '2021-05-01' },
    { person: 'a', on: '2021-12-31' },
  ] as const;
  expect(countByYear(consulted)).toEqual([
    { year: 2020, people: 1, consultations: 1 },
    { year: 2021, people: 2, consultations: 3 },
  ]);
  expect(countOf(consulted)).toEqual({ people: 2, consultations: 4 });
});
