import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { PersonRow } from '../../world/person.ts';
import { world } from '../../world.ts';

const document = readFileSync(
  new URL('../../../prisma/demo/documents/family-centres-roadmap-2022.docx', import.meta.url),
);

/** For how long work that is left to the queue is waited for, in milliseconds. */
const patience = { timeout: 10_000, interval: 50 };

async function plan() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const specialist = health.person('специалист Минздрава').executor();
  const head = health.person('министр').executor().approver();
  const stranger = w.organisation('Чужое ведомство').person('посторонний');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  const measure = roadmap.measure('1.1', { lead: health });
  return { w, health, coordinator, specialist, head, stranger, measure };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function uploads(person: PersonRow, name: string, bytes: Uint8Array<ArrayBuffer>, headers = {}) {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  const response = await person.fetches('/api/files', { method: 'POST', body: form, headers });
  return { status: response.status, answer: await response.json() };
}

const startReport = graphql(`
  mutation ($measureId: ID!, $organisationId: ID!, $fileIds: [ID!]) {
    startReport(measureId: $measureId, organisationId: $organisationId, words: { text: "Сделано", fileIds: $fileIds }) {
      __typename
      ... on Report { id version files { id name type size } }
      ... on Invalid { field code }
    }
  }
`);

const moveReport = graphql(`
  mutation ($id: ID!, $version: Int!, $step: ReportStep!) {
    moveReport(id: $id, version: $version, step: $step) { __typename ... on Report { version state } }
  }
`);

test('a file is seen by its uploader, then by those who see the report it hangs on', async () => {
  const { health, coordinator, specialist, head, stranger, measure } = await plan();
  const { status, answer } = await uploads(specialist, 'Справка о работе.docx', new Uint8Array(document));
  expect(status).toBe(201);
  expect(answer.file).toMatchObject({
    name: 'Справка о работе.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    size: document.length,
  });
  const seenBy = async (person: PersonRow) => (await person.fetches(answer.file.url)).status;
  expect(await seenBy(specialist)).toBe(200);
  expect(await seenBy(head)).toBe(404);

  const report = await specialist.does(startReport, {
    measureId: measure.id,
    organisationId: health.id,
    fileIds: [answer.file.id],
  });
  if (report.__typename !== 'Report') throw new Error(JSON.stringify(report));
  expect(report.files).toMatchObject([{ id: answer.file.id }]);
  expect([await seenBy(head), await seenBy(coordinator), await seenBy(stranger)]).toEqual([200, 404, 404]);

  await specialist.does(moveReport, { id: report.id, version: 0, step: 'PREPARE' });
  await head.does(moveReport, { id: report.id, version: 1, step: 'APPROVE' });
  expect([await seenBy(coordinator), await seenBy(stranger)]).toEqual([200, 404]);
});

test('a file comes back whole, as an attachment that no page can show', async () => {
  const { specialist } = await plan();
  const { answer } = await uploads(specialist, "Отчёт «итог» (1)'.docx", new Uint8Array(document));
  const response = await specialist.fetches(answer.file.url);
  expect(Buffer.from(await response.arrayBuffer()).equals(document)).toBe(true);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''%D0%9E/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
});

test('somebody who has not signed in uploads nothing', async () => {
  const { w } = await plan();
  const response = await w.anonymous.fetches('/api/files', { method: 'POST', body: new FormData() });
  expect(response.status).toBe(401);
});

