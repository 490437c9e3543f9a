import { expect, test } from 'vitest';
import type { Day } from '../../core/time.ts';
import { goesNow, isQuiet, isWanted, type MailWishes, pauseAfter, usual } from './rule.ts';

const at = (day: Day, time: string) => ({ day, time });
const night: MailWishes = { ...usual, quietFrom: 21, quietUntil: 8 };
const noon: MailWishes = { ...usual, quietFrom: 12, quietUntil: 14 };
const daily: MailWishes = { ...usual, manner: 'DAILY', dailyAt: 9, quietFrom: null, quietUntil: null };

test.each([
  ['the last minute before them', night, '20:59', false],
  ['their first hour', night, '21:00', true],
  ['past midnight', night, '00:00', true],
  ['their last minute', night, '07:59', true],
  ['the hour at which they end', night, '08:00', false],
  ['a break at noon', noon, '13:59', true],
  ['after the break', noon, '14:00', false],
  ['somebody who has none', daily, '03:00', false],
  ['from an hour until the same one: none', { ...night, quietFrom: 9, quietUntil: 9 }, '09:00', false],
] as const)('quiet hours: %s', (_, wishes, time, quiet) => {
  expect(isQuiet(wishes, at('2022-11-14', time))).toBe(quiet);
});

test.each([
  ['at once', usual, at('2022-11-14', '12:00'), at('2022-11-14', '12:00'), true],
  ['at once, at night', usual, at('2022-11-14', '22:00'), at('2022-11-14', '22:00'), false],
  ['what waited through the night', usual, at('2022-11-14', '22:00'), at('2022-11-15', '08:00'), true],
  ['daily: before the hour', daily, at('2022-11-14', '08:30'), at('2022-11-14', '08:59'), false],
  ['daily: at the hour', daily, at('2022-11-14', '08:30'), at('2022-11-14', '09:00'), true],
  [
    'daily: what came in that hour waits for tomorrow',
    daily,
    at('2022-11-14', '09:10'),
    at('2022-11-14', '23:00'),
    false,
  ],
  ['daily: and goes then', daily, at('2022-11-14', '09:10'), at('2022-11-15', '09:00'), true],
  ['daily: a hub that stood still over the hour', daily, at('2022-11-14', '20:00'), at('2022-11-16', '03:00'), true],
  [
    'daily, in quiet hours: as they end',
    { ...daily, dailyAt: 6, quietFrom: 21, quietUntil: 8 },
    at('2022-11-14', '20:00'),
    at('2022-11-15', '07:00'),
    false,
  ],
  [
    'daily, after quiet hours',
    { ...daily, dailyAt: 6, quietFrom: 21, quietUntil: 8 },
    at('2022-11-14', '20:00'),
    at('2022-11-15', '08:00'),
    true,
  ],
  ['never', { ...usual, manner: 'NEVER' }, at('2022-11-01', '12:00'), at('2022-11-14', '12:00'), false],
] as const)('a letter goes: %s', (_, wishes, since, now, goes) => {
  expect(goesNow(wishes, since, now)).toBe(goes);
});

test('a person is written to of what the person wants to hear of, and of no meeting that has a letter of its own', () => {
  expect(isWanted(usual, 'ASSIGNMENT_DUE')).toBe(true);
  expect(isWanted({ ...usual, muted: ['ASSIGNMENTS'] }, 'ASSIGNMENT_DUE')).toBe(false);
  expect(isWanted({ ...usual, muted: ['ASSIGNMENTS'] }, 'STATE_PROPOSED')).toBe(true);
  expect(isWanted(usual, 'MEETING_ANNOUNCED')).toBe(false);
  expect(isWanted({ ...usual, manner: 'NEVER' }, 'MINUTES_REGISTERED')).toBe(false);
});

test('pauses grow, and stay as long as the last one', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 100].map((attempts) => pauseAfter(attempts) / 60_000);
  expect(minutes).toEqual([5, 10, 30, 60, 180, 360, 360, 360]);
});
