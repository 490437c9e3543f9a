import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const open = graphql(`
  mutation ($item: ID!, $deadline: Instant) {
    openMotion(itemId: $item, text: "Согласиться", deadline: $deadline) {
      __typename
      ... on Motion { id }
      ... on Invalid { field code }
    }
  }
`);
const cast = graphql(`
  mutation ($motion: ID!, $votes: [VoteInput!]!, $sheet: ID) {
    castVotes(motionId: $motion, votes: $votes, sheetId: $sheet) { __typename ... on Invalid { field code } }
  }
`);
const close = graphql(`
  mutation ($id: ID!) {
    closeMotion(id: $id, version: 0) {
      __typename
      ... on Motion { outcome sheet { id } votes { choice entered } }
      ... on Invalid { field code params }
    }
  }
`);
const deadline = '2022-11-15T05:00:00.000Z';

/** A group of four that votes in absentia, and whose chair decides where votes are equal. */
async function hub({ poll = true } = {}) {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const [chair, secretary, one, other] = ['председатель', 'секретарь', 'первый', 'второй'].map((n) => labour.person(n));
  if (!chair || !secretary || !one || !other) throw new Error('Somebody is missing.');
  const group = w.group('Рабочая группа', labour).chair(chair).secretary(secretary).member(one).member(other);
  const meeting = w.meeting(group, 'DRAFTING');
  const item = meeting.item('О плане');
  await w.settled();
  await w.db.group.update({ where: { id: group.id }, data: { absenteePoll: poll, castingVote: true } });
  const vote = (who: typeof one, choice: 'FOR' | 'AGAINST') => ({ seatId: group.seatOf(who), choice });
  const opened = async () => {
    const motion = await secretary.does(open, { item, deadline });
    if (motion.__typename !== 'Motion') throw new Error(JSON.stringify(motion));
    return motion.id;
  };
  return { w, chair, secretary, one, other, meeting, item, vote, opened };
}

test('a group whose rules know no absentee poll holds none, and one whose deadline has passed is none', async () => {
  const { secretary, item } = await hub({ poll: false });
  const refused = { __typename: 'Invalid', field: 'deadline' };
  expect(await secretary.does(open, { item, deadline })).toEqual({ ...refused, code: 'NOT_ALLOWED_NOW' });
  const allowed = await hub();
  expect(await allowed.secretary.does(open, { item: allowed.item, deadline: '2022-11-13T03:00:00.000Z' })).toEqual({
    ...refused,
    code: 'EXPIRED',
  });
});

test('votes come until the deadline; a signed sheet is entered later too, with its scan, and the chair decides a tie', async () => {
  const { w, chair, secretary, one, other, vote, opened } = await hub();
  const motion = await opened();
  expect(await chair.does(cast, { motion, votes: [vote(chair, 'FOR')] })).toEqual({ __typename: 'Motion' });
  expect(await one.does(cast, { motion, votes: [vote(other, 'FOR')] })).toEqual({ __typename: 'Forbidden' });
  w.clock.turnTo('2022-11-16');
  expect(await one.does(cast, { motion, votes: [vote(one, 'AGAINST')] })).toEqual({
    __typename: 'Invalid',
    field: 'motionId',
    code: 'EXPIRED',
  });
  const [sheet, foreign] = await Promise.all([secretary, other].map((who) => who.uploads('Лист.txt', 'Лист')));
  const votes = [vote(one, 'AGAINST')];
  expect(await secretary.does(cast, { motion, votes, sheet: foreign?.id ?? null })).toEqual({
    __typename: 'Invalid',
    field: 'sheetId',
    code: 'UNKNOWN',
  });
  expect(await secretary.does(cast, { motion, votes, sheet: sheet?.id ?? null })).toEqual({ __typename: 'Motion' });
  expect(await secretary.does(close, { id: motion })).toMatchObject({
    outcome: 'ADOPTED',
    sheet: { id: sheet?.id },
    votes: [
      { choice: 'FOR', entered: false },
      { choice: 'AGAINST', entered: true },
    ],
  });
});

test('whoever says nothing by the deadline has not voted: without a quorum of votes a poll decides nothing', async () => {
  const { secretary, one, vote, opened } = await hub();
  const motion = await opened();
  await one.does(cast, { motion, votes: [vote(one, 'FOR')] });
  expect(await secretary.does(close, { id: motion })).toMatchObject({
    field: 'motion',
    code: 'NO_QUORUM',
    params: { present: 1, needed: 2 },
  });
});
