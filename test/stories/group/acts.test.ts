import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { Actor } from '../../world/actor.ts';
import { world } from '../../world.ts';

const onDay = graphql(`
  query ($id: ID!, $day: Day!) {
    group(id: $id) { standing(on: $day) since seats(on: $day) { organisation { shortName } holder(on: $day) { name } vacant(on: $day) } }
    groups(on: $day) { id }
  }
`);
const inside = graphql(`
  query ($id: ID!, $meeting: ID!) {
    group(id: $id) { isMine mayKeep standing seats { id } pendingSeats { id } quorumNow meetings { id } }
    meeting(id: $meeting) { id }
  }
`);
const founded = graphql(`
  mutation ($founder: ID!, $act: GroupActInput!, $seats: [SeatInput!]!) {
    foundGroup(name: "Группа", founderId: $founder, act: $act, seats: $seats) { __typename ... on Group { id acts { id version } } ... on Invalid { field code } }
  }
`);
const entered = graphql(`
  mutation ($id: ID!, $act: GroupActInput!, $effect: ActEffect!, $seats: [SeatInput!]!, $ended: [ID!]) {
    enterGroupAct(groupId: $id, act: $act, effect: $effect, seats: $seats, endedIds: $ended) {
      __typename ... on GroupAct { id version inForce } ... on Invalid { field code }
    }
  }
`);
const completed = graphql(`
  mutation ($id: ID!, $date: Day!) {
    completeGroupAct(id: $id, version: 0, number: "15", date: $date) { __typename ... on GroupAct { inForce } ... on Invalid { field code } }
  }
`);
const limited = graphql(`
  mutation ($id: ID!, $version: Int!, $until: Day) {
    changeGroup(id: $id, version: $version, words: { powersUntil: $until }) { __typename ... on Group { standing } }
  }
`);

const act = (number: string | null, date: string | null) => ({ kind: 'приказ', number, date, issuers: ['Минтруда'] });

async function office() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const health = w.organisation('Минздрав');
  const chair = labour.person('председатель');
  const member = health.person('член группы');
  const administrator = w.person('администратор').administrator();
  const group = w.group('Группа № 306', labour).chair(chair).member(member);
  await w.settled();
  const at = { startsAt: w.clock.now(), createdAt: w.clock.now(), changedAt: w.clock.now() };
  const meeting = await w.db.meeting.create({ data: { groupId: group.id, state: 'ANNOUNCED', ...at } });
  const sees = async (who: Actor, id = group.id) => {
    const answer = await who.asks(inside, { id, meeting: meeting.id });
    return { mine: answer.group?.isMine, meeting: answer.meeting !== null };
  };
  return { w, labour, health, chair, member, administrator, group, sees };
}

test('the group of order № 306 does not exist on 7 April 2021, and exists on 8 April', async () => {
  const { group, chair } = await office();
  const before = await chair.asks(onDay, { id: group.id, day: '2021-04-07' });
  expect(before).toEqual({ group: { standing: 'NOT_YET', since: '2021-04-08', seats: [] }, groups: [] });
  const from = await chair.asks(onDay, { id: group.id, day: '2021-04-08' });
  expect(from.group?.standing).toBe('IN_FORCE');
  expect(from.group?.seats.map(({ holder }) => holder?.name)).toEqual(['председатель', 'член группы']);
  expect(from.groups).toEqual([{ id: group.id }]);
});

test('an act with blanks founds nothing and gives nobody sight, until its number and date are entered', async () => {
  const { administrator, labour, member, sees, w } = await office();
  const seats = [{ kind: 'SECRETARY' as const, personId: member.id }];
  const made = await administrator.does(founded, { founder: labour.id, act: act(null, '2022-11-01'), seats });
  if (made.__typename !== 'Group') throw new Error(made.__typename);
  const asked = () => member.asks(inside, { id: made.id, meeting: w.foreignId() });
  expect((await asked()).group).toMatchObject({ isMine: false, mayKeep: false, standing: 'PENDING', seats: [] });
  expect((await asked()).group?.pendingSeats).toHaveLength(1);
  expect((await sees(member)).mine, 'the other group is as it was').toBe(true);

  const id = made.acts[0]?.id ?? '';
  expect(await administrator.does(completed, { id, date: '2022-11-10' })).toEqual({
    __typename: 'GroupAct',
    inForce: true,
  });
  expect((await asked()).group).toMatchObject({ isMine: true, mayKeep: true, standing: 'IN_FORCE', pendingSeats: [] });
  const onTheDay = await member.asks(onDay, { id: made.id, day: '2022-11-10' });
  expect(onTheDay.group?.seats).toHaveLength(1);
  expect((await member.asks(onDay, { id: made.id, day: '2022-11-09' })).group?.seats).toEqual([]);
});

