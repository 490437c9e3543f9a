import { readTerm } from '@vmeste/schema/roadmap/reading/term.ts';
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { PersonRow } from '../../world/person.ts';
import { world } from '../../world.ts';

const inbox = graphql(`query { notices { kind dueDay count measure { number } } }`);
const follow = graphql(`
  subscription ($id: ID!, $after: String!) {
    roadmap(id: $id, after: $after) { __typename ... on RoadmapHappened { kind } }
  }
`);
const cursor = graphql(`query { cursor }`);
const waiting = graphql(`
  query { today { due { measure { number } owing { state dueDay } } late { measure { number } owing { organisation { shortName } } } } }
`);

async function plan() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const specialist = health.person('специалист').executor();
  const former = health.person('бывший', { until: '2022-11-30' }).executor();
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  for (const number of ['1.1', '1.2']) {
    const measure = roadmap.measure(number, { lead: health, state: 'UNDER_WAY' });
    measure.controlPoint('Отчёт', { day: '2022-12-15' });
  }
  const told = async (person: PersonRow) =>
    (await person.asks(inbox)).notices.map(({ kind, dueDay, count }) => [kind, dueDay, count]);
  await w.settled();
  // The first look finds the day as it is.
  await w.days.look();
  return { w, coordinator, specialist, former, roadmap, told };
}

test('two weeks before a day those who owe a report are told, once, however many measures are due', async () => {
  const { w, coordinator, specialist, told } = await plan();
  w.clock.turnTo('2022-11-30');
  await w.days.look();
  expect(await told(specialist)).toEqual([]);
  w.clock.turnTo('2022-12-01');
  await w.days.look();
  await w.days.look();
  w.clock.turnTo('2022-12-02');
  await w.days.look();
  expect(await told(specialist)).toEqual([['CONTROL_POINT_DUE', '2022-12-15', 2]]);
  expect(await told(coordinator)).toEqual([]);
});

test('on the day after it they and the coordinators learn that it was missed', async () => {
  const { w, coordinator, specialist, told } = await plan();
  w.clock.turnTo('2022-12-15');
  await w.days.look();
  expect(await told(coordinator)).toEqual([]);
  w.clock.turnTo('2022-12-16');
  await w.days.look();
  expect(await told(coordinator)).toEqual([['CONTROL_POINT_OVERDUE', '2022-12-15', 2]]);
  expect(await told(specialist)).toEqual([
    ['CONTROL_POINT_OVERDUE', '2022-12-15', 2],
    ['CONTROL_POINT_DUE', '2022-12-15', 2],
  ]);
  const { today } = await specialist.asks(waiting);
  expect(today.due.map(({ measure, owing }) => [measure?.number, owing.state])).toEqual([
    ['1.1', 'OVERDUE'],
    ['1.2', 'OVERDUE'],
  ]);
  const { today: his } = await coordinator.asks(waiting);
  expect(his.late.map(({ owing }) => owing.organisation?.shortName)).toEqual(['Минздрав НСО', 'Минздрав НСО']);
});

test('somebody who has left the organisation is not told', async () => {
  const { w, former } = await plan();
  w.clock.turnTo('2022-12-16');
  await w.days.look();
  await w.settled();
  expect(await w.db.notice.count({ where: { personId: former.id } })).toBe(0);
});

test('two nodes turn one day once', async () => {
  const { w, roadmap, coordinator, told } = await plan();
  const other = await w.anotherNode();
  const { cursor: after } = await coordinator.asks(cursor);
  const stream = await coordinator.watches(follow, { id: roadmap.id, after });
  w.clock.turnTo('2022-12-16');
  await Promise.all([w.days.look(), other.days.look()]);
  const first = await stream.nextWhere((item) => item.__typename === 'RoadmapHappened');
  expect(first).toMatchObject({ kind: 'day.turned' });
  await stream.leave();
  expect(await w.db.event.count({ where: { kind: 'day.turned' } })).toBe(1);
  expect(await told(coordinator)).toHaveLength(1);
});

test('a quarterly term without a day is told of two weeks before the quarter ends, and when it was missed', async () => {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const specialist = health.person('специалист').executor();
  const raw = 'ежеквартально, 2022–2024 годы';
  const recurring = { ...readTerm([raw]).recurrence };
  w.roadmap('Дорожная карта')
    .coordinatedBy(coordinator)
    .measure('1.1', { lead: health, term: { kind: 'RECURRING', start: '2022-01-01', raw, recurring } });
  await w.settled();
  await w.days.look();
  const told = async (person: PersonRow) =>
    (await person.asks(inbox)).notices.map(({ kind, dueDay }) => [kind, dueDay]);
  w.clock.turnTo('2022-12-16');
  await w.days.look();
  expect(await told(specialist)).toEqual([]);
  w.clock.turnTo('2022-12-17');
  await w.days.look();
  expect(await told(specialist)).toEqual([['CONTROL_POINT_DUE', '2022-12-31']]);
  w.clock.turnTo('2023-01-01');
  await w.days.look();
  expect(await told(coordinator)).toEqual([['CONTROL_POINT_OVERDUE', '2022-12-31']]);
  expect((await specialist.asks(waiting)).today.due.map(({ owing }) => owing)).toEqual([
    { state: 'OVERDUE', dueDay: '2022-12-31' },
  ]);
});
