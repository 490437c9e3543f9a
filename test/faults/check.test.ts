import { expect, test } from 'vitest';
import { check, type Observed } from './check.ts';

const told = (position: number, measureId: string) => ({ position: BigInt(position), measureId });
const events = [told(3, 'a'), told(4, 'b'), told(9, 'a')];

/** Two writes to one measure and one to another, seen by one stream: all is well. */
const fine: Observed = {
  writes: ['a', 'b', 'a'].map((measureId) => ({ writer: 0, measureId })),
  events,
  versions: new Map([
    ['a', 2],
    ['b', 1],
  ]),
  streams: [events],
};
const none = { lost: 0, doubled: 0, missed: 0, misordered: 0 };

test('the checker finds nothing where nothing is wrong', () => {
  expect(check(fine)).toEqual(none);
});

test.each([
  [
    'a write that was acknowledged and is gone',
    {
      events: events.slice(0, 2),
      versions: new Map([
        ['a', 1],
        ['b', 1],
      ]),
      streams: [events.slice(0, 2)],
    },
    { lost: 1 },
  ],
  [
    'a write that acted twice',
    {
      versions: new Map([
        ['a', 3],
        ['b', 1],
      ]),
    },
    { doubled: 1 },
  ],
  ['an event that a stream received twice', { streams: [[...events, told(9, 'a')]] }, { doubled: 1 }],
  ['an event that a stream never received', { streams: [[told(3, 'a'), told(9, 'a')]] }, { missed: 1 }],
  [
    'events that a stream received in another order',
    { streams: [[told(4, 'b'), told(3, 'a'), told(9, 'a')]] },
    { misordered: 1 },
  ],
  [
    'events that stand in another order than their acknowledgements',
    { events: [told(3, 'b'), told(4, 'a'), told(9, 'a')], streams: [[told(3, 'b'), told(4, 'a'), told(9, 'a')]] },
    { misordered: 2 },
  ],
])('the checker finds %s', (_, planted, expected) => {
  expect(check({ ...fine, ...planted })).toEqual({ ...none, ...expected });
});
