import { expect, test } from 'vitest';
import { codeIn, newCode, numberOf, seriesOf, standingOf } from './rule.ts';
import { heldOn } from './words.ts';

test('a code follows from nothing, and is read as people type it', () => {
  const codes = Array.from({ length: 200 }, newCode);
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(codeIn(code.toLowerCase().replace(/(.{4})/g, '$1-'))).toBe(code);
  expect(codeIn('0123456789ABCDEFGHJK'.replace('1', 'i').replace('0', 'o'))).toBe('0123456789ABCDEFGHJK');
});

test.each(['', '1', 'ABC', '0123456789ABCDEFGHJKM', '0123456789ABCDEFGHJ!', '../../etc/passwd00000'])(
  '«%s» is no code',
  (typed) => {
    expect(codeIn(typed)).toBeNull();
  },
);

test('numbers and series are set as a journal has them', () => {
  expect(numberOf({ series: seriesOf('PARTICIPATION', 2022), number: 17 })).toBe('2022 № 000017');
  expect(seriesOf('LICENSED', 2022)).not.toBe(seriesOf('PARTICIPATION', 2022));
});

test('what was issued anew is replaced, and that is said before it is said to be revoked', () => {
  const at = new Date('2022-11-14T00:00:00Z');
  expect(standingOf({ revokedAt: null, replacedById: null })).toBe('VALID');
  expect(standingOf({ revokedAt: at, replacedById: null })).toBe('REVOKED');
  expect(standingOf({ revokedAt: at, replacedById: 'next' })).toBe('REPLACED');
});

test.each([
  ['2022-11-14', null, '14 ноября 2022 г.'],
  ['2022-11-14', '2022-11-14', '14 ноября 2022 г.'],
  ['2022-11-14', '2022-11-16', '14–16 ноября 2022 г.'],
  ['2022-11-30', '2022-12-02', '30 ноября – 2 декабря 2022 г.'],
  [null, null, ''],
] as const)('a training from %s to %s was held «%s»', (first, last, words) => {
  expect(heldOn(first, last)).toBe(words);
});
