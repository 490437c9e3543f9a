import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { cancel, centre, edition, next, save, set, settled } from './hub.ts';

const archive = graphql(`
  mutation ($id: ID!) { movePassport(id: $id, version: 0, step: ARCHIVE, reason: "Устарела") { __typename } }
`);
const collections = graphql(`{ collections { id editions { number title } } }`);

const bytesOf = async (response: Promise<Response>) => Buffer.from(await (await response).arrayBuffer());

test('the centre puts an edition together and publishes it; its files stay the same bytes whatever comes after', {
  timeout: 60_000,
}, async () => {
  const { w, methodologist, id, collectionId, sections, first } = await centre();
  const words = { actIssuer: 'Минтруда НСО', actNumber: '__', sections };
  expect(await methodologist.does(save, { id, version: 0, words })).toMatchObject({
    version: 1,
    actStanding: 'BLANK',
    sections: [
      { entries: [{ passport: { name: 'Социальная няня' } }, { standing: 'CURRENT' }] },
      { title: 'Материалы' },
    ],
  });
  expect(await w.anonymous.asks(edition, { id })).toEqual({ collectionEdition: null });
  expect(await methodologist.does(set, { id, version: 1 })).toMatchObject({
    __typename: 'CollectionEdition',
    isBeingSet: true,
    mayWrite: false,
  });
  const made = await settled(methodologist, id);
  expect(made).toMatchObject({ fault: null, progress: 100, docx: { name: 'Итоговый сборник. Выпуск 1.docx' } });
  const urls = [made.docx?.url ?? '', made.pdf?.url ?? '', made.forms?.url ?? ''];
  const before = await Promise.all(urls.map((url) => bytesOf(w.anonymous.fetches(url))));
  expect(before.map((bytes) => bytes.subarray(0, 2).toString())).toEqual(['PK', '%P', 'PK']);

  await methodologist.does(archive, { id: first });
  const after = await Promise.all(urls.map((url) => bytesOf(w.anonymous.fetches(url))));
  expect(after.map((bytes, at) => bytes.equals(before[at] ?? Buffer.of()))).toEqual([true, true, true]);
  expect((await w.anonymous.asks(collections)).collections).toEqual([
    { id: collectionId, editions: [{ number: 1, title: 'Итоговый сборник' }] },
  ]);
  const page = await (await w.anonymous.fetches(`/registry/collections/${collectionId}`)).text();
  expect(page).toContain(made.pdf?.sha256);
  expect(page).toContain('Социальная няня');
  expect(page).not.toContain('утверждён');

  const begun = await methodologist.does(next, { id: collectionId });
  expect(begun).toMatchObject({
    number: 2,
    title: 'Итоговый сборник',
    actNumber: '',
    sections: [{ entries: [{ standing: 'ARCHIVED' }, { standing: 'CURRENT' }] }, { title: 'Материалы' }],
  });
  if (begun.__typename !== 'CollectionEdition') throw new Error(begun.__typename);
  expect(await methodologist.does(set, { id: begun.id, version: 0 })).toMatchObject({
    code: 'LEFT_REGISTRY',
  });
});

test('two who put an edition together at once do not overwrite each other', async () => {
  const { w, methodologist, id, sections } = await centre();
  const other = w.person('второй методист').methodologist();
  await methodologist.does(save, { id, version: 0, words: { title: 'Сборник практик' } });
  expect(await other.does(save, { id, version: 0, words: { sections } })).toMatchObject({
    __typename: 'Stale',
    current: { version: 1, title: 'Сборник практик' },
  });
});

test('an edition without entries is not published, nor does anything unpublished or twice the same come into one', async () => {
  const { w, methodologist, id, first, nanny } = await centre();
  expect(await methodologist.does(set, { id, version: 0 })).toMatchObject({
    field: 'sections',
    code: 'REQUIRED',
  });
  const draft = nanny.passport('DRAFT', { name: 'Черновик' });
  await w.settled();
  const saved = (entries: { passportId?: string }[]) =>
    methodologist.does(save, { id, version: 0, words: { sections: [{ title: 'Раздел', entries }] } });
  expect(await saved([{ passportId: draft }])).toMatchObject({ field: 'sections', code: 'UNKNOWN' });
  expect(await saved([{ passportId: first }, { passportId: first }])).toMatchObject({ code: 'TAKEN' });
  expect(await saved([{}])).toMatchObject({ code: 'UNKNOWN' });
});

test('a version that was replaced is said to be, and can still be published', { timeout: 60_000 }, async () => {
  const { w, methodologist, id, sections, nanny } = await centre();
  await methodologist.does(save, { id, version: 0, words: { sections } });
  nanny.passport('PUBLISHED', { name: 'Няня на час' });
  await w.settled();
  const { collectionEdition } = await methodologist.asks(edition, { id });
  expect(collectionEdition?.sections[0]?.entries[0]).toMatchObject({
    standing: 'REPLACED',
    passport: { name: 'Социальная няня' },
  });
  await methodologist.does(set, { id, version: 1 });
  expect(await settled(methodologist, id)).toMatchObject({ fault: null, progress: 100 });
});

test('a file that is missing leaves nothing half-set, and the edition can be changed again', {
  timeout: 60_000,
}, async () => {
  const { w, methodologist, id, sections } = await centre();
  await methodologist.does(save, { id, version: 0, words: { sections } });
  const { key } = await w.db.file.findFirstOrThrow({ where: { name: 'положение.txt' } });
  await w.node.store.remove(key);
  const files = await w.db.file.count();
  await methodologist.does(set, { id, version: 1 });
  expect(await settled(methodologist, id)).toMatchObject({
    fault: 'FILE_MISSING',
    publishedAt: null,
    docx: null,
    pdf: null,
  });
  expect(await w.db.file.count()).toBe(files);
});

test('what is being set can be given up, after which nothing of it is kept', { timeout: 60_000 }, async () => {
  const { w, methodologist, id, sections } = await centre();
  await methodologist.does(save, { id, version: 0, words: { sections } });
  const files = await w.db.file.count();
  await methodologist.does(set, { id, version: 1 });
  expect(await methodologist.does(cancel, { id, version: 2 })).toMatchObject({
    isBeingSet: false,
    mayWrite: true,
  });
  expect((await methodologist.does(set, { id, version: 3 })).__typename).toBe('CollectionEdition');
  expect(await settled(methodologist, id)).toMatchObject({ progress: 100 });
  expect(await w.db.file.count()).toBe(files + 3);
});
