import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const takeOver = graphql(`
  mutation ($id: ID!, $version: Int!, $by: ID) {
    changeOrganisation(id: $id, version: $version, successorId: $by) { __typename }
  }
`);
const measures = graphql(`
  query {
    mine
    roadmaps { measures { id reportFor { shortName } executors { name } } }
    notices { kind }
  }
`);
const report = graphql(`
  mutation ($measure: ID!, $of: ID!) {
    startReport(measureId: $measure, organisationId: $of, words: { text: "Сделано" }) {
      __typename
      ... on Report { organisation { shortName } preparedBy { name } }
    }
  }
`);
const point = graphql(`
  mutation ($id: ID!) {
    setControlPoints(measureIds: [$id], point: { title: "Точка", day: "2022-12-20" }) { __typename }
  }
`);
const rights = graphql(`
  subscription ($after: String!) { notices(after: $after) { __typename ... on NoticeHappened { kind } } }
`);
const cursor = graphql('query { cursor }');
const carriedOut = graphql(`
  query ($id: ID!) {
    organisation(id: $id) {
      measures { number namedAs(organisationId: $id) }
      totals { all underWay }
    }
    organisations { rows { shortName totals { all } } }
  }
`);
const directory = graphql(`
  subscription ($after: String!) {
    organisations(after: $after) {
      __typename
      ... on OrganisationHappened { kind organisation { shortName totals { all } } }
    }
  }
`);

async function hub() {
  const w = await world();
  const old = w.organisation('Минсоцразвития НСО');
  const heir = w.organisation('Минтруда НСО');
  const administrator = w.person('администратор').administrator();
  const specialist = heir.person('специалист преемника').executor();
  const onlooker = heir.person('сотрудник преемника');
  const roadmap = w.roadmap('Дорожная карта');
  const coordinator = w.person('координатор').coordinates(roadmap);
  const measure = roadmap.measure('1.1', { lead: old, term: { end: '2023-12-31' } });
  return { w, old, heir, administrator, specialist, onlooker, coordinator, measure };
}

test('the people of a successor see what names its predecessor, report on it under the old name, and are told of it', async () => {
  const { old, heir, administrator, specialist, onlooker, coordinator, measure } = await hub();
  expect(await specialist.asks(measures)).toMatchObject({ roadmaps: [], notices: [] });
  const refused = await specialist.does(report, { measure: measure.id, of: old.id });
  expect(refused.__typename).toBe('NotFound');
  await administrator.does(takeOver, { id: old.id, version: 0, by: heir.id });
  await coordinator.does(point, { id: measure.id });
  const seen = await specialist.asks(measures);
  expect(seen.roadmaps).toMatchObject([
    { measures: [{ id: measure.id, reportFor: [{ shortName: 'Минсоцразвития НСО' }] }] },
  ]);
  expect(seen.notices).toEqual([{ kind: 'CONTROL_POINT_SET' }]);
  expect([...seen.mine].toSorted()).toEqual([old.id, heir.id].toSorted());
  expect(await specialist.does(report, { measure: measure.id, of: old.id })).toEqual({
    __typename: 'Report',
    organisation: { shortName: 'Минсоцразвития НСО' },
    preparedBy: { name: 'специалист преемника' },
  });
  // Who only belongs there sees it, and reports for nobody.
  expect((await onlooker.asks(measures)).roadmaps).toMatchObject([{ measures: [{ reportFor: [] }] }]);
  await administrator.does(takeOver, { id: old.id, version: 1, by: null });
  expect((await specialist.asks(measures)).roadmaps).toEqual([]);
});

test('they learn of it at once, and no longer see when it is taken back', async () => {
  const { old, heir, administrator, specialist } = await hub();
  const watch = await specialist.watches(rights, { after: (await specialist.asks(cursor)).cursor });
  const moved = async () => await watch.nextWhere((item): item is typeof item => item.__typename === 'NoticeHappened');
  await administrator.does(takeOver, { id: old.id, version: 0, by: heir.id });
  expect(await moved()).toMatchObject({ kind: 'rights.changed' });
  await administrator.does(takeOver, { id: old.id, version: 1, by: null });
  expect(await moved()).toMatchObject({ kind: 'rights.changed' });
  await watch.leave();
});

