import type { AgendaItem, Meeting } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { line, writtenOrNull } from '../../core/text.ts';
import { ownUpload } from '../../file/policy.ts';
import { visible as measureVisible } from '../../measure/policy.ts';
import { authorOf, seenMeeting, touched } from '../command.ts';
import { placeOf } from '../place.ts';
import { itemVisible, mayChangeItem, mayPrepare, mayPropose, visible } from '../policy.ts';
import { copyRecord } from '../record/command.ts';
import { isAgendaOpen, longest, mostItems } from '../rule.ts';
import { noteUntold } from './untold.ts';

/** What an item says. What is left out stays as it is. */
export interface ItemWords {
  readonly title?: string | null | undefined;
  readonly speaker?: string | null | undefined;
  readonly speakerSeatId?: string | null | undefined;
  /** Allotted. */
  readonly minutes?: number | null | undefined;
  readonly draftDecision?: string | null | undefined;
  readonly measureIds?: readonly string[] | null | undefined;
  /** Files, uploaded before: exactly these are its materials. */
  readonly materialIds?: readonly string[] | null | undefined;
}

const most = { measures: 50, materials: 30 } as const;

export interface AddItem extends Keyed {
  readonly meetingId: string;
  readonly control?: boolean | null | undefined;
  readonly words: ItemWords;
}

/** Puts an item on the agenda; from a member it is a proposal that waits for the secretary. */
export const addItem = (context: Context, { key, ...input }: AddItem) =>
  commit(context, { act: 'agenda.add', input, key }, async (change) => {
    const { tx, viewer } = change;
    const meeting = await seenMeeting(change, input.meetingId);
    const prepares = mayPrepare(viewer, meeting);
    allow(prepares || mayPropose(viewer, meeting));
    require(isAgendaOpen(meeting.state), 'meetingId', 'NOT_ALLOWED_NOW');
    await lock(change, meeting);
    const count = await tx.agendaItem.count({ where: { meetingId: meeting.id } });
    require(count < mostItems, 'meetingId', 'TOO_MANY', { max: mostItems });
    const item = await tx.agendaItem.create({
      data: {
        meetingId: meeting.id,
        groupId: meeting.groupId,
        kind: input.control && prepares ? 'CONTROL' : 'QUESTION',
        state: prepares ? 'ACCEPTED' : 'PROPOSED',
        position: count,
        title: line('title', input.words.title, longest.title),
        proposedById: prepares ? null : authorOf(change),
        ...(await columnsOf(change, meeting, input.words)),
      },
    });
    await hang(change, item, input.words);
    change.created('agendaItem', item.id, { title: item.title, state: item.state }, placeOf(meeting));
    await touchedAgenda(change, meeting);
    return item.id;
  });

/** The agenda changed now; told at once to who looks at it, and by letter once it has settled. */
export async function touchedAgenda(change: Change, meeting: Pick<Meeting, 'id' | 'groupId' | 'state'>): Promise<void> {
  await noteUntold(change, meeting);
  await touched(change, meeting);
}

