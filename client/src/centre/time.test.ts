import { expect, test } from 'vitest';
import { passedOf, spanOn } from './time.ts';

test('of a year half has passed in its middle, none before it and all after it', () => {
  const year = { firstYear: 2022, lastYear: 2022 };
  expect(passedOf(year, '2022-07-02')).toBeCloseTo(0.5, 2);
  expect(passedOf(year, '2021-05-01')).toBe(0);
  expect(passedOf(year, '2023-05-01')).toBe(1);
  expect(passedOf({ firstYear: 2021, lastYear: 2024 }, '2023-01-01')).toBeCloseTo(0.5, 2);
});

test('of a yearly target this year is looked at, and the last one once they are over', () => {
  const spans = [2021, 2022, 2023].map((year) => ({ firstYear: year, lastYear: year }));
  expect(spanOn(spans, '2022-11-14')?.firstYear).toBe(2022);
  expect(spanOn(spans, '2026-11-14')?.firstYear).toBe(2023);
  expect(spanOn([], '2026-11-14')).toBeUndefined();
});
