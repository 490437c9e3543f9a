import { expect, test } from 'vitest';
import { holdsOn, lastDay, overlap } from './span.ts';

const span = (since: `${number}-${number}-${number}`, until: `${number}-${number}-${number}` | null = null) => ({
  since,
  until,
});

test('two spans meet when they share a day, both ends counting', () => {
  expect(overlap(span('2022-01-01', '2022-01-31'), span('2022-01-31'))).toBe(true);
  expect(overlap(span('2022-01-01', '2022-01-30'), span('2022-01-31'))).toBe(false);
  expect(overlap(span('2022-01-01'), span('2021-01-01'))).toBe(true);
  expect(holdsOn('2022-01-31', span('2022-01-01', '2022-01-31'))).toBe(true);
});

test('what ends at once was last yesterday; what began today then never held', () => {
  expect(lastDay('2022-01-01', null, '2022-11-14')).toBe('2022-11-13');
  const never = span('2022-11-14', lastDay('2022-11-14', undefined, '2022-11-14'));
  expect(holdsOn('2022-11-14', never)).toBe(false);
  expect(overlap(never, span('2020-01-01'))).toBe(false);
});

test('an end before the start and a year that nobody means are refused', () => {
  expect(() => lastDay('2022-01-02', '2022-01-01', '2022-11-14')).toThrow('until: ENDS_BEFORE_START');
  expect(() => lastDay('2022-01-02', '2222-01-01', '2022-11-14')).toThrow('until: BAD_DAY');
});
