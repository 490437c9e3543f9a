import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: MeetingStep!) {
    moveMeeting(id: $id, version: $version, step: $step) {
      __typename
      ... on Meeting { version state rounds { id textHash deadline } }
      ... on Invalid { field code }
    }
  }
`);
const approve = graphql(`
  mutation ($id: ID!, $seat: ID!, $hash: String!, $remark: String) {
    approveMinutes(meetingId: $id, seatId: $seat, textHash: $hash, remark: $remark) { __typename }
  }
`);
const answer = graphql(`
  mutation ($round: ID!, $seat: ID!) {
    answerRemark(roundId: $round, seatId: $seat, answer: "Учтено") { __typename }
  }
`);

/** A draft that was sent round to three: the chair agrees, one has a remark, the other says nothing. */
async function sentRound({ silenceIsConsent }: { silenceIsConsent: boolean }) {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const [chair, secretary] = [labour.person('председатель'), labour.person('секретарь')];
  const [one, other] = [labour.person('первый'), labour.person('второй')];
  const group = w.group('Рабочая группа', labour).chair(chair).member(one).member(other).secretary(secretary);
  const meeting = w.meeting(group, 'DRAFTING');
  meeting.item('О плане');
  await w.settled();
  await w.db.group.update({ where: { id: group.id }, data: { silenceIsConsent } });
  const sent = await secretary.does(move, { id: meeting.id, version: 0, step: 'SEND' });
  if (sent.__typename !== 'Meeting') throw new Error(JSON.stringify(sent));
  const [round] = sent.rounds;
  const text = { id: meeting.id, hash: round?.textHash ?? '' };
  await chair.does(approve, { ...text, seat: group.seatOf(chair) });
  await one.does(approve, { ...text, seat: group.seatOf(one), remark: 'Срок не тот' });
  const sign = async () => {
    const { version } = await w.db.meeting.findUniqueOrThrow({ where: { id: meeting.id } });
    return secretary.does(move, { id: meeting.id, version, step: 'SIGN' });
  };
  const answered = () => secretary.does(answer, { round: round?.id ?? '', seat: group.seatOf(one) });
  return { w, round, sign, answered };
}

const refused = (code: string) => ({ __typename: 'Invalid', field: 'step', code });

test('whoever is silent until the last day agrees from the day after it, where the group’s rules say so', async () => {
  const { w, round, sign, answered } = await sentRound({ silenceIsConsent: true });
  expect(round?.deadline).toBe('2022-11-17');
  expect(await sign()).toEqual(refused('OPEN_REMARK'));
  await answered();
  w.clock.turnTo('2022-11-17');
  expect(await sign()).toEqual(refused('NOT_APPROVED'));
  w.clock.turnTo('2022-11-18');
  expect(await sign()).toMatchObject({ state: 'SIGNED' });
});

test('where they do not, silence holds the minutes up however long it lasts', async () => {
  const { w, sign, answered } = await sentRound({ silenceIsConsent: false });
  await answered();
  w.clock.turnTo('2022-12-30');
  expect(await sign()).toEqual(refused('NOT_APPROVED'));
});
