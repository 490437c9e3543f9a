import { expect, test } from 'vitest';
import { graphql } from '../../../graphql.ts';
import { forbidden, hub, invalid, ledger, missing } from './hub.ts';

const merge = graphql(`
  mutation ($kept: ID!, $gone: ID!) {
    mergeSpecialists(keptId: $kept, goneId: $gone) {
      __typename
      ... on SpecialistMerge { id version kept { id } gone { id } }
      ... on Invalid { field code }
    }
  }
`);
const separate = graphql(`
  mutation ($one: ID!, $other: ID!) {
    separateSpecialists(oneId: $one, otherId: $other) {
      __typename
      ... on SpecialistMerge { id version isSame }
      ... on Invalid { field code }
    }
  }
`);
const undo = graphql(`
  mutation ($id: ID!, $version: Int!) {
    undoMerge(id: $id, version: $version) { __typename ... on SpecialistMerge { undoneAt } ... on Invalid { field code } }
  }
`);
const proposed = graphql(`query { mergeProposals { why one { id name } other { id name } } }`);

test('a person at two trainings is one person and two attendances, by year, organisation and over the period', async () => {
  const { host, methodologist, stranger, held, adds } = await hub();
  const first = await held('Семинар 2020', '2020-10-01T03:00:00Z', { heads: 30 });
  const second = await held('Семинар 2021', '2021-10-01T03:00:00Z');
  await adds(methodologist, first, 'Иванова Анна Петровна', 'Школа');
  const again = await adds(methodologist, second, 'ИВАНОВА А.П.', 'Школа');
  const boris = await adds(methodologist, second, 'Белов Борис Ильич', 'Больница');
  const before = await methodologist.asks(ledger, {});
  expect(before.ledger).toMatchObject({ people: 3, attendances: 3, heads: 30, mayKeep: true });
  const { mergeProposals } = await methodologist.asks(proposed);
  expect(mergeProposals.map(({ why }) => why)).toEqual(['INITIALS']);
  const [{ one, other } = { one: null, other: null }] = mergeProposals;
  expect(other?.id).toBe(again.specialist);
  expect(await methodologist.does(merge, { kept: one?.id ?? '', gone: other?.id ?? '' })).toMatchObject({
    kept: { id: one?.id },
    gone: { id: again.specialist },
  });
  const { ledger: after } = await methodologist.asks(ledger, {});
  expect(after).toMatchObject({
    people: 2,
    attendances: 3,
    years: [
      { year: 2020, people: 1, attendances: 1 },
      { year: 2021, people: 2, attendances: 2 },
    ],
  });
  expect(after?.rows.map(({ specialist }) => specialist?.countsAs?.name)).toEqual([
    'Белов Борис Ильич',
    'Иванова Анна Петровна',
    'Иванова Анна Петровна',
  ]);
  // The list behind a number is the host's and the centre's; others are told the number alone.
  expect((await host.asks(ledger, { first: 2021, last: 2021 })).ledger).toMatchObject({ people: 2, all: 2, shown: 2 });
  expect((await stranger.asks(ledger, {})).ledger).toMatchObject({ people: 2, shown: 0, rows: [], mayKeep: false });
  expect((await methodologist.asks(ledger, { as: 'больница' })).ledger).toMatchObject({ people: 1, all: 1 });
  expect(boris.specialist).not.toBe('');
});

test('what was outside all programmes is counted by itself, with its people and heads', async () => {
  const { w, centre, methodologist, held, adds } = await hub();
  const { id: programmeId } = await w.db.programme.create({
    data: { name: 'Школа родителей', organisationId: centre.id, createdAt: w.clock.now() },
  });
  const course = await held('Курс', '2018-10-01T03:00:00Z', { programmeId, heads: 7 });
  const seminar = await held('Семинар', '2021-10-01T03:00:00Z', { heads: 30 });
  await adds(methodologist, course, 'Иванова Анна Петровна');
  await adds(methodologist, seminar, 'Белов Борис Ильич');
  await adds(methodologist, seminar, 'Орлова Вера Ильинична');
  const count = async (programme?: string) =>
    (await methodologist.asks(ledger, programme === undefined ? {} : { programme })).ledger;
  // The years stay those of the whole ledger, so that a choice can be changed.
  const known = [2018, 2021];
  expect(await count()).toMatchObject({ people: 3, heads: 37, all: 3, known });
  expect(await count('')).toMatchObject({ people: 2, heads: 30, all: 2, shown: 2, known });
  expect(await count(programmeId)).toMatchObject({ people: 1, heads: 7, all: 1, known });
});

