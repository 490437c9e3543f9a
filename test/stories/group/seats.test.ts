import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const filled = graphql(`
  mutation ($seat: ID!, $person: ID!, $manner: HoldingManner!, $since: Day, $until: Day) {
    fillSeat(seatId: $seat, personId: $person, manner: $manner, basisNumber: "118", basisDate: "2022-11-01", since: $since, until: $until) {
      __typename ... on Holding { id version } ... on Invalid { field code }
    }
  }
`);
const ended = graphql(`
  mutation ($id: ID!, $version: Int!) { endHolding(id: $id, version: $version) { __typename ... on Holding { until } } }
`);
const composition = graphql(`
  query ($id: ID!, $day: Day) {
    group(id: $id) { isMine mayKeep seats(on: $day) { kind vacant(on: $day) holder(on: $day) { name } } }
  }
`);
const events = graphql(`
  subscription ($after: String!) {
    notices(after: $after) { __typename ... on NoticeHappened { kind } ... on Checkpoint { cursor } }
  }
`);
const cursorOnly = graphql('query { cursor }');

async function office() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const health = w.organisation('Минздрав');
  const people = {
    chair: labour.person('председатель'),
    deputy: labour.person('заместитель'),
    first: health.person('первый представитель'),
    second: health.person('второй представитель'),
  };
  const group = w.group('Группа', labour).chair(people.chair).member(health).nominated(health, people.first);
  const seats = { chair: group.seatOf(people.chair), health: group.seatOf(health) };
  const holderOf = async (kind: string, day?: string) => {
    const { group: now } = await people.chair.asks(composition, { id: group.id, ...(day && { day }) });
    return now?.seats.find((seat) => seat.kind === kind)?.holder?.name;
  };
  return { w, ...people, group, seats, holderOf };
}

test('whom an organisation nominates anew sits there from that day on, and the one before until then', async () => {
  const { chair, first, second, group, seats, holderOf } = await office();
  expect(await holderOf('MEMBER')).toBe('первый представитель');
  const given = { seat: seats.health, person: second.id, manner: 'NOMINATED' as const };
  expect(await chair.does(filled, given)).toMatchObject({ __typename: 'Holding' });
  expect(await holderOf('MEMBER')).toBe('второй представитель');
  expect(await holderOf('MEMBER', '2022-11-13')).toBe('первый представитель');
  const mine = async (who: typeof first) => (await who.asks(composition, { id: group.id })).group?.isMine;
  expect([await mine(first), await mine(second)]).toEqual([false, true]);
});

test('a new nomination replaces also one that had its last day', async () => {
  const { chair, first, second, seats, holderOf } = await office();
  const manner = 'NOMINATED' as const;
  const until = '2022-12-31';
  expect(await chair.does(filled, { seat: seats.health, person: second.id, manner, until })).toMatchObject({
    version: 0,
  });
  expect(await chair.does(filled, { seat: seats.health, person: first.id, manner, since: '2022-12-01' })).toMatchObject(
    {
      version: 0,
    },
  );
  expect(await holderOf('MEMBER', '2022-11-30')).toBe('второй представитель');
  expect(await holderOf('MEMBER', '2022-12-01')).toBe('первый представитель');
});

test('whoever acts for the chair has the chair’s place meanwhile, and the chair stays in the group', async () => {
  const { chair, deputy, group, seats, holderOf } = await office();
  const rights = async (who: typeof chair) => {
    const { group: now } = await who.asks(composition, { id: group.id });
    return { isMine: now?.isMine, mayKeep: now?.mayKeep };
  };
  const acting = { seat: seats.chair, person: deputy.id, manner: 'ACTING' as const, until: '2022-11-20' };
  const made = await chair.does(filled, acting);
  if (made.__typename !== 'Holding') throw new Error(made.__typename);
  expect(await holderOf('CHAIR')).toBe('заместитель');
  expect(await holderOf('CHAIR', '2022-11-21')).toBe('председатель');
  expect(await rights(deputy)).toEqual({ isMine: true, mayKeep: true });
  expect(await rights(chair)).toEqual({ isMine: true, mayKeep: false });
  expect(await deputy.does(ended, { id: made.id, version: made.version })).toMatchObject({ until: '2022-11-13' });
  expect(await rights(deputy)).toEqual({ isMine: false, mayKeep: false });
  expect(await rights(chair)).toEqual({ isMine: true, mayKeep: true });
});

test('a seat whose organisation has nominated nobody is vacant, and says so to those who know nobody there', async () => {
  const { w, chair, group, seats, first } = await office();
  const outsider = w.organisation('Другое ведомство').person('посторонний');
  const seen = async () => (await outsider.asks(composition, { id: group.id })).group?.seats;
  expect(await seen()).toEqual([
    { kind: 'CHAIR', vacant: false, holder: null },
    { kind: 'MEMBER', vacant: false, holder: null },
  ]);
  const { id } = await w.db.holding.findFirstOrThrow({ where: { seatId: seats.health, personId: first.id } });
  await chair.does(ended, { id, version: 0 });
  expect((await seen())?.[1]).toEqual({ kind: 'MEMBER', vacant: true, holder: null });
});

test('whoever is given a seat, and whoever loses one, is told that their rights are others now', async () => {
  const { chair, first, second, seats } = await office();
  const { cursor: after } = await chair.asks(cursorOnly);
  const watches = await Promise.all([first, second].map((who) => who.watches(events, { after })));
  await chair.does(filled, { seat: seats.health, person: second.id, manner: 'NOMINATED' });
  for (const watch of watches) {
    const told = await watch.nextWhere((item) => item.__typename === 'NoticeHappened');
    expect(told).toEqual({ __typename: 'NoticeHappened', kind: 'rights.changed' });
    await watch.leave();
  }
});
