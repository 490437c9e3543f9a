import { describe, expect, test } from 'vitest';
import { doorCodeOf, hasBegun, isDoorCode, isDoorOpen, isListOpen } from './rule.ts';

const at = (time: string) => new Date(`2022-11-14T${time}:00Z`);

describe('the code at the door', () => {
  const code = doorCodeOf('key', 'seminar', at('10:00'));
  const taken = (time: string, trainingId = 'seminar', key = 'key', given = code) =>
    isDoorCode(key, { trainingId, code: given }, at(time));

  test('is taken while it is shown, and for ten minutes more', () => {
    expect(['09:59', '10:00', '10:09', '10:10', '10:11'].map((time) => taken(time))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test('changes each minute, and opens no other training and no other hub', () => {
    expect(doorCodeOf('key', 'seminar', at('10:01'))).not.toBe(code);
    expect(taken('10:00', 'conference')).toBe(false);
    expect(taken('10:00', 'seminar', 'another key')).toBe(false);
    expect(taken('10:00', 'seminar', 'key', '')).toBe(false);
    expect(taken('10:00', 'seminar', 'key', `${code}x`)).toBe(false);
  });
});

const training = { state: 'ANNOUNCED', startsAt: at('10:00'), endsAt: at('16:00') } as const;

test.each([
  ['an hour before', at('09:00'), true],
  ['earlier', at('08:59'), false],
  ['at its end', at('16:00'), true],
  ['after it', at('16:01'), false],
])('the door is open %s: %s', (_, now, expected) => {
  expect(isDoorOpen(training, now)).toBe(expected);
});

test('nobody was at what has not begun, was called off, or is only planned', () => {
  expect(hasBegun(training, at('09:59'))).toBe(false);
  expect(hasBegun(training, at('10:00'))).toBe(true);
  for (const state of ['DRAFT', 'PLANNED', 'CANCELLED'] as const) {
    expect(hasBegun({ ...training, state }, at('11:00'))).toBe(false);
    expect(isDoorOpen({ ...training, state }, at('11:00'))).toBe(false);
  }
  expect(hasBegun({ state: 'HELD', startsAt: null, endsAt: null }, at('11:00'))).toBe(true);
});

test('a host marks for thirty days; what has no hours stays open', () => {
  expect(isListOpen(training, new Date('2022-12-14T15:00:00Z'))).toBe(true);
  expect(isListOpen(training, new Date('2022-12-14T17:00:00Z'))).toBe(false);
  expect(isListOpen({ state: 'HELD', startsAt: null, endsAt: null }, at('11:00'))).toBe(true);
});