test('merging leads along chains in one step, and each merge can be undone by itself', async () => {
  const { w, methodologist, host, held, adds } = await hub();
  const id = await held('Семинар', '2021-10-01T03:00:00Z');
  const names = ['Иванова Анна Петровна', 'Иванова А.П.', 'Иванова А. П.'];
  const [a, b, c] = await Promise.all(names.map((name) => adds(methodologist, id, name)));
  if (!a || !b || !c) throw new Error('Nobody came.');
  const one = async (kept: string, gone: string) => methodologist.does(merge, { kept, gone });
  expect(await host.does(merge, { kept: a.specialist, gone: b.specialist })).toEqual(forbidden);
  const first = await one(b.specialist, a.specialist);
  // Both are named by a row that counts as another: the merge is of those who count.
  const second = await one(c.specialist, a.specialist);
  expect(second).toMatchObject({ kept: { id: c.specialist }, gone: { id: b.specialist } });
  expect((await methodologist.asks(ledger, {})).ledger).toMatchObject({ people: 1, attendances: 1, all: 3 });
  expect(await one(a.specialist, c.specialist)).toEqual(invalid('goneId', 'NOTHING_TO_DO'));
  if (first.__typename !== 'SpecialistMerge') throw new Error('Not merged.');
  expect(await methodologist.does(undo, { id: first.id, version: 0 })).toMatchObject({
    __typename: 'SpecialistMerge',
  });
  expect((await methodologist.asks(ledger, {})).ledger).toMatchObject({ people: 2 });
  expect(await methodologist.does(undo, { id: first.id, version: 1 })).toEqual(invalid('id', 'NOTHING_TO_DO'));
  const rows = await w.db.specialist.findMany({ select: { id: true, countsAsId: true } });
  for (const { countsAsId } of rows)
    expect(rows.find(({ id: root }) => root === countsAsId)?.countsAsId).toBe(countsAsId);
});

test('two who merge at once leave one person, and every row leads there', async () => {
  const { w, methodologist, held, adds } = await hub();
  const other = w.person('второй методист').methodologist();
  const id = await held('Семинар', '2021-10-01T03:00:00Z');
  const a = await adds(methodologist, id, 'Иванова Анна Петровна');
  const b = await adds(methodologist, id, 'Иванова А.П.');
  const c = await adds(methodologist, id, 'Иванова А. П.');
  await Promise.all([
    methodologist.does(merge, { kept: a.specialist, gone: b.specialist }),
    other.does(merge, { kept: b.specialist, gone: c.specialist }),
    other.does(merge, { kept: c.specialist, gone: a.specialist }),
  ]);
  expect((await methodologist.asks(ledger, {})).ledger).toMatchObject({ people: 1, attendances: 1 });
  const ends = await w.db.specialist.findMany({ distinct: ['countsAsId'], select: { countsAsId: true } });
  expect(ends).toHaveLength(1);
});

test('who was said to be two people is proposed no more, until that is taken back', async () => {
  const { methodologist, held, adds } = await hub();
  const id = await held('Семинар', '2021-10-01T03:00:00Z');
  const a = await adds(methodologist, id, 'Иванова Анна Петровна');
  const b = await adds(methodologist, id, 'Иванова А.П.');
  const said = await methodologist.does(separate, { one: a.specialist, other: b.specialist });
  expect(said).toMatchObject({ isSame: false });
  expect((await methodologist.asks(proposed)).mergeProposals).toEqual([]);
  if (said.__typename !== 'SpecialistMerge') throw new Error('Not said.');
  await methodologist.does(undo, { id: said.id, version: 0 });
  expect((await methodologist.asks(proposed)).mergeProposals).toHaveLength(1);
});

test('whoever has an account is kept, and two accounts are not one person', async () => {
  const { w, methodologist, anna, boris, held, adds } = await hub();
  const id = await held('Семинар', '2021-10-01T03:00:00Z');
  const row = await adds(methodologist, id, 'Иванова А.П.');
  const own = async (personId: string, name: string) =>
    (await w.db.specialist.create({ data: { name, personId, createdAt: w.clock.now() } })).id;
  const account = await own(anna.id, 'Иванова Анна Петровна');
  const second = await own(boris.id, 'Иванова Анна Петровна');
  expect(await methodologist.does(merge, { kept: row.specialist, gone: account })).toMatchObject({
    kept: { id: account },
    gone: { id: row.specialist },
  });
  expect(await methodologist.does(merge, { kept: account, gone: second })).toEqual(invalid('goneId', 'TWO_ACCOUNTS'));
  // What came of the list is hers from now on.
  expect((await anna.asks(ledger, {})).ledger).toMatchObject({ shown: 1 });
});

