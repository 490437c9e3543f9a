import { commit } from '@vmeste/schema/core/commit.ts';
import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { executionFor } from '@vmeste/server/node.ts';
import type { ResultOf } from 'gql.tada';
import { expect, test } from 'vitest';
import { graphql } from '../graphql.ts';
import type { Watch } from '../world/actor.ts';
import { type World, world } from '../world.ts';

const page = graphql(`
  query ($id: ID!) {
    cursor
    roadmap(id: $id) { id measures { id number state version } }
  }
`);
const stream = graphql(`
  subscription ($id: ID!, $after: String!) {
    roadmap(id: $id, after: $after) {
      __typename
      ... on RoadmapHappened { cursor kind measureId measure { id state version } }
      ... on Checkpoint { cursor }
      ... on StartOver { cursor }
    }
  }
`);
const setState = graphql(`
  mutation ($id: ID!, $version: Int!, $state: MeasureState!, $reason: String) {
    setMeasureState(id: $id, version: $version, state: $state, reason: $reason) {
      __typename
      ... on Measure { id version }
    }
  }
`);

async function plan() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const specialist = health.person('специалист');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  const measures = ['1.1', '1.2', '1.3'].map((number) => roadmap.measure(number, { lead: health }));
  const move = async (index: number, version = 0) => {
    const id = measures[index]?.id ?? '';
    const even = version % 2 === 0;
    const answer = await coordinator.does(setState, {
      id,
      version,
      state: even ? 'UNDER_WAY' : 'PLANNED',
      reason: 'проверка',
    });
    expect(answer).toMatchObject({ __typename: 'Measure', version: version + 1 });
    return id;
  };
  return { w, health, coordinator, specialist, roadmap, measures, move };
}

type Item = ResultOf<typeof stream>['roadmap'];
type Happened = Extract<Item, { __typename: 'RoadmapHappened' }>;

/** The next thing that happened; checkpoints between say only how far the stream is. */
async function happened(watch: Watch<Item>): Promise<Happened> {
  const item = await watch.nextWhere((given): given is Happened => given.__typename === 'RoadmapHappened');
  if (!item) throw new Error('The stream ended.');
  return item;
}

/** Ends what a person belongs to, as the people's rooms do: in a commit, told as a change of rights. */
const removePerson = (w: World, personId: string) =>
  commit(
    executionFor(w.node, anonymous(w.clock.today()), '').context,
    { act: 'test.remove', input: { personId } },
    async (change) => {
      await change.tx.membership.deleteMany({ where: { personId } });
      change.tell('rights.changed', { personId });
      return personId;
    },
  );

test('somebody at another node sees a change of state within a second, without asking again', async () => {
  const { w, specialist, roadmap, move } = await plan();
  const other = specialist.at(await w.anotherNode());
  const { cursor } = await other.asks(page, { id: roadmap.id });
  const watch = await other.watches(stream, { id: roadmap.id, after: cursor });
  expect(await watch.next()).toMatchObject({ __typename: 'Checkpoint' });
  const began = performance.now();
  const id = await move(0);
  expect(await happened(watch)).toMatchObject({
    kind: 'measure.changed',
    measureId: id,
    measure: { id, state: 'UNDER_WAY', version: 1 },
  });
  expect(performance.now() - began).toBeLessThan(1_000);
  await watch.leave();
});

test('who comes back after a break receives what was missed, once and in order', async () => {
  const { w, specialist, roadmap, move } = await plan();
  const { cursor } = await specialist.asks(page, { id: roadmap.id });
  const before = await specialist.watches(stream, { id: roadmap.id, after: cursor });
  await before.next();
  const first = await move(0);
  const last = await happened(before);
  expect(last).toMatchObject({ measureId: first });
  await before.leave();
  const missed = [await move(1), await move(2), await move(0, 1), await move(1, 1)];
  const again = await specialist.at(await w.anotherNode()).watches(stream, { id: roadmap.id, after: last.cursor });
  const received: unknown[] = [];
  for (let item = await again.next(); item?.__typename === 'RoadmapHappened'; item = await again.next())
    received.push(item.measureId);
  expect(received).toEqual(missed);
  await again.leave();
});

