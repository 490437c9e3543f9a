/** Who did it: what a stream says of the person behind an event, to each who follows. */
import type { ResultOf } from 'gql.tada';
import { expect, test } from 'vitest';
import { graphql } from '../graphql.ts';
import type { Actor, Watch } from '../world/actor.ts';
import { world } from '../world.ts';

const cursor = graphql('query { cursor }');
const stream = graphql(`
  subscription ($id: ID!, $after: String!) {
    roadmap(id: $id, after: $after) {
      __typename
      ... on RoadmapHappened { kind at by { name } byOrganisation { shortName } }
    }
  }
`);
const write = graphql(`
  mutation ($id: ID!) { writeComment(measureId: $id, kind: COMMENT, text: "Готово") { __typename } }
`);
const save = graphql(`
  mutation ($id: ID!) { saveReport(id: $id, version: 0, words: { text: "Переписано" }) { __typename } }
`);

type Item = ResultOf<typeof stream>['roadmap'];
type Happened = Extract<Item, { __typename: 'RoadmapHappened' }>;

async function told(watch: Watch<Item>) {
  const item = await watch.nextWhere((given): given is Happened => given.__typename === 'RoadmapHappened');
  return item && [item.kind, item.by?.name ?? null, item.byOrganisation?.shortName ?? null, item.at];
}

async function plan() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const centre = w.organisation('Центр «Рассвет»', 'INSTITUTION');
  const centres = w.organisationClass('КЦСОН').member(centre);
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const specialist = health.person('специалист Минздрава').executor();
  const colleague = health.person('второй специалист').executor();
  const observer = w.person('наблюдатель');
  const member = centre.person('специалист центра').executor();
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator).observedBy(observer);
  const measure = roadmap.measure('1.1', { lead: [health, centres], state: 'UNDER_WAY' });
  await w.settled();
  const { cursor: after } = await coordinator.asks(cursor);
  const follow = (who: Actor) => who.watches(stream, { id: roadmap.id, after });
  return { w, health, coordinator, specialist, colleague, observer, member, measure, follow };
}

test('everyone who shares a roadmap is told who acted in it, for whom and when, at each node', async () => {
  const { w, coordinator, specialist, observer, member, measure, follow } = await plan();
  const other = await w.anotherNode();
  const streams = await Promise.all([coordinator, observer.at(other), member, specialist.at(other)].map(follow));
  await specialist.does(write, { id: measure.id });
  for (const watch of streams) {
    expect(await told(watch)).toEqual([
      'comment.written',
      'специалист Минздрава',
      'Минздрав НСО',
      '2022-11-14T02:00:00.000Z',
    ]);
    await watch.leave();
  }
});

test('of somebody whom the viewer does not know, only the organisation is told', async () => {
  const { coordinator, member, measure, follow } = await plan();
  const [stranger, colleague] = await Promise.all([coordinator, member].map(follow));
  await member.does(write, { id: measure.id });
  if (!stranger || !colleague) throw new Error('Nobody follows.');
  expect((await told(stranger))?.slice(0, 3)).toEqual(['comment.written', null, 'Центр «Рассвет»']);
  expect((await told(colleague))?.slice(0, 3)).toEqual(['comment.written', 'специалист центра', 'Центр «Рассвет»']);
  for (const watch of [stranger, colleague]) await watch.leave();
});

test('who takes a returned report up again is known in its own organisation, and to nobody else', async () => {
  const { w, health, coordinator, specialist, colleague, measure, follow } = await plan();
  const report = measure.report(health, specialist, { state: 'RETURNED', text: 'Возвращённый' });
  await w.settled();
  const [outside, inside] = await Promise.all([coordinator, colleague].map(follow));
  await specialist.does(save, { id: report });
  if (!outside || !inside) throw new Error('Nobody follows.');
  expect((await told(outside))?.slice(0, 3)).toEqual(['report.changed', null, null]);
  for (const kind of ['report.drafted', 'report.changed'])
    expect((await told(inside))?.slice(0, 3)).toEqual([kind, 'специалист Минздрава', 'Минздрав НСО']);
  for (const watch of [outside, inside]) await watch.leave();
});
