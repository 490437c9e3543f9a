import type { AttendanceManner, ReplyAnswer, SeatKind, Substitute } from '@vmeste/prisma/generated/client.ts';
import type { Db, Tx } from '../../core/database.ts';
import type { Day } from '../../core/time.ts';
import { holderOf, quorumOf } from '../../group/rule.ts';
import { standingOn } from '../../group/standing.ts';
import { current } from '../../person/rights.ts';

/** A seat at a meeting: who sits there, and whether anybody does now. */
export interface SeatAt {
  readonly id: string;
  readonly kind: SeatKind;
  readonly votes: boolean;
  /** The person of the seat on that day, whom a substitute may replace. */
  readonly holderId: string | null;
  /** Who sits there in the holder's place at this meeting, by letter. */
  readonly substitute: Substitute | null;
  /** What was answered to the invitation. */
  readonly reply: ReplyAnswer | null;
  /** How they are present: now, or, where the meeting is over, to its end; null where they are not. */
  readonly manner: AttendanceManner | null;
  /** Present, and takes no part in the item asked about. */
  readonly steppedOut: boolean;
}

export interface Attendance {
  readonly seats: readonly SeatAt[];
  /** Seats that vote. */
  readonly voting: number;
  /** Those of them that are present at the item. */
  readonly present: number;
  readonly needed: number;
}

/**
 * Who is at a meeting now, seat by seat, and whether there is a quorum.
 * @param itemId the item asked about: whoever stepped out of it is not present there
 */
export async function attendanceOf(
  db: Db | Tx,
  { meetingId, day, itemId }: { meetingId: string; day: Day; itemId: string | null },
): Promise<Attendance> {
  const meeting = await db.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { groupId: true, endedAt: true, group: { select: { voters: true, quorum: true } } },
  });
  // At the end everyone who is there leaves at one moment.
  const there = { OR: [{ leftAt: null }, ...(meeting.endedAt ? [{ leftAt: meeting.endedAt }] : [])] };
  const rows = await db.seat.findMany({
    where: { groupId: meeting.groupId, ...standingOn(day) },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      personId: true,
      holdings: { where: current(day), select: { personId: true, manner: true } },
      substitutes: { where: { meetingId } },
      replies: { where: { meetingId }, select: { answer: true } },
      attendances: {
        where: { meetingId, ...there },
        orderBy: { arrivedAt: 'desc' },
        select: { manner: true },
        take: 1,
      },
      steppedOut: { where: { itemId: itemId ?? undefinedId }, select: { seatId: true } },
    },
  });
  const seats = rows.map(({ id, kind, substitutes, replies, attendances, steppedOut, ...held }) => ({
    id,
    kind,
    votes: meeting.group.voters.includes(kind),
    holderId: holderOf(held),
    substitute: substitutes[0] ?? null,
    reply: replies[0]?.answer ?? null,
    manner: attendances[0]?.manner ?? null,
    steppedOut: steppedOut.length > 0,
  }));
  const voting = seats.filter(({ votes }) => votes);
  return {
    seats,
    voting: voting.length,
    present: voting.filter(takesPart).length,
    needed: quorumOf(meeting.group.quorum, voting.length),
  };
}

/** Names no item: nobody stepped out of it. */
const undefinedId = '00000000-0000-0000-0000-000000000000';

/** Whether a person sits on a seat at the meeting: its substitute, where there is one, otherwise its holder. */
export const sitsOn = (seat: SeatAt, personId: string | null): boolean =>
  personId !== null && (seat.substitute ? seat.substitute.personId : seat.holderId) === personId;

/** Present, and takes part in the item asked about. */
export const takesPart = ({ manner, steppedOut }: SeatAt): boolean => manner !== null && !steppedOut;
