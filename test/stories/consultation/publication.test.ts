import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { find, hub, invalid, look, paragraph, publish } from './hub.ts';

const warnings = graphql(`
  query ($id: ID!, $words: PublicWordsInput!) { publicWarnings(id: $id, words: $words) { kind excerpt } }
`);
const count = graphql(`
  query ($from: Day!, $until: Day!) {
    consulted(from: $from, until: $until) { people consultations years { year people consultations } rows { id } }
  }
`);

const words = {
  subject: 'Помещение для учебной квартиры',
  question: 'Где взять помещение?',
  answer: paragraph('Помещение предоставляет муниципальное образование.'),
};

test('an answer is published without names, found by everybody in other forms of its words, and withdrawn', async () => {
  const h = await hub();
  const { id } = await h.asks();
  await h.answers(h.methodologist, id);
  expect(await h.methodologist.does(publish, { id, version: await h.versionOf(id), words })).toMatchObject({
    publication: { subject: 'Помещение для учебной квартиры' },
  });
  expect(await h.told(h.asker)).toEqual(['CONSULTATION_PUBLISHED', 'CONSULTATION_ANSWERED']);
  for (const who of [h.colleague, h.stranger, h.w.anonymous]) {
    for (const text of ['учебные квартиры', 'муниципального образования', null])
      expect((await who.asks(find, { text })).publishedQuestions, String(text)).toMatchObject({ total: 1 });
    expect(await who.asks(look, { id })).toEqual({
      consultation: null,
      publishedQuestion: {
        subject: 'Помещение для учебной квартиры',
        question: 'Где взять помещение?',
        answer: [{ runs: [{ text: 'Помещение предоставляет муниципальное образование.' }] }],
      },
    });
  }
  // What was asked in other words is not found by them.
  expect((await h.stranger.asks(find, { text: 'свет' })).publishedQuestions.total).toBe(0);
  expect(await h.takes(h.methodologist, id, 'HIDE')).toMatchObject({ publication: null });
  expect((await h.stranger.asks(find, {})).publishedQuestions.total).toBe(0);
  expect((await h.stranger.asks(look, { id })).publishedQuestion).toBeNull();
});

test.each([
  ['another form of its words', 'учебных квартирах'],
  ['a wrong letter', 'учебная квортира'],
  ['a missing letter', 'помещене'],
  ['an added letter', 'квартирра'],
  ['two letters swapped', 'кватрира'],
  ['the other keyboard', 'rdfhnbhf'],
  ['a misprint of a word of the answer', 'муниципальнае'],
  ['two words of three', 'учебная квартира зебра'],
])('a published question is found by %s', async (_, text) => {
  const h = await hub();
  const [shown, hidden] = [await h.asks(), await h.asks()];
  for (const { id } of [shown, hidden]) await h.answers(h.methodologist, id);
  const publishes = (id: string, version: number) => h.methodologist.does(publish, { id, version, words });
  await publishes(shown.id, await h.versionOf(shown.id));
  const found = async () => (await h.stranger.asks(find, { text })).publishedQuestions;
  expect(await found()).toMatchObject({ total: 1 });
  // What was published once and withdrawn is found by none of them, and leaves no word behind.
  expect(await h.takes(h.methodologist, shown.id, 'HIDE')).toMatchObject({ publication: null });
  expect(await found()).toMatchObject({ total: 0 });
  expect([await h.w.db.questionEntry.count(), await h.w.db.questionWord.count()]).toEqual([0, 0]);
});

test('published in other words, it is found by those and not by the earlier ones', async () => {
  const h = await hub();
  const { id } = await h.asks();
  await h.answers(h.methodologist, id);
  const publishes = async (subject: string) =>
    h.methodologist.does(publish, { id, version: await h.versionOf(id), words: { ...words, subject } });
  const total = async (text: string) => (await h.stranger.asks(find, { text })).publishedQuestions.total;
  await publishes('Передержка щенков');
  await publishes('Дневной присмотр');
  expect([await total('пресмотр'), await total('передержка'), await total('помещение')]).toEqual([1, 0, 1]);
});

test('a name in it is warned of, and published only with a reason', async () => {
  const h = await hub();
  const { id } = await h.asks();
  await h.answers(h.methodologist, id);
  const named = { ...words, question: 'Соколова из центра «Рассвет» спрашивает, где взять помещение' };
  expect((await h.methodologist.asks(warnings, { id, words: named })).publicWarnings).toEqual([
    { kind: 'PERSON', excerpt: 'Соколова' },
    { kind: 'ORGANISATION', excerpt: 'Рассвет' },
  ]);
  expect((await h.asker.asks(warnings, { id, words: named })).publicWarnings, 'who publishes nothing').toEqual([]);
  const version = await h.versionOf(id);
  expect(await h.methodologist.does(publish, { id, version, words: named })).toMatchObject(
    invalid('reason', 'NEEDS_REASON'),
  );
  expect(
    await h.methodologist.does(publish, { id, version, words: named, reason: 'Рассвет — это название книги' }),
  ).toMatchObject({ publication: { question: named.question } });
});

test('what was not answered is not published', async () => {
  const h = await hub();
  const { id } = await h.asks();
  expect(await h.methodologist.does(publish, { id, version: 0, words })).toMatchObject(
    invalid('step', 'NOT_ALLOWED_NOW'),
  );
});

test('who asked twice is one person and two consultations, and only the centre has the list behind the number', async () => {
  const h = await hub();
  const at = (day: string) => new Date(`${day}T03:00:00Z`);
  const done = (day: string) => ({ state: 'ANSWERED', answerer: h.methodologist, answeredAt: at(day) }) as const;
  h.w.consultation(h.asker, h.site, done('2021-06-01'));
  h.w.consultation(h.asker, h.site, done('2022-06-01'));
  h.w.consultation(h.colleague, h.site, done('2022-06-02'));
  // The colleague’s row was merged with the asker’s: they are one person after all.
  await h.w.settled();
  const kept = await h.w.db.specialist.create({
    data: { name: 'Соколова', personId: h.asker.id, createdAt: h.w.clock.now() },
  });
  const period = { from: '2021-01-01', until: '2022-12-31' };
  expect((await h.methodologist.asks(count, period)).consulted).toMatchObject({
    people: 2,
    consultations: 3,
    years: [
      { year: 2021, people: 1, consultations: 1 },
      { year: 2022, people: 2, consultations: 2 },
    ],
  });
  await h.w.db.specialist.create({
    data: { name: 'Соколова М. С.', personId: h.colleague.id, countsAsId: kept.id, createdAt: h.w.clock.now() },
  });
  const { consulted } = await h.methodologist.asks(count, { ...period, from: '2022-01-01' });
  expect(consulted).toMatchObject({ people: 1, consultations: 2 });
  expect(consulted?.rows).toHaveLength(2);
  for (const who of [h.asker, h.stranger]) expect((await who.asks(count, period)).consulted).toBeNull();
});