const state = graphql(`
  mutation ($organisation: ID!, $first: Int!, $last: Int!, $people: Int!, $bound: CountBound!) {
    stateCount(organisationId: $organisation, firstYear: $first, lastYear: $last, people: $people, bound: $bound, source: "Итоговый отчёт, раздел 4") {
      __typename
      ... on StatedCount { id people bound mayWithdraw }
      ... on Invalid { field code }
    }
  }
`);
const withdraw = graphql(`
  mutation ($id: ID!, $version: Int!) { withdrawStatedCount(id: $id, version: $version) { __typename } }
`);
const stated = graphql(`query { statedCounts { firstYear lastYear people bound } }`);

test('84 in 2020, more than 100 in 2021 and 143 over both are people who came again; 83 over both are refused', async () => {
  const { centre, methodologist, host } = await hub();
  const says = (first: number, last: number, people: number, bound: 'EXACT' | 'MORE_THAN' = 'EXACT') =>
    methodologist.does(state, { organisation: centre.id, first, last, people, bound });
  expect(
    await host.does(state, { organisation: centre.id, first: 2020, last: 2020, people: 1, bound: 'EXACT' }),
  ).toEqual(forbidden);
  expect(await says(2020, 2020, 84)).toMatchObject({ people: 84, mayWithdraw: true });
  expect(await says(2021, 2021, 100, 'MORE_THAN')).toMatchObject({ bound: 'MORE_THAN' });
  expect(await says(2020, 2021, 83)).toEqual(invalid('people', 'BELOW_PART'));
  expect(await says(2020, 2021, 100)).toEqual(invalid('people', 'BELOW_PART'));
  const whole = await says(2020, 2021, 143);
  expect(whole).toMatchObject({ people: 143 });
  expect(await says(2020, 2021, 150)).toEqual(invalid('firstYear', 'TAKEN'));
  expect((await host.asks(stated)).statedCounts).toHaveLength(3);
  if (whole.__typename !== 'StatedCount') throw new Error('Not stated.');
  expect(await methodologist.does(withdraw, { id: whole.id, version: 0 })).toEqual({ __typename: 'Organisation' });
  expect((await host.asks(stated)).statedCounts).toHaveLength(2);
});

const target = graphql(`
  mutation ($words: TargetInput!) {
    setTarget(words: $words) {
      __typename
      ... on Target { id version progress { firstYear people met } }
      ... on Invalid { field code }
    }
  }
`);
const archive = graphql(`
  mutation ($id: ID!, $version: Int!) {
    archiveTarget(id: $id, version: $version, archived: true) { __typename ... on Target { archivedAt } }
  }
`);
const targets = graphql(`query { targets { name progress { firstYear lastYear people met } } }`);

test('a target is followed from the rows of the ledger', async () => {
  const { host, methodologist, held, adds } = await hub();
  const words = { name: 'Не менее 1 специалиста ежегодно', count: 1, yearly: true, firstYear: 2021, lastYear: 2022 };
  expect(await host.does(target, { words })).toEqual(forbidden);
  expect(await methodologist.does(target, { words: { ...words, lastYear: 2020 } })).toEqual(
    invalid('lastYear', 'ENDS_BEFORE_START'),
  );
  const set = await methodologist.does(target, { words });
  await adds(methodologist, await held('Семинар', '2021-10-01T03:00:00Z'), 'Иванова А.П.');
  expect((await host.asks(targets)).targets).toEqual([
    {
      name: words.name,
      progress: [
        { firstYear: 2021, lastYear: 2021, people: 1, met: true },
        { firstYear: 2022, lastYear: 2022, people: 0, met: false },
      ],
    },
  ]);
  if (set.__typename !== 'Target') throw new Error('Not set.');
  await methodologist.does(archive, { id: set.id, version: 0 });
  expect((await host.asks(targets)).targets).toEqual([]);
  expect(await host.does(archive, { id: set.id, version: 1 })).toEqual(forbidden);
  expect(await host.does(archive, { id: '00000000-0000-7000-8000-000000000000', version: 1 })).toEqual(missing);
});
