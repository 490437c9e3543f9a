import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const setState = graphql(`
  mutation ($id: ID!, $version: Int!, $state: MeasureState!, $reason: String) {
    setMeasureState(id: $id, version: $version, state: $state, reason: $reason) { __typename }
  }
`);
const correct = graphql(`
  mutation ($id: ID!, $version: Int!, $title: String, $term: TermInput, $executors: [ExecutorInput!]) {
    correctMeasure(id: $id, version: $version, title: $title, term: $term, executors: $executors, reason: "приказ") {
      __typename
    }
  }
`);
const past = graphql(`
  query ($id: ID!, $day: Day!) {
    measure(id: $id) {
      asOf(day: $day) { title state stateReason term { kind end raw } leads coExecutors consolidator { shortName } }
    }
  }
`);

async function plan() {
  const w = await world();
  const labour = w.organisation('Минтруда НСО');
  const health = w.organisation('Минздрав НСО');
  const coordinator = labour.person('координатор');
  const specialist = health.person('специалист').executor();
  const outsider = w.organisation('Чужое ведомство').person('посторонний');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  const measure = roadmap.measure('1.1', {
    title: 'Мониторинг',
    lead: labour,
    co: health,
    state: 'UNDER_WAY',
    term: { end: '2022-12-31', raw: 'до 31.12.2022' },
  });
  const { id } = measure;
  const seen = async (day: string, who = specialist) => (await who.asks(past, { id, day })).measure?.asOf;
  return { w, labour, health, coordinator, specialist, outsider, id, seen };
}

const first = {
  title: 'Мониторинг',
  state: 'UNDER_WAY',
  stateReason: null,
  term: { kind: 'DATE', end: '2022-12-31', raw: 'до 31.12.2022' },
  leads: ['Минтруда НСО'],
  coExecutors: ['Минздрав НСО'],
  consolidator: null,
};

test('a measure is seen as it was at the end of a day: its words, its term, its executors, its state', async () => {
  const { w, labour, health, coordinator, id, seen } = await plan();
  await w.settled();
  w.clock.turnTo('2022-11-16');
  const lead = { role: 'LEAD', name: 'Министерство труда', organisationId: labour.id } as const;
  const co = { role: 'CO_EXECUTOR', name: 'Минздрав НСО', organisationId: health.id } as const;
  const term = { kind: 'YEAR', raw: '2023 год', start: '2023-01-01', end: '2023-12-31' } as const;
  await coordinator.does(correct, { id, version: 0, title: 'Ежегодный мониторинг', term, executors: [lead, co] });
  w.clock.turnTo('2022-11-18');
  w.clock.pass(14.5 * 3_600_000);
  await coordinator.does(setState, { id, version: 1, state: 'SUSPENDED', reason: 'нет средств' });

  const second = { ...first, title: 'Ежегодный мониторинг', leads: ['Министерство труда'] };
  const corrected = { ...second, term: { kind: 'YEAR', end: '2023-12-31', raw: '2023 год' } };
  expect(await seen('2022-11-15')).toEqual(first);
  expect(await seen('2022-11-16')).toEqual(corrected);
  expect(await seen('2022-11-17')).toEqual(corrected);
  // Half past eleven in the evening still belongs to the day, in the hub's zone.
  expect(await seen('2022-11-18')).toEqual({ ...corrected, state: 'SUSPENDED', stateReason: 'нет средств' });
  expect(await seen('2030-01-01')).toEqual(await seen('2022-11-18'));
});

test('before its plan was read there was no measure, and nobody else sees what it was', async () => {
  const { outsider, seen } = await plan();
  expect(await seen('2020-01-01')).toBe(null);
  expect(await seen('2022-11-14', outsider)).toBe(undefined);
});
