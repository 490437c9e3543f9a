import { expect, test } from 'vitest';
import { filterRows, filtersOn, readLook, toggled } from './filter.ts';
import type { Row } from './row.ts';
import { sampleRow } from './sample.ts';

const row = sampleRow;

const nobody = { mine: new Set<string>(), lastVisit: null };

const numbers = (rows: Row[]): string[] => rows.map(({ number }) => number);

test('filters in the address narrow the rows together', () => {
  const rows = [
    row('1.1'),
    row('1.2', { shown: 'LATE' }),
    row('2.1', { shown: 'LATE', section: { id: 's2', number: '2', title: '' } }),
  ];
  expect(numbers(filterRows(rows, readLook({ state: 'LATE,DONE' }), nobody))).toEqual(['1.2', '2.1']);
  expect(numbers(filterRows(rows, readLook({ state: 'LATE', section: '2' }), nobody))).toEqual(['2.1']);
  expect(numbers(filterRows(rows, readLook({ organisation: 'o2' }), nobody))).toEqual([]);
});

test('a word is found whatever its case, with ё or е, also in the full name of an executor', () => {
  const rows = [row('1.1', { title: 'Учёт граждан' }), row('1.2')];
  expect(numbers(filterRows(rows, { text: 'учет' }, nobody))).toEqual(['1.1']);
  expect(numbers(filterRows(rows, { text: 'МИНИСТЕРСТВО' }, nobody))).toEqual(['1.1', '1.2']);
});

test('an old or broken address opens with what is known of it', () => {
  expect(readLook({ view: 'calendar', state: 'GONE,LATE', section: 2, other: '1' })).toEqual({
    state: 'LATE',
    section: '2',
  });
  expect(filtersOn(readLook({ view: 'board' }))).toEqual([]);
});

test('a second press on a filter takes it off', () => {
  expect(toggled('LATE', 'DONE')).toBe('LATE,DONE');
  expect(toggled('LATE', 'LATE')).toBeUndefined();
});

test('only mine, and only what changed since the last visit', () => {
  const rows = [row('1.1'), row('1.2', { names: [], changedAt: '2022-11-15T00:00:00Z' })];
  expect(numbers(filterRows(rows, { mine: 'yes' }, { ...nobody, mine: new Set(['o1']) }))).toEqual(['1.1']);
  expect(numbers(filterRows(rows, { changed: 'yes' }, { ...nobody, lastVisit: '2022-11-14T12:00:00Z' }))).toEqual([
    '1.2',
  ]);
  expect(numbers(filterRows(rows, { changed: 'yes' }, nobody))).toEqual([]);
});
