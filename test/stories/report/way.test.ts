import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { PersonRow } from '../../world/person.ts';
import { world } from '../../world.ts';

const startReport = graphql(`
  mutation ($measureId: ID!, $organisationId: ID!, $dueDay: Day, $words: ReportInput!) {
    startReport(measureId: $measureId, organisationId: $organisationId, dueDay: $dueDay, words: $words) {
      __typename
      ... on Report { id version state dueDay }
      ... on Invalid { field code }
    }
  }
`);
const saveReport = graphql(`
  mutation ($id: ID!, $version: Int!, $words: ReportInput!) {
    saveReport(id: $id, version: $version, words: $words) {
      __typename
      ... on Report { version state text remark }
      ... on Stale { current { __typename version ... on Report { text } } }
    }
  }
`);
const moveReport = graphql(`
  mutation ($id: ID!, $version: Int!, $step: ReportStep!, $remark: String) {
    moveReport(id: $id, version: $version, step: $step, remark: $remark) {
      __typename
      ... on Report { version state nextSteps remark }
      ... on Invalid { field code }
    }
  }
`);
const enterReport = graphql(`
  mutation ($measureId: ID!, $organisationId: ID!, $words: ReportInput!, $letterNumber: String!, $letterDate: Day!) {
    enterReport(
      measureId: $measureId, organisationId: $organisationId, words: $words,
      letterNumber: $letterNumber, letterDate: $letterDate, withoutScan: true
    ) {
      __typename
      ... on Report { id version state letterNumber letterDate enteredBy { name } preparedBy { name } approvedBy { name } }
    }
  }
`);
const setState = graphql(`
  mutation ($id: ID!, $version: Int!) {
    setMeasureState(id: $id, version: $version, state: DONE) {
      __typename
      ... on Measure { state closedOn }
      ... on Invalid { field code params }
    }
  }
`);
const readReport = graphql(`
  query ($id: ID!) { report(id: $id) { state text figures { label value bound } nextSteps mayWrite } }
`);
const readHistory = graphql(`
  query ($id: ID!) { measure(id: $id) { history { act reason by { name } changes { column before after } } } }
`);
const mayEnter = graphql(`query ($id: ID!) { measure(id: $id) { mayEnterFor { shortName } } }`);
const inbox = graphql(`query { unreadNotices notices { kind report { text } measure { number } } }`);

async function plan() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const labour = w.organisation('Минтруда НСО');
  const coordinator = labour.person('координатор');
  const specialist = health.person('специалист Минздрава').executor();
  const head = health.person('министр').executor().approver();
  const observer = w.organisation('Палата').person('наблюдатель');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator).observedBy(observer);
  const measure = roadmap.measure('1.1', { lead: health, state: 'UNDER_WAY' });
  const begin = async (text = 'Сделано половина') => {
    const report = await specialist.does(startReport, {
      measureId: measure.id,
      organisationId: health.id,
      words: { text, figures: [{ label: 'выезды', value: 12, bound: 'MORE' }] },
    });
    if (report.__typename !== 'Report') throw new Error(JSON.stringify(report));
    return report.id;
  };
  const kinds = async (person: PersonRow) => (await person.asks(inbox)).notices.map(({ kind }) => kind);
  return { w, health, labour, coordinator, specialist, head, observer, roadmap, measure, begin, kinds };
}

test('a report passes from its writer to the head, to the coordinator, and each learns that it is their turn', async () => {
  const { specialist, head, coordinator, begin, kinds } = await plan();
  const id = await begin();
  await specialist.does(moveReport, { id, version: 0, step: 'PREPARE' });
  expect(await kinds(head)).toEqual(['REPORT_PREPARED']);
  expect(await kinds(coordinator)).toEqual([]);
  expect(await head.does(moveReport, { id, version: 1, step: 'APPROVE' })).toMatchObject({ state: 'APPROVED' });
  expect(await kinds(coordinator)).toEqual(['REPORT_APPROVED']);
  const accepted = await coordinator.does(moveReport, { id, version: 2, step: 'ACCEPT', remark: 'Спасибо' });
  expect(accepted).toMatchObject({ state: 'ACCEPTED', remark: 'Спасибо', nextSteps: ['RETURN'] });
  expect(await kinds(specialist)).toEqual(['REPORT_ACCEPTED']);
});

