import { issue } from '@vmeste/schema/assignment/issue/command.ts';
import { commit } from '@vmeste/schema/core/commit.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import { executionFor } from '@vmeste/server/node.ts';
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { type World, world } from '../../world.ts';

const give = graphql(`
  mutation ($issuer: ID!, $to: [AssignmentAddresseeInput!]!, $number: String!, $through: Boolean) {
    giveAssignment(issuerId: $issuer, number: $number, text: "Составить план", addressees: $to, through: $through) {
      __typename
      ... on Assignment { id version state parts { id version binding lead { shortName } executors { organisation { shortName } role } } }
      ... on Invalid { field code params }
    }
  }
`);
const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: AssignmentStep!, $reason: String) {
    moveAssignment(id: $id, version: $version, step: $step, reason: $reason) {
      __typename
      ... on Assignment { state parent { state } parts { state } }
      ... on Invalid { field code }
    }
  }
`);
const include = graphql(`
  mutation ($id: ID!, $version: Int!, $organisation: ID!) {
    includeMember(id: $id, version: $version, organisationId: $organisation) {
      __typename
      ... on Assignment { version joinedLater { shortName } parts { lead { shortName } dueOn } }
      ... on Invalid { field code }
      ... on Stale { current { __typename ... on Assignment { version joinedLater { shortName } } } }
    }
  }
`);
const read = graphql(`
  query ($id: ID!) {
    assignment(id: $id) { state joinedLater { shortName } partTotals { all closed issued } parent { id } parts { id } }
    assignments { total rows { number parent { id } executors { organisation { shortName } } } }
  }
