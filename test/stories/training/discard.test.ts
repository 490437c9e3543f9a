import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { forgetOrphans } from '@vmeste/schema/file/command.ts';
import { executionFor } from '@vmeste/server/node.ts';
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { Watch } from '../../world/actor.ts';
import { hub, move } from './hub.ts';

const discard = graphql(`
  mutation ($id: ID!, $version: Int!, $key: ID) {
    discardTraining(id: $id, version: $version, key: $key) {
      __typename
      ... on Organisation { shortName }
      ... on Invalid { field code }
      ... on Stale { current { version } }
    }
  }
`);
const discardProgramme = graphql(`
  mutation ($id: ID!, $version: Int!) {
    discardProgramme(id: $id, version: $version) {
      __typename
      ... on Organisation { shortName }
      ... on Invalid { field code }
    }
  }
`);
const look = graphql(`query ($id: ID!) { training(id: $id) { title mayDiscard } trainings { title } }`);
const courses = graphql(`query { programmes { name mayDiscard } }`);
const cursor = graphql(`query { cursor }`);
const follow = graphql(`
  subscription ($after: String!) {
    trainings(after: $after) { __typename ... on TrainingHappened { kind training { title } } }
  }
`);

/** What is told next; what passes unseen tells the time alone. */
const news = (watch: Watch<{ readonly __typename: string }>) =>
  watch.nextWhere((item): item is typeof item => item.__typename !== 'Checkpoint');

test('a draft is thrown away with all that hangs on it, and whoever holds it too sees it go', async () => {
  const { w, centre, host, away, first, near, third } = await hub();
  const draft = w.training('Черновик семинара', centre, host, { state: 'DRAFT', hosts: [away], invited: [near] });
  draft.item('Начало');
  draft.task('Задание');
  const file = draft.material('Раздатка', host);
  await w.settled();
  const { id } = draft;
  expect((await first.asks(look, { id })).training).toEqual({ title: 'Черновик семинара', mayDiscard: true });
  const after = (await host.asks(cursor)).cursor;
  const [coHost, stranger] = [await first.watches(follow, { after }), await third.watches(follow, { after })];

  expect(await third.does(discard, { id, version: 0 })).toEqual({ __typename: 'NotFound' });
  expect(await host.does(discard, { id, version: 7 })).toEqual({ __typename: 'Stale', current: { version: 0 } });
  const key = 'b0c7a2f0-6d5a-4c39-9d0d-6f4a5b1f0001';
  const gone = { __typename: 'Organisation', shortName: 'Рассвет' };
  expect(await host.does(discard, { id, version: 0, key })).toEqual(gone);
  // An answer that was lost is given again; nothing happens twice.
  expect(await host.does(discard, { id, version: 0, key })).toEqual(gone);
  expect(await host.does(discard, { id, version: 1 })).toEqual({ __typename: 'NotFound' });
  expect((await first.asks(look, { id })).training).toBeNull();

  expect(await news(coHost)).toEqual({ __typename: 'TrainingHappened', kind: 'training.drafted', training: null });
  // Whoever knew nothing of it hears of what everybody hears of, and of nothing before.
  w.training('Объявленный', centre, host);
  const course = w.programme('Курс', centre);
  await w.settled();
  await host.does(discardProgramme, { id: course, version: 0 });
  expect(await news(stranger)).toMatchObject({ kind: 'programme.changed', training: null });

  expect(await w.db.file.count({ where: { id: file } })).toBe(1);
  w.clock.pass(25 * 3_600_000);
  const { context } = executionFor(w.node, anonymous(w.clock.today()), '');
  expect(await forgetOrphans(context)).toHaveLength(1);
  expect(await w.db.file.count({ where: { id: file } })).toBe(0);
});

test('what was planned, announced, held or called off is not thrown away', async () => {
  const { w, centre, host } = await hub();
  for (const state of ['PLANNED', 'ANNOUNCED', 'HELD', 'CANCELLED'] as const) {
    const { id } = w.training(`Обучение ${state}`, centre, host, { state });
    await w.settled();
    expect((await host.asks(look, { id })).training).toMatchObject({ mayDiscard: false });
    expect(await host.does(discard, { id, version: 0 })).toEqual({
      __typename: 'Invalid',
      field: 'state',
      code: 'NOT_ALLOWED_NOW',
    });
  }
  // Of two who act at once, the one who announces and the one who throws away, one is refused.
  const { id } = w.training('Черновик', centre, host, { state: 'DRAFT' });
  await w.settled();
  const both = await Promise.all([
    host.does(discard, { id, version: 0 }),
    host.does(move, { id, version: 0, step: 'ANNOUNCE' }),
  ]);
  expect(both.filter(({ __typename }) => __typename === 'Organisation' || __typename === 'Training')).toHaveLength(1);
});

test('a course is thrown away while nothing rests on it, not even a draft that another prepares, and no target', async () => {
  const { w, centre, host, away, first, third } = await hub();
  const [used, aimed, idle] = ['По ней готовят', 'На неё есть план', 'Лишняя'].map((name) => w.programme(name, centre));
  if (!used || !aimed || !idle) throw new Error('There are three.');
  w.training('Черновик соседей', away, first, { state: 'DRAFT', programmeId: used });
  await w.settled();
  const words = { name: 'Не менее 5', count: 5, yearly: true, firstYear: 2022, lastYear: 2022 };
  await w.db.target.create({ data: { ...words, programmeId: aimed } });
  expect((await host.asks(courses)).programmes).toEqual([
    { name: 'Лишняя', mayDiscard: true },
    { name: 'На неё есть план', mayDiscard: false },
    { name: 'По ней готовят', mayDiscard: false },
  ]);
  const refused = { __typename: 'Invalid', field: 'id', code: 'NOT_ALLOWED_NOW' };
  for (const id of [used, aimed]) expect(await host.does(discardProgramme, { id, version: 0 })).toEqual(refused);
  expect(await third.does(discardProgramme, { id: idle, version: 0 })).toEqual({ __typename: 'Forbidden' });
  expect(await host.does(discardProgramme, { id: idle, version: 0 })).toMatchObject({ __typename: 'Organisation' });
  expect((await host.asks(courses)).programmes.map(({ name }) => name)).toEqual(['На неё есть план', 'По ней готовят']);
  expect(await w.db.training.count({ where: { programmeId: used } })).toBe(1);
});
