import type { AttendanceManner, Meeting, ReplyAnswer } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require } from '../../core/refusal.ts';
import { line, writtenOrNull } from '../../core/text.ts';
import { type Day, midnightOf } from '../../core/time.ts';
import { visible as personVisible } from '../../person/policy.ts';
import { seenMeeting, touched } from '../command.ts';
import { invite, releaseUnseated } from '../letter/command.ts';
import { placeOf } from '../place.ts';
import { mayTake } from '../policy.ts';
import { isRecordOpen } from '../rule.ts';
import { attendanceOf, type SeatAt, sitsOn } from './standing.ts';

/** A seat of the meeting's group on its day. */
async function seatAt(context: Context, change: Change, meeting: Meeting, seatId: string): Promise<SeatAt> {
  const day = context.clock.dayAt(meeting.startsAt);
  const { seats } = await attendanceOf(change.tx, { meetingId: meeting.id, day, itemId: null });
  const seat = seats.find(({ id }) => id === seatId);
  require(seat !== undefined, 'seatId', 'UNKNOWN');
  return seat;
}

const keeps = ({ viewer }: Change, meeting: Meeting) => mayTake(viewer, 'START', meeting);

/** Says whether whoever sits on a seat will come; the secretary enters it for those who answer otherwise. */
export const reply = (
  context: Context,
  { key, ...input }: Keyed & { meetingId: string; seatId: string; answer: ReplyAnswer },
) =>
  commit(context, { act: 'meeting.reply', input, key }, async (change) => {
    const meeting = await seenMeeting(change, input.meetingId);
    const seat = await seatAt(context, change, meeting, input.seatId);
    allow(keeps(change, meeting) || sitsOn(seat, change.viewer.id));
    require(meeting.state === 'ANNOUNCED', 'meetingId', 'NOT_ALLOWED_NOW');
    const of = { meetingId: meeting.id, seatId: seat.id };
    const said = { answer: input.answer, at: change.at };
    await change.tx.reply.upsert({ where: { meetingId_seatId: of }, create: { ...of, ...said }, update: said });
    await touched(change, meeting);
    return meeting.id;
  });

export interface NameSubstitute extends Keyed {
  readonly meetingId: string;
  readonly seatId: string;
  /** Where the hub knows the person. */
  readonly personId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly post?: string | null | undefined;
  readonly letterNumber: string;
  readonly letterDate: Day;
}

/** Names who sits on a seat for one meeting, by letter. Whoever is named sees that meeting, and no other. */
export const nameSubstitute = (context: Context, { key, ...input }: NameSubstitute) =>
  commit(context, { act: 'meeting.nameSubstitute', input, key }, async (change) => {
    const { tx, viewer } = change;
    const meeting = await seenMeeting(change, input.meetingId);
    const seat = await seatAt(context, change, meeting, input.seatId);
    allow(keeps(change, meeting) || seat.holderId === viewer.id);
    require(['DRAFT', 'ANNOUNCED', 'RUNNING'].includes(meeting.state), 'meetingId', 'NOT_ALLOWED_NOW');
    require(input.letterDate <= viewer.rights.today, 'letterDate', 'BAD_DAY');
    const person = input.personId
      ? await tx.person.findFirst({ where: { AND: [{ id: input.personId }, personVisible(viewer)] } })
      : null;
    require(!input.personId || person !== null, 'personId', 'UNKNOWN');
    const data = {
      personId: person?.id ?? null,
      name: person?.name ?? line('name', input.name, 200),
      post: writtenOrNull('post', input.post, 300),
      letterNumber: line('letterNumber', input.letterNumber, 100),
      letterDate: midnightOf(input.letterDate),
    };
    const of = { meetingId: meeting.id, seatId: seat.id };
    const before = await tx.substitute.findUnique({ where: { meetingId_seatId: of } });
    await tx.substitute.upsert({ where: { meetingId_seatId: of }, create: { ...of, ...data }, update: data });
    change.noted('substitute', seat.id, {}, { letterNumber: data.letterNumber }, placeOf(meeting));
    for (const id of [before?.personId, data.personId]) if (id) change.tell('rights.changed', { personId: id });
    if (person) await invite(context, change, { meeting, people: [person.id] });
    await releaseUnseated(context, change, { id: meeting.groupId });
    await touched(change, meeting);
    return meeting.id;
  });

export const presences = ['IN_ROOM', 'BY_LINK', 'LEFT', 'STEPPED_OUT', 'BACK'] as const;
export type Presence = (typeof presences)[number];

const manners: Readonly<Partial<Record<Presence, AttendanceManner>>> = { IN_ROOM: 'ROOM', BY_LINK: 'LINK' };

export interface MarkPresence extends Keyed {
  readonly meetingId: string;
  readonly seatId: string;
  readonly presence: Presence;
  /** The item that somebody steps out of, or comes back to; the current one where it is left out. */
  readonly itemId?: string | null | undefined;
}

/** Marks that whoever sits on a seat came, left, stepped out of an item or came back to it. */
export const markPresence = (context: Context, { key, ...input }: MarkPresence) =>
  commit(context, { act: 'meeting.markPresence', input, key }, async (change) => {
    const meeting = await seenMeeting(change, input.meetingId);
    const seat = await seatAt(context, change, meeting, input.seatId);
    allow(keeps(change, meeting) || sitsOn(seat, change.viewer.id));
    require(meeting.state === 'RUNNING' ||
      (isRecordOpen(meeting.state) && keeps(change, meeting)), 'meetingId', 'NOT_ALLOWED_NOW');
    const manner = manners[input.presence];
    if (manner || input.presence === 'LEFT') await comeOrGo(change, meeting, seat, manner);
    else await stepOutOrBack(change, meeting, seat, input);
    await touched(change, meeting);
    return meeting.id;
  });

async function comeOrGo({ tx, at }: Change, meeting: Meeting, seat: SeatAt, manner: AttendanceManner | undefined) {
  const of = { meetingId: meeting.id, seatId: seat.id };
  await tx.attendance.updateMany({ where: { ...of, leftAt: null }, data: { leftAt: at } });
  if (manner) await tx.attendance.create({ data: { ...of, manner, arrivedAt: at, leftAt: meeting.endedAt } });
}

async function stepOutOrBack({ tx, at }: Change, meeting: Meeting, seat: SeatAt, { presence, itemId }: MarkPresence) {
  const id = itemId ?? meeting.currentItemId;
  const item = id ? await tx.agendaItem.findFirst({ where: { id, meetingId: meeting.id } }) : null;
  require(item !== null, 'itemId', 'UNKNOWN');
  const of = { itemId: item.id, seatId: seat.id };
  if (presence === 'BACK') await tx.steppedOut.deleteMany({ where: of });
  else await tx.steppedOut.upsert({ where: { itemId_seatId: of }, create: { ...of, at }, update: {} });
}
