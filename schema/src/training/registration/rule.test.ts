import { expect, test } from 'vitest';
import { admissionOf, freePlaces, keptUntil, stateOnArrival } from './rule.ts';

const none = { placed: 0, offered: 0, waiting: 0 };
const at = (text: string) => new Date(`2022-11-14T${text}:00Z`);

test.each([
  ['there is room for all', null, { ...none, placed: 900 }, 'PLACED'],
  ['the last place', 5, { ...none, placed: 3, offered: 1 }, 'PLACED'],
  ['each place has somebody, or is kept for somebody', 5, { ...none, placed: 4, offered: 1 }, 'WAITING'],
  ['a place is free, and somebody waits for it already', 5, { placed: 4, offered: 0, waiting: 1 }, 'WAITING'],
  ['more were placed than there are places now', 5, { ...none, placed: 7 }, 'WAITING'],
] as const)('whoever comes: %s', (_, capacity, counts, state) => {
  expect(stateOnArrival(capacity, counts)).toBe(state);
});

test('there are never fewer places free than none', () => {
  expect(freePlaces(5, { ...none, placed: 7 })).toBe(0);
});

test('an offered place is kept for so many hours, and not beyond the beginning', () => {
  const training = { confirmHours: 3, startsAt: at('12:00') };
  expect(keptUntil(training, at('08:00'))).toEqual(at('11:00'));
  expect(keptUntil(training, at('10:00'))).toEqual(at('12:00'));
  expect(keptUntil(training, at('12:00'))).toBeNull();
  expect(keptUntil({ confirmHours: 3, startsAt: null }, at('10:00'))).toEqual(at('13:00'));
});

test.each([
  ['08:59', 'NOT_OPEN_YET'],
  ['09:00', 'OPEN'],
  ['10:59', 'OPEN'],
  ['11:00', 'CLOSED'],
])('at %s registration is %s', (now, admission) => {
  const training = { state: 'ANNOUNCED', opensAt: at('09:00'), closesAt: at('11:00'), startsAt: at('12:00') } as const;
  expect(admissionOf(training, at(now))).toBe(admission);
  expect(admissionOf({ ...training, state: 'PLANNED' }, at(now))).toBe('NOT_ANNOUNCED');
});

test('where no time is named, registration is open until the training begins', () => {
  const training = { state: 'ANNOUNCED', opensAt: null, closesAt: null, startsAt: at('12:00') } as const;
  expect(admissionOf(training, at('11:59'))).toBe('OPEN');
  expect(admissionOf(training, at('12:00'))).toBe('CLOSED');
});
