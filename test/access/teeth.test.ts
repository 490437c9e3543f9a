/** The hunt for canaries proves its teeth: whichever room shows everything to everyone, it finds that out. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { plant } from '../world/planted.ts';
import { world } from '../world.ts';
import { hunt } from './hunt.ts';

const { broken, showing } = vi.hoisted(() => {
  const rooms = new Set<string>();
  /** The policy with a `visible` that shows everything while its room is broken. */
  const wrap = (room: string, policy: { visible: (viewer: never) => object }) => ({
    ...policy,
    visible: (viewer: never) => (rooms.has(room) ? {} : policy.visible(viewer)),
  });
  return { broken: rooms, showing: wrap };
});

vi.mock('../../schema/src/roadmap/policy.ts', async (real) => showing('roadmap', await real()));
vi.mock('../../schema/src/measure/policy.ts', async (real) => showing('measure', await real()));
vi.mock('../../schema/src/measure/comment/policy.ts', async (real) => showing('measure/comment', await real()));
vi.mock('../../schema/src/file/policy.ts', async (real) => showing('file', await real()));
vi.mock('../../schema/src/report/policy.ts', async (real) => showing('report', await real()));
vi.mock('../../schema/src/person/policy.ts', async (real) => showing('person', await real()));
vi.mock('../../schema/src/organisation/policy.ts', async (real) => showing('organisation', await real()));
vi.mock('../../schema/src/notice/policy.ts', async (real) => showing('notice', await real()));

const rooms = ['roadmap', 'measure', 'measure/comment', 'report', 'file', 'person', 'organisation', 'notice'];

afterEach(() => broken.clear());

test('each room with a policy is broken once', () => {
  const root = join(import.meta.dirname, '../../schema/src');
  const policies = globSync('**/policy.ts', { cwd: root })
    .filter((path) => /export (const|function) visible\b/.test(readFileSync(join(root, path), 'utf8')))
    .map((path) => path.replace('/policy.ts', ''));
  expect(policies.filter((room) => !rooms.includes(room))).toEqual([]);
});

describe('when a room shows everything, the hunt turns red', () => {
  for (const room of rooms)
    test(room, async () => {
      const planted = plant(await world());
      await planted.w.settled();
      broken.add(room);
      const { leaks } = await hunt(planted, { questions: 0, seed: 1 });
      expect(leaks.size).toBeGreaterThan(0);
    });
});

test('and as they are, it finds nothing', async () => {
  const planted = plant(await world());
  await planted.w.settled();
  const { leaks } = await hunt(planted, { questions: 0, seed: 1 });
  expect(Object.fromEntries(leaks)).toEqual({});
});
