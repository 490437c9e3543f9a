import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const head = graphql(`
  query ($id: ID!) {
    roadmap(id: $id) {
      title version periodStart periodEnd goals targetGroups
      act { kind number date }
      sections { id number title }
      history { act reason changes { column before after } }
    }
  }
`);
const corrected = graphql(`
  mutation (
    $id: ID!, $version: Int!, $title: String, $period: PeriodInput, $act: ActInput, $goals: [String!],
    $sections: [SectionInput!]
  ) {
    correctRoadmap(
      id: $id, version: $version, reason: "приказ от 20.12.2021", title: $title, period: $period, act: $act,
      goals: $goals, sections: $sections
    ) {
      __typename
      ... on Roadmap { id version }
      ... on Invalid { field code }
      ... on Stale { current { __typename ... on Roadmap { version title act { number } } } }
    }
  }
`);
const imported = graphql(`
  mutation ($text: String!) { importRoadmap(source: { text: $text }) { __typename ... on Roadmap { id } } }
`);
const accepted = graphql(`
  mutation ($id: ID!, $version: Int!, $text: String!) {
    acceptEdition(id: $id, version: $version, source: { text: $text }) { __typename ... on Roadmap { version } }
  }
`);

const plan = (act: string, measure = 'Первое') =>
  `${act}\n\nПлан мероприятий на 2021–2024 годы\n№\tМероприятие\tСрок\tИсполнитель\n1. Анализ\t\t\t\n1.1\t${measure}\tдо 1 марта 2023 г.\tМинтруда НСО\n`;
const blanks = 'УТВЕРЖДЕНО\nраспоряжением министерства\nот «____» ________________ г. № _____';

async function office(act: string) {
  const w = await world();
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const taken = await coordinator.does(imported, { text: plan(act) });
  if (taken.__typename !== 'Roadmap') throw new Error(taken.__typename);
  const read = async () => {
    const { roadmap } = await coordinator.asks(head, { id: taken.id });
    if (!roadmap) throw new Error('It is not there.');
    return roadmap;
  };
  return { coordinator, id: taken.id, read };
}

test('the act comes from the document, its blanks stay blank, and a coordinator fills them in', async () => {
  const { coordinator, id, read } = await office(blanks);
  expect((await read()).act).toEqual({ kind: 'распоряжение', number: null, date: null });
  const act = { kind: 'распоряжение', number: '7-р', date: '2021-12-20' };
  expect(await coordinator.does(corrected, { id, version: 0, act })).toMatchObject({ version: 1 });
  const { act: stands, history } = await read();
  expect(stands).toEqual(act);
  expect(history).toContainEqual({
    act: 'roadmap.correct',
    reason: 'приказ от 20.12.2021',
    changes: expect.arrayContaining([
      { column: 'actNumber', before: null, after: '7-р' },
      { column: 'actDate', before: null, after: '2021-12-20' },
    ]),
  });
  // The blanks of a later edition of the document take nothing away.
  expect(await coordinator.does(accepted, { id, version: 1, text: plan(blanks, 'Второе дело') })).toMatchObject({
    version: 2,
  });
  expect((await read()).act).toEqual(act);
});

test('title, period, goals and the headings of the parts are put right, with what stood there in the history', async () => {
  const { coordinator, id, read } = await office('УТВЕРЖДЕНО приказом от 12.11.2021 № 7');
  const before = await read();
  expect(before.act).toEqual({ kind: 'приказ', number: '7', date: '2021-11-12' });
  const sections = before.sections.map((section) => ({ id: section.id, title: 'Анализ положения' }));
  const period = { start: '2022-01-01', end: null };
  const words = { title: 'План  мероприятий', period, goals: ['Первая', ' ', 'Вторая'], sections };
  expect(await coordinator.does(corrected, { id, version: 0, ...words })).toMatchObject({ version: 1 });
  const { history, ...after } = await read();
  expect(after).toMatchObject({
    title: 'План мероприятий',
    periodStart: '2022-01-01',
    periodEnd: null,
    goals: ['Первая', 'Вторая'],
    sections: [{ number: '1', title: 'Анализ положения' }],
  });
  const told = history.filter(({ act }) => act === 'roadmap.correct').flatMap(({ changes }) => changes);
  expect(told).toEqual(
    expect.arrayContaining([
      { column: 'title', before: 'План мероприятий на 2021–2024 годы', after: 'План мероприятий' },
      { column: 'periodEnd', before: '2024-12-31', after: null },
      { column: 'goals', before: [], after: ['Первая', 'Вторая'] },
      { column: 'section', before: 'Анализ', after: 'Анализ положения' },
    ]),
  );
  expect(await coordinator.does(corrected, { id, version: 0, title: 'Иначе' })).toMatchObject({
    __typename: 'Stale',
    current: { version: 1, title: 'План мероприятий', act: { number: '7' } },
  });
});
