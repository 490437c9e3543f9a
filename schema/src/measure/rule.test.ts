import { MeasureState } from '@vmeste/prisma/generated/enums.ts';
import { expect, test } from 'vitest';
import { isOpen, mayMove, needsReason } from './rule.ts';

const states = Object.values(MeasureState);

test('where a measure may go from each state', () => {
  const table = states.map((from) => [from, states.filter((to) => mayMove(from, to))]);
  expect(Object.fromEntries(table)).toEqual({
    PLANNED: ['UNDER_WAY', 'SUSPENDED', 'DROPPED'],
    UNDER_WAY: ['PLANNED', 'DONE', 'SUSPENDED', 'DROPPED'],
    DONE: ['UNDER_WAY'],
    SUSPENDED: ['UNDER_WAY', 'DROPPED'],
    DROPPED: ['PLANNED'],
  });
});

test('no step leads to where it began', () => {
  expect(states.filter((state) => mayMove(state, state))).toEqual([]);
});

test('whoever stops, drops or reopens a measure says why; whoever goes on with it need not', () => {
  const silent = states.flatMap((from) =>
    states.filter((to) => mayMove(from, to) && !needsReason(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(silent).toEqual(['PLANNED → UNDER_WAY', 'UNDER_WAY → DONE', 'SUSPENDED → UNDER_WAY']);
});

test('only what is planned or under way can be overdue', () => {
  expect(states.filter(isOpen)).toEqual(['PLANNED', 'UNDER_WAY']);
});
