import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { Actor } from '../../world/actor.ts';
import { hub, invalid, judge, look, paragraph, scores } from './hub.ts';

test('half a passport can be saved, and what a reviewer needs is asked for when it is submitted', async () => {
  const h = await hub();
  expect(await h.takes(h.author, 'SUBMIT')).toMatchObject(invalid('municipality', 'INCOMPLETE'));
  expect(await h.writes({ name: ' ' })).toMatchObject(invalid('name', 'REQUIRED'));
  expect(await h.writes({ parts: [{ part: 'goal', text: paragraph('я'.repeat(20_001)) }] })).toMatchObject(
    invalid('goal', 'TOO_LONG'),
  );
  const saved = await h.writes({
    targetGroups: [' Семьи  с детьми', 'семьи с детьми', ''],
    parts: [
      {
        part: 'stages',
        text: [
          {
            kind: 'NUMBERED',
            runs: [
              { text: ' Обучение', bold: true },
              { text: ' семей ', bold: false },
            ],
          },
          { kind: 'BULLET', runs: [{ text: '  ' }] },
        ],
      },
    ],
  });
  if (saved.__typename !== 'Passport') throw new Error(JSON.stringify(saved));
  expect(saved.targetGroups).toEqual(['семьи с детьми']);
  expect(saved.texts.find(({ part }) => part === 'stages')?.text).toEqual([
    {
      kind: 'NUMBERED',
      runs: [
        { text: 'Обучение', bold: true },
        { text: ' семей', bold: false },
      ],
    },
  ]);
  await h.whole();
  expect(await h.takes(h.author, 'SUBMIT')).toMatchObject({ state: 'SUBMITTED' });
});

test('words that look like data about a person in care hold the publication up until somebody says why they are none', async () => {
  const h = await hub();
  await h.writes({ parts: [{ part: 'goal', text: paragraph('Петров П. П., диагноз F71, научился готовить') }] });
  await h.inReview();
  await h.reviewer.does(judge, { id: h.passport, scores });
  await h.takes(h.methodologist, 'ACCEPT');
  const warned = graphql(`query ($id: ID!) { passport(id: $id) { warnings { field kind } } }`);
  expect((await h.author.asks(warned, { id: h.passport })).passport?.warnings).toEqual([
    { field: 'goal', kind: 'DIAGNOSIS' },
  ]);
  const reviewOn = '2024-11-14';
  expect(await h.takes(h.methodologist, 'PUBLISH', { reviewOn })).toMatchObject(invalid('reason', 'NEEDS_REASON'));
  const reason = 'Имя вымышлено';
  expect(await h.takes(h.methodologist, 'PUBLISH', { reviewOn, reason })).toMatchObject({ state: 'PUBLISHED' });
});

test('a file of the draft is the author’s alone, of the submitted one the review’s, and once published everybody’s', async () => {
  const h = await hub();
  const file = await h.author.uploads('Порядок.txt', 'порядок');
  const foreign = await h.stranger.uploads('Чужое.txt', 'чужое');
  expect(await h.writes({ documentIds: [foreign.id] })).toMatchObject(invalid('documentIds', 'UNKNOWN'));
  await h.writes({ documentIds: [file.id] });
  const readers = async () => {
    const people = {
      colleague: h.colleague,
      methodologist: h.methodologist,
      reviewer: h.reviewer,
      stranger: h.stranger,
    };
    const found = [];
    for (const [name, who] of Object.entries(people)) if ((await who.fetches(file.url)).ok) found.push(name);
    return found;
  };
  expect(await readers()).toEqual(['colleague']);
  await h.inReview();
  expect(await readers()).toEqual(['colleague', 'methodologist', 'reviewer']);
  await h.reviewer.does(judge, { id: h.passport, scores });
  await h.takes(h.methodologist, 'ACCEPT');
  await h.takes(h.methodologist, 'PUBLISH', { reviewOn: '2024-11-14' });
  expect(await readers()).toEqual(['colleague', 'methodologist', 'reviewer', 'stranger']);
});

test('contacts are published with consent alone', async () => {
  const h = await hub();
  await h.writes({ contacts: 'Иванова, 8 383 222-22-22' });
  await h.inReview();
  await h.reviewer.does(judge, { id: h.passport, scores });
  await h.takes(h.methodologist, 'ACCEPT');
  await h.takes(h.methodologist, 'PUBLISH', { reviewOn: '2024-11-14' });
  const contacts = async (who: Actor) => (await who.asks(look, { id: h.practice })).practice?.passports[0]?.contacts;
  expect([await contacts(h.colleague), await contacts(h.methodologist)]).toEqual([
    'Иванова, 8 383 222-22-22',
    'Иванова, 8 383 222-22-22',
  ]);
  expect([await contacts(h.stranger), await contacts(h.w.anonymous)]).toEqual([null, null]);
});
