import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const createOrganisation = graphql(`
  mutation ($kind: OrganisationKind!, $shortName: String!, $fullName: String!, $number: String, $spellings: [String!], $key: ID) {
    createOrganisation(kind: $kind, shortName: $shortName, fullName: $fullName, registrationNumber: $number, spellings: $spellings, key: $key) {
      __typename
      ... on Organisation { id shortName spellings version }
      ... on Invalid { field code params }
    }
  }
`);

const changeOrganisation = graphql(`
  mutation ($id: ID!, $version: Int!, $fullName: String, $founderId: ID, $successorId: ID, $spellings: [String!]) {
    changeOrganisation(id: $id, version: $version, fullName: $fullName, founderId: $founderId, successorId: $successorId, spellings: $spellings) {
      __typename
      ... on Organisation { fullName version spellings founder { id } successor { id } }
      ... on Invalid { field code }
      ... on Stale { current { ... on Organisation { fullName version } } }
    }
  }
`);

const find = graphql(`
  query ($search: String, $kind: OrganisationKind, $classId: ID) {
    organisations(search: $search, kind: $kind, classId: $classId) { total rows { shortName } }
  }
`);

const createClass = graphql(`
  mutation ($shortName: String!, $fullName: String!, $spellings: [String!]) {
    createClass(shortName: $shortName, fullName: $fullName, spellings: $spellings) { __typename }
  }
`);

const classes = graphql('query ($search: String) { classes(search: $search) { shortName } }');

async function hub() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const labour = w.organisation('Минтруда и соцразвития НСО');
  const administrator = w.person('администратор').administrator();
  const specialist = health.person('специалист').executor();
  return { w, health, labour, administrator, specialist };
}

const some = { kind: 'INSTITUTION', shortName: 'ГБУ «Центр»', fullName: 'государственное учреждение «Центр»' } as const;

test('an administrator enters an organisation with the spellings of documents', async () => {
  const { administrator } = await hub();
  const answer = await administrator.does(createOrganisation, {
    ...some,
    number: '1027700132195',
    spellings: ['Центр', ' ГБУ  Центр ', 'Центр'],
  });
  expect(answer).toMatchObject({
    __typename: 'Organisation',
    shortName: 'ГБУ «Центр»',
    spellings: ['ГБУ Центр', 'Центр'],
    version: 0,
  });
});

test('a request that is repeated enters the organisation once', async () => {
  const { administrator } = await hub();
  const first = await administrator.does(createOrganisation, { ...some, key: 'first' });
  expect(await administrator.does(createOrganisation, { ...some, key: 'first' })).toEqual(first);
});

test('a short name that is taken, an empty one and a number with a wrong check digit are refused at their fields', async () => {
  const { administrator } = await hub();
  const refused = async (input: Partial<typeof some & { number: string }> | { shortName: string }) =>
    administrator.does(createOrganisation, { ...some, ...input });
  expect(await refused({ shortName: 'Минздрав НСО' })).toMatchObject({ field: 'shortName', code: 'TAKEN' });
  expect(await refused({ shortName: '  ' })).toMatchObject({ field: 'shortName', code: 'REQUIRED' });
  expect(await refused({ shortName: 'я'.repeat(201) })).toMatchObject({
    field: 'shortName',
    code: 'TOO_LONG',
    params: { max: 200 },
  });
  expect(await administrator.does(createOrganisation, { ...some, number: '1027700132196' })).toMatchObject({
    field: 'registrationNumber',
    code: 'BAD_NUMBER',
  });
});

test('nobody but an administrator enters or changes organisations', async () => {
  const { specialist, health, w } = await hub();
  expect(await specialist.does(createOrganisation, some)).toEqual({ __typename: 'Forbidden' });
  expect(await specialist.does(changeOrganisation, { id: health.id, version: 0, fullName: 'x' })).toEqual({
    __typename: 'Forbidden',
  });
  expect(await w.anonymous.does(changeOrganisation, { id: health.id, version: 0, fullName: 'x' })).toEqual({
    __typename: 'NotFound',
  });
});

