import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const start = graphql(`
  mutation ($organisationId: ID!, $words: MaterialInput!) {
    startMaterial(organisationId: $organisationId, kind: MODEL, words: $words) {
      __typename
      ... on Material { id archivedAt versions { id version number title mayWrite publishedAt } }
    }
  }
`);
const save = graphql(`
  mutation ($id: ID!, $version: Int!, $words: MaterialInput!) {
    saveMaterial(id: $id, version: $version, words: $words) {
      __typename
      ... on MaterialVersion { version title text { runs { text } } files { id name } }
      ... on Stale { current { version } }
      ... on Invalid { field code }
    }
  }
`);
const publish = graphql(`
  mutation ($id: ID!, $version: Int!, $reason: String) {
    publishMaterial(id: $id, version: $version, reason: $reason) {
      __typename
      ... on MaterialVersion { publishedAt mayWrite warnings { kind } }
      ... on Invalid { field code }
    }
  }
`);
const revise = graphql(`
  mutation ($id: ID!) {
    reviseMaterial(id: $id) {
      __typename
      ... on MaterialVersion { id version number title files { id } text { runs { text } } }
      ... on Invalid { code }
    }
  }
`);
const discard = graphql(`
  mutation ($id: ID!) { discardMaterial(id: $id, version: 0) { __typename ... on Invalid { code } } }
`);
const archive = graphql(`
  mutation ($id: ID!, $version: Int!, $archived: Boolean!) {
    archiveMaterial(id: $id, version: $version, archived: $archived) { __typename ... on Material { archivedAt version } }
  }
`);
const found = graphql(`
  query ($text: String, $kinds: [RegistryKind!]) {
    registry(text: $text, kinds: $kinds) {
      total
      practices { id }
      materials { id published { number title } }
      facets { facet values { value count } }
    }
  }
`);
const one = graphql(`query ($id: ID!) { material(id: $id) { author versions { number title } } }`);

const said = (text: string) => [{ kind: 'PARAGRAPH' as const, runs: [{ text }] }];

async function centre() {
  const w = await world();
  const home = w.organisation('Методический центр');
  const methodologist = home.person('методист').methodologist();
  const practice = w.practice(home, methodologist);
  practice.passport('PUBLISHED', { name: 'Социальная няня' });
  const words = {
    title: 'Модель семейного центра',
    targetGroups: ['Семьи'],
    text: said('Центр помогает рядом с домом'),
  };
  const answer = await methodologist.does(start, { organisationId: home.id, words });
  if (answer.__typename !== 'Material') throw new Error(answer.__typename);
  const [draft] = answer.versions;
  if (!draft) throw new Error('No draft.');
  const asked = async (text?: string, kinds?: ('MODEL' | 'PRACTICE')[]) => {
    await w.settled();
    return (await w.anonymous.asks(found, { text: text ?? null, kinds: kinds ?? null })).registry;
  };
  return { w, home, methodologist, materialId: answer.id, draft, asked };
}

test('a material is found in the registry beside practices once it is published, and not a word of it before', async () => {
  const { w, methodologist, materialId, draft, asked } = await centre();
  expect((await asked('семейный центр')).materials).toEqual([]);
  expect(await w.anonymous.asks(one, { id: materialId })).toEqual({ material: null });
  const file = await methodologist.uploads('положение.txt', 'Положение о центре');
  const saved = await methodologist.does(save, { id: draft.id, version: 0, words: { fileIds: [file.id] } });
  expect(saved).toMatchObject({ __typename: 'MaterialVersion', files: [{ id: file.id }] });
  expect((await w.anonymous.fetches(file.url)).status).toBe(404);
  expect(await methodologist.does(publish, { id: draft.id, version: 1 })).toMatchObject({
    __typename: 'MaterialVersion',
    mayWrite: false,
  });
  const misspelt = await asked('симейный центр');
  expect(misspelt.materials).toMatchObject([{ id: materialId, published: { number: 1 } }]);
  const all = await asked();
  expect(all.total).toBe(2);
  expect(all.facets.find(({ facet }) => facet === 'KIND')?.values).toEqual([
    { value: 'MODEL', count: 1 },
    { value: 'PRACTICE', count: 1 },
  ]);
  expect(await asked(undefined, ['MODEL'])).toMatchObject({ total: 1, practices: [], materials: [{ id: materialId }] });
  expect(await (await w.anonymous.fetches(file.url)).text()).toBe('Положение о центре');
});

