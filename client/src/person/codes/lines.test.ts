import { expect, test } from 'vitest';
import { readLines } from './lines.ts';

test('a list is read as it comes from a worksheet, from a letter, or as it is typed', () => {
  expect(readLines('Иванова Анна\tсиделка\n\nПетров Пётр; водитель \r\n Сидорова Мария\n', 'специалист')).toEqual([
    { name: 'Иванова Анна', post: 'сиделка' },
    { name: 'Петров Пётр', post: 'водитель' },
    { name: 'Сидорова Мария', post: 'специалист' },
  ]);
  expect(readLines(' \n', 'специалист')).toEqual([]);
});
