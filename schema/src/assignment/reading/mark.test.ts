import { describe, expect, test } from 'vitest';
import { countedMark, nextLabel, readMark } from './mark.ts';

describe('what begins an item', () => {
  test.each([
    ['1. Департаменту', 'number', '1', 'Департаменту'],
    ['1.Департаменту', 'number', '1', 'Департаменту'],
    ['2.3. Подготовку', 'number', '2.3', 'Подготовку'],
    ['2.3 Подготовку', 'number', '2.3', 'Подготовку'],
    ['2.3.1.\u00a0«Жить дома»', 'number', '2.3.1', '«Жить дома»'],
    ['12.10.', 'number', '12.10', ''],
    ['1) принять', 'bracket', '1', 'принять'],
    ['а) принять', 'letter', 'а', 'принять'],
    ['Б)принять', 'letter', 'б', 'принять'],
    ['II. Органам', 'roman', 'II', 'Органам'],
    ['- обучения', 'dash', '', 'обучения'],
    ['–\u00a0обучения', 'dash', '', 'обучения'],
    ['—«Жить дома»', 'dash', '', '«Жить дома»'],
    ['• обучения', 'bullet', '', 'обучения'],
  ])('is told from its words: %j', (line, kind, label, words) => {
    expect(readMark(line)).toEqual({ mark: { kind, label }, words });
  });

  test.each([
    '01.03.2020 года',
    '1.03.2020',
    '24 января 2020 года',
    '2020 год',
    '2.5 млн рублей',
    '15.01 и до 15.07',
    '-5 градусов',
    'I квартал',
    'Л.Е.Кукушкина',
    '',
  ])('is no day, no figure and no name: %j', (line) => {
    expect(readMark(line)).toEqual({ mark: null, words: line });
  });
});

test.each([
  ['1.', 'number', '1'],
  ['1.2.', 'number', '1.2'],
  ['1.2', 'number', '1.2'],
  ['7', 'number', '7'],
  ['1)', 'bracket', '1'],
  ['б)', 'letter', 'б'],
  ['a.', 'letter', 'a'],
  ['IV.', 'roman', 'IV'],
  ['•', 'bullet', ''],
  ['§ 1', 'bullet', ''],
])('what Word counts by itself is a mark, however it closes it: %j', (counted, kind, label) => {
  expect(countedMark(counted)).toEqual({ kind, label });
});

test.each([
  ['2.9.', '2.10'],
  ['3)', '4'],
  ['и)', 'к'],
  ['а)', 'б'],
  ['- ', null],
])('what follows %j is known', (line, next) => {
  const { mark } = readMark(`${line} Слово`);
  expect(mark && nextLabel(mark)).toBe(next);
});
