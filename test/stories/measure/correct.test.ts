import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const corrected = graphql(`
  mutation ($id: ID!, $version: Int!, $executors: [ExecutorInput!], $term: TermInput) {
    correctMeasure(id: $id, version: $version, executors: $executors, term: $term, reason: "письмо Минтруда") {
      __typename
      ... on Measure { id version term { kind end raw recurring } executors { role name organisation { id } } consolidator { id } }
      ... on Invalid { field code }
    }
  }
`);
const consolidated = graphql(`
  mutation ($id: ID!, $by: ID!) { setConsolidator(id: $id, version: 0, organisationId: $by) { __typename } }
`);
const seen = graphql('query ($id: ID!) { roadmap(id: $id) { id } }');
const owed = graphql(`query ($id: ID!) { measure(id: $id) { overdueSince nextDue { day } } }`);
const told = graphql(`
  query ($id: ID!) { measure(id: $id) { history { act reason changes { column before after } } } }
`);
const stream = graphql(`
  subscription ($id: ID!, $after: String!) { roadmap(id: $id, after: $after) { __typename ... on RoadmapHappened { kind measureId } } }
`);
const cursor = graphql('query { cursor }');
const inbox = graphql('query { notices { kind roadmap { id } measure { number } } }');

async function office() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const culture = w.organisation('Минкультуры НСО');
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  const measure = roadmap.measure('1.1', { lead: health, term: { end: '2022-12-31' } });
  const people = {
    ofHealth: health.person('из Минздрава').executor(),
    ofCulture: culture.person('из Минкультуры').executor(),
  };
  const executor = { role: 'LEAD' as const, name: 'Минкультуры НСО', organisationId: culture.id };
  return { w, coordinator, roadmap, measure, health, culture, executor, ...people };
}

test('executors put right: whoever is named sees the roadmap, whoever is named no longer does not, as it happens', async () => {
  const { coordinator, roadmap, measure, health, culture, executor, ofHealth, ofCulture } = await office();
  const sees = async (who: typeof ofHealth) => (await who.asks(seen, { id: roadmap.id })).roadmap !== null;
  expect([await sees(ofHealth), await sees(ofCulture)]).toEqual([true, false]);
  await coordinator.does(consolidated, { id: measure.id, by: health.id });
  const { cursor: after } = await ofHealth.asks(cursor);
  const losing = await ofHealth.watches(stream, { id: roadmap.id, after });
  const staying = await coordinator.watches(stream, { id: roadmap.id, after });
  expect(await losing.next()).toMatchObject({ __typename: 'Checkpoint' });

  const answer = await coordinator.does(corrected, { id: measure.id, version: 1, executors: [executor] });
  expect(answer).toMatchObject({
    executors: [{ role: 'LEAD', name: 'Минкультуры НСО', organisation: { id: culture.id } }],
    consolidator: null,
  });
  await expect(
    losing.nextWhere((item): item is typeof item => item.__typename === 'RoadmapHappened'),
  ).rejects.toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(await staying.nextWhere((item): item is typeof item => item.__typename === 'RoadmapHappened')).toMatchObject({
    kind: 'executors.changed',
    measureId: measure.id,
  });
  await staying.leave();
  expect([await sees(ofHealth), await sees(ofCulture)]).toEqual([false, true]);
  const { measure: read } = await coordinator.asks(told, { id: measure.id });
  expect(read?.history).toEqual(
    expect.arrayContaining([
      {
        act: 'measure.correct',
        reason: 'письмо Минтруда',
        changes: [{ column: 'leads', before: ['Минздрав НСО'], after: ['Минкультуры НСО'] }],
      },
    ]),
  );
});

test('whoever reports for a body that is newly named is told, and for one that is named no longer; nobody of other words', async () => {
  const { coordinator, roadmap, measure, executor, ofHealth, ofCulture } = await office();
  const term = { kind: 'DATE' as const, raw: 'до 1 марта 2023 г.', end: '2023-03-01' };
  await coordinator.does(corrected, { id: measure.id, version: 0, term });
  expect((await ofHealth.asks(inbox)).notices).toEqual([]);
  await coordinator.does(corrected, { id: measure.id, version: 1, executors: [executor] });
  const of = { roadmap: { id: roadmap.id }, measure: { number: '1.1' } };
  expect((await ofCulture.asks(inbox)).notices).toEqual([{ kind: 'NAMED', ...of }]);
  // What it was about is hidden from them now.
  const gone = { kind: 'NAMED_NO_LONGER', roadmap: null, measure: null };
  expect((await ofHealth.asks(inbox)).notices).toEqual([gone]);
});

test('the same executors again are no correction', async () => {
  const { coordinator, measure, health } = await office();
  const same = [{ role: 'LEAD' as const, name: health.shortName, organisationId: health.id }];
  expect(await coordinator.does(corrected, { id: measure.id, version: 0, executors: same })).toEqual({
    __typename: 'Invalid',
    field: 'input',
    code: 'NOTHING_TO_DO',
  });
});

test('a term put right returns as its words say', async () => {
  const { coordinator, measure } = await office();
  const yearly = { kind: 'RECURRING' as const, raw: 'ежегодно, до 15 января' };
  expect(await coordinator.does(corrected, { id: measure.id, version: 0, term: yearly })).toMatchObject({
    term: { ...yearly, end: null, recurring: { due: ['01-15'] } },
  });
  const once = { kind: 'DATE' as const, raw: 'до 1 марта 2023 г.', end: '2023-03-01' };
  expect(await coordinator.does(corrected, { id: measure.id, version: 1, term: once })).toMatchObject({
    term: { ...once, recurring: null },
  });
});

test('a term that is put right to return owes nothing for the time before', async () => {
  const { w, coordinator, measure } = await office();
  await w.settled();
  w.clock.turnTo('2023-05-15');
  const quarterly = { kind: 'RECURRING' as const, raw: 'ежеквартально' };
  await coordinator.does(corrected, { id: measure.id, version: 0, term: quarterly });
  const due = async () => (await coordinator.asks(owed, { id: measure.id })).measure;
  expect(await due()).toEqual({ overdueSince: null, nextDue: { day: '2023-06-30' } });
  // A misprint in it changes nothing about that: what was owed is owed.
  w.clock.turnTo('2023-08-15');
  const monthly = { kind: 'RECURRING' as const, raw: 'ежемесячно' };
  await coordinator.does(corrected, { id: measure.id, version: 1, term: monthly });
  expect(await due()).toEqual({ overdueSince: '2023-05-31', nextDue: { day: '2023-08-31' } });
});
