import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlip, isWhole, keyOf, mayBeOne, nameIn, slips } from './name.ts';

const key = (text: string) => {
  const name = nameIn(text);
  return name && keyOf(name);
};
const one = (left: string, right: string) => {
  const [first, second] = [nameIn(left), nameIn(right)];
  return first !== null && second !== null && mayBeOne(first, second);
};

describe('a name in ten spellings is one person', () => {
  test.each([
    'Семёнова Анна Петровна',
    'СЕМЕНОВА Анна Петровна',
    'семенова  анна   петровна',
    'Анна Петровна Семёнова',
    'Cеменова Анна Пeтровна',
    'Семёнова А.П.',
    'Семенова А. П.',
    'А.П. Семёнова',
    '3. Семёнова Анна Петровна (по согласованию)',
    'Семёнова\u00a0Анна\u00adПетровна'.replace('\u00ad', ' \u00ad'),
  ])('%s', (text) => {
    expect(one(text, 'Семенова Анна Петровна')).toBe(true);
  });
});

test.each([
  ['Мамин - Сибиряк Дмитрий Наркисович', 'мамин-сибиряк дмитрий наркисович'],
  ['Мамин‑Сибиряк Д.Н.', 'мамин-сибиряк д н'],
  ['Дмитрий МАМИН-СИБИРЯК', 'мамин-сибиряк дмитрий'],
  ['Абрамович Иван', 'абрамович иван'],
  ['Алиев Али Вели оглы', 'алиев али вели оглы'],
  ['Smith John', 'smith john'],
  ['Ким С', 'ким с'],
])('%s is read as %s', (text, expected) => {
  expect(key(text)).toBe(expected);
});

test.each(['', '12', '—', 'А.П.', 'Специалист по социальной работе отделения дневного пребывания'])(
  '«%s» names nobody',
  (text) => {
    expect(nameIn(text)).toBeNull();
  },
);

test.each([
  ['Иванова А.П.', 'Иванова Мария Петровна'],
  ['Иванова Анна Петровна', 'Иванова Анна Павловна'],
  ['Иванова А.П.', 'Иванов А.П.'],
])('%s is not %s', (left, right) => {
  expect(one(left, right)).toBe(false);
});

test('one slip of the hand is told from two people', () => {
  const slip = (left: string, right: string) => {
    const [first, second] = [nameIn(left), nameIn(right)];
    return first !== null && second !== null && isSlip(first, second);
  };
  expect(slip('Кузнецова Анна Петровна', 'Кузнецоваа Анна Петровна')).toBe(true);
  expect(slip('Кузнецова Анна Петровна', 'Кузенцова Анна Петровна')).toBe(true);
  expect(slip('Кузнецова Наталья Петровна', 'Кузнецова Наталия Петровна')).toBe(true);
  expect(slip('Кузнецова Анна Петровна', 'Кузнецова Анна Петровна')).toBe(false);
  expect(slip('Ли Анна Петровна', 'Ни Анна Петровна')).toBe(false);
  expect(slip('Кузнецова А.П.', 'Кузнецоваа А.П.')).toBe(false);
});

test('slips are counted alike from both sides, and no more than two', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'абв') }),
      fc.string({ unit: fc.constantFrom(...'абв') }),
      (l, r) => {
        expect(slips(l, r)).toBe(slips(r, l));
        expect(slips(l, r) === 0).toBe(l === r);
      },
    ),
  );
});

test('a name that was read reads as itself again', () => {
  const word = fc.string({ unit: fc.constantFrom(...'абвгдеинорс'), minLength: 3, maxLength: 9 });
  // No given name ends as a patronymic does.
  const given = word.filter((one) => !one.endsWith('вна'));
  fc.assert(
    fc.property(word, given, word, (surname, own, father) => {
      const text = `${surname} ${own} ${father}вна`;
      const name = nameIn(text);
      expect(name && keyOf(name)).toBe(text);
      expect(name && isWhole(name)).toBe(true);
    }),
  );
});
