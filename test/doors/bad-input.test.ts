/** What people bring by mistake or in bad faith: each is refused by its name, nothing is written, the node goes on. */
import { expect, test } from 'vitest';
import { en } from '../../client/src/words/en.ts';
import { ru } from '../../client/src/words/ru.ts';
import { graphql } from '../graphql.ts';
import { archive } from '../world/archive.ts';
import type { PersonRow } from '../world/person.ts';
import { world } from '../world.ts';

const previewed = graphql(`
  query ($source: SourceInput!) {
    previewRoadmap(source: $source) {
      __typename
      ... on Unreadable { code }
      ... on Preview { measures { problems { code } } names { name outcome candidates { organisation { shortName } } } }
    }
  }
`);
const imported = graphql(`
  mutation ($source: SourceInput!) { importRoadmap(source: $source) { __typename ... on Invalid { field code params } } }
`);

async function office() {
  const w = await world();
  const person = w.organisation('Минтруда НСО').person('координатор');
  return { w, person };
}

async function uploads(person: PersonRow, name: string, bytes: Buffer) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name));
  const response = await person.fetches('/api/files', { method: 'POST', body: form });
  const answer: { file?: { id: string }; errors?: { extensions: { code: string } }[] } = await response.json();
  return { status: response.status, code: answer.errors?.[0]?.extensions.code, fileId: answer.file?.id };
}

const words = (text: string) =>
  Buffer.from(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  );
const types = Buffer.from(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
);
const letter = archive({ '[Content_Types].xml': types, 'word/document.xml': words('Письмо') });
const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);

test.each<[string, string, Buffer, number, string]>([
  [
    'an archive that unfolds too far',
    'план.docx',
    archive({ '[Content_Types].xml': types, 'word/document.xml': words(''), 'a.bin': Buffer.alloc(65 * 1024 * 1024) }),
    415,
    'UNSAFE',
  ],
  ['a document that was cut off', 'план.docx', letter.subarray(0, letter.length - 40), 415, 'UNSAFE'],
  ['a program', 'план.docx', Buffer.from('4d5a00000102', 'hex'), 415, 'UNKNOWN_TYPE'],
])('%s is not even taken', async (_, name, bytes, status, code) => {
  const { w, person } = await office();
  expect(await uploads(person, name, bytes)).toEqual({ status, code, fileId: undefined });
  expect(await w.db.file.count()).toBe(0);
  expect((await fetch(`${w.url}/health`)).status).toBe(200);
});

test.each<[string, string, Buffer, 'encrypted' | 'oldFormat' | 'unknownFormat' | 'noTable' | 'broken']>([
  ['a document behind a password', 'план.docx', compound('EncryptedPackage'), 'encrypted'],
  ['a document of an old format', 'план.doc', compound('WordDocument'), 'oldFormat'],
  ['a PDF', 'план.pdf', Buffer.from('%PDF-1.7\n…'), 'unknownFormat'],
  ['a document without a table', 'письмо.docx', letter, 'noTable'],
  [
    'a document that is no XML',
    'план.docx',
    archive({ '[Content_Types].xml': types, 'word/document.xml': Buffer.from('<w:document><w:body>') }),
    'broken',
  ],
])('%s is taken as a file, and as a roadmap refused in both languages', async (_, name, bytes, code) => {
  const { w, person } = await office();
  const { fileId } = await uploads(person, name, bytes);
  const source = { fileId: fileId ?? '' };
  expect((await person.asks(previewed, { source })).previewRoadmap).toEqual({ __typename: 'Unreadable', code });
  expect(await person.does(imported, { source })).toMatchObject({
    __typename: 'Invalid',
    field: 'source',
    code: 'UNREADABLE',
  });
  for (const [language, all] of Object.entries({ ru, en })) expect(all[`unreadable.${code}`], language).toBeTruthy();
  expect(await w.db.roadmap.count()).toBe(0);
});