/** Three that follow one another, the first of them a member of a class, and a measure for each way to be named. */
async function chain() {
  const w = await world();
  const [first, second, third] = [w.organisation('Комитет'), w.organisation('Департамент'), w.organisation('Минтруда')];
  const other = w.organisation('Минздрав');
  const administrator = w.person('администратор').administrator();
  const centres = w.organisationClass('КЦСОН').member(first);
  const left = w.organisationClass('Прежняя группа').member(first, { until: '2022-11-13' });
  const roadmap = w.roadmap('Дорожная карта');
  const observer = w.organisation('Палата').person('наблюдатель').observes(roadmap);
  roadmap.measure('1.1', { lead: first, state: 'UNDER_WAY' });
  roadmap.measure('1.2', { lead: other, co: [centres, first] });
  roadmap.measure('1.3', { lead: centres });
  roadmap.measure('1.4', { lead: second, co: third });
  roadmap.measure('1.5', { lead: [left, other] });
  roadmap.measure('1.6', { lead: first, removed: true });
  w.roadmap('Чужая карта').measure('1.1', { lead: first });
  second.succeededBy(third);
  await w.settled();
  return { w, first, second, third, administrator, observer };
}

test('an organisation carries out what names those whose place it took, at whatever remove, and their classes', async () => {
  const { first, second, third, administrator, observer } = await chain();
  const of = async ({ id }: { id: string }) => (await observer.asks(carriedOut, { id })).organisation;
  expect(await of(third)).toEqual({
    measures: [{ number: '1.4', namedAs: null }],
    totals: { all: 1, underWay: 0 },
  });
  await administrator.does(takeOver, { id: first.id, version: 0, by: second.id });
  expect(await of(third)).toEqual({
    measures: [
      { number: '1.1', namedAs: 'Комитет' },
      { number: '1.2', namedAs: 'Комитет' },
      { number: '1.3', namedAs: 'Комитет' },
      { number: '1.4', namedAs: null },
    ],
    totals: { all: 4, underWay: 1 },
  });
  // The old name keeps what it has, and nothing goes back to it.
  expect(await of(first)).toMatchObject({ totals: { all: 3 } });
  expect((await of(second))?.measures.at(-1)).toEqual({ number: '1.4', namedAs: null });
  const { organisations } = await observer.asks(carriedOut, { id: third.id });
  expect(organisations.rows.map(({ shortName, totals }) => [shortName, totals.all])).toEqual([
    ['Департамент', 4],
    ['Комитет', 3],
    ['Минздрав', 2],
    ['Минтруда', 4],
    ['Палата', 0],
  ]);
});

test('whoever has the page of the last of them open is told when the first one’s place is taken', async () => {
  const { first, second, administrator, observer } = await chain();
  const { cursor: after } = await observer.asks(cursor);
  const watch = await observer.watches(directory, { after });
  const told = async () => {
    const names: unknown[] = [];
    while (names.length < 3) {
      const item = await watch.next();
      if (item?.__typename === 'OrganisationHappened')
        names.push([item.organisation?.shortName, item.organisation?.totals.all]);
    }
    return names;
  };
  await administrator.does(takeOver, { id: first.id, version: 0, by: second.id });
  expect(await told()).toEqual([
    ['Комитет', 3],
    ['Департамент', 4],
    ['Минтруда', 4],
  ]);
  await administrator.does(takeOver, { id: first.id, version: 1, by: null });
  expect(await told()).toEqual([
    ['Комитет', 3],
    ['Департамент', 1],
    ['Минтруда', 1],
  ]);
  await watch.leave();
});
