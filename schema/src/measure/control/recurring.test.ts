import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../core/time.ts';
import { readTerm } from '../../roadmap/reading/term.ts';
import { type Returning, returningDays } from './recurring.ts';

/** How words return, in a plan that begins with 2021 and came to the hub before. */
const term = (raw: string, over: Partial<Returning> = {}): Returning => {
  const { recurrence, start, end } = readTerm([raw]);
  if (!recurrence) throw new Error(`Does not return: ${raw}`);
  return {
    ...recurrence,
    from: (start as Day | null) ?? '2021-01-01',
    until: end as Day | null,
    since: '2020-06-01',
    ...over,
  };
};

const days = (raw: string, through: Day, over: Partial<Returning> = {}) => returningDays(term(raw, over), through);

describe('a term that names no day is due on the last of each period', () => {
  test.each([
    ['ежеквартально, 2022 год', ['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31']],
    ['раз в полугодие, 2021–2022 годы', ['2021-06-30', '2021-12-31', '2022-06-30', '2022-12-31']],
    ['ежегодно, 2021–2023 годы', ['2021-12-31', '2022-12-31', '2023-12-31']],
    ['ежемесячно, с января 2024 года по март 2024 года', ['2024-01-31', '2024-02-29', '2024-03-31']],
    ['дважды в год, 2022 год', ['2022-06-30', '2022-12-31']],
    ['6 раз в год, с января по июнь 2022 г.', ['2022-02-28', '2022-04-30', '2022-06-30']],
    ['5 раз в год, 2022 год', ['2022-12-31']],
    ['раз в 6 месяцев, с марта 2022 по февраль 2023', ['2022-08-31', '2023-02-28']],
    ['каждые 2 года, 2021–2024 годы', ['2022-12-31', '2024-12-31']],
    ['раз в три года, 2021–2024 годы', ['2023-12-31', '2024-12-31']],
    ['ежеквартально, с 01.02.2022 по 15.08.2022', ['2022-03-31', '2022-06-30', '2022-08-15']],
    ['декабрь 2021–2023 гг.', ['2021-12-31', '2022-12-31', '2023-12-31']],
  ])('%j', (raw, due) => {
    expect(days(raw, '2030-01-01')).toEqual(due);
  });
});

describe('a day of the month or of the year is that day of each period', () => {
  test.each([
    ['ежемесячно, до 10 числа, с октября по декабрь 2022', ['2022-10-10', '2022-11-10', '2022-12-10']],
    ['ежемесячно до 31 числа, с января по март 2023', ['2023-01-31', '2023-02-28', '2023-03-31']],
    ['ежегодно, до 15 января, 2021–2023 годы', ['2021-01-15', '2022-01-15', '2023-01-15']],
    ['ежегодно 15.01, 15.07, 2022 год', ['2022-01-15', '2022-07-15']],
    ['ежеквартально, до 10 числа, 2022 год', ['2022-04-10', '2022-07-10', '2022-10-10', '2023-01-10']],
    ['раз в три года, до 1 марта, 2021–2026 годы', ['2023-03-01', '2026-03-01']],
    ['раз в 2 месяца, до 5 числа, с января по апрель 2022', ['2022-02-05', '2022-04-05']],
  ])('%j', (raw, due) => {
    expect(days(raw, '2030-01-01')).toEqual(due);
  });
});

describe('what is due after the period that it reports on goes beyond the term', () => {
  test.each([
    [
      'ежегодно до 1 марта года, следующего за отчетным, 2021–2024 годы',
      ['2022-03-01', '2023-03-01', '2024-03-01', '2025-03-01'],
    ],
    [
      'ежеквартально, до 10 числа месяца, следующего за отчетным, 2022 год',
      ['2022-04-10', '2022-07-10', '2022-10-10', '2023-01-10'],
    ],
    ['до 10 числа месяца, следующего за отчетным, ноябрь – декабрь 2022', ['2022-12-10', '2023-01-10']],
    ['раз в три года, до 1 марта года, следующего за отчетным, 2021–2023 годы', ['2024-03-01']],
  ])('%j', (raw, due) => {
    expect(days(raw, '2030-01-01')).toEqual(due);
  });
});

test('what was due before the hub learnt of it was reported elsewhere', () => {
  expect(days('ежеквартально, 2021–2022 годы', '2030-01-01', { since: '2022-05-15' })).toEqual([
    '2022-06-30',
    '2022-09-30',
    '2022-12-31',
  ]);
});

test('without an end it returns on and on: what comes next is always known', () => {
  expect(days('ежеквартально', '2022-05-01', { since: '2022-01-10' })).toEqual(['2022-03-31', '2022-06-30']);
  expect(days('раз в три года', '2022-05-01')).toEqual(['2023-12-31']);
  expect(days('раз в пять лет, до 1 марта', '2026-05-01')).toEqual(['2025-03-01', '2030-03-01']);
});

test('nobody reports each day or each week', () => {
  expect(days('ежедневно, 2022 год', '2023-01-01')).toEqual([]);
  expect(days('еженедельно', '2023-01-01')).toEqual([]);
});

const recurrence = fc.record({
  every: fc.constantFrom('month', 'quarter', 'halfYear', 'year'),
  times: fc.integer({ min: 1, max: 6 }),
  interval: fc.integer({ min: 1, max: 5 }),
  due: fc.subarray(['01-15', '02-29', '07-15', '12-31']),
  dayOfMonth: fc.option(fc.integer({ min: 1, max: 31 })),
  afterwards: fc.boolean(),
});
const day = fc.integer({ min: 0, max: 2_000 }).map((index) => addDays('2020-01-01', index));

test('however it returns: in order, each day once, none before the hub knew, the same however far one looks', () => {
  fc.assert(
    fc.property(recurrence, day, day, day, (rule, from, since, through) => {
      const open: Returning = { ...rule, from, since, until: null };
      const found = returningDays(open, through);
      expect(found).toEqual([...new Set(found)].toSorted());
      expect(found.every((one) => one >= since && one >= from)).toBe(true);
      // Exactly one lies beyond, unless the first of all does.
      expect(found.filter((one) => one > through)).toHaveLength(1);
      expect(returningDays(open, addDays(through, 900)).slice(0, found.length)).toEqual(found);
    }),
  );
});

test('a term with an end returns within it, or for a period that began within it', () => {
  fc.assert(
    fc.property(recurrence, day, fc.integer({ min: 0, max: 1_500 }), (rule, from, length) => {
      const until = addDays(from, length);
      const found = returningDays({ ...rule, from, since: from, until }, '2040-01-01');
      const back = rule.afterwards || (rule.due.length === 0 && rule.dayOfMonth !== null && rule.every !== 'month');
      if (!back) expect(found.every((one) => one <= until)).toBe(true);
      // A period without a named day never passes unasked.
      if (!back && rule.due.length === 0 && rule.dayOfMonth === null) expect(found.at(-1)).toBe(until);
    }),
  );
});
