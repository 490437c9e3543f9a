import { expect, test } from 'vitest';
import { readPlace, shownAs } from './caret.ts';

const letter = { type: null, tname: null, item: { client: 7, clock: 3 }, assoc: 0 };
const end = { type: { client: 7, clock: 1 }, tname: null, item: null, assoc: -1 };
const said = (place: unknown) => readPlace(JSON.stringify(place));

test('a caret stands beside letters, at the end of a text, at the beginning of a part, or nowhere', () => {
  expect(said({ anchor: letter, head: end })).toEqual({ anchor: letter, head: end });
  expect(said({ anchor: { tname: 'heard' }, head: { tname: 'spoke', assoc: 1 } })).toEqual({
    anchor: { type: null, tname: 'heard', item: null, assoc: 0 },
    head: { type: null, tname: 'spoke', item: null, assoc: 1 },
  });
  expect(said(null)).toBe(null);
});

test.each([
  ['a word', 'heard'],
  ['half a selection', { anchor: letter }],
  ['a part that is none', { anchor: { tname: 'notes' }, head: letter }],
  ['an id that is none', { anchor: { item: { client: -1, clock: 'x' } }, head: letter }],
  ['no place at all', { anchor: {}, head: {} }],
  ['more than a place needs', { anchor: letter, head: letter, more: 'x'.repeat(3_000) }],
])('%s is no place of a caret', (_, place) => {
  expect(said(place)).toBe(undefined);
});

test('whatever else was said with a caret goes no further: whose it is, is the hub’s to say', () => {
  const place = said({ anchor: { ...letter, name: 'Губернатор' }, head: letter, user: { name: 'Губернатор' } });
  const shown = shownAs(place ?? { anchor: null, head: null }, { id: 'p', name: 'Секретарь', organisation: null });
  expect(JSON.parse(shown)).toEqual({
    cursor: { anchor: letter, head: letter },
    user: { id: 'p', name: 'Секретарь', organisation: null },
  });
});
