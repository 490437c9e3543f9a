import { expect, test } from 'vitest';
import { hashOf, isUsername, secretOf } from './rule.ts';

const invitation = { id: '0193', kind: 'CODE' as const };

test('a printed code is three groups of four without letters that look like figures', () => {
  expect(secretOf('key', invitation)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(secretOf('key', { ...invitation, kind: 'LINK' })).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
});

test('a code typed in small letters, with blanks, with O for 0 and l for 1 is the same code', () => {
  expect(hashOf(' ab1o-cdef 0123 ')).toBe(hashOf('AB10CDEFOl23'));
});

test('another invitation, another kind and another hub have other secrets', () => {
  const secrets = [invitation, { ...invitation, id: '0194' }].map((one) => secretOf('key', one));
  expect(new Set([...secrets, secretOf('other', invitation)]).size).toBe(3);
});

test('a name to sign in with is short, small and Latin', () => {
  expect(isUsername('ivanova.27')).toBe(true);
  for (const text of ['ab', 'Иванова', 'Ivanova', '.ab', 'a b c', 'x'.repeat(31)])
    expect(isUsername(text), text).toBe(false);
});
