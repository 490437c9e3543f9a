import type { PassportState } from '@vmeste/prisma/generated/client.ts';
import type { VariablesOf } from 'gql.tada';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { PassportWords } from '../../world/practice.ts';
import { openWorld, type World, world } from '../../world.ts';

const search = graphql(`
  query (
    $text: String
    $targetGroups: [String!]
    $municipalities: [String!]
    $organisationKinds: [OrganisationKind!]
    $kinds: [RegistryKind!]
    $evidences: [Evidence!]
    $years: [Int!]
    $first: Int! = 20
    $skip: Int! = 0
  ) {
    registry(
      text: $text
      targetGroups: $targetGroups
      municipalities: $municipalities
      organisationKinds: $organisationKinds
      kinds: $kinds
      evidences: $evidences
      years: $years
      first: $first
      skip: $skip
    ) {
      total
      practices { id author published { name } }
      facets { facet values { value count } }
    }
  }
`);
const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: PassportStep!, $reason: String, $reviewOn: Day) {
    movePassport(id: $id, version: $version, step: $step, reason: $reason, reviewOn: $reviewOn) { __typename }
  }
`);
const seen = graphql(
  `query ($id: ID!, $passportId: ID!) { practice(id: $id) { id } passport(id: $passportId) { id } }`,
);

type Asking = Partial<VariablesOf<typeof search>>;
const asked = async (w: World, variables: Asking) => {
  await w.settled();
  return (await w.anonymous.asks(search, variables)).registry;
};

const names = ({ practices }: Awaited<ReturnType<typeof asked>>) => practices.map(({ published }) => published?.name);

/** Published practices of two organisations. Searching changes nothing: these stories share one world. */
async function filled() {
  const w = await openWorld();
  const centre = w.organisation('КЦСОН «Рассвет»', 'INSTITUTION');
  const fund = w.organisation('НКО «Луч»', 'NGO');
  const [author, other] = [centre.person('автор'), fund.person('другой')];
  const judge = w.organisation('Институт').person('эксперт');
  const publish = (name: string, words: PassportWords = {}, kind: 'PRACTICE' | 'TECHNOLOGY' | 'TRIAL' = 'PRACTICE') => {
    const ngo = words.municipality === 'г. Бердск';
    const practice = w.practice(ngo ? fund : centre, ngo ? other : author, kind);
    return { practice, id: practice.passport('PUBLISHED', { name, ...words }) };
  };
  publish('Социальная няня', { targetGroups: ['Семьи с детьми'], municipality: 'г. Бердск' });
  publish('Сопровождаемое проживание граждан', { targetGroups: ['Молодые инвалиды'] }, 'TECHNOLOGY');
  const studied = publish('Реабилитация на дому', { targetGroups: ['Семьи с детьми', 'Молодые инвалиды'] });
  studied.practice.judgement(studied.id, judge, 'STUDIED');
  studied.practice.judgement(studied.id, w.person('второй эксперт'), 'OWN_FIGURES');
  publish(
    'Дом для всех',
    { parts: { technology: 'Няни приходят в семьи, где растёт ребёнок, и ждут у входа' } },
    'TRIAL',
  );
  publish('Школа ухода', { publishedAt: new Date('2021-12-31T20:00:00Z'), targetGroups: ['семьи с детьми'] });
  await w.settled();
  return w;
}

let shared: World;
beforeAll(async () => {
  shared = await filled();
});
afterAll(() => shared.close());

test.for([
  ['a word as it is', 'няня', 'Социальная няня'],
  ['a wrong letter in a short word', 'нявя', 'Социальная няня'],
  ['a missing letter in a short word', 'нян', 'Социальная няня'],
  ['a doubled letter', 'няння', 'Социальная няня'],
  ['swapped letters', 'реабиилтация', 'Реабилитация на дому'],
  ['another ending', 'проживания гражданам', 'Сопровождаемое проживание граждан'],
  ['a form that the stemmer parts', 'граждане', 'Сопровождаемое проживание граждан'],
  ['an ending with a misprint', 'гражданамм', 'Сопровождаемое проживание граждан'],
  ['two misprints in a long word', 'сапровождоемое', 'Сопровождаемое проживание граждан'],
  ['what was typed on the English keyboard', 'htf,bkbnfwbz', 'Реабилитация на дому'],
  ['a misprint on the English keyboard', 'Htf,tkbnfwbz yf ljve', 'Реабилитация на дому'],
  ['capital letters and «ё»', 'РЕБЕНОК', 'Дом для всех'],
  ['words that say nothing', 'реабилитация для и на', 'Реабилитация на дому'],
  ['one word too many', 'реабилитация дом зебра', 'Реабилитация на дому'],
  ['a misprint that is another word', 'школа входа', 'Школа ухода'],
  ['the name of the author', 'рассвет школа', 'Школа ухода'],
] as const)('the registry finds %s', async ([, text, found]) => {
  expect(names(await asked(shared, { text }))[0]).toBe(found);
});

test('a name weighs more than the text', async () => {
  expect(names(await asked(shared, { text: 'няни' }))).toEqual(['Социальная няня', 'Дом для всех']);
});

test('what stands nowhere finds nothing, and words of no letters find all', async () => {
  expect(await asked(shared, { text: 'кварк' })).toMatchObject({ total: 0, practices: [] });
  expect((await asked(shared, { text: ' … «» ' })).total).toBe(5);
});

const counts = ({ facets }: Awaited<ReturnType<typeof asked>>) =>
  Object.fromEntries(
    facets.map(({ facet, values }) => [facet, Object.fromEntries(values.map(({ value, count }) => [value, count]))]),
  );

test('facets count what the words and the other facets leave, and pass over their own choice', async () => {
  expect(counts(await asked(shared, {}))).toEqual({
    TARGET_GROUP: { 'семьи с детьми': 4, 'Молодые инвалиды': 2 },
    MUNICIPALITY: { 'г. Новосибирск': 4, 'г. Бердск': 1 },
    ORGANISATION_KIND: { INSTITUTION: 4, NGO: 1 },
    KIND: { PRACTICE: 3, TECHNOLOGY: 1, TRIAL: 1 },
    EVIDENCE: { STUDIED: 1 },
    YEAR: { 2022: 5 },
  });
  const some = await asked(shared, { targetGroups: ['Молодые инвалиды'], kinds: ['PRACTICE'] });
  expect(names(some)).toEqual(['Реабилитация на дому']);
  expect(counts(some)).toMatchObject({
    TARGET_GROUP: { 'семьи с детьми': 3, 'Молодые инвалиды': 1 },
    KIND: { PRACTICE: 1, TECHNOLOGY: 1 },
    MUNICIPALITY: { 'г. Новосибирск': 1 },
  });
  expect(names(await asked(shared, { organisationKinds: ['NGO'], municipalities: ['Г. БЕРДСК'] }))).toEqual([
    'Социальная няня',
  ]);
  expect(names(await asked(shared, { evidences: ['STUDIED'], text: 'реабилетация' }))).toEqual([
    'Реабилитация на дому',
  ]);
  expect((await asked(shared, { evidences: ['OWN_FIGURES'] })).total).toBe(0);
  // In the hub's zone the year has begun by then.
  expect((await asked(shared, { years: [2021] })).total).toBe(0);
});

test('a list is read in parts, and no part is larger than the registry gives', async () => {
  const whole = names(await asked(shared, {}));
  expect([...names(await asked(shared, { first: 2 })), ...names(await asked(shared, { first: 3, skip: 2 }))]).toEqual(
    whole,
  );
  const { errors } = await shared.anonymous.sends('{ registry(first: 101) { total } }');
  expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })]);
});

const unpublished: readonly PassportState[] = ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'ACCEPTED', 'ARCHIVED'];

test.for(unpublished)('of a practice whose version is %s the registry knows no word', async (state) => {
  const w = await world();
  const author = w.organisation('Автор').person('автор');
  const practice = w.practice(w.organisation('Тайное ведомство'), author);
  const passportId = practice.passport(state, { name: 'Сокровенная практика', municipality: 'г. Тайный' });
  expect(await asked(w, { text: 'сокровенная' })).toMatchObject({ total: 0, practices: [] });
  const all = await asked(w, {});
  expect(all.total).toBe(0);
  expect(all.facets.flatMap(({ values }) => values)).toEqual([]);
  expect(await w.anonymous.asks(seen, { id: practice.id, passportId })).toEqual({ practice: null, passport: null });
  expect([await w.db.registryEntry.count(), await w.db.registryWord.count()]).toEqual([0, 0]);
});

/** A practice that was accepted in a second version, while the first is in the registry; and the centre. */
async function revised() {
  const w = await world();
  const author = w.organisation('Центр «Рассвет»').person('автор');
  const centre = w.person('методист').methodologist();
  const practice = w.practice(w.organisation('Дом «Заря»'), author);
  const first = practice.passport('PUBLISHED', { name: 'Передержка щенков', municipality: 'г. Обь' });
  const second = practice.passport('ACCEPTED', { name: 'Дневной присмотр', municipality: 'г. Бердск' });
  const step = (id: string, version: number, given: { step: 'PUBLISH' | 'ARCHIVE'; reason?: string }) =>
    centre.does(move, { id, version, reviewOn: '2023-11-14', ...given });
  return { w, practice, first, second, step };
}

test('a new version takes the place of the old one in the registry, whose words find nothing any more', async () => {
  const { w, second, step } = await revised();
  expect(names(await asked(w, { text: 'передержка' }))).toEqual(['Передержка щенков']);
  expect(names(await asked(w, { text: 'присмотр' }))).toEqual([]);
  expect(await step(second, 0, { step: 'PUBLISH' })).toEqual({ __typename: 'Passport' });
  expect(names(await asked(w, { text: 'присмотр' }))).toEqual(['Дневной присмотр']);
  expect(await asked(w, { text: 'передержка' })).toMatchObject({ total: 0 });
  expect(counts(await asked(w, {}))['MUNICIPALITY']).toEqual({ 'г. Бердск': 1 });
  expect(await w.db.registryWord.count({ where: { word: 'передержка' } })).toBe(0);
});

test('what is archived leaves the registry, and nothing in it tells of it', async () => {
  const { w, first, step } = await revised();
  expect(await step(first, 0, { step: 'ARCHIVE', reason: 'Устарела' })).toEqual({ __typename: 'Passport' });
  expect(await asked(w, {})).toMatchObject({ total: 0, practices: [] });
  expect(await asked(w, { text: 'передержка' })).toMatchObject({ total: 0, practices: [] });
  expect([await w.db.registryEntry.count(), await w.db.registryWord.count()]).toEqual([0, 0]);
});

test('words that another practice still has stay words of the registry', async () => {
  const { w, first, practice, step } = await revised();
  w.practice(practice.organisation, w.person('ещё один')).passport('PUBLISHED', { name: 'Присмотр щенков' });
  await w.settled();
  await step(first, 0, { step: 'ARCHIVE', reason: 'Устарела' });
  expect(names(await asked(w, { text: 'щинков' }))).toEqual(['Присмотр щенков']);
});

test('the registry tells an organisation’s kind as it is now', async () => {
  const { w, practice } = await revised();
  expect(counts(await asked(w, {}))['ORGANISATION_KIND']).toEqual({ MINISTRY: 1 });
  await w.db.organisation.update({ where: { id: practice.organisation.id }, data: { kind: 'NGO' } });
  w.organisation('Кто-то ещё');
  await w.settled();
  expect(counts(await asked(w, {}))['ORGANISATION_KIND']).toEqual({ NGO: 1 });
});