test('until the head has approved it, nobody outside the organisation sees it', async () => {
  const { specialist, head, coordinator, observer, begin } = await plan();
  const id = await begin('Ещё не готово');
  const seen = async () =>
    Promise.all([head, coordinator, observer].map(async (who) => (await who.asks(readReport, { id })).report?.text));
  expect(await seen()).toEqual(['Ещё не готово', undefined, undefined]);
  await specialist.does(moveReport, { id, version: 0, step: 'PREPARE' });
  expect(await seen()).toEqual(['Ещё не готово', undefined, undefined]);
  await head.does(moveReport, { id, version: 1, step: 'APPROVE' });
  expect(await seen()).toEqual(['Ещё не готово', 'Ещё не готово', 'Ещё не готово']);
});

test('a report that came back is rewritten out of sight, with the remark before one’s eyes', async () => {
  const { specialist, head, coordinator, observer, begin, kinds } = await plan();
  const id = await begin();
  await specialist.does(moveReport, { id, version: 0, step: 'PREPARE' });
  await head.does(moveReport, { id, version: 1, step: 'APPROVE' });
  await coordinator.does(moveReport, { id, version: 2, step: 'RETURN', remark: 'Укажите районы' });
  expect(await kinds(specialist)).toEqual(['REPORT_RETURNED']);
  const saved = await specialist.does(saveReport, { id, version: 3, words: { text: 'По районам: 12' } });
  expect(saved).toMatchObject({ state: 'DRAFT', text: 'По районам: 12', remark: 'Укажите районы' });
  expect((await observer.asks(readReport, { id })).report).toBeNull();
  await specialist.does(moveReport, { id, version: 4, step: 'PREPARE' });
  await head.does(moveReport, { id, version: 5, step: 'APPROVE' });
  expect((await observer.asks(readReport, { id })).report).toMatchObject({ text: 'По районам: 12', state: 'APPROVED' });
});

test('what the head said inside the organisation does not leave it', async () => {
  const { specialist, head, coordinator, measure, begin } = await plan();
  const id = await begin();
  await specialist.does(moveReport, { id, version: 0, step: 'PREPARE' });
  await head.does(moveReport, { id, version: 1, step: 'WITHDRAW', remark: 'Не позорьтесь' });
  await specialist.does(saveReport, { id, version: 2, words: { text: 'Сделано всё' } });
  await specialist.does(moveReport, { id, version: 3, step: 'PREPARE' });
  await head.does(moveReport, { id, version: 4, step: 'APPROVE' });
  await coordinator.does(moveReport, { id, version: 5, step: 'ACCEPT' });
  const { measure: read } = await coordinator.asks(readHistory, { id: measure.id });
  expect(read?.history.map(({ act }) => act)).toEqual(['report.accept', 'report.approve']);
  const told = JSON.stringify([read, await coordinator.sends(`{ report(id: "${id}") { text remark } }`)]);
  expect(told).not.toMatch(/Не позорьтесь|половина/);
});

test('two people of one organisation begin a report for the same day: one begins, the other is told', async () => {
  const { w, specialist, head, health, measure } = await plan();
  await w.settled();
  const variables = {
    measureId: measure.id,
    organisationId: health.id,
    dueDay: '2024-12-31',
    words: { text: 'Начато' },
  };
  const answers = await Promise.all([specialist, head].map((who) => who.does(startReport, variables)));
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Invalid', 'Report']);
  expect(answers.find(({ __typename }) => __typename === 'Invalid')).toMatchObject({ field: 'dueDay', code: 'TAKEN' });
});

test('two people write one report at once: the second sees both versions, and nothing is overwritten', async () => {
  const { specialist, head, begin } = await plan();
  const id = await begin();
  await specialist.does(saveReport, { id, version: 0, words: { text: 'Первый' } });
  const late = await head.does(saveReport, { id, version: 0, words: { text: 'Второй' } });
  expect(late).toEqual({ __typename: 'Stale', current: { __typename: 'Report', version: 1, text: 'Первый' } });
  expect((await head.asks(readReport, { id })).report?.text).toBe('Первый');
});