test('what was changed by two nodes at once arrives in the order of commits, and nothing is missing', async () => {
  const { w, coordinator, specialist, roadmap, measures } = await plan();
  const second = coordinator.at(await w.anotherNode());
  const { cursor } = await specialist.asks(page, { id: roadmap.id });
  const watch = await specialist.watches(stream, { id: roadmap.id, after: cursor });
  await watch.next();
  const write = async (actor: typeof second, index: number) => {
    for (let version = 0; version < 10; version++) {
      const state = version % 2 === 0 ? 'UNDER_WAY' : 'PLANNED';
      const answer = await actor.does(setState, { id: measures[index]?.id ?? '', version, state, reason: 'проверка' });
      expect(answer.__typename).toBe('Measure');
    }
  };
  await Promise.all([write(coordinator, 0), write(second, 1)]);
  const committed = await w.db.event.findMany({ where: { kind: 'measure.changed' }, orderBy: { position: 'asc' } });
  const received: unknown[] = [];
  while (received.length < 20) received.push((await happened(watch)).measureId);
  expect(received).toEqual(committed.map(({ measureId }) => measureId));
  await watch.leave();
});

test('whoever is removed receives nothing that happens afterwards, and the stream ends by itself', async () => {
  const { w, specialist, roadmap, move } = await plan();
  const { cursor } = await specialist.asks(page, { id: roadmap.id });
  const near = await specialist.watches(stream, { id: roadmap.id, after: cursor });
  const far = await specialist.at(await w.anotherNode()).watches(stream, { id: roadmap.id, after: cursor });
  for (const watch of [near, far]) await watch.next();
  const began = performance.now();
  await removePerson(w, specialist.id);
  await move(0);
  for (const watch of [near, far])
    await expect(happened(watch)).rejects.toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect((await specialist.asks(page, { id: roadmap.id })).roadmap).toBeNull();
});

test('an idle socket closes within a second of signing out, at any node', async () => {
  const { w, specialist, roadmap } = await plan();
  const { cursor } = await specialist.asks(page, { id: roadmap.id });
  const watch = await specialist.at(await w.anotherNode()).watches(stream, { id: roadmap.id, after: cursor });
  await watch.next();
  const began = performance.now();
  const answer = await specialist.fetches('/api/auth/sign-out', {
    method: 'POST',
    headers: { origin: w.url, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(answer.status).toBe(200);
  await expect(happened(watch)).rejects.toMatchObject({ code: 4403 });
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('an idle socket closes when its account is closed', async () => {
  const { w, specialist, roadmap } = await plan();
  const { cursor } = await specialist.asks(page, { id: roadmap.id });
  const watch = await specialist.watches(stream, { id: roadmap.id, after: cursor });
  await watch.next();
  await commit(
    executionFor(w.node, anonymous(w.clock.today()), '').context,
    { act: 'test.disable', input: {} },
    async (change) => {
      await change.tx.person.update({ where: { id: specialist.id }, data: { disabledAt: change.at } });
      change.tell('rights.changed', { personId: specialist.id });
      return specialist.id;
    },
  );
  await expect(happened(watch)).rejects.toMatchObject({ code: 4403 });
});

test('a cursor of another database says to start over, and one that is none at all is refused', async () => {
  const { specialist, roadmap } = await plan();
  const elsewhere = await plan();
  const { cursor: foreign } = await elsewhere.specialist.asks(page, { id: elsewhere.roadmap.id });
  const watch = await specialist.watches(stream, { id: roadmap.id, after: foreign });
  expect(await watch.next()).toMatchObject({ __typename: 'StartOver' });
  await watch.leave();
  for (const garbage of ['', 'garbage', '0', `${foreign}x`]) {
    const refused = await specialist.watches(stream, { id: roadmap.id, after: garbage });
    await expect(refused.next()).rejects.toThrow(/BAD_USER_INPUT/);
    await refused.leave();
  }
});

test('an answer is never older than the last change that was acknowledged before the question', async () => {
  const { w, specialist, coordinator, roadmap, move } = await plan();
  const other = specialist.at(await w.anotherNode());
  await coordinator.asks(page, { id: roadmap.id });
  for (let version = 0; version < 20; version++) {
    await move(0, version);
    const answers = await Promise.all([other, specialist].map((actor) => actor.asks(page, { id: roadmap.id })));
    for (const { roadmap: read } of answers) expect(read?.measures[0]?.version).toBe(version + 1);
  }
});
