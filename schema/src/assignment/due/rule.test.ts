import { expect, test } from 'vitest';
import { addWorkingDays } from '../../calendar/rule.ts';
import { addMonths, coDueOf, dueOf, type GivenTerm, passed, usual } from './rule.ts';

const issuedOn = '2022-11-14';
const words = (raw: string): GivenTerm => ({ kind: 'OPEN', start: null, end: null, recurrence: null, raw });
const until = (end: `${number}-${number}-${number}`): GivenTerm => ({ ...words(''), kind: 'DATE', end });

test('without a term a month holds, and the last day of a shorter month', () => {
  expect(dueOf(null, usual, { issuedOn })).toBe('2022-12-14');
  expect(addMonths('2022-01-31', 1)).toBe('2022-02-28');
  expect(addMonths('2022-11-30', 3)).toBe('2023-02-28');
  expect(dueOf(null, { ...usual, defaultMonths: 2 }, { issuedOn })).toBe('2023-01-13');
});

test('a day off moves as the body’s rules say', () => {
  const term = until('2022-11-20');
  expect(dueOf(term, usual, { issuedOn })).toBe('2022-11-18');
  expect(dueOf(term, { ...usual, dayOffRule: 'DAY_AFTER' }, { issuedOn })).toBe('2022-11-21');
  expect(dueOf(term, { ...usual, dayOffRule: 'AS_IS' }, { issuedOn })).toBe('2022-11-20');
});

test('words count days from the day of issue, as they say or as the body counts', () => {
  expect(dueOf(words('в течение 10 рабочих дней'), usual, { issuedOn })).toBe('2022-11-28');
  expect(dueOf(words('в течение 10 дней'), usual, { issuedOn })).toBe('2022-11-24');
  expect(dueOf(words('в течение 10 дней'), { ...usual, counted: 'WORKING' }, { issuedOn })).toBe('2022-11-28');
  expect(dueOf(words('в месячный срок'), usual, { issuedOn })).toBe('2022-12-14');
  expect(dueOf(words('в 5-дневный срок'), usual, { issuedOn })).toBe('2022-11-18');
  expect(dueOf(words('постоянно'), usual, { issuedOn })).toBeNull();
});

test('working days pass over weekends and holidays', () => {
  expect(addWorkingDays('2022-12-30', 1)).toBe('2023-01-09');
});

test('one that returns is due on its next day, and after that on the one that follows', () => {
  const recurrence = {
    every: 'halfYear',
    times: 1,
    interval: 1,
    due: ['01-15', '07-15'],
    dayOfMonth: null,
    afterwards: false,
  } as const;
  const term: GivenTerm = {
    kind: 'RECURRING',
    start: null,
    end: '2023-12-31',
    recurrence,
    raw: 'до 15 января и до 15 июля',
  };
  const rules = { ...usual, dayOffRule: 'AS_IS' } as const;
  expect(dueOf(term, rules, { issuedOn })).toBe('2023-01-15');
  expect(dueOf(term, rules, { issuedOn, last: '2023-01-15' })).toBe('2023-07-15');
  expect(dueOf(term, rules, { issuedOn, last: '2023-07-15' })).toBeNull();
});

test('co-executors give their part after their share of the term', () => {
  expect(coDueOf('2022-12-14', usual, issuedOn)).toBe('2022-11-29');
  expect(coDueOf(null, usual, issuedOn)).toBeNull();
  expect(coDueOf('2022-11-15', usual, issuedOn)).toBe('2022-11-15');
});

test('a day that begins reminds seven, three and one day before, and once after', () => {
  const said = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, -1, -2].map((left) => [left, passed(left + 1, left)]);
  expect(said.filter(([, what]) => what !== null)).toEqual([
    [7, 7],
    [3, 3],
    [1, 1],
    [-1, 'overdue'],
  ]);
  expect(passed(12, 2)).toBe(3);
  expect(passed(3, -5)).toBe('overdue');
});