test('whoever an act removes loses sight at once, and sat there until the day before', async () => {
  const { group, chair, member, sees } = await office();
  expect(await sees(member)).toEqual({ mine: true, meeting: true });
  const given = { id: group.id, act: act('77', '2022-11-14'), effect: 'CHANGES' as const, seats: [] };
  const done = await chair.does(entered, { ...given, ended: [group.seatOf(member)] });
  expect(done).toMatchObject({ __typename: 'GroupAct', inForce: true });
  expect(await sees(member)).toEqual({ mine: false, meeting: false });
  expect(await sees(chair)).toEqual({ mine: true, meeting: true });
  const seatsOn = async (day: string) => (await chair.asks(onDay, { id: group.id, day })).group?.seats.length;
  expect([await seatsOn('2022-11-13'), await seatsOn('2022-11-14')]).toEqual([2, 1]);
});

test('an act with blanks takes nobody away, and once it is complete it does', async () => {
  const { group, chair, member, sees } = await office();
  const given = { id: group.id, act: act('77', null), effect: 'CHANGES' as const, seats: [] };
  const done = await chair.does(entered, { ...given, ended: [group.seatOf(member)] });
  if (done.__typename !== 'GroupAct') throw new Error(done.__typename);
  expect(await sees(member)).toEqual({ mine: true, meeting: true });
  const again = await chair.does(entered, { ...given, act: act('78', null), ended: [group.seatOf(member)] });
  expect(again, 'nobody is taken away twice').toEqual({ __typename: 'Invalid', field: 'endedIds', code: 'UNKNOWN' });
  await chair.does(completed, { id: done.id, date: '2022-11-14' });
  expect(await sees(member)).toEqual({ mine: false, meeting: false });
});

test('an act of tomorrow changes nothing today', async () => {
  const { w, group, chair, member, sees } = await office();
  const given = { id: group.id, act: act('77', '2022-11-15'), effect: 'CHANGES' as const, seats: [] };
  expect(await chair.does(entered, { ...given, ended: [group.seatOf(member)] })).toMatchObject({ inForce: false });
  expect(await sees(member)).toEqual({ mine: true, meeting: true });
  w.clock.turnTo('2022-11-15');
  expect(await sees(member)).toEqual({ mine: false, meeting: false });
});

test('a group that an act ended has nobody, and no act changes it any more', async () => {
  const { group, chair, member, administrator, sees } = await office();
  const given = { id: group.id, act: act('99', '2022-11-14'), seats: [] };
  expect(await chair.does(entered, { ...given, effect: 'ENDS' })).toMatchObject({ __typename: 'GroupAct' });
  for (const who of [chair, member]) expect(await sees(who)).toEqual({ mine: false, meeting: false });
  const later = await administrator.does(entered, { ...given, act: act('100', '2022-11-14'), effect: 'CHANGES' });
  expect(later).toEqual({ __typename: 'Invalid', field: 'date', code: 'NO_GROUP' });
  const { group: now } = await administrator.asks(onDay, { id: group.id, day: '2022-11-14' });
  expect(now).toMatchObject({ standing: 'ENDED', seats: [] });
});

test('nobody sits in a group whose powers have run out, until they are prolonged', async () => {
  const { group, chair, member, administrator, sees } = await office();
  const limit = (version: number, until: string | null) =>
    administrator.does(limited, { id: group.id, version, until });
  expect(await limit(0, '2022-11-13')).toEqual({ __typename: 'Group', standing: 'ENDED' });
  for (const who of [chair, member]) expect(await sees(who)).toEqual({ mine: false, meeting: false });
  expect((await administrator.asks(inside, { id: group.id, meeting: group.id })).group).toMatchObject({
    seats: [],
    quorumNow: 0,
  });
  expect(await limit(1, null)).toEqual({ __typename: 'Group', standing: 'IN_FORCE' });
  expect(await sees(member)).toEqual({ mine: true, meeting: true });
});
