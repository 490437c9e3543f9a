import { randomUUID } from 'node:crypto';
import { type Meeting, type NoticeKind, Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { allow, Forbidden, require, seen } from '../core/refusal.ts';
import { writtenOrNull } from '../core/text.ts';
import { seenGroup } from '../group/act/command.ts';
import { existsOn } from '../group/standing.ts';
import { agendaHash } from './agenda/untold.ts';
import { writeOfMeeting } from './letter/command.ts';
import { closeRounds, kept, letGoControl, openRound, requireSignable } from './minutes/ready.ts';
import { placeOf } from './place.ts';
import { mayPrepare, mayTake, visible } from './policy.ts';
import { isAllowed, longest, type MeetingStep, mostInSeries, steps } from './rule.ts';
import { tellOfMeeting, tellPeople } from './telling.ts';

/** When and where a meeting is. What is left out stays as it is. */
export interface MeetingWords {
  readonly startsAt?: Date | null | undefined;
  /** Minutes. */
  readonly duration?: number | null | undefined;
  readonly place?: string | null | undefined;
  readonly link?: string | null | undefined;
}

export interface PlanMeeting extends Keyed {
  readonly groupId: string;
  readonly words: MeetingWords & { readonly startsAt: Date };
  /** A series: so many meetings, so many weeks apart. */
  readonly times?: number | null | undefined;
  readonly everyWeeks?: number | null | undefined;
}

const week = 7 * 24 * 3_600_000;

/**
 * Plans a meeting of a group, or a series of them, as drafts that only those who prepare them see.
 * @returns the id of the first
 */
export const planMeeting = (context: Context, { key, ...input }: PlanMeeting) =>
  commit(context, { act: 'meeting.plan', input, key }, async (change) => {
    const group = await seenGroup(change, input.groupId);
    allow(mayPrepare(change.viewer, { groupId: group.id }));
    const times = input.times ?? 1;
    const everyWeeks = input.everyWeeks ?? 1;
    require(times >= 1 && times <= mostInSeries, 'times', 'OUT_OF_RANGE', { min: 1, max: mostInSeries });
    require(everyWeeks >= 1 && everyWeeks <= 26, 'everyWeeks', 'OUT_OF_RANGE', { min: 1, max: 26 });
    const seriesId = times > 1 ? randomUUID() : null;
    const ids: string[] = [];
    for (let time = 0; time < times; time += 1) {
      const startsAt = new Date(input.words.startsAt.getTime() + time * everyWeeks * week);
      await requireExists(context, change, group.id, startsAt);
      const meeting = await change.tx.meeting.create({
        data: {
          groupId: group.id,
          seriesId,
          ...columnsOf(input.words),
          startsAt,
          createdAt: change.at,
          changedAt: change.at,
        },
      });
      change.created('meeting', meeting.id, { startsAt, state: 'DRAFT' }, placeOf(meeting));
      tellOfMeeting(change, meeting);
      ids.push(meeting.id);
    }
    return ids[0] ?? '';
  });

/** A group meets only on days on which it exists. */
async function requireExists({ clock }: Context, { tx }: Change, groupId: string, startsAt: Date): Promise<void> {
  const group = await tx.group.findUniqueOrThrow({ where: { id: groupId }, include: { acts: true } });
  require(existsOn(group, clock.dayAt(startsAt)), 'startsAt', 'NO_GROUP');
}

function columnsOf({ duration, place, link }: MeetingWords) {
  if (duration != null)
    require(Number.isInteger(duration) && duration >= 5 && duration <= 1440, 'duration', 'OUT_OF_RANGE', {
      min: 5,
      max: 1440,
    });
  if (link) require(/^https?:\/\/\S+$/.test(link.trim()), 'link', 'BAD_LINK');
  return {
    ...(duration == null ? {} : { duration }),
    ...(place === undefined ? {} : { place: writtenOrNull('place', place, longest.place) }),
    ...(link === undefined ? {} : { link: writtenOrNull('link', link, longest.link) }),
  };
}

/** Changes when and where a meeting is; whoever was invited is told. */
export const changeMeeting = (
  context: Context,
  { key, ...input }: Keyed & { id: string; version: number; words: MeetingWords },
) =>
  commit(context, { act: 'meeting.change', input, key }, async (change) => {
    const meeting = await seenMeeting(change, input.id);
    allow(mayPrepare(change.viewer, meeting));
    await change.claim('meeting', meeting, input.version);
    require(meeting.state === 'DRAFT' || meeting.state === 'ANNOUNCED', 'id', 'NOT_ALLOWED_NOW');
    const { startsAt } = input.words;
    if (startsAt) await requireExists(context, change, meeting.groupId, startsAt);
    const data = { ...columnsOf(input.words), ...(startsAt ? { startsAt } : {}) };
    await change.revise('meeting', meeting, data, placeOf(meeting));
    if (meeting.state === 'ANNOUNCED') {
      await tellPeople(change, meeting, 'MEETING_CHANGED');
      const moved = JSON.stringify({ ...meeting, ...data }) !== JSON.stringify(meeting);
      if (moved) await writeOfMeeting(context, change, { meeting, occasion: 'CHANGED' });
    }
    await touched(change, meeting);
    return meeting.id;
  });

export interface MoveMeeting extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly step: MeetingStep;
  readonly reason?: string | null | undefined;
}

/** Of which steps everyone is told who was invited; a draft is called off in silence. */
const told: Readonly<Partial<Record<MeetingStep, { notice: NoticeKind; occasion: 'ANNOUNCED' | 'CANCELLED' }>>> = {
  ANNOUNCE: { notice: 'MEETING_ANNOUNCED', occasion: 'ANNOUNCED' },
  CANCEL: { notice: 'MEETING_CANCELLED', occasion: 'CANCELLED' },
};

