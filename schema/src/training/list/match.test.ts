import { expect, test } from 'vitest';
import { type Known, matched, type Row } from './match.ts';

const rows = (...given: readonly (readonly [string, (string | null)?])[]): Row[] =>
  given.map(([name, organisation = 'центр'], at) => ({ row: at + 2, name, organisation }));
const person = (id: string, name: string, ...organisations: string[]): Known => ({ id, name, organisations });
const told = (given: readonly Row[], known: readonly Known[] = []) =>
  matched(given, known).map(({ row, outcome, candidates, rows: same }) => [row, outcome, ...candidates, ...same]);

test('a name in ten spellings is one person of the list', () => {
  const spellings = [
    'Семёнова Анна Петровна',
    'СЕМЕНОВА Анна Петровна',
    'семенова  анна   петровна',
    'Анна Петровна Семёнова',
    'Cеменова Анна Пeтровна',
    'Семёнова А.П.',
    'Семенова А. П.',
    'А.П. Семёнова',
    'Семёнова Анна',
    'Семёнова\u00a0Анна Петровна (по согласованию)',
  ];
  const outcomes = told(rows(...spellings.map((name) => [name] as const)));
  expect(outcomes[0]).toEqual([2, 'NEW']);
  expect(outcomes.slice(1)).toEqual(spellings.slice(1).map((_, at) => [at + 3, 'SAME_ROW', 2]));
});

test('initials that fit two rows are unclear, and say which', () => {
  expect(told(rows(['Иванова Анна Петровна'], ['Иванова Алла Петровна'], ['Иванова А.П.']))).toEqual([
    [2, 'NEW'],
    [3, 'NEW'],
    [4, 'UNCLEAR', 2, 3],
  ]);
});

test('one name at two organisations of a list may be two people', () => {
  expect(
    told(rows(['Иванова Анна Петровна'], ['Иванова Анна Петровна', 'школа'], ['Иванова А.П.', 'больница'])),
  ).toEqual([
    [2, 'NEW'],
    [3, 'UNCLEAR', 2],
    [4, 'NEW'],
  ]);
});

test('whoever is known at the same organisation is taken; anybody else is put before a person', () => {
  const known = [person('anna', 'Иванова Анна Петровна', 'центр'), person('boris', 'Белов Борис Ильич', 'школа')];
  expect(
    told(rows(['Иванова А.П.'], ['Белов Борис Ильич'], ['Белов Б.И.', 'дом'], ['Орлова Вера Ильинична']), known),
  ).toEqual([
    [2, 'KNOWN', 'anna'],
    [3, 'UNCLEAR', 'boris'],
    [4, 'NEW'],
    [5, 'NEW'],
  ]);
});

test('two of one organisation whom initials fit are both offered, and a whole name tells them apart', () => {
  const known = [person('anna', 'Иванова Анна Петровна', 'центр'), person('alla', 'Иванова Алла Петровна', 'центр')];
  expect(told(rows(['Иванова А.П.']), known)).toEqual([[2, 'UNCLEAR', 'anna', 'alla']]);
  expect(told(rows(['Иванова Алла Петровна']), known)).toEqual([[2, 'KNOWN', 'alla']]);
});

test('where a list says no organisation, a whole name is still not certain', () => {
  const known = [person('anna', 'Иванова Анна Петровна', 'центр')];
  expect(told([{ row: 2, name: 'Иванова Анна Петровна', organisation: null }], known)).toEqual([
    [2, 'UNCLEAR', 'anna'],
  ]);
});

test('what is said of all rows that name no organisation tells whom they mean, and no two rows apart', () => {
  const known = [person('anna', 'Иванова Анна Петровна', 'центр')];
  const bare = { organisation: null, otherwise: 'центр' };
  expect(told([{ row: 2, name: 'Иванова А.П.', ...bare }], known)).toEqual([[2, 'KNOWN', 'anna']]);
  expect(
    told([
      { row: 2, name: 'Иванова Анна Петровна', organisation: 'школа' },
      { row: 3, name: 'Иванова А.П.', ...bare },
    ]),
  ).toEqual([
    [2, 'NEW'],
    [3, 'SAME_ROW', 2],
  ]);
});
