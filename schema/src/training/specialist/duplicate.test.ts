import { expect, test } from 'vitest';
import { type Known, proposals } from './duplicate.ts';

const person = (id: string, name: string, organisation: string | null = 'центр'): Known => ({ id, name, organisation });
const why = (people: readonly Known[], apart: readonly { one: string; other: string }[] = []) =>
  proposals(people, apart).map(({ one, other, why: reason }) => [one, other, reason]);

test.each([
  ['ИВАНОВА Анна Петровна', 'Иванова  анна петровна', 'SAME_NAME'],
  ['Иванова Анна Петровна', 'Иванова А.П.', 'INITIALS'],
  ['Кузнецова Наталья Олеговна', 'Кузнецова Наталия Олеговна', 'SLIP'],
  ['Кузнецова Анна Олеговна', 'Кузнецоваа Анна Олеговна', 'SLIP'],
])('%s and %s of one organisation: %s', (left, right, reason) => {
  expect(why([person('a', left), person('b', right)])).toEqual([['a', 'b', reason]]);
});

test('somebody who moved is proposed by the whole name alone', () => {
  expect(why([person('a', 'Иванова Анна Петровна'), person('b', 'Иванова Анна Петровна', 'школа')])).toEqual([
    ['a', 'b', 'MOVED'],
  ]);
  expect(why([person('a', 'Иванова А.П.'), person('b', 'Иванова А.П.', 'школа')])).toEqual([]);
  expect(why([person('a', 'Иванова А.П.', null), person('b', 'Иванова А.П.', null)])).toEqual([]);
});

test('two people stay two', () => {
  expect(why([person('a', 'Иванова Анна Петровна'), person('b', 'Иванова Инна Петровна')])).toEqual([]);
  expect(why([person('a', 'Иванова Анна Петровна'), person('b', 'Иванова Алла Петровна')])).toEqual([]);
  const same = [person('a', 'Иванова А.П.'), person('b', 'Иванова Анна Петровна')];
  expect(why(same, [{ one: 'b', other: 'a' }])).toEqual([]);
});

test('the surest are put first', () => {
  const people = [
    person('a', 'Иванова А.П.'),
    person('b', 'Иванова Анна Петровна'),
    person('c', 'Иванова Анна Петровна'),
  ];
  expect(why(people)).toEqual([
    ['b', 'c', 'SAME_NAME'],
    ['b', 'a', 'INITIALS'],
    ['c', 'a', 'INITIALS'],
  ]);
});
