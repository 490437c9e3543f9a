/** What is kept of the feed, and what becomes of somebody who comes back later than that. */
import { readCursor } from '@vmeste/server/feed/cursor.ts';
import { expect, test, vi } from 'vitest';
import { graphql } from '../graphql.ts';
import { type World, world } from '../world.ts';

const cursor = graphql('query { cursor }');
const stream = graphql(`
  subscription ($id: ID!, $after: String!) {
    roadmap(id: $id, after: $after) {
      __typename
      ... on RoadmapHappened { cursor kind }
      ... on Checkpoint { cursor }
      ... on StartOver { cursor }
    }
  }
`);
const write = graphql(`
  mutation ($id: ID!) { writeComment(measureId: $id, kind: COMMENT, text: "Готово") { __typename } }
`);

/** For how long work that is left to the queue is waited for, in milliseconds. */
const patience = { timeout: 10_000, interval: 50 };

async function plan() {
  const w = await world();
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  const measure = roadmap.measure('1.1', {});
  await w.settled();
  await w.days.look();
  const writes = async () => {
    expect(await coordinator.does(write, { id: measure.id })).toEqual({ __typename: 'Comment' });
  };
  return { w, coordinator, roadmap, writes };
}

const kinds = async (w: World) =>
  (await w.db.event.findMany({ orderBy: { position: 'asc' }, select: { kind: true } })).map(({ kind }) => kind);

test('events are kept for thirty days, and swept when a day turns', async () => {
  const { w, writes } = await plan();
  await writes();
  w.clock.turnTo('2022-12-01');
  await writes();
  w.clock.turnTo('2022-12-14');
  await w.days.look();
  await vi.waitFor(async () => expect(await jobsLeft(w)).toBe(0), patience);
  expect((await kinds(w)).filter((kind) => kind === 'comment.written')).toHaveLength(2);
  w.clock.turnTo('2022-12-15');
  await w.days.look();
  await vi.waitFor(
    async () => expect(await kinds(w)).toEqual(['comment.written', 'day.turned', 'day.turned']),
    patience,
  );
});

test('whoever was away for longer is told to start over, and goes on from there', async () => {
  const { w, coordinator, roadmap, writes } = await plan();
  const { cursor: long } = await coordinator.asks(cursor);
  await writes();
  w.clock.turnTo('2022-12-01');
  const { cursor: short } = await coordinator.asks(cursor);
  await writes();
  w.clock.turnTo('2022-12-15');
  await w.days.look();
  await vi.waitFor(async () => expect(await kinds(w)).toEqual(['comment.written', 'day.turned']), patience);

  // A node that has just started holds nothing in memory.
  const returned = coordinator.at(await w.anotherNode());
  const back = await returned.watches(stream, { id: roadmap.id, after: short });
  expect(await back.next()).toMatchObject({ kind: 'comment.written' });
  expect(await back.next()).toMatchObject({ kind: 'day.turned' });
  const late = await returned.watches(stream, { id: roadmap.id, after: long });
  const over = await late.next();
  expect(over).toMatchObject({ __typename: 'StartOver' });
  const { cursor: now } = await coordinator.asks(cursor);
  expect(over && 'cursor' in over && readCursor(over.cursor)).toEqual(readCursor(now));
  await writes();
  expect(await late.nextWhere((item) => item.__typename === 'RoadmapHappened')).toMatchObject({
    kind: 'comment.written',
  });
  for (const watch of [back, late]) await watch.leave();
});

test('a cursor from before the sweep that has missed nothing goes on', async () => {
  const { w, coordinator, roadmap, writes } = await plan();
  await writes();
  const { cursor: newest } = await coordinator.asks(cursor);
  w.clock.turnTo('2023-01-20');
  await w.days.look();
  await vi.waitFor(async () => expect(await kinds(w)).toEqual(['day.turned']), patience);
  const watch = await coordinator.at(await w.anotherNode()).watches(stream, { id: roadmap.id, after: newest });
  expect(await watch.next()).toMatchObject({ kind: 'day.turned' });
  await watch.leave();
});

const jobsLeft = async (w: World): Promise<number> => {
  const [row] = await w.db.$queryRaw<{ left: bigint }[]>`SELECT count(*) AS left FROM graphile_worker.jobs`;
  return Number(row?.left ?? 0);
};
