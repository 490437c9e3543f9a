import { expect, test } from 'vitest';
import { careIn } from './rule.ts';

const kinds = (text: string) => careIn(text).map(({ kind }) => kind);

test.each([
  ['СНИЛС 112-233-445 95', ['SNILS']],
  ['номер 11223344595', ['SNILS']],
  ['Мальчик, дата рождения: 12.03.2010', ['BIRTH_DATE']],
  ['12.03.2010 г.р.', ['BIRTH_DATE']],
  ['Иванова Мария Сергеевна, диагноз F71', ['DIAGNOSIS']],
  ['Петров П. П. страдает эпилепсией с детства', ['DIAGNOSIS']],
  ['У Сидоровой Анны Петровны ДЦП и она живёт дома', ['DIAGNOSIS']],
])('«%s» looks like data about somebody who receives care', (text, found) => {
  expect(kinds(text)).toEqual(found);
});

test.each([
  'Телефон 8 383 223-44-55, ОГРН 1025402451888',
  'Номер 112-233-445 96 ничей: у него другое контрольное число',
  'Практика работает с людьми с диагнозом F70–F79 и их семьями',
  'Приказ от 12.03.2010 № 15',
  'Руководитель проекта Иванова Мария Сергеевна',
  'Руководит Иванова Мария Сергеевна. Участники: дети с аутизмом',
])('«%s» does not', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('what is shown of a text are whole words', () => {
  const excerpts = (text: string) => careIn(text).map(({ excerpt }) => excerpt);
  expect(excerpts('В карте благополучателя записано: СНИЛС 112-233-445 95 заведующей отделением')).toEqual([
    'записано: СНИЛС 112-233-445 95 заведующей',
  ]);
  expect(excerpts('СНИЛС 112-233-445 95')).toEqual(['СНИЛС 112-233-445 95']);
  // A word that is longer than what stands around is left out whole.
  expect(excerpts(`${'а'.repeat(40)} 12.03.2010 г.р. ${'б'.repeat(40)}`)).toEqual(['12.03.2010 г.р.']);
  const long = `Иванова Мария Сергеевна, диагноз F71, ${'сопровождаемое проживание и '.repeat(20)}досуг`;
  const [excerpt = ''] = excerpts(long);
  expect(excerpt.length).toBeGreaterThan(140);
  expect(excerpt.length).toBeLessThanOrEqual(180);
  expect(long.startsWith(`${excerpt} `)).toBe(true);
  for (const word of excerpt.split(' ')) expect(long.split(' ')).toContain(word);
});

test('a long text is read in a moment, whatever it repeats', () => {
  const started = performance.now();
  for (const part of ['Иванов ', 'А.', '112 ', 'диагноз ', '12.03.2010 ', 'Аа Аа Аа '])
    careIn(part.repeat(Math.ceil(20_000 / part.length)));
  expect(performance.now() - started).toBeLessThan(2_000);
});
