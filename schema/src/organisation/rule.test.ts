import { expect, test } from 'vitest';
import { heirsOf, isRegistrationNumber, lineageOf, spellingChanges } from './rule.ts';

test('a registration number has 13 or 15 digits, the last of which checks the others', () => {
  expect(isRegistrationNumber('1027700132195')).toBe(true);
  expect(isRegistrationNumber('304500116000157')).toBe(true);
  expect(isRegistrationNumber('1027700132196')).toBe(false);
  expect(isRegistrationNumber('102770013219')).toBe(false);
  expect(isRegistrationNumber('10277001З2195')).toBe(false);
});

test('succession is followed to its ends, both ways, and ends where it runs in a circle', () => {
  const all = [
    { id: 'a', successorId: 'b' },
    { id: 'b', successorId: 'c' },
    { id: 'x', successorId: 'c' },
  ];
  expect(lineageOf('c', all)).toEqual(['c', 'b', 'x', 'a']);
  expect(lineageOf('a', all)).toEqual(['a']);
  expect(heirsOf('a', all)).toEqual(['a', 'b', 'c']);
  expect(heirsOf('c', all)).toEqual(['c']);
  const circle = [...all, { id: 'c', successorId: 'a' }];
  expect(lineageOf('a', circle).toSorted()).toEqual(['a', 'b', 'c', 'x']);
  expect(heirsOf('a', circle)).toEqual(['a', 'b', 'c']);
});

test('spellings that stay are left alone, the others come and go', () => {
  const standing = [
    { id: 1, text: 'ОМС' },
    { id: 2, text: 'органы МС' },
  ];
  expect(spellingChanges(standing, ['ОМС', 'МСУ', 'МСУ'])).toEqual({
    added: ['МСУ'],
    removed: [{ id: 2, text: 'органы МС' }],
  });
});
