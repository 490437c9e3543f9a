import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { written, writtenOrNull } from '../../core/text.ts';
import { authorOf, seenMeeting, touched } from '../command.ts';
import { placeOf } from '../place.ts';
import { mayPrepare, roundVisible } from '../policy.ts';
import { attendanceOf, sitsOn } from '../presence/standing.ts';
import { longest } from '../rule.ts';

/** The round that runs on a version of the text. */
const openRound = (change: Change, meetingId: string) =>
  change.tx.approvalRound.findFirst({ where: { meetingId, closedAt: null }, orderBy: { number: 'desc' } });

export interface ApproveMinutes extends Keyed {
  readonly meetingId: string;
  readonly seatId: string;
  /** The version of the text that is approved. */
  readonly textHash: string;
  /** A remark; without one the text is approved as it stands. */
  readonly remark?: string | null | undefined;
}

/** Approves the text of the minutes that one read, or approves it with a remark, which must be answered. */
export const approveMinutes = (context: Context, { key, ...input }: ApproveMinutes) =>
  commit(context, { act: 'minutes.approve', input, key }, async (change) => {
    const { tx, viewer } = change;
    const meeting = await seenMeeting(change, input.meetingId);
    // Whose seat it is today: somebody who sat there at the meeting and left speaks for nobody.
    const { seats } = await attendanceOf(tx, { meetingId: meeting.id, day: viewer.rights.today, itemId: null });
    const seat = seats.find(({ id }) => id === input.seatId);
    require(seat !== undefined, 'seatId', 'UNKNOWN');
    allow(sitsOn(seat, viewer.id) && seat.votes);
    const round = await openRound(change, meeting.id);
    require(meeting.state === 'ON_APPROVAL' && round !== null, 'meetingId', 'NOT_ALLOWED_NOW');
    require(round.textHash === input.textHash, 'textHash', 'OTHER_TEXT');
    const said = {
      personId: authorOf(change),
      remark: writtenOrNull('remark', input.remark, longest.remark),
      at: change.at,
      answer: null,
    };
    const of = { roundId: round.id, seatId: seat.id };
    await tx.approval.upsert({
      where: { roundId_seatId: of },
      create: { ...of, ...said },
      update: { ...said, version: { increment: 1 } },
    });
    change.noted('approval', round.id, {}, { seatId: seat.id, remark: said.remark !== null }, placeOf(meeting));
    await touched(change, meeting);
    return meeting.id;
  });

/** Answers a remark of the approval sheet. */
export const answerRemark = (
  context: Context,
  { key, ...input }: Keyed & { roundId: string; seatId: string; answer: string },
) =>
  commit(context, { act: 'minutes.answerRemark', input, key }, async (change) => {
    const { tx } = change;
    const approval = seen(
      await tx.approval.findFirst({
        where: { roundId: input.roundId, seatId: input.seatId, round: roundVisible(change.viewer) },
        include: { round: { select: { meeting: true } } },
      }),
    );
    const { meeting } = approval.round;
    allow(mayPrepare(change.viewer, meeting));
    require(approval.remark !== null && meeting.state !== 'REGISTERED', 'seatId', 'NOT_ALLOWED_NOW');
    const of = { roundId: input.roundId, seatId: input.seatId };
    const answer = written('answer', input.answer, longest.remark);
    await tx.approval.update({ where: { roundId_seatId: of }, data: { answer, version: { increment: 1 } } });
    await touched(change, meeting);
    return meeting.id;
  });
