import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contradiction, type Stated } from './stated.ts';

const year = (firstYear: number, people: number, bound: Stated['bound'] = 'EXACT'): Stated => ({
  firstYear,
  lastYear: firstYear,
  people,
  bound,
});
const both = (people: number, bound: Stated['bound'] = 'EXACT'): Stated => ({
  firstYear: 2020,
  lastYear: 2021,
  people,
  bound,
});
const why = (...all: Stated[]) => contradiction(all)?.why ?? null;

test.each([
  [
    'the real report: 84, more than 100, and 143 over both',
    [year(2020, 84), year(2021, 100, 'MORE_THAN'), both(143)],
    null,
  ],
  ['everybody came again', [year(2020, 84), year(2021, 84), both(84)], null],
  ['nobody came again', [year(2020, 84), year(2021, 100), both(184)], null],
  ['one below a year', [year(2020, 84), year(2021, 100, 'MORE_THAN'), both(83)], 'BELOW_PART'],
  ['as many as «more than» excludes', [year(2021, 100, 'MORE_THAN'), both(100)], 'BELOW_PART'],
  ['one above the sum', [year(2020, 84), year(2021, 90), both(175)], 'ABOVE_SUM'],
  ['a sum with a bound has no end', [year(2020, 84), year(2021, 100, 'MORE_THAN'), both(5_000)], null],
  ['one year alone says nothing of the sum', [year(2020, 84), both(5_000)], null],
  ['«about» is no value', [year(2020, 84), year(2021, 100, 'ABOUT'), both(190)], null],
  ['but a bound all the same', [year(2020, 84), year(2021, 100, 'ABOUT'), both(195)], 'ABOVE_SUM'],
  ['«more than 1 000» over both', [year(2020, 84), year(2021, 100), both(1_000, 'MORE_THAN')], 'ABOVE_SUM'],
  ['three years from two and one', [both(143), year(2022, 50), { ...both(194), lastYear: 2022 }], 'ABOVE_SUM'],
  ['a period inside another', [both(143), { ...both(142), lastYear: 2023 }], 'BELOW_PART'],
  ['years that lie beside each other', [year(2020, 84), year(2021, 3)], null],
  ['nothing', [], null],
] as const)('%s', (_, all, expected) => {
  expect(why(...all)).toBe(expected);
});

test('counts of people who really came are never refused, and one beyond them is', () => {
  const people = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });
  fc.assert(
    fc.property(people, people, (first, second) => {
      const total = new Set([...first, ...second]).size;
      const years = [year(2020, first.length), year(2021, second.length)];
      expect(why(...years, both(total))).toBeNull();
      expect(why(...years, both(first.length + second.length + 1))).toBe('ABOVE_SUM');
      const most = Math.max(first.length, second.length);
      if (most > 0) expect(why(...years, both(most - 1))).toBe('BELOW_PART');
    }),
  );
});
