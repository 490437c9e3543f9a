import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMisprint, otherKeyboard, wordsOf } from './rule.ts';

test('words are letters and digits, in one case and with one «е»', () => {
  expect(wordsOf('«Социально-бытовая» помощь: Её ДОМ, 24 часа')).toEqual([
    'социально',
    'бытовая',
    'помощь',
    'ее',
    'дом',
    '24',
    'часа',
  ]);
  expect(wordsOf('… — !')).toEqual([]);
});

test.each([
  ['няня', 'няня'],
  ['няни', 'няня'],
  ['ння', 'няня'],
  ['няяня', 'няня'],
  ['яння', 'няня'],
  ['реабелитация', 'реабилитация'],
])('«%s» is taken for «%s»', (typed, meant) => {
  expect(isMisprint(typed, meant)).toBe(true);
});

test.each([
  ['дом', 'том'],
  ['няня', 'дядя'],
  ['дома', 'домашний'],
  ['яняня', 'няню'],
])('«%s» is not taken for «%s»', (typed, meant) => {
  expect(isMisprint(typed, meant)).toBe(false);
});

const letter = fc.constantFrom(...'абвгдежзийклмн');
const word = fc.array(letter, { minLength: 4, maxLength: 12 });

test('any one misprint in any word of four letters or more is forgiven', () => {
  fc.assert(
    fc.property(
      word,
      fc.nat(11),
      letter,
      fc.constantFrom('wrong', 'missing', 'added', 'swapped'),
      (meant, at, other, how) => {
        const place = at % (meant.length - 1);
        const typed = {
          wrong: () => meant.with(place, other),
          missing: () => meant.toSpliced(place, 1),
          added: () => meant.toSpliced(place, 0, other),
          swapped: () => meant.with(place, meant[place + 1] ?? '').with(place + 1, meant[place] ?? ''),
        }[how]();
        expect(isMisprint(typed.join(''), meant.join(''))).toBe(true);
      },
    ),
  );
});

test.each([
  ['ljv', 'дом'],
  ['Htf,bkbnfwbz', 'реабилитация'],
  ['`krf 24', 'ёлка 24'],
])('«%s» on the other keyboard is «%s»', (typed, meant) => {
  expect(otherKeyboard(typed)).toBe(meant);
});

test('what has Russian letters, or no letters at all, was written on the right keyboard', () => {
  expect(otherKeyboard('дом online')).toBe(null);
  expect(otherKeyboard('24.')).toBe(null);
});
