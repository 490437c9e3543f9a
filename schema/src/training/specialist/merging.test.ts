import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsAs, type Edge } from './merging.ts';

test('a chain leads to its end in one step, and undoing a link parts it there', () => {
  const all = ['a', 'b', 'c'];
  const edges = [
    { keptId: 'b', goneId: 'a' },
    { keptId: 'c', goneId: 'b' },
  ];
  expect([...countsAs(all, edges).values()]).toEqual(['c', 'c', 'c']);
  expect([...countsAs(all, edges.slice(1)).values()]).toEqual(['a', 'c', 'c']);
  expect([...countsAs(all, edges.slice(0, 1)).values()]).toEqual(['b', 'b', 'c']);
  expect([...countsAs(all, []).values()]).toEqual(all);
});

test('whatever is merged and undone, each row counts as one that counts as itself', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const step = fc.record({ one: fc.constantFrom(...ids), other: fc.constantFrom(...ids), undo: fc.nat({ max: 6 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let edges: Edge[] = [];
      for (const { one, other, undo } of steps) {
        const now = countsAs(ids, edges);
        const [keptId, goneId] = [now.get(one) ?? one, now.get(other) ?? other];
        if (undo < edges.length) edges = edges.filter((_, at) => at !== undo);
        else if (keptId !== goneId) edges = [...edges, { keptId, goneId }];
        const roots = countsAs(ids, edges);
        for (const root of roots.values()) expect(roots.get(root)).toBe(root);
        expect(new Set(roots.values()).size).toBe(ids.length - edges.length);
      }
    }),
  );
});