async function columnsOf({ tx }: Change, meeting: Meeting, words: ItemWords) {
  const { minutes, speakerSeatId } = words;
  if (minutes != null)
    require(Number.isInteger(minutes) && minutes >= 1 && minutes <= 600, 'minutes', 'OUT_OF_RANGE', {
      min: 1,
      max: 600,
    });
  if (speakerSeatId) {
    const seat = await tx.seat.findFirst({ where: { id: speakerSeatId, groupId: meeting.groupId } });
    require(seat !== null, 'speakerSeatId', 'UNKNOWN');
  }
  return {
    ...(words.speaker === undefined ? {} : { speaker: writtenOrNull('speaker', words.speaker, longest.speaker) }),
    ...(speakerSeatId === undefined ? {} : { speakerSeatId }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(words.draftDecision === undefined
      ? {}
      : { draftDecision: writtenOrNull('draftDecision', words.draftDecision, longest.decision) }),
  };
}

/** Ties an item to measures and files: exactly those named. */
async function hang(change: Change, item: AgendaItem, { measureIds, materialIds }: ItemWords): Promise<void> {
  const { tx, viewer } = change;
  if (measureIds) {
    const ids = [...new Set(measureIds)];
    require(ids.length <= most.measures, 'measureIds', 'TOO_MANY', { max: most.measures });
    // A measure that has left the plan stays where it was named before.
    const standing = { OR: [{ removedAt: null }, { items: { some: { itemId: item.id } } }] };
    const known = await tx.measure.count({ where: { AND: [{ id: { in: ids } }, standing, measureVisible(viewer)] } });
    require(known === ids.length, 'measureIds', 'UNKNOWN');
    await tx.itemMeasure.deleteMany({ where: { itemId: item.id } });
    await tx.itemMeasure.createMany({ data: ids.map((measureId) => ({ itemId: item.id, measureId })) });
  }
  if (materialIds) {
    const ids = [...new Set(materialIds)];
    require(ids.length <= most.materials, 'materialIds', 'TOO_MANY', { max: most.materials });
    const free = { AND: [{ id: { in: ids } }, { OR: [{ itemId: item.id }, ownUpload(viewer)] }] };
    require((await tx.file.count({ where: free })) === ids.length, 'materialIds', 'UNKNOWN');
    await tx.file.updateMany({ where: { itemId: item.id, id: { notIn: ids } }, data: { itemId: null } });
    await tx.file.updateMany({ where: { id: { in: ids } }, data: { itemId: item.id } });
  }
}

/** Changes an item of the agenda; whoever proposed it may until it is taken in. */
export const changeItem = (
  context: Context,
  { key, ...input }: Keyed & { id: string; version: number; words: ItemWords },
) =>
  commit(context, { act: 'agenda.change', input, key }, async (change) => {
    const { meeting, ...item } = await seenItem(change, input.id);
    allow(mayChangeItem(change.viewer, item));
    await change.claim('agendaItem', item, input.version);
    require(isAgendaOpen(meeting.state), 'id', 'NOT_ALLOWED_NOW');
    const { title } = input.words;
    const data = {
      ...(title == null ? {} : { title: line('title', title, longest.title) }),
      ...(await columnsOf(change, meeting, input.words)),
    };
    await change.revise('agendaItem', item, data, placeOf(meeting));
    await hang(change, item, input.words);
    await touchedAgenda(change, meeting);
    return item.id;
  });

/** Takes a proposed item in, or takes an item off the agenda; a proposal that is declined is told why. */
export const settleItem = (
  context: Context,
  { key, ...input }: Keyed & { id: string; version: number; accept: boolean; reason?: string | null | undefined },
) =>
  commit(context, { act: input.accept ? 'agenda.accept' : 'agenda.decline', input, key }, async (change) => {
    const { meeting, ...item } = await seenItem(change, input.id);
    allow(mayPrepare(change.viewer, meeting));
    await change.claim('agendaItem', item, input.version);
    require(isAgendaOpen(meeting.state) && item.startedAt === null, 'id', 'NOT_ALLOWED_NOW');
    const declineReason = writtenOrNull('reason', input.reason, longest.reason);
    require(input.accept || item.proposedById === null || declineReason !== null, 'reason', 'NEEDS_REASON');
    const data = input.accept ? { state: 'ACCEPTED', declineReason: null } : { state: 'DECLINED', declineReason };
    await change.revise('agendaItem', item, data, { ...placeOf(meeting), reason: declineReason });
    await touchedAgenda(change, meeting);
    return item.id;
  });

/** Puts an item before another one, or at the end. The queue is locked, so that two who order it do not undo each other. */
export const placeItem = (
  context: Context,
  { key, ...input }: Keyed & { id: string; before?: string | null | undefined },
) =>
  commit(context, { act: 'agenda.place', input, key }, async (change) => {
    const { tx } = change;
    const { meeting, ...item } = await seenItem(change, input.id);
    allow(mayPrepare(change.viewer, meeting));
    require(isAgendaOpen(meeting.state), 'id', 'NOT_ALLOWED_NOW');
    await lock(change, meeting);
    const queue = await tx.agendaItem.findMany({
      where: { meetingId: meeting.id, id: { not: item.id } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const at = input.before ? queue.findIndex(({ id }) => id === input.before) : queue.length;
    require(at >= 0, 'before', 'UNKNOWN');
    const order = [...queue.slice(0, at), { id: item.id }, ...queue.slice(at)];
    for (const [position, { id }] of order.entries()) await tx.agendaItem.update({ where: { id }, data: { position } });
    change.noted('agendaItem', item.id, { position: item.position }, { position: at }, placeOf(meeting));
    await touchedAgenda(change, meeting);
    return item.id;
  });

export const carryings = ['MOVE', 'DUPLICATE'] as const;
export type Carrying = (typeof carryings)[number];

export interface CarryItem extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly meetingId: string;
  readonly how: Carrying;
}

/**
 * Carries an item to another meeting of the group. Moved, it goes on there with its record; duplicated, it begins anew
 * and the first stays as it is.
 * @returns the id of the item there
 */
export const carryItem = (context: Context, { key, ...input }: CarryItem) =>
  commit(context, { act: `agenda.${input.how.toLowerCase()}`, input, key }, async (change) => {
    const { tx } = change;
    const { meeting, ...item } = await seenItem(change, input.id);
    allow(mayPrepare(change.viewer, meeting));
    await change.claim('agendaItem', item, input.version);
    const moves = input.how === 'MOVE';
    require(!moves || (item.state !== 'MOVED' && meeting.state !== 'REGISTERED'), 'id', 'NOT_ALLOWED_NOW');
    const to = await tx.meeting.findFirst({
      where: {
        AND: [{ id: input.meetingId, groupId: meeting.groupId, NOT: { id: meeting.id } }, visible(change.viewer)],
      },
    });
    require(to !== null, 'meetingId', 'UNKNOWN');
    require(isAgendaOpen(to.state), 'meetingId', 'NOT_ALLOWED_NOW');
    const made = await copied(change, item, to);
    if (moves) await moved(change, item, made);
    change.created('agendaItem', made.id, { title: made.title, state: made.state }, placeOf(to));
    await touchedAgenda(change, meeting);
    await touchedAgenda(change, to);
    return made.id;
  });

async function copied(change: Change, item: AgendaItem, to: Meeting): Promise<AgendaItem> {
  const { tx } = change;
  await lock(change, to);
  const position = await tx.agendaItem.count({ where: { meetingId: to.id } });
  const { title, speaker, speakerSeatId, minutes, draftDecision, kind, groupId } = item;
  const said = { title, speaker, speakerSeatId, minutes, draftDecision, kind, groupId };
  const made = await tx.agendaItem.create({ data: { ...said, meetingId: to.id, position, state: 'ACCEPTED' } });
  const measures = await tx.itemMeasure.findMany({ where: { itemId: item.id } });
  await tx.itemMeasure.createMany({ data: measures.map(({ measureId }) => ({ itemId: made.id, measureId })) });
  return made;
}

/** Its record, its materials and what was decided so far go with it. */
async function moved(change: Change, item: AgendaItem, made: AgendaItem): Promise<void> {
  const { tx } = change;
  await copyRecord(tx, item.id, made.id);
  await tx.file.updateMany({ where: { itemId: item.id }, data: { itemId: made.id } });
  await tx.decision.updateMany({ where: { itemId: item.id }, data: { itemId: made.id, meetingId: made.meetingId } });
  await change.revise(
    'agendaItem',
    item,
    { state: 'MOVED', movedToId: made.id },
    { meetingId: item.meetingId, groupId: item.groupId },
  );
}

/** An item, with its meeting, that the viewer sees. */
export async function seenItem(change: Change, id: string) {
  return seen(
    await change.tx.agendaItem.findFirst({
      where: { AND: [{ id }, itemVisible(change.viewer)] },
      include: { meeting: true },
    }),
  );
}

/** Whoever orders the agenda of a meeting holds its row. */
export const lock = ({ tx }: Change, { id }: { id: string }) =>
  tx.$executeRaw`SELECT 1 FROM "Meeting" WHERE "id" = ${id}::uuid FOR UPDATE`;
