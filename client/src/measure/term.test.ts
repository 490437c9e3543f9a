import { expect, test } from 'vitest';
import { datesOf } from '../words/dates.ts';
import { ru } from '../words/ru.ts';
import type { Words } from '../words/words.ts';
import { type TermOfMeasure, termOrder, termWords } from './term.ts';

/** Puts values in where the sentence has them; enough for sentences without plurals. */
const words: Words = {
  language: 'ru',
  t: (id, ...[values]) =>
    Object.entries(values ?? {}).reduce<string>(
      (text, [name, value]) => text.replace(`{${name}}`, String(value)),
      ru[id],
    ),
  dates: datesOf('ru'),
};

const term = (kind: TermOfMeasure['kind'], start: string | null, end: string | null, raw = ''): TermOfMeasure => ({
  kind,
  start,
  end,
  raw,
});

test('a term is told with the precision it has', () => {
  expect(termWords(term('RANGE', '2021-01-01', '2024-12-31'), words)).toBe('до 31 дек 2024');
  expect(termWords(term('MONTH', '2022-04-01', '2022-04-30'), words)).toBe('апрель 2022');
  expect(termWords(term('QUARTER', '2022-07-01', '2022-09-30'), words)).toBe('3 квартал 2022');
  expect(termWords(term('YEAR', '2023-01-01', '2023-12-31'), words)).toBe('2023 год');
});

test('a term without days keeps the words of its document, and stands last when sorted', () => {
  const open = term('OPEN', null, null, 'В течение всего периода');
  expect(termWords(open, words)).toBe('В течение всего периода');
  expect(termOrder(open) > termOrder(term('DATE', null, '2030-01-01'))).toBe(true);
});
