import type { LetterOccasion, Meeting, Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { holdersIn, notify } from '../../notice/command.ts';
import { peopleOf } from '../telling.ts';

type Told = Pick<Meeting, 'id' | 'groupId'>;

interface Leaving {
  readonly meeting: Told;
  readonly occasion: LetterOccasion;
  readonly people: readonly string[];
  /** Which of its letters of this occasion it is; left out, the version of the meeting. */
  readonly sequence?: number;
}

/**
 * Leaves a letter for each of these people, and the work of sending it, within the open change: neither is lost, and
 * neither is there for a change that was rolled back. Whoever acts writes no letter to themselves; a hub without a mail
 * server leaves none, so that none go out years later.
 */
export async function leave(
  { house }: Pick<Context, 'house'>,
  change: Change,
  { meeting, occasion, people, ...counted }: Leaving,
): Promise<void> {
  if (!house.invitations.mailed) return;
  const { tx, viewer, at } = change;
  const reached = await tx.person.findMany({
    where: { id: { in: people.filter((id) => id !== viewer.id) }, email: { not: null }, disabledAt: null },
    select: { id: true },
  });
  const { version } = await tx.meeting.findUniqueOrThrow({ where: { id: meeting.id }, select: { version: true } });
  const sequence = counted.sequence ?? version;
  const left = await tx.meetingLetter.createManyAndReturn({
    data: reached.map(({ id: personId }) => ({ meetingId: meeting.id, personId, occasion, sequence, leftAt: at })),
    skipDuplicates: true,
    select: { id: true },
  });
  for (const { id: letterId } of left) await change.later('mail.meeting', { letterId });
}

/** The group's people, and who sits in for one of them. */
export async function takingPart(change: Change, meeting: Told): Promise<string[]> {
  const substitutes = await change.tx.substitute.findMany({
    where: { meetingId: meeting.id, personId: { not: null } },
    select: { personId: true },
  });
  const people = [...(await peopleOf(change, meeting)), ...substitutes.flatMap(({ personId }) => personId ?? [])];
  return [...new Set(people)];
}

/** Writes to whoever takes part that a meeting was announced, has another time or place, or is called off. */
export async function writeOfMeeting(
  context: Pick<Context, 'house'>,
  change: Change,
  { meeting, occasion }: { meeting: Told; occasion: 'ANNOUNCED' | 'CHANGED' | 'CANCELLED' },
): Promise<void> {
  await leave(context, change, { meeting, occasion, people: await takingPart(change, meeting) });
}

/** Who was written to about a meeting, and of them those who were told that they no longer take part. */
async function lettersOf({ tx }: Change, { id: meetingId }: Told) {
  const letters = await tx.meetingLetter.findMany({ where: { meetingId }, select: { personId: true, occasion: true } });
  const released = letters.flatMap(({ personId, occasion }) => (occasion === 'RELEASED' ? [personId] : []));
  return { people: new Set(letters.map(({ personId }) => personId)), released: new Set(released) };
}

/** Whoever knows of an announced meeting already: announced it, was told in the hub, or was written to. */
async function knowing({ tx }: Change, { id: meetingId }: Told): Promise<(string | null)[]> {
  const announced = { room: 'meeting', rowId: meetingId, act: 'meeting.announce' };
  const known = await Promise.all([
    tx.revision.findMany({ where: announced, select: { personId: true } }),
    tx.notice.findMany({ where: { meetingId, kind: 'MEETING_ANNOUNCED' }, select: { personId: true } }),
  ]);
  return known.flat().map(({ personId }) => personId);
}

/** Invites people who came to take part in a meeting after it was announced, and before it begins; each once. */
export async function invite(
  context: Pick<Context, 'house'>,
  change: Change,
  { meeting, people }: { meeting: Told & Pick<Meeting, 'state' | 'startsAt'>; people: readonly string[] },
): Promise<void> {
  if (meeting.state !== 'ANNOUNCED' || meeting.startsAt <= change.at) return;
  const { people: wrote, released } = await lettersOf(change, meeting);
  const known = new Set([...(await knowing(change, meeting)), ...wrote]);
  const takes = await takingPart(change, meeting);
  const late = people.filter((id) => takes.includes(id) && (!known.has(id) || released.has(id)));
  // Whoever comes back is written to anew: what was written before was taken back.
  const back = late.filter((id) => released.has(id));
  await change.tx.meetingLetter.deleteMany({ where: { meetingId: meeting.id, personId: { in: back } } });
  await notify(change, late, { kind: 'MEETING_ANNOUNCED', groupId: meeting.groupId, meetingId: meeting.id });
  await leave(context, change, { meeting, occasion: 'ANNOUNCED', people: late });
}

/** Somebody came to sit on some seats, or left them: who takes part now is invited, and who no longer does is released. */
export async function followSeats(
  context: Pick<Context, 'house'>,
  change: Change,
  seats: Prisma.SeatWhereInput,
): Promise<void> {
  await inviteSeated(context, change, seats);
  await releaseUnseated(context, change, { seats: { some: seats } });
}

/** Invites whoever came to sit on some seats to all that their groups have announced. */
export async function inviteSeated(
  context: Pick<Context, 'house'>,
  change: Change,
  seats: Prisma.SeatWhereInput,
): Promise<void> {
  const ahead = { state: 'ANNOUNCED', startsAt: { gt: change.at } } as const;
  const rows = await change.tx.seat.findMany({
    where: { AND: [seats, { group: { meetings: { some: ahead } } }] },
    select: {
      personId: true,
      holdings: { select: { personId: true } },
      group: { select: { meetings: { where: ahead } } },
    },
  });
  for (const { personId, holdings, group } of rows) {
    const people = [personId, ...holdings.map((holding) => holding.personId)].filter((id) => id !== null);
    for (const meeting of group.meetings) await invite(context, change, { meeting, people });
  }
}

/**
 * Takes back the invitations of those who were written to and no longer take part in what these groups have announced,
 * so that their calendars hold no meeting to which they cannot come.
 */
export async function releaseUnseated(
  context: Pick<Context, 'house'>,
  change: Change,
  groups: Prisma.GroupWhereInput,
): Promise<void> {
  const ahead = { state: 'ANNOUNCED', startsAt: { gt: change.at } } as const;
  for (const meeting of await change.tx.meeting.findMany({ where: { AND: [ahead, { group: groups }] } })) {
    const { people, released } = await lettersOf(change, meeting);
    const takes = new Set(await takingPart(change, meeting));
    const gone = [...people].filter((id) => !takes.has(id) && !released.has(id));
    await leave(context, change, { meeting, occasion: 'RELEASED', people: gone });
  }
}

/** Sends registered minutes to the group's people, and to whoever else answers for an executor its extract. */
export async function sendMinutes(context: Pick<Context, 'house'>, change: Change, meeting: Told): Promise<void> {
  const { tx, viewer } = change;
  const members = await peopleOf(change, meeting);
  await leave(context, change, { meeting, occasion: 'MINUTES', people: members });
  const executors = await tx.assignmentExecutor.findMany({
    where: { assignment: { meetingId: meeting.id } },
    distinct: ['organisationId'],
    select: { organisationId: true },
  });
  const asked = { organisations: executors.map(({ organisationId }) => organisationId), roles: [...answering] };
  const holders = await holdersIn(tx, asked, viewer.rights.today);
  const people = holders.map(({ personId }) => personId).filter((id) => !members.includes(id));
  await leave(context, change, { meeting, occasion: 'EXTRACT', people: [...new Set(people)] });
}

const answering = ['EXECUTOR', 'APPROVER'] as const;

/** Notes that a letter has gone out: it does not again. */
export const noteSent = (context: Context, letterId: string) =>
  commit(context, { act: 'letter.sent', input: { letterId } }, async (change) => {
    await change.tx.meetingLetter.update({ where: { id: letterId }, data: { sentAt: change.at } });
    return letterId;
  });