test('a next version begins as the last one was, and what it replaces stays at its address', async () => {
  const { w, methodologist, materialId, draft, asked } = await centre();
  await methodologist.does(publish, { id: draft.id, version: 0 });
  const next = await methodologist.does(revise, { id: materialId });
  if (next.__typename !== 'MaterialVersion') throw new Error(next.__typename);
  expect(next).toMatchObject({ number: 2, title: 'Модель семейного центра' });
  expect(await methodologist.does(revise, { id: materialId })).toEqual({
    __typename: 'Invalid',
    code: 'NOT_ALLOWED_NOW',
  });
  await methodologist.does(save, { id: next.id, version: 0, words: { title: 'Модель многофункционального центра' } });
  expect((await w.anonymous.asks(one, { id: materialId })).material?.versions).toHaveLength(1);
  expect((await w.anonymous.fetches(`/registry/materials/${materialId}/2`)).status).toBe(404);
  await methodologist.does(publish, { id: next.id, version: 1 });
  expect((await asked('семейного')).total).toBe(0);
  expect((await asked('многофункциональный')).materials).toMatchObject([{ id: materialId, published: { number: 2 } }]);
  const page = async (path: string) => (await w.anonymous.fetches(path)).text();
  expect(await page(`/registry/materials/${materialId}/1`)).toContain('Это прежняя версия');
  const current = await page(`/registry/materials/${materialId}`);
  expect(current).toContain('Модель многофункционального центра');
  expect(current).toContain('"@type":"DigitalDocument"');
  expect(await page('/registry?kind=MODEL')).toContain(`/registry/materials/${materialId}`);
  expect(await page('/registry.csv')).toContain('"Модель"');
  expect(JSON.parse(await page('/registry.json'))).toMatchObject({ materials: [{ id: materialId, version: 2 }] });
});

test('what was archived is found no more and comes back; its address stays', async () => {
  const { w, methodologist, materialId, draft, asked } = await centre();
  await methodologist.does(publish, { id: draft.id, version: 0 });
  await methodologist.does(archive, { id: materialId, version: 1, archived: true });
  expect((await asked('семейный')).total).toBe(0);
  const page = await (await w.anonymous.fetches(`/registry/materials/${materialId}`)).text();
  expect(page).toContain('Материал выведен из реестра');
  await methodologist.does(archive, { id: materialId, version: 2, archived: false });
  expect((await asked('семейный')).total).toBe(1);
});

test('a draft that nobody wants is thrown away; the only version is not', async () => {
  const { methodologist, materialId, draft } = await centre();
  expect(await methodologist.does(discard, { id: draft.id })).toMatchObject({
    code: 'NOT_ALLOWED_NOW',
  });
  await methodologist.does(publish, { id: draft.id, version: 0 });
  const next = await methodologist.does(revise, { id: materialId });
  if (next.__typename !== 'MaterialVersion') throw new Error(next.__typename);
  expect((await methodologist.does(discard, { id: next.id })).__typename).toBe('Material');
  expect((await methodologist.asks(one, { id: materialId })).material?.versions).toHaveLength(1);
});

const warned = graphql(`query ($id: ID!) { material(id: $id) { versions { warnings { kind excerpt } } } }`);

test.each([
  [{ title: 'Случай: СНИЛС 112-233-445 95' }, 'SNILS', 'Случай: СНИЛС 112-233-445 95'],
  [{ targetGroups: ['Дети, дата рождения 12.03.2010'] }, 'BIRTH_DATE', 'Дети, дата рождения 12.03.2010'],
  [{ changes: 'Добавлен Петров П. П., диагноз F71' }, 'DIAGNOSIS', 'Добавлен Петров П. П., диагноз F71'],
] as const)('a material that says %o is published only with a reason', async (words, kind, excerpt) => {
  const w = await world();
  const centre = w.organisation('Методический центр');
  const author = centre.person('методист').methodologist();
  const material = w.material(centre, author);
  const id = material.draft({ title: 'Модель', text: 'Слова', ...words });
  await w.settled();
  expect((await author.asks(warned, { id: material.id })).material?.versions).toEqual([
    { warnings: [{ kind, excerpt }] },
  ]);
  expect(await author.does(publish, { id, version: 0, reason: '  ' })).toEqual({
    __typename: 'Invalid',
    field: 'reason',
    code: 'NEEDS_REASON',
  });
  expect((await w.anonymous.asks(found, {})).registry.total).toBe(0);
  // Once it is published, the warning is nobody's: what was decided stands in the history.
  expect(await author.does(publish, { id, version: 0, reason: 'Пример выдуман' })).toMatchObject({ warnings: [] });
  expect((await w.anonymous.asks(found, {})).registry.total).toBe(1);
});
