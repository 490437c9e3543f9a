import { readFile } from '@vmeste/server/documents/read.ts';
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
    $targetGroups: [String!], $sections: [SectionInput!]
  ) {
    correctRoadmap(
      id: $id, version: $version, reason: "приказ от 20.12.2021", title: $title, period: $period, act: $act,
      goals: $goals, targetGroups: $targetGroups, sections: $sections
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
const compared = graphql(`
  query ($id: ID!, $fileId: ID!) {
    previewRoadmap(source: { fileId: $fileId }, of: $id) {
      __typename ... on Preview { comparison { same head { field before after } } }
    }
  }
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
  const download = async (format: string) => {
    const response = await coordinator.fetches(`/api/roadmaps/${taken.id}.${format}`);
    return Buffer.from(await response.arrayBuffer());
  };
  /** What its export says, read as any other document. */
  const exported = async (format: string) => {
    const outcome = await readFile(await download(format));
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.reading;
  };
  return { coordinator, id: taken.id, read, download, exported };
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

test('an act is taken away by leaving all of it blank: the page, the history and the export say so', async () => {
  const { coordinator, id, read, exported } = await office('УТВЕРЖДЕНО приказом от 12.11.2021 № 7');
  expect((await exported('docx')).act).toMatchObject({ kind: 'приказ', number: '7', date: '2021-11-12' });
  const act = { kind: ' ', number: '', date: null };
  expect(await coordinator.does(corrected, { id, version: 0, act })).toMatchObject({ version: 1 });
  const { act: none, history } = await read();
  expect(none).toBeNull();
  expect(history.find((entry) => entry.act === 'roadmap.correct')?.changes).toEqual(
    expect.arrayContaining([
      { column: 'actKind', before: 'приказ', after: null },
      { column: 'actNumber', before: '7', after: null },
      { column: 'actDate', before: '2021-11-12', after: null },
    ]),
  );
  for (const format of ['docx', 'xlsx']) expect((await exported(format)).act).toBeNull();
  expect(await coordinator.does(corrected, { id, version: 1, act })).toMatchObject({ code: 'NOTHING_TO_DO' });
  expect(await coordinator.does(corrected, { id, version: 1, act: { number: '8' } })).toMatchObject({ version: 2 });
  expect((await read()).act).toEqual({ kind: null, number: '8', date: null });
});

test('words of approval that say neither kind, number nor date are no act', async () => {
  const { read } = await office('УТВЕРЖДАЮ\nМинистр\nот «____» ________________ г. № _____');
  expect((await read()).act).toBeNull();
});

test.each(['docx', 'xlsx'])(
  'what was put right of a plan stands in its export to %s, which is no other edition',
  async (format) => {
    const { coordinator, id, read, download, exported } = await office('УТВЕРЖДЕНО приказом от 12.11.2021 № 7');
    const words = {
      period: { start: '2021-03-01', end: '2024-06-30' },
      goals: ['Повысить доступность помощи.', 'Сократить очередь'],
      targetGroups: ['семьи с детьми', 'инвалиды'],
    };
    expect(await coordinator.does(corrected, { id, version: 0, ...words })).toMatchObject({ version: 1 });
    expect(await exported(format)).toMatchObject({
      title: (await read()).title,
      period: words.period,
      goals: ['Повысить доступность помощи', 'Сократить очередь'],
      targetGroups: words.targetGroups,
      act: { kind: 'приказ', number: '7', date: '2021-11-12' },
    });
    const file = await coordinator.uploads(`Карта.${format}`, await download(format));
    expect(await coordinator.asks(compared, { id, fileId: file.id })).toMatchObject({
      previewRoadmap: { comparison: { same: true, head: [] } },
    });
  },
);
