import { type Day, dayNamed } from '@vmeste/schema/core/time.ts';
import { readTerm } from '@vmeste/schema/roadmap/reading/term.ts';
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const setControlPoints = graphql(`
  mutation ($measureIds: [ID!]!, $point: ControlPointInput!) {
    setControlPoints(measureIds: $measureIds, point: $point) {
      __typename
      ... on MeasureSelection { measures { number controlPoints { title yearly day } } }
      ... on Invalid { field code }
    }
  }
`);
const writeNotes = graphql(`
  mutation ($measureIds: [ID!]!, $text: String!) {
    writeNotes(measureIds: $measureIds, text: $text) {
      __typename
      ... on MeasureSelection { measures { number comments { kind text } } }
    }
  }
`);
const standing = graphql(`
  query ($id: ID!) {
    roadmap(id: $id) {
      totals { all planned underWay suspended overdue }
      sections { number totals { all overdue } }
      measures {
        number overdue overdueSince
        nextDue { day deadline }
        owing { organisation { shortName } dueDay deadline state }
      }
    }
  }
`);
const setDayOffRule = graphql(`
  mutation ($id: ID!, $rule: DayOffRule!) {
    setDayOffRule(id: $id, version: 0, rule: $rule) { __typename ... on Roadmap { dayOffRule } }
  }
`);

async function plan() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const culture = w.organisation('Минкультуры НСО');
  const old = w.organisation('Центр до июля', 'INSTITUTION');
  const fresh = w.organisation('Центр с июля', 'INSTITUTION');
  const centres = w
    .organisationClass('КЦСОН')
    .member(old, { until: '2022-06-30' })
    .member(fresh, { since: '2022-07-01' });
  const ngos = w.organisationClass('СО НКО', { open: true }).member(culture);
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const specialist = health.person('специалист').executor();
  const roadmap = w.roadmap('Дорожная карта').section('1').section('2').coordinatedBy(coordinator);
  const first = roadmap.measure('1.1', { lead: [health, culture], section: '1', state: 'UNDER_WAY' });
  const second = roadmap.measure('1.2', { lead: centres, section: '1' });
  const third = roadmap.measure('2.1', { lead: ngos, section: '2' });
  const fourth = roadmap.measure('2.2', { lead: health, section: '2', state: 'SUSPENDED' });
  const measureIds = [first, second, third, fourth].map(({ id }) => id);
  const read = async () => {
    const { roadmap: found } = await coordinator.asks(standing, { id: roadmap.id });
    if (!found) throw new Error('The coordinator sees the roadmap.');
    return found;
  };
  return { w, health, culture, coordinator, specialist, roadmap, first, measureIds, read };
}

const halfYears = { title: 'Полугодовой отчёт', yearly: ['07-15', '01-15'], since: '2022-01-01' };

test('a control point is set on a selection at once, and from it follows who is late with what', async () => {
  const { coordinator, measureIds, read } = await plan();
  const answer = await coordinator.does(setControlPoints, { measureIds, point: halfYears });
  expect(answer).toMatchObject({
    measures: [1, 2, 3, 4].map(() => ({ controlPoints: [{ yearly: ['01-15', '07-15'] }] })),
  });
  const { measures, totals, sections } = await read();
  const late = measures.map(({ number, overdueSince, owing }) => [
    number,
    overdueSince,
    owing
      .filter(({ state }) => state === 'OVERDUE')
      .map(({ organisation, dueDay }) => `${organisation?.shortName} ${dueDay}`),
  ]);
  expect(late).toEqual([
    [
      '1.1',
      '2022-01-15',
      [
        'Минздрав НСО 2022-01-15',
        'Минкультуры НСО 2022-01-15',
        'Минздрав НСО 2022-07-15',
        'Минкультуры НСО 2022-07-15',
      ],
    ],
    // A class owes by its members of each day.
    ['1.2', '2022-01-15', ['Центр до июля 2022-01-15', 'Центр с июля 2022-07-15']],
    // An open class owes nothing, nor does what is suspended.
    ['2.1', null, []],
    ['2.2', null, []],
  ]);
  expect(totals).toEqual({ all: 4, planned: 2, underWay: 1, suspended: 1, overdue: 2 });
  expect(sections.map(({ totals: each }) => each)).toEqual([
    { all: 2, overdue: 2 },
    { all: 2, overdue: 0 },
  ]);
});

