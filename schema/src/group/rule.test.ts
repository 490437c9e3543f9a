import { expect, test } from 'vitest';
import { holderOf, inForceSince, isCarried, isNumbering, numberBy, quorumOf } from './rule.ts';

test('a quorum is at least half, or more than half, of the seats that vote', () => {
  const needed = [0, 1, 2, 7, 14].map((voting) => [quorumOf('HALF', voting), quorumOf('MORE_THAN_HALF', voting)]);
  expect(needed).toEqual([
    [0, 1],
    [1, 1],
    [1, 2],
    [4, 4],
    [7, 8],
  ]);
});

const tally = (yes: number, no: number, abstain = 0, chair: 'FOR' | 'AGAINST' | 'ABSTAIN' | null = null) => ({
  for: yes,
  against: no,
  abstain,
  chair,
});
const present = { majority: 'OF_PRESENT', castingVote: true } as const;

test('a majority of those present is more for than against; who abstains counts on neither side', () => {
  const there = { voting: 14, present: 10 };
  expect(isCarried(present, tally(5, 4, 1), there)).toBe(true);
  expect(isCarried(present, tally(4, 5, 1), there)).toBe(false);
  expect(isCarried(present, tally(1, 0, 9), there)).toBe(true);
  expect(isCarried(present, tally(0, 0, 10), there), 'nobody is for it').toBe(false);
});

test('with votes equal the chair decides, where the group’s rules say so', () => {
  const there = { voting: 14, present: 10 };
  expect(isCarried(present, tally(5, 5, 0, 'FOR'), there)).toBe(true);
  expect(isCarried(present, tally(5, 5, 0, 'AGAINST'), there)).toBe(false);
  expect(isCarried(present, tally(5, 5), there), 'the chair did not vote').toBe(false);
  expect(isCarried({ ...present, castingVote: false }, tally(5, 5, 0, 'FOR'), there)).toBe(false);
});

test('a majority of all seats, and two thirds, are counted of whom they name', () => {
  const there = { voting: 14, present: 9 };
  const ofAll = { majority: 'OF_ALL', castingVote: true } as const;
  expect([7, 8].map((yes) => isCarried(ofAll, tally(yes, 0, 0, 'FOR'), there))).toEqual([false, true]);
  const thirds = { majority: 'TWO_THIRDS', castingVote: true } as const;
  expect([5, 6].map((yes) => isCarried(thirds, tally(yes, 0), there))).toEqual([false, true]);
  expect(isCarried(thirds, tally(0, 0), { voting: 14, present: 0 })).toBe(false);
});

test('decisions are numbered by the group’s own pattern', () => {
  const at = { minutes: 3, item: 2, decision: 1, year: 2022 };
  expect(numberBy('{minutes}/{item}/{decision}', at)).toBe('3/2/1');
  expect(numberBy('{year}-{minutes}.{item}.{decision} (№ {decision})', at)).toBe('2022-3.2.1 (№ 1)');
});

test('a pattern names minutes, item and decision, and nothing that there is not', () => {
  const fits = ['{minutes}/{item}/{decision}', '{decision}.{item}.{minutes}-{year}'];
  const wrong = [
    '',
    '3/2/1',
    '{minutes}/{item}',
    '{minutes}/{item}/{decision}/{month}',
    '{minutes}/{item}/{decision}}',
    '{{minutes}/{item}/{decision}',
  ];
  expect(fits.filter(isNumbering)).toEqual(fits);
  expect(wrong.filter(isNumbering)).toEqual([]);
});

test('an act with a blank for its number or its date is in force from no day', () => {
  const date = new Date('2021-04-08T00:00:00Z');
  expect(inForceSince({ number: '306', date })).toBe('2021-04-08');
  expect([inForceSince({ number: null, date }), inForceSince({ number: '306', date: null })]).toEqual([null, null]);
});

test('on a seat sits who acts, otherwise who was nominated, otherwise the person whose own it is', () => {
  const nominated = { personId: 'nominated', manner: 'NOMINATED' } as const;
  const acting = { personId: 'acting', manner: 'ACTING' } as const;
  expect(holderOf({ personId: null, holdings: [nominated, acting] })).toBe('acting');
  expect(holderOf({ personId: null, holdings: [nominated] })).toBe('nominated');
  expect(holderOf({ personId: 'own', holdings: [] })).toBe('own');
  expect(holderOf({ personId: null, holdings: [] })).toBeNull();
});
