import { expect, test } from 'vitest';
import type { Facet } from './facet.ts';
import { narrowed, type ShelfRow, shelfOf } from './shelf.ts';

const row = (place: number, values: Partial<Record<Facet, readonly string[]>>): ShelfRow => ({
  of: 'practice',
  id: `practice ${place}`,
  place,
  values: { targetGroup: [], municipality: [], organisationKind: [], kind: [], evidence: [], year: [], ...values },
});

const shelf = shelfOf([
  row(1, { targetGroup: ['Семьи', 'Пожилые'], municipality: ['Бердск'], kind: ['PRACTICE'], year: ['2021'] }),
  row(2, { targetGroup: ['семьи'], municipality: ['Искитим'], kind: ['TRIAL'], year: ['2022'], evidence: ['STUDIED'] }),
  row(3, { targetGroup: ['Пожилые'], municipality: ['Бердск'], kind: ['PRACTICE'], evidence: ['EXPERIENCE'] }),
  row(4, { targetGroup: ['Дети'], municipality: ['Искитим'], kind: ['PRACTICE'], year: ['2022'] }),
]);
const all = [...shelf.rows.keys()];
const places = (rows: readonly number[]) => rows.map((one) => shelf.rows[one]?.place);
const counts = (found: ReturnType<typeof narrowed>, facet: Facet) =>
  found.facets.find((one) => one.facet === facet)?.values.map(({ value, count }) => `${value} ${count}`);

test('nothing chosen leaves all, the latest first, and counts each value once, however its letters are', () => {
  const found = narrowed(shelf, all, {});
  expect(places(found.rows)).toEqual([4, 3, 2, 1]);
  expect(counts(found, 'targetGroup')).toEqual(['Пожилые 2', 'семьи 2', 'Дети 1']);
  expect(counts(found, 'year')).toEqual(['2022 2', '2021 1']);
  expect(counts(found, 'evidence')).toEqual(['STUDIED 1', 'EXPERIENCE 1']);
});

test('a facet’s counts take the other choices into account and pass over its own', () => {
  const found = narrowed(shelf, all, { municipality: ['БЕРДСК'], kind: ['PRACTICE'] });
  expect(places(found.rows)).toEqual([3, 1]);
  expect(counts(found, 'municipality')).toEqual(['Бердск 2', 'Искитим 1']);
  expect(counts(found, 'kind')).toEqual(['PRACTICE 2']);
  expect(counts(found, 'targetGroup')).toEqual(['Пожилые 2', 'Семьи 1'].map((one) => one.replace('Семьи', 'семьи')));
});

test('of one facet any of the chosen values will do', () => {
  expect(places(narrowed(shelf, all, { targetGroup: ['Дети', 'Пожилые'] }).rows)).toEqual([4, 3, 1]);
});

test('the order in which rows were found is kept, and a value that nothing has any more stays in sight', () => {
  const found = narrowed(shelf, [3, 0], { year: ['2021'], targetGroup: ['Дети'] });
  expect(places(found.rows)).toEqual([]);
  expect(counts(found, 'targetGroup')).toEqual(['Пожилые 1', 'семьи 1', 'Дети 0']);
  expect(places(narrowed(shelf, [3, 0], {}).rows)).toEqual([1, 4]);
});

test('a value that stands nowhere leaves nothing', () => {
  expect(narrowed(shelf, all, { municipality: ['Нигде'] }).rows).toEqual([]);
});
