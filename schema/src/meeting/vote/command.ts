import type { Choice, Meeting, Motion } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { written } from '../../core/text.ts';
import { ownUpload } from '../../file/policy.ts';
import { isCarried } from '../../group/rule.ts';
import { seenItem } from '../agenda/command.ts';
import { touched } from '../command.ts';
import { placeOf } from '../place.ts';
import { mayTake, motionVisible } from '../policy.ts';
import { type Attendance, attendanceOf, sitsOn, takesPart } from '../presence/standing.ts';
import { isRecordOpen, longest } from '../rule.ts';

const attendanceAt = ({ clock }: Context, { tx }: Change, meeting: Meeting, itemId: string) =>
  attendanceOf(tx, { meetingId: meeting.id, day: clock.dayAt(meeting.startsAt), itemId });

function requireQuorum({ present, needed }: Attendance): void {
  require(present >= needed, 'motion', 'NO_QUORUM', { present, needed });
}

export interface OpenMotion extends Keyed {
  readonly itemId: string;
  /** The decision that is put to the vote; without one, words of its own. */
  readonly decisionId?: string | null | undefined;
  readonly text?: string | null | undefined;
  /** For an absentee poll: until when votes are taken. */
  readonly deadline?: Date | null | undefined;
}

/** Puts a question to the vote: in the meeting, where there is a quorum, or in absentia until a deadline. */
export const openMotion = (context: Context, { key, ...input }: OpenMotion) =>
  commit(context, { act: 'motion.open', input, key }, async (change) => {
    const { tx, viewer } = change;
    const { meeting, ...item } = await seenItem(change, input.itemId);
    allow(mayTake(viewer, 'START', meeting));
    require(meeting.state === 'RUNNING' ||
      (isRecordOpen(meeting.state) && Boolean(input.deadline)), 'itemId', 'NOT_ALLOWED_NOW');
    const decision = input.decisionId
      ? await tx.decision.findFirst({ where: { id: input.decisionId, itemId: item.id } })
      : null;
    require(!input.decisionId || decision !== null, 'decisionId', 'UNKNOWN');
    const standing = await tx.motion.count({
      where: { itemId: item.id, closedAt: null, decisionId: decision?.id ?? null },
    });
    require(standing === 0, 'decisionId', 'TAKEN');
    if (input.deadline) await requirePoll(change, meeting, input.deadline);
    else requireQuorum(await attendanceAt(context, change, meeting, item.id));
    const motion = await tx.motion.create({
      data: {
        meetingId: meeting.id,
        itemId: item.id,
        decisionId: decision?.id ?? null,
        text: written('text', decision?.text ?? input.text, longest.decision),
        deadline: input.deadline ?? null,
        openedAt: change.at,
      },
    });
    change.created('motion', motion.id, { text: motion.text }, placeOf(meeting));
    await touched(change, meeting);
    return motion.id;
  });

async function requirePoll({ tx, at }: Change, { groupId }: Meeting, deadline: Date): Promise<void> {
  const { absenteePoll } = await tx.group.findUniqueOrThrow({ where: { id: groupId }, select: { absenteePoll: true } });
  require(absenteePoll, 'deadline', 'NOT_ALLOWED_NOW');
  require(deadline > at, 'deadline', 'EXPIRED');
}

export interface CastVotes extends Keyed {
  readonly motionId: string;
  readonly votes: readonly { readonly seatId: string; readonly choice: Choice }[];
  /** The signed sheet from which they are entered. */
  readonly sheetId?: string | null | undefined;
}

const mostVotes = 200;

/**
 * Votes: one's own, or, as secretary, those that were given in the room or on a signed sheet. In the meeting only who
 * is present at the item votes; until the motion is closed a vote may be given anew.
 */
