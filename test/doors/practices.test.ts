/** The passport of a practice as a file: who has it, what it holds, and that the hub reads it back. */
import { readPassport } from '@vmeste/server/documents/read.ts';
import { expect, test } from 'vitest';
import { graphql } from '../graphql.ts';
import type { Actor } from '../world/actor.ts';
import { world } from '../world.ts';

const read = graphql(`
  query ($file: ID!) {
    readPassport(fileId: $file) {
      __typename
      ... on ReadPassport { name targetGroups contacts unread papers measures { id } texts { part text { kind runs { text } } } }
      ... on Unreadable { code }
    }
  }
`);

async function hub() {
  const w = await world();
  const ngo = w.organisation('Ассоциация', 'NGO');
  const author = ngo.person('автор');
  const stranger = w.organisation('Чужие', 'NGO').person('посторонний');
  const practice = w.practice(ngo, author);
  const words = { contacts: 'Иванова, 222-22-22', parts: { problem: 'Семьи живут далеко' } };
  const shown = practice.passport('PUBLISHED', { name: 'Домашний центр', ...words });
  const draft = practice.passport('DRAFT', { name: 'Следующая версия', ...words });
  await w.settled();
  return { w, ngo, author, stranger, shown, draft };
}

const contactsIn = async (who: Actor, id: string) => {
  const answer = await who.fetches(`/api/practices/${id}.docx`);
  const outcome = await readPassport(Buffer.from(await answer.arrayBuffer()));
  return outcome.ok ? outcome.reading.contacts : outcome.code;
};

test('a version goes out as Word and PDF to whoever sees it, its contacts to those who may know them', async () => {
  const { author, stranger, shown } = await hub();
  expect(await contactsIn(author, shown)).toBe('Иванова, 222-22-22');
  expect(await contactsIn(stranger, shown)).toBe('');
  const pdf = await stranger.fetches(`/api/practices/${shown}.pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(pdf.headers.get('content-disposition')).toContain(encodeURIComponent('Паспорт практики Домашний центр.pdf'));
});

test('a draft, another format and what there is not are answered alike', async () => {
  const { w, author, stranger, shown, draft } = await hub();
  expect((await author.fetches(`/api/practices/${draft}.docx`)).status).toBe(200);
  const paths = [`${draft}.docx`, `${draft}.pdf`, `${shown}.xlsx`, `${w.foreignId()}.docx`, 'нет.docx'];
  for (const path of paths) {
    const answer = await stranger.fetches(`/api/practices/${path}`);
    expect([answer.status, await answer.json()], path).toEqual([
      404,
      { errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] },
    ]);
  }
});

test('a passport that was written in Word is read into the fields, for whom it is', async () => {
  const { author, stranger, shown } = await hub();
  const bytes = Buffer.from(await (await author.fetches(`/api/practices/${shown}.docx`)).arrayBuffer());
  const { id: file } = await author.uploads('Паспорт.docx', bytes);
  const { readPassport: found } = await author.asks(read, { file });
  expect(found).toMatchObject({
    name: 'Домашний центр',
    targetGroups: ['Семьи с детьми'],
    contacts: 'Иванова, 222-22-22',
    unread: [],
  });
  expect(found.__typename === 'ReadPassport' && found.texts[0]).toEqual({
    part: 'problem',
    text: [{ kind: 'PARAGRAPH', runs: [{ text: 'Семьи живут далеко' }] }],
  });
  expect((await stranger.asks(read, { file })).readPassport.__typename).toBe('NotFound');
});

test('a passport names measures of those roadmaps that its reader sees; whatever else it names is told', async () => {
  const { w, ngo, author, stranger } = await hub();
  const roadmap = w.roadmap('Дорожная карта');
  const measure = roadmap.measure('1.6', { title: 'Создание служб ранней помощи', lead: ngo });
  const content = [
    'Название: Няня на час',
    'Связанные мероприятия',
    '1.6 Создание служб',
    '9.9 Чего нет',
    'Приложения: Анкета.docx',
  ].join('\n');
  const readBy = async (who: Actor) => {
    const { id: file } = await who.uploads('Паспорт.txt', content);
    return (await who.asks(read, { file })).readPassport;
  };
  expect(await readBy(author)).toMatchObject({
    measures: [{ id: measure.id }],
    papers: ['Анкета.docx'],
    unread: ['9.9 Чего нет'],
  });
  expect(await readBy(stranger)).toMatchObject({ measures: [], unread: ['1.6 Создание служб', '9.9 Чего нет'] });
});

test('what is no passport is refused', async () => {
  const { author } = await hub();
  const letter = await author.uploads('Письмо.txt', 'Поздравляем с праздником');
  expect((await author.asks(read, { file: letter.id })).readPassport).toEqual({
    __typename: 'Unreadable',
    code: 'passportMissing',
  });
});
