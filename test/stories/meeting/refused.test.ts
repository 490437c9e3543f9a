import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { sheetHash } from '../../world/meeting.ts';
import { world } from '../../world.ts';

const open = graphql(`
  mutation ($item: ID!) {
    openMotion(itemId: $item, text: "Согласиться") { __typename ... on Motion { id } ... on Invalid { field code params } }
  }
`);
const mark = graphql(`
  mutation ($meeting: ID!, $seat: ID!, $presence: PresenceMark!, $item: ID) {
    markPresence(meetingId: $meeting, seatId: $seat, presence: $presence, itemId: $item) { __typename }
  }
`);
const cast = graphql(`
  mutation ($motion: ID!, $seat: ID!) {
    castVotes(motionId: $motion, votes: [{ seatId: $seat, choice: FOR }]) { __typename ... on Invalid { field code } }
  }
`);
const approve = graphql(`
  mutation ($meeting: ID!, $seat: ID!, $hash: String!) {
    approveMinutes(meetingId: $meeting, seatId: $seat, textHash: $hash) { __typename ... on Invalid { field code } }
  }
`);
const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: MeetingStep!) {
    moveMeeting(id: $id, version: $version, step: $step) {
      __typename
      ... on Meeting { version state }
      ... on Stale { current { __typename ... on Meeting { version state } } }
    }
  }
`);
const change = graphql(`
  mutation ($id: ID!, $version: Int!, $measures: [ID!]!) {
    changeAgendaItem(id: $id, version: $version, words: { measureIds: $measures }) {
      __typename
      ... on Invalid { field code }
    }
  }
`);

async function group() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const [chair, deputy, secretary, former, leaver] = [
    'председатель',
    'заместитель',
    'секретарь',
    'прежний председатель',
    'ушедший председатель',
  ].map((name) => labour.person(name));
  if (!chair || !deputy || !secretary || !former || !leaver) throw new Error('Somebody is missing.');
  const partner = w.organisation('Минздрав').person('из Минздрава');
  const working = w
    .group('Рабочая группа', labour)
    .chair(leaver, { until: '2022-06-30' })
    .chair(former, { since: '2022-07-01', until: '2022-10-31' })
    .chair(chair, { since: '2022-11-01' })
    .deputy(deputy)
    .secretary(secretary)
    .member(partner);
  return { w, working, chair, deputy, secretary, former, leaver, partner };
}

test('nothing is put to the vote without a quorum, and the refusal says how many are missing', async () => {
  const { w, working, chair, secretary } = await group();
  const meeting = w.meeting(working, 'RUNNING').present(working.seatOf(chair));
  const item = meeting.item('О плане', { current: true });
  expect(await secretary.does(open, { item })).toMatchObject({
    field: 'motion',
    code: 'NO_QUORUM',
    params: { present: 1 },
  });
  expect(await w.db.motion.count()).toBe(0);
});

test('who stepped out of an item has no vote in it, also where the secretary enters it, and votes again once back', async () => {
  const { w, working, chair, deputy, secretary, partner } = await group();
  const meeting = w.meeting(working, 'RUNNING');
  for (const one of [chair, deputy, secretary, partner]) meeting.present(working.seatOf(one));
  const item = meeting.item('О плане', { current: true });
  const opened = await secretary.does(open, { item });
  if (opened.__typename !== 'Motion') throw new Error(JSON.stringify(opened));
  const seat = working.seatOf(partner);
  const marks = (presence: 'STEPPED_OUT' | 'BACK') =>
    secretary.does(mark, { meeting: meeting.id, seat, presence, item });
  expect(await marks('STEPPED_OUT')).toEqual({ __typename: 'Meeting' });
  for (const who of [partner, secretary])
    expect(await who.does(cast, { motion: opened.id, seat })).toMatchObject({ field: 'votes', code: 'NOT_PRESENT' });
  await marks('BACK');
  expect(await partner.does(cast, { motion: opened.id, seat })).toEqual({ __typename: 'Motion' });
});

test('a former chair approves nothing: neither by the seat that has ended, nor by that of who came after', async () => {
  const { w, working, chair, former, leaver } = await group();
  working.member(former, { since: '2022-11-01' });
  const ended = working.seatOf(leaver);
  const meeting = w.meeting(working, 'ON_APPROVAL');
  meeting.round(working.seatOf(chair), chair, 'Уточнить срок');
  const given = (seat: string) => ({ meeting: meeting.id, seat, hash: sheetHash });
  expect(await former.does(approve, given(ended))).toMatchObject({ field: 'seatId', code: 'UNKNOWN' });
  expect(await former.does(approve, given(working.seatOf(chair)))).toEqual({ __typename: 'Forbidden' });
  // Who has left the group altogether does not know of the sheet.
  expect(await leaver.does(approve, given(working.seatOf(chair)))).toEqual({ __typename: 'NotFound' });
  expect(await chair.does(approve, given(working.seatOf(chair)))).toEqual({ __typename: 'Meeting' });
});

test('two secretaries finish a meeting at once: it is finished once, and the second sees that it is', async () => {
  const { w, working, deputy, secretary } = await group();
  const meeting = w.meeting(working, 'RUNNING');
  meeting.item('О плане');
  working.secretary(deputy);
  await w.settled();
  const answers = await Promise.all(
    [secretary, deputy].map((who) => who.does(move, { id: meeting.id, version: 0, step: 'END' })),
  );
  expect(answers).toContainEqual({ __typename: 'Meeting', version: 1, state: 'DRAFTING' });
  expect(answers).toContainEqual({
    __typename: 'Stale',
    current: { __typename: 'Meeting', version: 1, state: 'DRAFTING' },
  });
});

test('an item names no measure that has left the plan; where it was named before it stays', async () => {
  const { w, working, secretary } = await group();
  const meeting = w.meeting(working, 'DRAFT');
  const id = meeting.item('О плане');
  const plan = w.roadmap('План').coordinatedBy(secretary);
  const [standing, left, leaving] = ['1.1', '1.2', '1.3'].map((number) => plan.measure(number, { title: number }));
  if (!standing || !left || !leaving) throw new Error('A measure is missing.');
  await w.settled();
  await w.db.itemMeasure.create({ data: { itemId: id, measureId: leaving.id } });
  await w.db.measure.updateMany({
    where: { id: { in: [left.id, leaving.id] } },
    data: { removedAt: w.clock.now() },
  });
  const named = (measures: { id: string }[], version: number) =>
    secretary.does(change, { id, version, measures: measures.map((measure) => measure.id) });
  expect(await named([standing, left], 0)).toEqual({ __typename: 'Invalid', field: 'measureIds', code: 'UNKNOWN' });
  expect(await named([standing, leaving], 0)).toEqual({ __typename: 'AgendaItem' });
});
