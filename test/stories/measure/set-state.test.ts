import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const setState = graphql(`
  mutation ($id: ID!, $version: Int!, $state: MeasureState!, $reason: String, $key: ID) {
    setMeasureState(id: $id, version: $version, state: $state, reason: $reason, key: $key) {
      __typename
      ... on Measure { id state version stateReason closedOn }
      ... on Invalid { field code }
      ... on Stale { current { __typename id version } }
    }
  }
`);

async function plan() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const labour = w.organisation('Минтруда НСО');
  const coordinator = labour.person('координатор');
  const specialist = health.person('специалист Минздрава').executor();
  const stranger = w.organisation('Чужое ведомство').person('посторонний');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  const measure = roadmap.measure('1.1', { lead: health });
  return { w, coordinator, specialist, stranger, roadmap, measure };
}

test('a coordinator moves a measure under way', async () => {
  const { coordinator, measure } = await plan();
  const answer = await coordinator.does(setState, { id: measure.id, version: 0, state: 'UNDER_WAY' });
  expect(answer).toMatchObject({ __typename: 'Measure', id: measure.id, state: 'UNDER_WAY', version: 1 });
});

test('a roadmap has changed when a measure of it did', async () => {
  const { w, coordinator, measure, roadmap } = await plan();
  w.clock.turnTo('2022-11-20');
  await coordinator.does(setState, { id: measure.id, version: 0, state: 'UNDER_WAY' });
  const { data } = await coordinator.sends(`{ roadmap(id: "${roadmap.id}") { changedAt } }`);
  expect(data).toEqual({ roadmap: { changedAt: w.clock.now().toISOString() } });
});

test('an executor sees the measure but may not move it', async () => {
  const { specialist, measure } = await plan();
  const answer = await specialist.does(setState, { id: measure.id, version: 0, state: 'UNDER_WAY' });
  expect(answer).toEqual({ __typename: 'Forbidden' });
});

test('to a stranger the measure does not exist', async () => {
  const { stranger, measure } = await plan();
  const answer = await stranger.does(setState, { id: measure.id, version: 0, state: 'UNDER_WAY' });
  expect(answer).toEqual({ __typename: 'NotFound' });
});
