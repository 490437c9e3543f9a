import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const setState = graphql(`
  mutation ($id: ID!, $version: Int!, $state: MeasureState!, $reason: String, $closedOn: Day, $key: ID) {
    setMeasureState(id: $id, version: $version, state: $state, reason: $reason, closedOn: $closedOn, key: $key) {
      __typename
      ... on Measure { id state version stateReason closedOn history(first: 1) { reason } }
      ... on Invalid { field code }
      ... on Stale { current { __typename id version } }
    }
  }
`);

const asked = graphql(`
  query ($id: ID!, $on: Day!) { measure(id: $id) { doneNeedsReason(on: $on) } }
`);
const consolidated = graphql(`
  mutation ($id: ID!, $version: Int!, $by: ID!) {
    setConsolidator(id: $id, version: $version, organisationId: $by) { __typename }
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

test('what nobody owes a report on is done with a reason alone, which stands at the state and in the history', async () => {
  const { w, coordinator, roadmap } = await plan();
  const ngo = w.organisation('НКО «Луч»', 'NGO');
  const observer = w.person('наблюдатель').of(ngo).observes(roadmap);
  const ngos = w.organisationClass('СО НКО', { open: true }).member(ngo);
  const { id } = roadmap.measure('1.2', { lead: ngos, state: 'UNDER_WAY' });
  const done = { id, version: 0, state: 'DONE' } as const;
  const on = '2022-11-14';
  expect((await coordinator.asks(asked, { id, on })).measure?.doneNeedsReason).toBe(true);
  expect((await observer.asks(asked, { id, on })).measure?.doneNeedsReason).toBe(false);
  const silent = { __typename: 'Invalid', field: 'reason', code: 'NEEDS_REASON' };
  expect(await coordinator.does(setState, done)).toEqual(silent);
  expect(await coordinator.does(setState, { ...done, reason: ' ' })).toEqual(silent);
  expect(await coordinator.does(setState, { ...done, reason: 'сведения НКО от 10.11' })).toMatchObject({
    state: 'DONE',
    stateReason: 'сведения НКО от 10.11',
    history: [{ reason: 'сведения НКО от 10.11' }],
  });
});

test('whether anybody owes one is asked of the day on which it was done; a consolidator owes one on each', async () => {
  const { w, coordinator, roadmap } = await plan();
  const centre = w.organisation('Центр «Заря»', 'INSTITUTION');
  const centres = w.organisationClass('КЦСОН').member(centre, { since: '2022-11-01' });
  const { id } = roadmap.measure('1.2', { lead: centres, state: 'UNDER_WAY' });
  const needs = async (on: string) => (await coordinator.asks(asked, { id, on })).measure?.doneNeedsReason;
  expect([await needs('2022-10-31'), await needs('2022-11-01')]).toEqual([true, false]);
  const done = { id, version: 0, state: 'DONE' } as const;
  expect(await coordinator.does(setState, { ...done, closedOn: '2022-10-31' })).toMatchObject({ code: 'NEEDS_REASON' });
  expect(await coordinator.does(setState, { ...done, reason: 'сделано' })).toMatchObject({ code: 'NEEDS_REPORTS' });
  await coordinator.does(consolidated, { id, version: 0, by: centre.id });
  expect([await needs('2022-10-31'), await needs('2022-11-01')]).toEqual([false, false]);
});
