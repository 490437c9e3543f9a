import { expect, test } from 'vitest';
import { type Moved, movedBy, writesFor, writingAt } from './writing.ts';

const anna = { id: '1', name: 'Анна', organisation: 'Минтруда' };
const boris = { id: '2', name: 'Борис', organisation: null };
const nobody: Moved = new Map();

test('somebody writes while the caret moves, and for a moment after', () => {
  const moved = movedBy(movedBy(nobody, [boris], 1_000), [anna], 2_000);
  expect(writingAt(moved, 2_000).map(({ name }) => name)).toEqual(['Анна', 'Борис']);
  expect(writingAt(moved, 1_000 + writesFor).map(({ name }) => name)).toEqual(['Анна']);
  expect(writingAt(moved, 2_000 + writesFor)).toEqual([]);
});

test('a caret that says nobody’s name is passed over', () => {
  expect(movedBy(nobody, [null, { id: 3 }, undefined], 1_000)).toBe(nobody);
});
