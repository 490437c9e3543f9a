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
