/** Looking back: which reports stood there on a day, and whether one was missing. */
import type { Day } from '@vmeste/schema/core/time.ts';
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { PersonRow } from '../../world/person.ts';
import { world } from '../../world.ts';

const past = graphql(`
  query ($id: ID!, $day: Day!) {
    measure(id: $id) {
      overdue
      asOf(day: $day) { overdue reports { id organisation { shortName } dueDay state text } }
    }
  }
`);
const setPoint = graphql(`
  mutation ($id: ID!, $day: Day!) {
    setControlPoints(measureIds: [$id], point: { title: "Отчёт", day: $day }) {
      __typename
      ... on MeasureSelection { measures { controlPoints { id version } } }
    }
  }
`);
const movePoint = graphql(`
  mutation ($id: ID!, $day: Day!) {
    changeControlPoint(id: $id, version: 0, point: { title: "Отчёт", day: $day }) { __typename }
  }
`);
const cancelPoint = graphql(`
  mutation ($id: ID!, $version: Int!) { cancelControlPoint(id: $id, version: $version, reason: "лишняя") { __typename } }
`);
const start = graphql(`
  mutation ($measureId: ID!, $organisationId: ID!, $text: String!) {
    startReport(measureId: $measureId, organisationId: $organisationId, words: { text: $text }) {
      __typename
      ... on Report { id }
    }
  }
`);
const save = graphql(`
  mutation ($id: ID!, $version: Int!, $text: String!) {
    saveReport(id: $id, version: $version, words: { text: $text }) { __typename }
  }
`);
const discard = graphql(`mutation ($id: ID!) { discardReport(id: $id, version: 0) { __typename } }`);
const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: ReportStep!, $remark: String) {
    moveReport(id: $id, version: $version, step: $step, remark: $remark) { __typename }
  }
`);
const setState = graphql(`
  mutation ($id: ID!, $version: Int!) {
    setMeasureState(id: $id, version: $version, state: SUSPENDED, reason: "нет средств") { __typename }
  }
`);
const correct = graphql(`
  mutation ($id: ID!, $version: Int!, $term: TermInput, $executors: [ExecutorInput!]) {
    correctMeasure(id: $id, version: $version, term: $term, executors: $executors, reason: "приказ") { __typename }
  }
`);
const setRule = graphql(`
  mutation ($id: ID!) { setDayOffRule(id: $id, version: 0, rule: DAY_AFTER) { __typename } }
`);
const bringIn = graphql(`
  mutation ($text: String!) {
    importRoadmap(source: { text: $text }) { __typename ... on Roadmap { id measures { id } } }
  }
`);
const acceptEdition = graphql(`
  mutation ($id: ID!, $version: Int!, $text: String!) {
    acceptEdition(id: $id, version: $version, source: { text: $text }) { __typename }
  }
`);
const leave = graphql(`
  mutation ($id: ID!, $until: Day!) { endClassMembership(id: $id, version: 0, until: $until) { __typename } }
