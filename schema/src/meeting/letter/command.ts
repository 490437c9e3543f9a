import type { LetterOccasion, Meeting } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { holdersIn } from '../../notice/command.ts';
import { peopleOf } from '../telling.ts';

type Told = Pick<Meeting, 'id' | 'groupId'>;

/**
 * Leaves a letter for each of these people, and the work of sending it, within the open change: neither is lost, and
 * neither is there for a change that was rolled back. Whoever acts writes no letter to themselves; a hub without a mail
 * server leaves none, so that none go out years later.
 */
async function leave(
  { house }: Pick<Context, 'house'>,
  change: Change,
  { meeting, occasion, people }: { meeting: Told; occasion: LetterOccasion; people: readonly string[] },
): Promise<void> {
  if (!house.invitations.mailed) return;
  const { tx, viewer, at } = change;
  const reached = await tx.person.findMany({
    where: { id: { in: people.filter((id) => id !== viewer.id) }, email: { not: null }, disabledAt: null },
    select: { id: true },
  });
  const { version: sequence } = await tx.meeting.findUniqueOrThrow({
    where: { id: meeting.id },
    select: { version: true },
  });
  const left = await tx.meetingLetter.createManyAndReturn({
    data: reached.map(({ id: personId }) => ({ meetingId: meeting.id, personId, occasion, sequence, leftAt: at })),
    skipDuplicates: true,
    select: { id: true },
  });
  for (const { id: letterId } of left) await change.later('mail.meeting', { letterId });
}

/** Writes to whoever takes part that a meeting was announced, has another time or place, or is called off. */
export async function writeOfMeeting(
  context: Pick<Context, 'house'>,
  change: Change,
  { meeting, occasion }: { meeting: Told; occasion: 'ANNOUNCED' | 'CHANGED' | 'CANCELLED' },
): Promise<void> {
  const substitutes = await change.tx.substitute.findMany({
    where: { meetingId: meeting.id, personId: { not: null } },
    select: { personId: true },
  });
  const people = [...(await peopleOf(change, meeting)), ...substitutes.flatMap(({ personId }) => personId ?? [])];
  await leave(context, change, { meeting, occasion, people });
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
