import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { PersonRow } from '../../world/person.ts';
import { world } from '../../world.ts';

const declare = graphql(`
  mutation ($passport: ID!, $organisation: ID!) {
    declareReplication(passportId: $passport, organisationId: $organisation, words: { changes: "По субботам" }) {
      __typename
      ... on Replication { id version state mayChange }
      ... on Invalid { field code }
    }
  }
`);
const go = graphql(`
  mutation ($id: ID!, $version: Int!, $state: ReplicationState, $passport: ID, $results: [ResultInput!]) {
    changeReplication(id: $id, version: $version, passportId: $passport, words: { state: $state, results: $results }) {
      __typename
      ... on Replication { version state passport { number } results { year value } changes }
      ... on Invalid { field code }
    }
  }
`);
const look = graphql(`
  query ($id: ID!) {
    practice(id: $id) { replications { site state contact passport { number } } mayTakeOverFor { shortName } }
  }
`);
const move = graphql(`
  mutation ($id: ID!) {
    movePassport(id: $id, version: 0, step: PUBLISH, reviewOn: "2024-11-14") { __typename ... on Passport { state } }
  }
`);
const inbox = graphql(`query { notices { kind dueDay } }`);
const told = async (who: PersonRow) => (await who.asks(inbox)).notices.map(({ kind }) => kind);

/** A practice in the registry, and two organisations that may take it over. */
async function registry() {
  const w = await world();
  const ngo = w.organisation('Ассоциация', 'NGO');
  const author = ngo.person('автор');
  const [centre, other] = [w.organisation('Центр', 'INSTITUTION'), w.organisation('Другой центр', 'INSTITUTION')];
  const [site, second] = [centre.person('специалист центра'), other.person('специалист другого')];
  const methodologist = w.person('методист').methodologist();
  const practice = w.practice(ngo, author);
  const shown = practice.passport('PUBLISHED', { name: 'Домашний центр' });
  return { w, ngo, author, centre, other, site, second, methodologist, practice, shown };
}

test('a site takes over what the registry shows, the author is told, and everybody sees where it is done', async () => {
  const { w, author, centre, site, practice, shown } = await registry();
  expect((await site.asks(look, { id: practice.id })).practice?.mayTakeOverFor).toEqual([{ shortName: 'Центр' }]);
  const made = await site.does(declare, { passport: shown, organisation: centre.id });
  expect(made).toMatchObject({ state: 'PLANNED', mayChange: true });
  expect(await told(author)).toEqual(['PRACTICE_TAKEN_OVER']);
  const id = made.__typename === 'Replication' ? made.id : '';
  const results = [{ year: 2022, label: 'семей', value: 7 }];
  expect(await site.does(go, { id, version: 0, state: 'RUNNING', results })).toEqual({
    __typename: 'Replication',
    version: 1,
    state: 'RUNNING',
    passport: { number: 1 },
    results: [{ year: 2022, value: 7 }],
    changes: 'По субботам',
  });
  const { practice: seen } = await w.anonymous.asks(look, { id: practice.id });
  expect(seen).toEqual({
    replications: [{ site: 'Центр (полное имя)', state: 'RUNNING', contact: null, passport: { number: 1 } }],
    mayTakeOverFor: [],
  });
});

test('it is taken over once by an organisation, for the own one alone, and not by its author', async () => {
  const { ngo, author, centre, other, site, practice, shown } = await registry();
  await site.does(declare, { passport: shown, organisation: centre.id });
  const taken = { __typename: 'Invalid', field: 'organisationId', code: 'TAKEN' };
  expect(await site.does(declare, { passport: shown, organisation: centre.id })).toEqual(taken);
  expect(await site.does(declare, { passport: shown, organisation: other.id })).toEqual({ __typename: 'Forbidden' });
  expect(await author.does(declare, { passport: shown, organisation: ngo.id })).toMatchObject({
    code: 'NOTHING_TO_DO',
  });
  const draft = practice.passport('DRAFT');
  expect(await site.does(declare, { passport: draft, organisation: centre.id })).toEqual({ __typename: 'NotFound' });
});

test('a new version is told to exactly those who work by an older one', async () => {
  const { w, site, second, centre, other, methodologist, author, practice, shown } = await registry();
  const stopped = w.organisation('Третий центр').person('специалист третьего');
  practice.replication(shown, centre, site, 'RUNNING');
  practice.replication(shown, other, second, 'PLANNED');
  practice.replication(shown, w.organisation('Четвёртый центр'), stopped, 'STOPPED');
  const next = practice.passport('ACCEPTED', { name: 'Домашний центр' });
  expect(await methodologist.does(move, { id: next })).toMatchObject({ state: 'PUBLISHED' });
  expect([await told(site), await told(second), await told(stopped)]).toEqual([
    ['PRACTICE_RENEWED'],
    ['PRACTICE_RENEWED'],
    [],
  ]);
  expect(await told(author)).toEqual(['PRACTICE_PUBLISHED']);
  const { id } = await w.db.replication.findFirstOrThrow({ where: { organisationId: centre.id } });
  expect(await site.does(go, { id, version: 0, passport: next })).toMatchObject({ passport: { number: 2 } });
});

test('a practice whose review day has come is told to the centre once', async () => {
  const { w, methodologist, author } = await registry();
  await w.settled();
  await w.days.look();
  for (const day of ['2024-11-13', '2024-11-14', '2024-11-15'] as const) {
    w.clock.turnTo(day);
    await w.days.look();
  }
  expect((await methodologist.asks(inbox)).notices).toEqual([{ kind: 'PRACTICE_REVIEW_DUE', dueDay: '2024-11-14' }]);
  expect(await told(author)).toEqual([]);
});