`);

async function plan(lead: 'health' | 'centres' = 'health') {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const labour = w.organisation('Минтруда НСО');
  const centre = w.organisation('Центр «Рассвет»', 'INSTITUTION');
  const centres = w.organisationClass('КЦСОН').member(centre);
  const coordinator = labour.person('координатор');
  const administrator = w.person('администратор').administrator();
  const specialist = health.person('специалист').executor();
  const head = health.person('министр').approver();
  const observer = w.organisation('Палата').person('наблюдатель');
  const outsider = w.organisation('Чужое ведомство').person('посторонний');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator).observedBy(observer);
  const measure = roadmap.measure('1.1', {
    lead: { health, centres }[lead],
    state: 'UNDER_WAY',
    term: { end: '2022-11-20', raw: 'до 20.11.2022' },
  });
  const { id } = measure;
  const asOf = async (day: Day, who: PersonRow = observer) => (await who.asks(past, { id, day })).measure?.asOf ?? null;
  const late = async (...days: Day[]) => {
    const told = [];
    for (const day of days) told.push((await asOf(day))?.overdue);
    return told;
  };
  const reports = async (day: Day, who: PersonRow = observer) =>
    (await asOf(day, who))?.reports.map(({ dueDay, state, text }) => [dueDay, state, text]);
  const people = { coordinator, administrator, specialist, head, observer, outsider };
  /** Does something on a day; whatever it is must be done. */
  const on = async (day: Day, act: () => Promise<{ __typename: string }>) => {
    await w.settled();
    w.clock.turnTo(day);
    expect(['NotFound', 'Forbidden', 'Invalid', 'Stale']).not.toContain((await act()).__typename);
  };
  return { w, health, labour, centres, ...people, roadmap, id, asOf, late, reports, on };
}

type Plan = Awaited<ReturnType<typeof plan>>;

/** A report of the health ministry, begun on a day. Gives its id. */
async function begun({ specialist, health, id, on }: Plan, day: Day, text: string): Promise<string> {
  let reportId = '';
  await on(day, async () => {
    const report = await specialist.does(start, { measureId: id, organisationId: health.id, text });
    if (report.__typename === 'Report') reportId = report.id;
    return report;
  });
  return reportId;
}

test('a report is seen as it stood on a day, from when it left its organisation; before that by its own people', async () => {
  const all = await plan();
  const { coordinator, specialist, head, outsider, on, reports } = all;
  const id = await begun(all, '2022-11-15', 'Сделана половина');
  await on('2022-11-16', () => specialist.does(move, { id, version: 0, step: 'PREPARE' }));
  await on('2022-11-17', () => head.does(move, { id, version: 1, step: 'APPROVE' }));
  await on('2022-11-18', () => coordinator.does(move, { id, version: 2, step: 'RETURN', remark: 'какая половина' }));
  await on('2022-11-21', () => specialist.does(save, { id, version: 3, text: 'Обучены 40 из 80' }));
  await on('2022-11-22', () => specialist.does(move, { id, version: 4, step: 'PREPARE' }));
  // It is the own organisation's again, and so is its past.
  expect(await reports('2022-11-17')).toEqual([]);
  await on('2022-11-23', () => head.does(move, { id, version: 5, step: 'APPROVE' }));
  await on('2022-11-24', () => coordinator.does(move, { id, version: 6, step: 'ACCEPT' }));

  const half = 'Сделана половина';
  const whole = 'Обучены 40 из 80';
  const course: readonly (readonly [Day, string, string, boolean])[] = [
    ['2022-11-15', 'DRAFT', half, false],
    ['2022-11-16', 'PREPARED', half, false],
    ['2022-11-17', 'APPROVED', half, true],
    ['2022-11-18', 'RETURNED', half, true],
    ['2022-11-20', 'RETURNED', half, true],
    ['2022-11-21', 'DRAFT', whole, false],
    ['2022-11-22', 'PREPARED', whole, false],
    ['2022-11-23', 'APPROVED', whole, true],
    ['2022-11-24', 'ACCEPTED', whole, true],
    ['2023-11-24', 'ACCEPTED', whole, true],
  ];
  for (const [day, state, text, left] of course) {
    const stood = [['2022-11-20', state, text]];
    expect(await reports(day, specialist), `the own people, ${day}`).toEqual(stood);
    expect(await reports(day), `others, ${day}`).toEqual(left ? stood : []);
    expect(await reports(day, coordinator), `the coordinator, ${day}`).toEqual(left ? stood : []);
  }
  expect(await reports('2022-11-14', specialist)).toEqual([]);
  expect(await reports('2022-11-24', outsider)).toBe(undefined);
  expect(await all.late('2022-11-20', '2022-11-21', '2022-11-22', '2022-11-23')).toEqual([false, true, true, false]);
});

test('a draft that was thrown away is in no past', async () => {
  const all = await plan();
  const id = await begun(all, '2022-11-15', 'Черновик');
  expect(await all.reports('2022-11-15', all.specialist)).toHaveLength(1);
  await all.on('2022-11-16', () => all.specialist.does(discard, { id }));
  expect(await all.reports('2022-11-15', all.specialist)).toEqual([]);
});

test('whether it was late follows from the control points, the term and the state of then', async () => {
  const { w, coordinator, id, asOf, late, on } = await plan();
  let point = '';
  await on('2022-11-15', async () => {
    const set = await coordinator.does(setPoint, { id, day: '2022-11-16' });
    if (set.__typename === 'MeasureSelection') point = set.measures[0]?.controlPoints[0]?.id ?? '';
    return set;
  });
  await on('2022-11-18', () => coordinator.does(movePoint, { id: point, day: '2022-11-30' }));
  await on('2022-12-02', () => coordinator.does(cancelPoint, { id: point, version: 1 }));
  const term = { kind: 'DATE', end: '2022-12-31', raw: 'до 31.12.2022' } as const;
  await on('2022-12-04', () => coordinator.does(correct, { id, version: 0, term }));
  await on('2023-01-03', () => coordinator.does(setState, { id, version: 1 }));
  w.clock.turnTo('2023-01-10');
  expect(await late('2022-11-14', '2022-11-16', '2022-11-17', '2022-11-18')).toEqual([false, false, true, false]);
  expect(await late('2022-11-30', '2022-12-01')).toEqual([false, true]);
  // The point is gone, and the term had passed long before.
  expect(await late('2022-12-02', '2022-12-03', '2022-12-04')).toEqual([true, true, false]);
  expect(await late('2023-01-02', '2023-01-03')).toEqual([true, false]);
  const { overdue } = (await coordinator.asks(past, { id, day: '2023-01-10' })).measure ?? {};
  expect((await asOf('2023-01-10'))?.overdue).toBe(overdue);
});

test('and from the rule for days off of then: 20 November 2022 is a Sunday', async () => {
  const { w, coordinator, roadmap, late, on } = await plan();
  await on('2022-11-22', () => coordinator.does(setRule, { id: roadmap.id }));
  w.clock.turnTo('2022-11-23');
  expect(await late('2022-11-20', '2022-11-21', '2022-11-22')).toEqual([false, true, true]);
  const ruled = await plan();
  await ruled.on('2022-11-19', () => ruled.coordinator.does(setRule, { id: ruled.roadmap.id }));
  ruled.w.clock.turnTo('2022-11-23');
  expect(await ruled.late('2022-11-20', '2022-11-21', '2022-11-22')).toEqual([false, false, true]);
});

test('and from the day on which an edition brought its term: what was due before counts for nothing', async () => {
  const { w, coordinator, on } = await plan();
  const worded = (term: string) =>
    `План на 2022–2023 годы\n№\tМероприятие\tСрок\tИсполнители\n1\tСведения о семьях\t${term}\tМинтруда НСО`;
  const taken = await coordinator.does(bringIn, { text: worded('ежеквартально') });
  if (taken.__typename !== 'Roadmap') throw new Error(JSON.stringify(taken));
  const { id, measures } = taken;
  await on('2023-01-20', () => coordinator.does(acceptEdition, { id, version: 0, text: worded('ежемесячно') }));
  await on('2023-02-20', () => coordinator.does(acceptEdition, { id, version: 1, text: worded('раз в полугодие') }));
  w.clock.turnTo('2023-02-21');
  const late = async (day: Day) =>
    (await coordinator.asks(past, { id: measures[0]?.id ?? '', day })).measure?.asOf?.overdue;
  // The fourth quarter was missed; January was to be the first month, and was missed as well; the half-year is to come.
  expect([await late('2022-12-31'), await late('2023-01-19')]).toEqual([false, true]);
  expect([await late('2023-01-20'), await late('2023-01-31'), await late('2023-02-19')]).toEqual([false, false, true]);
  expect(await late('2023-02-20')).toBe(false);
});

test('and from who led it then, by whatever name, and who was in a class that day', async () => {
  const all = await plan('centres');
  const { w, administrator, coordinator, centres, labour, id, late, on } = all;
  await on('2022-11-22', () => administrator.does(leave, { id: centres.rows[0] ?? '', until: '2022-11-19' }));
  // Nobody is left who owes it; on the day before the centre was still in the class, as far as anyone knew.
  w.clock.turnTo('2022-11-23');
  expect(await late('2022-11-20', '2022-11-21', '2022-11-22')).toEqual([false, true, false]);
  const lead = { role: 'LEAD', name: 'Министерство труда', organisationId: labour.id } as const;
  await on('2022-11-24', () => coordinator.does(correct, { id, version: 0, executors: [lead] }));
  w.clock.turnTo('2022-11-25');
  expect(await late('2022-11-21', '2022-11-22', '2022-11-23', '2022-11-24')).toEqual([true, false, false, true]);
});

test('a history that keeps names alone does not tell whether somebody who is named no more owed a report', async () => {
  const { w, coordinator, labour, id, late, asOf, on } = await plan();
  const lead = { role: 'LEAD', name: 'Министерство труда', organisationId: labour.id } as const;
  await on('2022-11-24', () => coordinator.does(correct, { id, version: 0, executors: [lead] }));
  // As it was kept before whom the names meant was kept with them.
  await w.db.$executeRaw`UPDATE "Revision" SET "before" = "before" - 'executors' WHERE "room" = 'executor'`;
  expect(await late('2022-11-20', '2022-11-21', '2022-11-24')).toEqual([false, null, true]);
  expect((await asOf('2022-11-21'))?.reports).toEqual([]);
});