/** Takes a meeting a step on its way; registering has its own act. Who may is a table in the rules. */
export const moveMeeting = (context: Context, { key, ...input }: MoveMeeting) =>
  commit(context, { act: `meeting.${input.step.toLowerCase()}`, input, key }, async (change) => {
    const meeting = await seenMeeting(change, input.id);
    const { to, reason: needed } = steps[input.step];
    allow(mayTake(change.viewer, input.step, meeting));
    await change.claim('meeting', meeting, input.version);
    require(isAllowed(input.step, meeting.state), 'step', 'NOT_ALLOWED_NOW');
    const reason = writtenOrNull('reason', input.reason, longest.reason);
    require(!needed || reason !== null, 'reason', 'NEEDS_REASON');
    require(input.step !== 'REGISTER', 'step', 'NOT_ALLOWED_NOW');
    const found = await prepared(context, change, meeting, input.step);
    const data = {
      state: to,
      ...momentOf(change, input.step),
      ...found,
      ...(input.step === 'CANCEL' ? { cancelReason: reason } : {}),
    };
    await change.revise('meeting', meeting, data, { ...placeOf(meeting), reason });
    const telling = told[input.step];
    if (telling && !(input.step === 'CANCEL' && meeting.state === 'DRAFT')) {
      await tellPeople(change, meeting, telling.notice);
      await writeOfMeeting(context, change, { meeting, occasion: telling.occasion });
    }
    await touched(change, { ...meeting, state: to });
    return meeting.id;
  });

type Prepare = (context: Context, change: Change, meeting: Meeting) => Promise<object>;

/** What a step needs to stand already, and what it does besides; the columns that it found out. */
const preparations: Readonly<Partial<Record<MeetingStep, Prepare>>> = {
  ANNOUNCE: async (_, { tx }, { id }) => {
    const items = await tx.agendaItem.count({ where: { meetingId: id, state: 'ACCEPTED' } });
    require(items > 0, 'step', 'EMPTY_AGENDA');
    return { agendaHash: await agendaHash(tx, id) };
  },
  END: async (_, change, meeting) => {
    const { tx, at } = change;
    const open = await tx.motion.count({ where: { meetingId: meeting.id, closedAt: null, deadline: null } });
    require(open === 0, 'step', 'OPEN_MOTION');
    await endItem(change, meeting);
    await tx.attendance.updateMany({ where: { meetingId: meeting.id, leftAt: null }, data: { leftAt: at } });
    return {};
  },
  SEND: async (context, change, meeting) => {
    await openRound(context, change, meeting);
    return {};
  },
  TAKE_BACK: async (_, change, meeting) => {
    await closeRounds(change, meeting);
    await letGoControl(change, meeting);
    return { textHash: null, text: Prisma.DbNull };
  },
  SIGN: async (context, change, meeting) => {
    const { text, hash } = await requireSignable(context, change, meeting);
    await closeRounds(change, meeting);
    return { textHash: hash, text: kept(text) };
  },
};

const prepared: (...given: [Context, Change, Meeting, MeetingStep]) => Promise<object> = async (
  context,
  change,
  meeting,
  step,
) => (await preparations[step]?.(context, change, meeting)) ?? {};

function momentOf({ at }: Change, step: MeetingStep) {
  if (step === 'ANNOUNCE') return { announcedAt: at };
  if (step === 'START') return { startedAt: at };
  return step === 'END' ? { endedAt: at, currentItemId: null } : {};
}

/** Goes to an item of a running meeting: its time begins, and that of the one before ends. Without one it pauses. */
export const goToItem = (
  context: Context,
  { key, ...input }: Keyed & { id: string; version: number; itemId?: string | null | undefined },
) =>
  commit(context, { act: 'meeting.goToItem', input, key }, async (change) => {
    const meeting = await seenMeeting(change, input.id);
    allow(mayTake(change.viewer, 'START', meeting));
    await change.claim('meeting', meeting, input.version);
    require(meeting.state === 'RUNNING', 'id', 'NOT_ALLOWED_NOW');
    await endItem(change, meeting);
    if (input.itemId) await beginItem(change, meeting, input.itemId);
    await change.tx.meeting.update({ where: { id: meeting.id }, data: { currentItemId: input.itemId ?? null } });
    await touched(change, meeting);
    return meeting.id;
  });

async function endItem({ tx, at }: Change, { currentItemId }: Meeting): Promise<void> {
  if (currentItemId) await tx.agendaItem.update({ where: { id: currentItemId }, data: { endedAt: at } });
}

async function beginItem({ tx, at }: Change, { id: meetingId }: Meeting, id: string): Promise<void> {
  const item = await tx.agendaItem.findFirst({ where: { id, meetingId, state: 'ACCEPTED' } });
  require(item !== null, 'itemId', 'UNKNOWN');
  await tx.agendaItem.update({ where: { id }, data: { startedAt: item.startedAt ?? at, endedAt: null } });
}

/** A meeting that the viewer sees. */
export const seenMeeting = async (change: Change, id: string): Promise<Meeting> =>
  seen(await change.tx.meeting.findFirst({ where: { AND: [{ id }, visible(change.viewer)] } }));

/** It changed now; told to whoever may know. */
export async function touched(change: Change, meeting: Pick<Meeting, 'id' | 'groupId' | 'state'>): Promise<void> {
  await change.tx.meeting.update({ where: { id: meeting.id }, data: { changedAt: change.at } });
  tellOfMeeting(change, meeting);
}

/** Whoever acts, for a row that names its author. */
export function authorOf({ viewer }: Change): string {
  if (viewer.id === null) throw new Forbidden();
  return viewer.id;
}
