import { expect, test } from 'vitest';
import { tracksOf } from './tracks.ts';

const columns = [
  { id: 'number', width: 3.5, pinned: true },
  { id: 'title', width: 15, grow: 3, pinned: true },
  { id: 'term', width: 8 },
];

test('a column that grows never becomes narrower than its least, the others keep their measure', () => {
  expect(tracksOf(columns, true).template).toBe('2.25rem 3.5rem minmax(15rem, 3fr) 8rem');
  expect(tracksOf(columns, false).least).toBe(26.5);
});

test('pinned columns stand one beside the other, after the checkboxes where there are any', () => {
  expect([...tracksOf(columns, true).pins]).toEqual([
    ['number', 2.25],
    ['title', 5.75],
  ]);
  expect(tracksOf(columns, false).pins.get('title')).toBe(3.5);
});

test('on paper the columns share the whole width', () => {
  const { shares } = tracksOf(columns, true);
  expect(shares).toEqual([4.4, 85.6, 10]);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
});