const rows = (...measures: string[]) =>
  ['План на 2023 год', '№\tМероприятие\tСрок\tОтветственный исполнитель', ...measures].join('\n');

test('a term that ends before it starts stands in the way, and says in which row', async () => {
  const { w, person } = await office();
  const source = { text: rows('1\tДело\tс 01.05.2023 по 01.03.2023\tМинтруда НСО') };
  const { previewRoadmap: seen } = await person.asks(previewed, { source });
  if (seen.__typename !== 'Preview') throw new Error(seen.__typename);
  expect(seen.measures[0]?.problems).toEqual([{ code: 'termEndsBeforeStart' }]);
  expect(await person.does(imported, { source })).toEqual({
    __typename: 'Invalid',
    field: 'source',
    code: 'HAS_ERRORS',
    params: expect.objectContaining({ problem: 'termEndsBeforeStart' }),
  });
  expect(await w.db.roadmap.count()).toBe(0);
});

test('a name that two organisations bear is not guessed: both are shown, and a person decides', async () => {
  const { w, person } = await office();
  w.organisation('Центр «Рассвет» (Бердск)', 'INSTITUTION').alsoWritten('Центр «Рассвет»');
  w.organisation('Центр «Рассвет» (Обь)', 'INSTITUTION').alsoWritten('Центр «Рассвет»');
  const source = { text: rows('1\tДело\tдо 01.03.2023\tЦентр «Рассвет»') };
  const { previewRoadmap: seen } = await person.asks(previewed, { source });
  if (seen.__typename !== 'Preview') throw new Error(seen.__typename);
  const [name] = seen.names;
  expect(name?.outcome).toBe('ambiguous');
  expect(name?.candidates.map(({ organisation }) => organisation?.shortName).sort()).toEqual([
    'Центр «Рассвет» (Бердск)',
    'Центр «Рассвет» (Обь)',
  ]);
  expect(await person.does(imported, { source })).toMatchObject({ field: 'meanings', code: 'UNRESOLVED' });
  expect(await w.db.roadmap.count()).toBe(0);
});

test.each([
  ['a zero byte', 'План\0'],
  ['half a character', 'План \ud83d'],
])('%s in pasted text is refused', async (_, text) => {
  const { person } = await office();
  expect(await person.does(imported, { source: { text } })).toMatchObject({ field: 'source', code: 'BAD_TEXT' });
});

test('an address with an id of another shape leads nowhere, like one that names nothing', async () => {
  const { w, person } = await office();
  const none = { errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] };
  for (const id of ['-'.repeat(36), 'f'.repeat(36), w.foreignId(), 'x'])
    for (const path of [`/api/files/${id}`, `/api/roadmaps/${id}.docx`, `/api/roadmaps/${id}.xlsx`]) {
      const response = await person.fetches(path);
      expect({ status: response.status, answer: await response.json() }, path).toEqual({ status: 404, answer: none });
    }
});

test('a page of another site is not allowed to ask, change, sign in or upload in a visitor’s name', async () => {
  const { w, person } = await office();
  const origin = 'https://elsewhere.example';
  const asked = await person.fetches('/graphql', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  });
  expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  const changed = await person.fetches('/graphql', {
    method: 'POST',
    headers: { origin, 'content-type': 'text/plain' },
    body: JSON.stringify({ query: 'mutation { markNoticesRead { __typename } }' }),
  });
  expect(changed.status).toBeGreaterThanOrEqual(400);
  const signedIn = await person.fetches('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ email: person.email, password: 'a good password' }),
  });
  expect(signedIn.status).toBe(403);
  const invited = await person.fetches('/api/invitation/look', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ secret: 'x' }),
  });
  expect(invited.status).toBe(403);
  const form = new FormData();
  form.set('file', new File(['письмо'], 'письмо.txt'));
  const uploaded = await person.fetches('/api/files', { method: 'POST', headers: { origin }, body: form });
  expect(uploaded.status).toBe(403);
  expect(await w.db.file.count()).toBe(0);
});