export const castVotes = (context: Context, { key, ...input }: CastVotes) =>
  commit(context, { act: 'motion.vote', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const { meeting, ...motion } = await seenMotion(change, input.motionId);
    require(input.votes.length > 0, 'votes', 'REQUIRED');
    require(input.votes.length <= mostVotes, 'votes', 'TOO_MANY', { max: mostVotes });
    const attendance = await attendanceAt(context, change, meeting, motion.itemId);
    const seats = input.votes.map(({ seatId }) => attendance.seats.find(({ id }) => id === seatId));
    require(seats.every((seat) => seat?.votes === true), 'votes', 'UNKNOWN');
    const enters = mayTake(viewer, 'START', meeting);
    allow(enters || seats.every((seat) => seat !== undefined && sitsOn(seat, viewer.id)));
    require(motion.closedAt === null, 'motionId', 'NOT_ALLOWED_NOW');
    require(motion.deadline === null || enters || at <= motion.deadline, 'motionId', 'EXPIRED');
    const present = seats.every((seat) => seat !== undefined && takesPart(seat));
    if (motion.deadline === null) {
      require(present, 'votes', 'NOT_PRESENT');
      requireQuorum(attendance);
    }
    if (input.sheetId) await attachSheet(change, motion, input.sheetId);
    for (const [index, { seatId, choice }] of input.votes.entries()) {
      const seat = seats[index];
      const given = { choice, at, enteredById: seat && sitsOn(seat, viewer.id) ? null : viewer.id };
      const of = { motionId: motion.id, seatId };
      await tx.vote.upsert({ where: { motionId_seatId: of }, create: { ...of, ...given }, update: given });
    }
    await touched(change, meeting);
    return motion.id;
  });

async function attachSheet({ tx, viewer }: Change, motion: Motion, sheetId: string): Promise<void> {
  if (sheetId === motion.sheetId) return;
  require((await tx.file.count({ where: { AND: [{ id: sheetId }, ownUpload(viewer)] } })) > 0, 'sheetId', 'UNKNOWN');
  await tx.motion.update({ where: { id: motion.id }, data: { sheetId } });
}

/** Closes a motion and counts: the quorum is looked at once more, and the group's majority decides. */
export const closeMotion = (context: Context, { key, ...input }: Keyed & { id: string; version: number }) =>
  commit(context, { act: 'motion.close', input, key }, async (change) => {
    const { tx } = change;
    const { meeting, ...motion } = await seenMotion(change, input.id);
    allow(mayTake(change.viewer, 'START', meeting));
    await change.claim('motion', motion, input.version);
    require(motion.closedAt === null, 'id', 'NOT_ALLOWED_NOW');
    const attendance = await attendanceAt(context, change, meeting, motion.itemId);
    const votes = await tx.vote.findMany({ where: { motionId: motion.id } });
    const present = motion.deadline === null ? attendance.present : votes.length;
    requireQuorum({ ...attendance, present });
    const group = await tx.group.findUniqueOrThrow({ where: { id: meeting.groupId } });
    const chair = attendance.seats.find(({ kind }) => kind === 'CHAIR')?.id;
    const count = (choice: Choice) => votes.filter((vote) => vote.choice === choice).length;
    const tally = {
      for: count('FOR'),
      against: count('AGAINST'),
      abstain: count('ABSTAIN'),
      chair: votes.find(({ seatId }) => seatId === chair)?.choice ?? null,
    };
    const carried = isCarried(group, tally, { voting: attendance.voting, present });
    const data = {
      closedAt: change.at,
      outcome: carried ? 'ADOPTED' : 'REJECTED',
      seats: attendance.voting,
      present,
    } as const;
    await change.revise('motion', motion, data, placeOf(meeting));
    await touched(change, meeting);
    return motion.id;
  });

async function seenMotion(change: Change, id: string) {
  return seen(
    await change.tx.motion.findFirst({
      where: { AND: [{ id }, motionVisible(change.viewer)] },
      include: { meeting: true },
    }),
  );
}

/** Writes what somebody who disagrees asks to have in the minutes: one's own, or entered by the secretary. */
export const writeDissent = (
  context: Context,
  { key, ...input }: Keyed & { itemId: string; seatId: string; text: string },
) =>
  commit(context, { act: 'dissent.write', input, key }, async (change) => {
    const { tx, viewer } = change;
    const { meeting, ...item } = await seenItem(change, input.itemId);
    const { seats } = await attendanceAt(context, change, meeting, item.id);
    const seat = seats.find(({ id }) => id === input.seatId);
    require(seat !== undefined, 'seatId', 'UNKNOWN');
    allow(mayTake(viewer, 'START', meeting) || sitsOn(seat, viewer.id));
    require(isRecordOpen(meeting.state), 'itemId', 'NOT_ALLOWED_NOW');
    const text = written('text', input.text, longest.dissent);
    const of = { itemId: item.id, seatId: seat.id };
    const dissent = await tx.dissent.upsert({
      where: { itemId_seatId: of },
      create: { ...of, meetingId: meeting.id, text, at: change.at },
      update: { text, at: change.at, version: { increment: 1 } },
    });
    change.noted('dissent', dissent.id, {}, { seatId: seat.id }, placeOf(meeting));
    await touched(change, meeting);
    return dissent.id;
  });
