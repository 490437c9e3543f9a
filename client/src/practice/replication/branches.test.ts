import { expect, test } from 'vitest';
import { branchesOf, linesOf, rowsOf } from './branches.ts';
import type { Replication } from './fragment.ts';

const site = (id: string, municipality: string, day: string): Replication => ({
  id,
  version: 0,
  site: id,
  state: 'RUNNING',
  municipality,
  changes: '',
  contact: null,
  declaredAt: `2022-11-${day}T00:00:00.000Z`,
  mayChange: false,
  organisation: null,
  passport: null,
  results: [],
});

const sites = [
  site('c', '', '01'),
  site('b', 'Бердск', '04'),
  site('a', 'Сузунский район', '02'),
  site('d', ' бердск', '03'),
];

test('sites stand under their place, the earlier ones first, and those without a place last', () => {
  expect(branchesOf(sites).map((branch) => [branch.municipality, branch.sites.map(({ id }) => id)])).toEqual([
    ['Сузунский район', ['a']],
    ['бердск', ['d', 'b']],
    ['', ['c']],
  ]);
});

test('each row has one line, and a site’s begins at its own place', () => {
  const rows = rowsOf(branchesOf(sites));
  const lines = linesOf(rows);
  expect(lines).toHaveLength(rows.length);
  const [first, second] = [lines[1]?.path.split('V')[0], lines[3]?.path.split('V')[0]];
  expect(first).toBe('M36 20');
  expect(second).toBe('M36 76');
});