test.for([
  ['a program under a document’s name', 'отчёт.docx', new Uint8Array([0x4d, 0x5a, 0, 0, 1, 2, 3]), 415, 'UNKNOWN_TYPE'],
  ['an empty file', 'пусто.txt', new Uint8Array(0), 400, 'EMPTY'],
  ['an archive that is broken', 'архив.docx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 415, 'UNSAFE'],
  ['a file larger than 20 MB', 'много.txt', new Uint8Array(21 * 1024 * 1024).fill(65), 413, 'TOO_LARGE'],
] as const)('%s is refused', async ([, name, bytes, status, code]) => {
  const { w, specialist } = await plan();
  const refused = await uploads(specialist, name, bytes);
  expect(refused).toMatchObject({ status, answer: { errors: [{ extensions: { code } }] } });
  expect(await w.db.file.count()).toBe(0);
});

test('a page of another site cannot upload in somebody’s name', async () => {
  const { specialist } = await plan();
  const { status } = await uploads(specialist, 'а.txt', bytesOf('текст'), { origin: 'https://example.org' });
  expect(status).toBe(403);
});

test('another’s upload cannot be hung on one’s own report', async () => {
  const { health, coordinator, specialist, measure } = await plan();
  const { answer } = await uploads(coordinator, 'письмо.txt', bytesOf('письмо'));
  const variables = { measureId: measure.id, organisationId: health.id, fileIds: [answer.file.id] };
  expect(await specialist.does(startReport, variables)).toEqual({
    __typename: 'Invalid',
    field: 'fileIds',
    code: 'UNKNOWN',
  });
});

const saveReport = graphql(`
  mutation ($id: ID!, $version: Int!, $fileIds: [ID!]) {
    saveReport(id: $id, version: $version, words: { text: "Сделано", fileIds: $fileIds }) {
      __typename
      ... on Report { version files { name } }
      ... on Invalid { field code }
    }
  }
`);

const discardReport = graphql(`
  mutation ($id: ID!, $version: Int!) {
    discardReport(id: $id, version: $version) { __typename }
  }
`);

test('a draft that was thrown away is begun again with a colleague’s file, by those who may write it and nobody else', async () => {
  const { w, health, coordinator, specialist, head, measure } = await plan();
  const other = w.organisation('Минобразования НСО');
  const outside = other.person('специалист Минобразования').executor();
  const second = measure.roadmap.measure('1.2', { lead: [health, other] });
  const { answer } = await uploads(specialist, 'приказ.txt', bytesOf('приказ'));
  const fileIds = [answer.file.id];
  const begun = { measureId: measure.id, organisationId: health.id, fileIds };
  const draft = await specialist.does(startReport, begun);
  if (draft.__typename !== 'Report') throw new Error(JSON.stringify(draft));
  await head.does(discardReport, { id: draft.id, version: 0 });

  const unknown = { __typename: 'Invalid', field: 'fileIds', code: 'UNKNOWN' };
  const elsewhere = { measureId: second.id, organisationId: other.id, fileIds };
  expect(await outside.does(startReport, elsewhere), 'another organisation').toEqual(unknown);
  expect((await coordinator.fetches(answer.file.url)).status).toBe(404);
  expect(await head.does(startReport, begun)).toMatchObject({ files: [{ name: 'приказ.txt' }] });
  expect((await head.fetches(answer.file.url)).status).toBe(200);
});

test('a colleague’s file that was taken out of a report is put back by whoever writes it', async () => {
  const { health, specialist, head, measure } = await plan();
  const { answer } = await uploads(specialist, 'приказ.txt', bytesOf('приказ'));
  const fileIds = [answer.file.id];
  const draft = await specialist.does(startReport, { measureId: measure.id, organisationId: health.id, fileIds });
  if (draft.__typename !== 'Report') throw new Error(JSON.stringify(draft));
  expect(await specialist.does(saveReport, { id: draft.id, version: 0, fileIds: [] })).toMatchObject({ files: [] });
  expect(await head.does(saveReport, { id: draft.id, version: 1, fileIds })).toMatchObject({
    files: [{ name: 'приказ.txt' }],
  });
});

test('an upload that hangs nowhere is gone after a day, one that hangs somewhere stays', async () => {
  const { w, health, specialist, measure } = await plan();
  const { answer: lost } = await uploads(specialist, 'лишнее.txt', bytesOf('лишнее'));
  const { answer: kept } = await uploads(specialist, 'нужное.txt', bytesOf('нужное'));
  await specialist.does(startReport, { measureId: measure.id, organisationId: health.id, fileIds: [kept.file.id] });
  w.clock.pass(25 * 3_600_000);
  await w.days.look();
  await vi.waitFor(async () => expect((await specialist.fetches(lost.file.url)).status).toBe(404), patience);
  expect(await (await specialist.fetches(kept.file.url)).text()).toBe('нужное');
});
