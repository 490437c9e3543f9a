import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const attachScan = graphql(`
  mutation ($id: ID!, $version: Int!, $fileIds: [ID!]!) {
    attachScan(id: $id, version: $version, fileIds: $fileIds) {
      __typename
      ... on Report { version state mayAttachScan files { name } }
      ... on Invalid { field code params }
    }
  }
`);
const moveReport = graphql(`
  mutation ($id: ID!, $version: Int!, $step: ReportStep!, $remark: String) {
    moveReport(id: $id, version: $version, step: $step, remark: $remark) { __typename ... on Report { version } }
  }
`);
const saveReport = graphql(`
  mutation ($id: ID!, $version: Int!) {
    saveReport(id: $id, version: $version, words: { text: "Иначе" }) { __typename ... on Report { mayAttachScan } }
  }
`);
const read = graphql(`
  query ($id: ID!) {
    measure(id: $id) {
      reports { mayAttachScan files { name } }
      history { act by { name } row { __typename } changes { column } }
    }
  }
`);

async function plan() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const specialist = health.person('специалист').executor();
  const observer = w.organisation('Палата').person('наблюдатель');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator).observedBy(observer);
  const measure = roadmap.measure('1.1', { lead: health, state: 'UNDER_WAY' });
  const id = measure.report(health, coordinator, { state: 'APPROVED', letter: '318-Д/54' });
  const scan = (name: string) => measure.file(name, coordinator);
  return { health, coordinator, specialist, observer, measure, id, scan };
}

test('the scan is added in each state that everyone sees, beside what is there, and the history tells of it', async () => {
  const { coordinator, observer, measure, id, scan } = await plan();
  const [first, second, third] = [scan('скан 1'), scan('скан 2'), scan('скан 3')];
  expect(await coordinator.does(attachScan, { id, version: 0, fileIds: [first] })).toEqual({
    __typename: 'Report',
    version: 1,
    state: 'APPROVED',
    mayAttachScan: true,
    files: [{ name: 'скан 1' }],
  });
  await coordinator.does(moveReport, { id, version: 1, step: 'ACCEPT' });
  expect(await coordinator.does(attachScan, { id, version: 2, fileIds: [second] })).toMatchObject({
    state: 'ACCEPTED',
    files: [{ name: 'скан 1' }, { name: 'скан 2' }],
  });
  await coordinator.does(moveReport, { id, version: 3, step: 'RETURN', remark: 'Не читается' });
  expect(await coordinator.does(attachScan, { id, version: 4, fileIds: [first, third] })).toMatchObject({
    state: 'RETURNED',
    files: [{ name: 'скан 1' }, { name: 'скан 2' }, { name: 'скан 3' }],
  });
  const seen = (await observer.asks(read, { id: measure.id })).measure;
  expect(seen?.reports).toMatchObject([{ mayAttachScan: false, files: [{}, {}, {}] }]);
  expect(seen?.history.map(({ act }) => act)).toEqual([
    'report.attachScan',
    'report.return',
    'report.attachScan',
    'report.accept',
    'report.attachScan',
  ]);
  expect(seen?.history[0]).toEqual({
    act: 'report.attachScan',
    by: { name: 'координатор' },
    row: { __typename: 'Report' },
    changes: [],
  });
});

test('what is there already adds nothing, and with what is there it stays within twenty', async () => {
  const { coordinator, id, scan } = await plan();
  const all = Array.from({ length: 21 }, (_, index) => scan(`лист ${index}`));
  const [first = '', ...rest] = all;
  await coordinator.does(attachScan, { id, version: 0, fileIds: [first] });
  expect(await coordinator.does(attachScan, { id, version: 1, fileIds: [first] })).toMatchObject({
    field: 'fileIds',
    code: 'REQUIRED',
  });
  expect(await coordinator.does(attachScan, { id, version: 1, fileIds: rest })).toMatchObject({
    field: 'fileIds',
    code: 'TOO_MANY',
    params: { max: 20 },
  });
});

test('whose letter it is may write the report, but adds no scan; once it is written anew there is none to add', async () => {
  const { health, coordinator, specialist, measure, id, scan } = await plan();
  await coordinator.does(moveReport, { id, version: 0, step: 'RETURN', remark: 'Укажите районы' });
  const own = measure.file('своё', specialist);
  expect(await specialist.does(attachScan, { id, version: 1, fileIds: [own] })).toEqual({ __typename: 'Forbidden' });
  expect(await specialist.does(saveReport, { id, version: 1 })).toEqual({ __typename: 'Report', mayAttachScan: false });
  expect(await coordinator.does(attachScan, { id, version: 2, fileIds: [scan('поздно')] })).toEqual({
    __typename: 'NotFound',
  });
  // Who coordinates and belongs there sees it still.
  const both = health.person('координатор и сотрудник').coordinates(measure.roadmap);
  const late = measure.file('поздно', both);
  expect(await both.does(attachScan, { id, version: 2, fileIds: [late] })).toMatchObject({
    field: 'state',
    code: 'NOT_ALLOWED_NOW',
  });
});