test('one foreign measure in a selection, and none of them is changed', async () => {
  const { w, coordinator, measureIds } = await plan();
  const hidden = w.roadmap('Чужая').measure('1.1');
  await w.settled();
  const answers = [
    await coordinator.does(setControlPoints, { measureIds: [...measureIds, hidden.id], point: halfYears }),
    await coordinator.does(writeNotes, { measureIds: [...measureIds, hidden.id], text: 'К заседанию' }),
  ];
  expect(answers).toEqual([{ __typename: 'NotFound' }, { __typename: 'NotFound' }]);
  expect([await w.db.controlPoint.count(), await w.db.comment.count(), await w.db.revision.count()]).toEqual([0, 0, 0]);
});

test('a note is put on a selection at once', async () => {
  const { coordinator, measureIds } = await plan();
  const answer = await coordinator.does(writeNotes, { measureIds, text: 'К заседанию' });
  expect(answer).toMatchObject({
    measures: [1, 2, 3, 4].map(() => ({ comments: [{ kind: 'NOTE', text: 'К заседанию' }] })),
  });
});

test('the coordinator’s rule moves a deadline off a day off, and nobody is late before it', async () => {
  const { w, coordinator, roadmap, measureIds, read } = await plan();
  await coordinator.does(setControlPoints, { measureIds, point: { ...halfYears, since: '2022-11-14' } });
  const nextDue = async () => (await read()).measures[0]?.nextDue;
  expect(await nextDue()).toEqual({ day: '2023-01-15', deadline: '2023-01-15' });
  await coordinator.does(setDayOffRule, { id: roadmap.id, rule: 'DAY_AFTER' });
  expect(await nextDue()).toEqual({ day: '2023-01-15', deadline: '2023-01-16' });
  w.clock.turnTo('2023-01-16');
  expect((await read()).totals.overdue).toBe(0);
  w.clock.turnTo('2023-01-17');
  expect((await read()).totals.overdue).toBe(2);
});

test('a term that returns is due each time, and every door counts the same', async () => {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const roadmap = w.roadmap('Дорожная карта').section('1').coordinatedBy(coordinator);
  const words = {
    '1.1': 'ежеквартально, 2022–2024 годы',
    '1.2': 'раз в полугодие, 2022–2024 годы',
    '1.3': 'ежемесячно, до 10 числа, 2022–2024 годы',
    '1.4': 'ежегодно до 1 марта года, следующего за отчетным, 2021–2022 годы',
    '1.5': 'раз в три года, до 1 марта, 2021–2026 годы',
    '1.6': 'ежедневно, 2022–2024 годы',
  };
  for (const [number, raw] of Object.entries(words)) {
    const { recurrence, start, end } = readTerm([raw]);
    const span = { start: dayNamed(start) ?? '2021-01-01', end: dayNamed(end) ?? '2026-12-31' } as const;
    roadmap.measure(number, {
      lead: health,
      section: '1',
      term: { kind: 'RECURRING', raw, recurring: { ...recurrence }, ...span },
    });
  }
  const on = async (today: Day) => {
    await w.settled();
    w.clock.turnTo(today);
    const { roadmap: found } = await coordinator.asks(standing, { id: roadmap.id });
    if (!found) throw new Error('The coordinator sees the roadmap.');
    const late = found.measures.filter(({ overdue }) => overdue).map(({ number }) => number);
    expect([found.totals.overdue, found.sections[0]?.totals.overdue]).toEqual([late.length, late.length]);
    return { late, next: found.measures.map(({ nextDue }) => nextDue?.day ?? null) };
  };
  // What was due before the roadmap came, on 14 November, was reported elsewhere.
  expect(await on('2022-11-14')).toEqual({
    late: [],
    next: ['2022-12-31', '2022-12-31', '2022-12-10', '2023-03-01', '2023-03-01', '2024-12-31'],
  });
  expect((await on('2023-01-01')).late).toEqual(['1.1', '1.2', '1.3']);
  expect(await on('2023-03-02')).toEqual({
    late: ['1.1', '1.2', '1.3', '1.4', '1.5'],
    // 2022 was the last year that 1.4 reports on.
    next: ['2023-03-31', '2023-06-30', '2023-03-10', null, '2026-03-01', '2024-12-31'],
  });
});