`);
const notices = graphql(`query { notices { kind count assignment { number } } }`);

async function class30() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const minister = labour.person('министр').approver();
  const town = w.organisation('Мэрия', 'MUNICIPAL_BODY');
  const first = w.organisation('КЦСОН 1', 'INSTITUTION').foundedBy(labour);
  const second = w.organisation('КЦСОН 2', 'INSTITUTION').foundedBy(town);
  const centres = w.organisationClass('КЦСОН').member(first).member(second);
  const [one, other] = [first.person('из первого').executor(), second.person('из второго').executor()];
  return { w, labour, minister, town, first, second, centres, one, other };
}

const toClass = (classId: string) => [{ role: 'LEAD' as const, classId }];

test('addressed to a class it is one for each member of that day, and ends with the last of them', async () => {
  const { labour, minister, centres, one } = await class30();
  const issued = await minister.does(give, { issuer: labour.id, to: toClass(centres.id), number: '1' });
  if (issued.__typename !== 'Assignment') throw new Error(JSON.stringify(issued));
  expect(issued.parts).toMatchObject([
    { lead: { shortName: 'КЦСОН 1' }, binding: true },
    { lead: { shortName: 'КЦСОН 2' }, binding: false },
  ]);
  const [a, b] = issued.parts;
  await minister.does(move, { id: a?.id ?? '', version: 0, step: 'CLOSE', reason: 'сделано' });
  expect((await minister.asks(read, { id: issued.id })).assignment).toMatchObject({
    state: 'TAKEN',
    partTotals: { all: 2, closed: 1, issued: 1 },
  });
  expect(await minister.does(move, { id: b?.id ?? '', version: 0, step: 'CLOSE', reason: 'сделано' })).toMatchObject({
    state: 'CLOSED',
    parent: { state: 'CLOSED' },
  });
  // Each member sees its own part alone.
  const seen = await one.asks(read, { id: a?.id ?? '' });
  expect(seen.assignments).toMatchObject({ total: 1, rows: [{ parent: null, executors: [{}] }] });
  expect(seen.assignment).toMatchObject({ parent: null, parts: [] });
  expect((await one.asks(read, { id: b?.id ?? '' })).assignment).toBeNull();
  expect((await one.asks(read, { id: issued.id })).assignment).toBeNull();
});

test('its issuer takes all of it back at once, and every executor is told why', async () => {
  const { labour, minister, centres, one, other } = await class30();
  const issued = await minister.does(give, { issuer: labour.id, to: toClass(centres.id), number: '1' });
  if (issued.__typename !== 'Assignment') throw new Error(JSON.stringify(issued));
  expect(await minister.does(move, { id: issued.id, version: 0, step: 'WITHDRAW' })).toMatchObject({
    field: 'reason',
    code: 'NEEDS_REASON',
  });
  expect(
    await minister.does(move, { id: issued.id, version: 0, step: 'WITHDRAW', reason: 'приказ отменён' }),
  ).toMatchObject({ state: 'WITHDRAWN', parts: [{ state: 'WITHDRAWN' }, { state: 'WITHDRAWN' }] });
  for (const person of [one, other])
    expect((await person.asks(notices)).notices).toMatchObject([
      { kind: 'ASSIGNMENT_WITHDRAWN', assignment: { number: '1' } },
      { kind: 'ASSIGNMENT_ISSUED', assignment: { number: '1' } },
    ]);
  // The number stays taken.
  expect(await minister.does(give, { issuer: labour.id, to: toClass(centres.id), number: '1' })).toMatchObject({
    field: 'number',
    code: 'TAKEN',
  });
});

test('who joins the class later is flagged, and is given a part by who controls it', async () => {
  const { w, labour, minister, centres } = await class30();
  const issued = await minister.does(give, { issuer: labour.id, to: toClass(centres.id), number: '1' });
  if (issued.__typename !== 'Assignment') throw new Error(JSON.stringify(issued));
  const third = w.organisation('КЦСОН 3', 'INSTITUTION').foundedBy(labour);
  centres.member(third, { since: '2022-11-20' });
  expect((await minister.asks(read, { id: issued.id })).assignment?.joinedLater).toEqual([]);
  w.clock.turnTo('2022-11-20');
  expect((await minister.asks(read, { id: issued.id })).assignment?.joinedLater).toEqual([{ shortName: 'КЦСОН 3' }]);
  expect(await minister.does(include, { id: issued.id, version: 0, organisation: labour.id })).toMatchObject({
    field: 'organisationId',
    code: 'UNKNOWN',
  });
  expect(await minister.does(include, { id: issued.id, version: 0, organisation: third.id })).toMatchObject({
    joinedLater: [],
    parts: [{}, {}, { lead: { shortName: 'КЦСОН 3' } }],
  });
});

test('two who give it to those that joined later at once: the second sees what the first has given, and nobody has it twice', async () => {
  const { w, labour, minister, centres } = await class30();
  const deputy = labour.person('заместитель').approver();
  const issued = await minister.does(give, { issuer: labour.id, to: toClass(centres.id), number: '1' });
  if (issued.__typename !== 'Assignment') throw new Error(JSON.stringify(issued));
  const [third, fourth] = [3, 4].map((number) => w.organisation(`КЦСОН ${number}`, 'INSTITUTION').foundedBy(labour));
  for (const one of [third, fourth]) if (one) centres.member(one, { since: '2022-11-20' });
  w.clock.turnTo('2022-11-20');
  const gives = (organisation: string | undefined, version: number) => ({
    id: issued.id,
    version,
    organisation: organisation ?? '',
  });
  // Both have the same page open.
  expect(await minister.does(include, gives(third?.id, 0))).toMatchObject({ version: 1 });
  for (const organisation of [third?.id, fourth?.id])
    expect(await deputy.does(include, gives(organisation, 0))).toEqual({
      __typename: 'Stale',
      current: { __typename: 'Assignment', version: 1, joinedLater: [{ shortName: 'КЦСОН 4' }] },
    });
  // Having seen it, the deputy gives nothing twice, and the rest as before.
  expect(await deputy.does(include, gives(third?.id, 1))).toMatchObject({ field: 'organisationId', code: 'TAKEN' });
  expect(await deputy.does(include, gives(fourth?.id, 1))).toMatchObject({ joinedLater: [], parts: [{}, {}, {}, {}] });
});

test('a class without members is refused, and the municipality answers for those whom nobody else obliges', async () => {
  const { w, labour, minister, centres } = await class30();
  const empty = w.organisationClass('Пустой');
  expect(await minister.does(give, { issuer: labour.id, to: toClass(empty.id), number: '1' })).toMatchObject({
    field: 'addressees',
    code: 'NO_MEMBERS',
  });
  const issued = await minister.does(give, { issuer: labour.id, to: toClass(centres.id), number: '1', through: true });
  expect(issued).toMatchObject({
    parts: [
      { lead: { shortName: 'КЦСОН 1' } },
      {
        lead: { shortName: 'Мэрия' },
        executors: [{}, { organisation: { shortName: 'КЦСОН 2' }, role: 'CO_EXECUTOR' }],
      },
    ],
  });
});

test('sixty items to classes of thirty are issued in one change, and each executor has one notice of all', async () => {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const secretary = labour.person('секретарь');
  const group = w.group('Рабочая группа', labour).secretary(secretary);
  const centres = w.organisationClass('КЦСОН');
  for (let index = 0; index < 30; index++) {
    const centre = w.organisation(`КЦСОН ${index}`, 'INSTITUTION').foundedBy(labour);
    centre.person(`специалист ${index}`).executor();
    centres.member(centre);
  }
  await w.settled();
  await issued(w, secretary.id, (index) => ({
    number: `1/1/${index}`,
    text: 'Составить план',
    source: 'MINUTES',
    groupId: group.id,
    issuerId: labour.id,
    controllerId: null,
    binding: null,
    addressees: [{ role: 'LEAD', classId: centres.id }],
    term: null,
    measureIds: [],
  }));
  expect(await w.db.assignment.count()).toBe(60 * 31);
  expect(await w.db.event.count({ where: { kind: { startsWith: 'assignment' } } })).toBe(1);
  expect(await w.db.notice.findMany({ select: { count: true }, distinct: ['count'] })).toEqual([{ count: 60 }]);
});

test('a group binds what its founder founded and who sits in it as a member; «по согласованию» it only asks', async () => {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const [founded, member] = [w.organisation('Центр', 'INSTITUTION').foundedBy(labour), w.organisation('Минздрав')];
  const [agreeing, aside] = [w.organisation('НКО «Луч»', 'NGO'), w.organisation('Мэрия', 'MUNICIPAL_BODY')];
  const secretary = labour.person('секретарь');
  const group = w.group('Рабочая группа', labour).secretary(secretary).member(member).byAgreement(agreeing);
  await w.settled();
  const all = [founded, member, agreeing, aside];
  await issued(w, secretary.id, (index) => ({
    number: `1/1/${index}`,
    text: 'Представить сведения',
    source: 'MINUTES',
    groupId: group.id,
    issuerId: labour.id,
    controllerId: null,
    binding: null,
    addressees: [{ role: 'LEAD', organisationId: all[index % 4]?.id ?? '' }],
    term: null,
    measureIds: [],
  }));
  const rows = await w.db.assignment.findMany({ select: { binding: true, lead: { select: { shortName: true } } } });
  expect(Object.fromEntries(rows.map(({ lead, binding }) => [lead?.shortName, binding]))).toEqual({
    Центр: true,
    Минздрав: true,
    'НКО «Луч»': false,
    Мэрия: false,
  });
});

/** In a commit, as minutes do it. */
async function issued(w: World, personId: string, one: (index: number) => Parameters<typeof issue>[1][number]) {
  const viewer = await viewerOf(w.db, personId, w.clock.today());
  const { context } = executionFor(w.node, viewer, '');
  await commit(context, { act: 'test', input: {} }, async (change) => {
    await issue(
      change,
      Array.from({ length: 60 }, (_, index) => one(index)),
      w.clock.today(),
    );
    return '';
  });
}