test('a measure is done once its lead’s report is accepted; until then one reads whose is missing', async () => {
  const { specialist, head, coordinator, health, measure } = await plan();
  expect(await coordinator.does(setState, { id: measure.id, version: 0 })).toEqual({
    __typename: 'Invalid',
    field: 'state',
    code: 'NEEDS_REPORTS',
    params: { missing: 'Минздрав НСО' },
  });
  const words = { text: 'Сделано всё', completes: true, doneOn: '2022-11-10' };
  const report = await specialist.does(startReport, { measureId: measure.id, organisationId: health.id, words });
  if (report.__typename !== 'Report') throw new Error(JSON.stringify(report));
  await specialist.does(moveReport, { id: report.id, version: 0, step: 'PREPARE' });
  await head.does(moveReport, { id: report.id, version: 1, step: 'APPROVE' });
  expect(await coordinator.does(setState, { id: measure.id, version: 0 })).toMatchObject({ code: 'NEEDS_REPORTS' });
  await coordinator.does(moveReport, { id: report.id, version: 2, step: 'ACCEPT' });
  expect(await coordinator.does(setState, { id: measure.id, version: 0 })).toMatchObject({ state: 'DONE' });
  // What it rests on cannot be taken from under it.
  expect(await coordinator.does(moveReport, { id: report.id, version: 3, step: 'RETURN', remark: 'нет' })).toEqual({
    __typename: 'Invalid',
    field: 'step',
    code: 'NOT_ALLOWED_NOW',
  });
});

test('a coordinator enters what came by letter; it shows whose hand it was, and still waits to be accepted', async () => {
  const { coordinator, health, measure, specialist } = await plan();
  const entered = await coordinator.does(enterReport, {
    measureId: measure.id,
    organisationId: health.id,
    words: { text: 'По письму: сделано', completes: true },
    letterNumber: '318-Д/54',
    letterDate: '2022-11-10',
  });
  expect(entered).toMatchObject({
    state: 'APPROVED',
    letterNumber: '318-Д/54',
    letterDate: '2022-11-10',
    enteredBy: { name: 'координатор' },
    approvedBy: null,
  });
  if (entered.__typename !== 'Report') throw new Error(JSON.stringify(entered));
  expect((await specialist.asks(readReport, { id: entered.id })).report?.text).toBe('По письму: сделано');
  expect(await coordinator.does(setState, { id: measure.id, version: 0 })).toMatchObject({ code: 'NEEDS_REPORTS' });
  await coordinator.does(moveReport, { id: entered.id, version: 0, step: 'ACCEPT' });
  expect(await coordinator.does(setState, { id: measure.id, version: 0 })).toMatchObject({ state: 'DONE' });
});

test('a letter may come from whoever the measure names, also as a member of a class today; others enter none', async () => {
  const w = await world();
  const labour = w.organisation('Минтруда НСО');
  const coordinator = labour.person('координатор');
  const specialist = labour.person('специалист').executor();
  const [centre, left] = [w.organisation('Центр «Рассвет»'), w.organisation('Фонд «Закат»')];
  const centres = w.organisationClass('КЦСОН').member(centre).member(left, { until: '2022-11-13' });
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  const measure = roadmap.measure('1.1', { lead: labour, co: centres, state: 'UNDER_WAY' });
  const offered = async (who: PersonRow) =>
    (await who.asks(mayEnter, { id: measure.id })).measure?.mayEnterFor.map(({ shortName }) => shortName);
  expect(await offered(coordinator)).toEqual(['Минтруда НСО', 'Центр «Рассвет»']);
  expect(await offered(specialist)).toEqual([]);
  const letter = { letterNumber: '15', letterDate: '2022-11-10', words: { text: 'По письму: сделано' } };
  const entered = { measureId: measure.id, organisationId: centre.id, ...letter };
  expect(await coordinator.does(enterReport, entered)).toMatchObject({ state: 'APPROVED', letterNumber: '15' });
});
