import { expect, test } from 'vitest';
import { columnsOf } from './boardColumns.ts';
import { sampleRow } from './sample.ts';

const itself = <Row>(row: Row): Row => row;
const states = (rows: Parameters<typeof columnsOf>[0]): string[] => columnsOf(rows, itself).map(({ state }) => state);

test('whoever only looks sees the usual three columns, and others where something stands in them', () => {
  expect(states([])).toEqual(['PLANNED', 'UNDER_WAY', 'DONE']);
  expect(states([sampleRow('1', { shown: 'LATE', state: 'UNDER_WAY' })])).toEqual([
    'PLANNED',
    'UNDER_WAY',
    'LATE',
    'DONE',
  ]);
});

test('whoever decides sees also the empty columns that a measure may be moved to', () => {
  expect(states([sampleRow('1', { nextStates: ['UNDER_WAY', 'SUSPENDED', 'DROPPED'] })])).toEqual([
    'PLANNED',
    'UNDER_WAY',
    'DONE',
    'SUSPENDED',
    'DROPPED',
  ]);
});

test('a measure stands where it is placed, not where it has just gone', () => {
  const now = sampleRow('1', { shown: 'DONE', state: 'DONE' });
  const before = sampleRow('1', { shown: 'UNDER_WAY', state: 'UNDER_WAY' });
  const column = columnsOf([now], () => before).find(({ rows }) => rows.length > 0);
  expect([column?.state, column?.rows]).toEqual(['UNDER_WAY', [now]]);
});
