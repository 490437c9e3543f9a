import { expect, test } from 'vitest';
import { codeIn, newCode, numberOf, seriesOf, standingOf } from './rule.ts';

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
