import { type Meeting, Prisma } from '@vmeste/prisma/generated/client.ts';
import { addWorkingDays } from '../../calendar/rule.ts';
import type { Change } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import type { Db, Tx } from '../../core/database.ts';
import { require } from '../../core/refusal.ts';
import { dayOf, midnightOf } from '../../core/time.ts';
import { controlledOn, keptControl, underControl } from '../control/rows.ts';
import { placeOf } from '../place.ts';
import { attendanceOf } from '../presence/standing.ts';
import { recordsOf } from '../record/command.ts';
import { compose, hashOf } from './compose.ts';
import type { MinutesText } from './text.ts';

/** The minutes as they stand, with their hash. */
export async function composed(
  { clock }: Pick<Context, 'clock'>,
  { tx }: { readonly tx: Db | Tx },
  meeting: Pick<Meeting, 'id'>,
) {
  const items = await tx.agendaItem.findMany({ where: { meetingId: meeting.id }, select: { id: true } });
  const records = await recordsOf(
    tx,
    items.map(({ id }) => id),
  );
  const text = await compose(tx, meeting.id, { clock, records });
  return { text, hash: hashOf(text) };
}

/** As the column takes it, and as it gives it back: words alone, so nothing is lost on the way. */
export const kept = (text: MinutesText): Prisma.InputJsonObject => JSON.parse(JSON.stringify(text));
export const textIn = (column: Prisma.JsonValue): MinutesText => JSON.parse(JSON.stringify(column));

/** The minutes of a meeting: as they were signed, and until then as they stand. */
export const minutesOf = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  meeting: Pick<Meeting, 'id' | 'text'>,
): Promise<MinutesText> =>
  meeting.text === null ? (await composed({ clock }, { tx: db }, meeting)).text : textIn(meeting.text);

/** An assignment says to whom. */
export async function requireAddressed({ tx }: Change, { id }: Meeting): Promise<void> {
  const without = await tx.decision.findFirst({
    where: {
      meetingId: id,
      kind: { in: ['ASSIGNMENT', 'RECOMMENDATION'] },
      addressees: { none: {} },
      item: { state: 'ACCEPTED' },
    },
  });
  require(without === null, 'addressees', 'REQUIRED');
}

/**
 * What is under control is kept with the text that is sent round or signed: from then on the item says what it said,
 * whatever becomes of the assignments.
 */
async function keepControl({ clock }: Context, { tx }: Change, { id, groupId }: Meeting): Promise<void> {
  const open = { meetingId: id, kind: 'CONTROL', controlled: { equals: Prisma.DbNull } } as const;
  if ((await tx.agendaItem.count({ where: open })) === 0) return;
  const rows = await controlledOn(tx, underControl(groupId), clock.today());
  await tx.agendaItem.updateMany({ where: open, data: { controlled: keptControl(rows) } });
}

/** A text that is taken back is in the making again. */
export const letGoControl = ({ tx }: Change, { id }: Meeting) =>
  tx.agendaItem.updateMany({ where: { meetingId: id, kind: 'CONTROL' }, data: { controlled: Prisma.DbNull } });

/** Opens a round of approval on the text as it stands: answers are awaited so many working days. */
export async function openRound(context: Context, change: Change, meeting: Meeting): Promise<void> {
  const { tx } = change;
  await requireAddressed(change, meeting);
  await keepControl(context, change, meeting);
  const { hash } = await composed(context, change, meeting);
  const { draftDays } = await tx.group.findUniqueOrThrow({ where: { id: meeting.groupId } });
  const last = await tx.approvalRound.count({ where: { meetingId: meeting.id } });
  const deadline = midnightOf(addWorkingDays(change.viewer.rights.today, draftDays));
  const round = await tx.approvalRound.create({
    data: { meetingId: meeting.id, number: last + 1, textHash: hash, openedAt: change.at, deadline },
  });
  change.created('approvalRound', round.id, { number: round.number, textHash: hash }, placeOf(meeting));
}

export const closeRounds = ({ tx, at }: Change, { id }: Meeting) =>
  tx.approvalRound.updateMany({ where: { meetingId: id, closedAt: null }, data: { closedAt: at } });

/**
 * Signing needs every remark answered and, where a round of approval ran, everyone who votes and was asked: whoever is
 * silent past the deadline agrees only where the group's rules say so.
 * @returns the text that is signed, with its hash
 */
export async function requireSignable(context: Context, change: Change, meeting: Meeting) {
  const { tx, viewer } = change;
  await requireAddressed(change, meeting);
  await keepControl(context, change, meeting);
  const signed = await composed(context, change, meeting);
  const round = await tx.approvalRound.findFirst({
    where: { meetingId: meeting.id, closedAt: null },
    include: { approvals: true },
  });
  if (round === null) return signed;
  require(round.textHash === signed.hash, 'step', 'OTHER_TEXT');
  require(round.approvals.every(({ remark, answer }) => remark === null || answer !== null), 'step', 'OPEN_REMARK');
  const group = await tx.group.findUniqueOrThrow({ where: { id: meeting.groupId } });
  const silent = group.silenceIsConsent && viewer.rights.today > dayOf(round.deadline);
  const { seats } = await attendanceOf(tx, { meetingId: meeting.id, day: viewer.rights.today, itemId: null });
  const asked = seats.filter(({ votes, holderId }) => votes && holderId !== null);
  const said = new Set(round.approvals.map(({ seatId }) => seatId));
  require(silent || asked.every(({ id }) => said.has(id)), 'step', 'NOT_APPROVED');
  return signed;
}
