import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, isDay } from '../core/time.ts';
import { isDayOff, movedBy } from './rule.ts';

const dayOfYear = (year: number, index: number): Day => addDays(`${year}-01-01`, index);

function workingDays(year: number): number {
  const length = isDay(`${year}-02-29`) ? 366 : 365;
  return Array.from({ length }, (_, index) => dayOfYear(year, index)).filter((day) => !isDayOff(day)).length;
}

// The production calendars of a five-day week give these totals.
test.for([
  [2020, 248],
  [2021, 247],
  [2022, 247],
  [2023, 247],
  [2024, 248],
  [2025, 247],
  [2026, 247],
] as const)('%i has as many working days as its production calendar says', ([year, days]) => {
  expect(workingDays(year)).toBe(days);
});

test.for([
  ['2022-01-07', true, 'Christmas'],
  ['2022-01-10', false, 'the first working day of the year'],
  ['2022-03-05', false, 'a Saturday that is worked'],
  ['2022-03-07', true, 'the Monday for which it is worked'],
  ['2022-05-02', true, 'the Monday after a holiday on Sunday'],
  ['2022-05-03', true, 'a day off moved from January'],
  ['2022-06-13', true, 'the Monday after 12 June on Sunday'],
  ['2023-11-06', true, 'the Monday after 4 November on Saturday'],
  ['2024-04-27', false, 'a Saturday worked before the May holidays'],
  ['2025-02-24', false, 'a Monday: the holiday on Sunday was moved to May'],
  ['2025-05-08', true, 'where it was moved to'],
  ['2021-05-03', true, 'the Monday after 1 May on Saturday'],
  ['2021-05-04', false, 'one holiday gives one day'],
  ['2027-06-14', true, 'by the article alone, where no decree is known'],
  ['2022-11-14', false, 'an ordinary Monday'],
] as const)('%s: day off is %s, %s', ([day, off]) => {
  expect(isDayOff(day)).toBe(off);
});

test.for([
  ['AS_IS', '2023-01-15', '2023-01-15'],
  ['DAY_AFTER', '2023-01-15', '2023-01-16'],
  ['DAY_BEFORE', '2023-01-15', '2023-01-13'],
  ['DAY_AFTER', '2022-12-31', '2023-01-09'],
  ['DAY_BEFORE', '2023-01-08', '2022-12-30'],
  ['DAY_AFTER', '2022-07-15', '2022-07-15'],
] as const)('by %s what is due on %s is due on %s', ([rule, day, moved]) => {
  expect(movedBy(rule, day)).toBe(moved);
});

test('whatever the day, a moved term falls on the nearest working day of its side', () => {
  const days = fc.integer({ min: 0, max: 2900 }).map((index) => dayOfYear(2020, index));
  fc.assert(
    fc.property(days, (day) => {
      const after = movedBy('DAY_AFTER', day);
      const before = movedBy('DAY_BEFORE', day);
      expect(isDayOff(after) || isDayOff(before)).toBe(false);
      expect(before <= day && day <= after).toBe(true);
      if (!isDayOff(day)) expect([before, after]).toEqual([day, day]);
      for (let between = addDays(day, 1); between < after; between = addDays(between, 1))
        expect(isDayOff(between)).toBe(true);
    }),
  );
});