test('the second of two who change an organisation at once sees what the first one wrote', async () => {
  const { administrator, health } = await hub();
  await administrator.does(changeOrganisation, { id: health.id, version: 0, fullName: 'министерство здравоохранения' });
  const second = await administrator.does(changeOrganisation, { id: health.id, version: 0, fullName: 'министерство' });
  expect(second).toMatchObject({
    __typename: 'Stale',
    current: { fullName: 'министерство здравоохранения', version: 1 },
  });
});

test('founders and successors are known organisations and never lead back', async () => {
  const { administrator, health, labour, w } = await hub();
  await administrator.does(changeOrganisation, { id: labour.id, version: 0, successorId: health.id });
  expect(
    await administrator.does(changeOrganisation, { id: health.id, version: 0, successorId: labour.id }),
  ).toMatchObject({ field: 'successorId', code: 'CIRCLE' });
  expect(
    await administrator.does(changeOrganisation, { id: health.id, version: 0, founderId: health.id }),
  ).toMatchObject({ field: 'founderId', code: 'CIRCLE' });
  expect(
    await administrator.does(changeOrganisation, { id: health.id, version: 0, founderId: w.foreignId() }),
  ).toMatchObject({ field: 'founderId', code: 'UNKNOWN' });
  expect(await administrator.does(changeOrganisation, { id: 'nonsense', version: 0, fullName: 'x' })).toEqual({
    __typename: 'NotFound',
  });
});

test('an organisation is found by part of a name, by another ending, with a misprint, by an old spelling', async () => {
  const { administrator, specialist, health } = await hub();
  await administrator.does(changeOrganisation, {
    id: health.id,
    version: 0,
    fullName: 'министерство здравоохранения Новосибирской области',
    spellings: ['облздрав'],
  });
  for (const search of ['ЗДРАВООХР', 'министерства здравоохранения', 'здровоохранения', 'облздрав']) {
    const { organisations } = await specialist.asks(find, { search });
    expect(organisations.rows[0]?.shortName, search).toBe('Минздрав НСО');
  }
  expect((await specialist.asks(find, { search: '100%_' })).organisations).toEqual({ total: 0, rows: [] });
});

test('a class is found by part of any of its names, the nearest first; to somebody who has not signed in there are none', async () => {
  const { w, administrator, specialist } = await hub();
  const names = [
    { shortName: 'ОМС НСО', fullName: 'органы местного самоуправления Новосибирской области', spellings: ['мэрии'] },
    { shortName: 'СО НКО', fullName: 'социально ориентированные некоммерческие организации', spellings: [] },
  ];
  for (const given of names) await administrator.does(createClass, given);
  const found = async (search: string) => (await specialist.asks(classes, { search })).classes;
  for (const search of ['омс', 'местного самоуправлени', 'мэрия', 'самоупровления'])
    expect((await found(search))[0]?.shortName, search).toBe('ОМС НСО');
  expect(await found('НКО')).toEqual([{ shortName: 'СО НКО' }]);
  expect(await found(' ')).toEqual([{ shortName: 'ОМС НСО' }, { shortName: 'СО НКО' }]);
  expect(await found('100%_')).toEqual([]);
  expect((await w.anonymous.asks(classes, { search: 'омс' })).classes).toEqual([]);
});

test('organisations are listed by kind and by class; to somebody who has not signed in there are none', async () => {
  const { w, specialist, health } = await hub();
  const centre = w.organisation('КЦСОН Бердска', 'INSTITUTION');
  const centres = w
    .organisationClass('КЦСОН')
    .member(centre)
    .member(health, { since: '2021-01-01', until: '2021-12-31' });
  expect((await specialist.asks(find, { kind: 'INSTITUTION' })).organisations.rows).toEqual([
    { shortName: 'КЦСОН Бердска' },
  ]);
  expect((await specialist.asks(find, { classId: centres.id })).organisations.rows).toEqual([
    { shortName: 'КЦСОН Бердска' },
  ]);
  expect((await w.anonymous.asks(find, {})).organisations).toEqual({ total: 0, rows: [] });
});
