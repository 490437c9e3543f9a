import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { answersFor, visible as assignmentVisible, isOwn } from '../../assignment/policy.ts';
import { owedStates } from '../../assignment/rule.ts';
import type { Context } from '../../core/context.ts';
import { type Day, dayOf } from '../../core/time.ts';
import { visible as meetingVisible } from '../../meeting/policy.ts';
import { hasPlace, holders, mayHold, ownRegistration, visible as trainingVisible } from '../../training/policy.ts';

/** Meetings stay in a calendar for so long after they were, in milliseconds. */
const past = 90 * 86_400_000;
const most = 500;

const meetingColumns = {
  id: true,
  version: true,
  state: true,
  startsAt: true,
  duration: true,
  place: true,
  link: true,
  group: { select: { name: true } },
} as const satisfies Prisma.MeetingSelect;

export type CalendarMeetingRow = Prisma.MeetingGetPayload<{ select: typeof meetingColumns }>;

const trainingColumns = {
  id: true,
  version: true,
  state: true,
  title: true,
  startsAt: true,
  endsAt: true,
  place: true,
  link: true,
} as const satisfies Prisma.TrainingSelect;

export type CalendarTrainingRow = Prisma.TrainingGetPayload<{ select: typeof trainingColumns }>;

/** Something that an organisation of the person owes on a day. */
export interface CalendarDutyRow {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly text: string;
  readonly binding: boolean;
  readonly dueOn: Day;
}

export interface CalendarReading {
  readonly meetings: readonly CalendarMeetingRow[];
  readonly duties: readonly CalendarDutyRow[];
  /** Trainings in which the person has a place. */
  readonly trainings: readonly CalendarTrainingRow[];
}

/**
 * What stands in the viewer's calendar: meetings in which the viewer takes part, trainings in which the viewer has a place,
 * and what the organisations that the viewer reports for still owe by assignments, each by its own day. At most 500 of each.
 */
export async function readCalendar(context: Context): Promise<CalendarReading> {
  const [meetings, duties, trainings] = await Promise.all([
    meetingsOf(context),
    dutiesOf(context),
    trainingsOf(context),
  ]);
  return { meetings, duties, trainings };
}

function meetingsOf({ db, viewer, clock }: Context): Promise<CalendarMeetingRow[]> {
  const { groups, substitutes } = viewer.rights;
  return db.meeting.findMany({
    where: {
      AND: [
        { state: { not: 'DRAFT' }, startsAt: { gte: new Date(clock.now().getTime() - past) } },
        { OR: [{ groupId: { in: [...groups] } }, { id: { in: [...substitutes] } }] },
        meetingVisible(viewer),
      ],
    },
    select: meetingColumns,
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    take: most,
  });
}

function trainingsOf({ db, viewer, clock }: Context): Promise<CalendarTrainingRow[]> {
  const placed = { AND: [{ state: 'PLACED' as const }, ownRegistration(viewer)] };
  return db.training.findMany({
    where: {
      AND: [
        { startsAt: { gte: new Date(clock.now().getTime() - past) }, registrations: { some: placed } },
        trainingVisible(viewer),
      ],
    },
    select: trainingColumns,
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    take: most,
  });
}

/** The training of an address, for whoever sees it; the link for those who have a place there or hold it. */
export async function readTraining({ db, viewer }: Context, id: string): Promise<CalendarTrainingRow | null> {
  const row = await db.training.findFirst({
    where: { AND: [{ id }, trainingVisible(viewer)] },
    select: {
      ...trainingColumns,
      ...holders,
      registrations: { where: ownRegistration(viewer), select: { state: true } },
    },
  });
  if (row === null) return null;
  const { registrations, organisationId, hosts, ...training } = row;
  const isTold = hasPlace(registrations) || mayHold(viewer, { organisationId, hosts });
  return { ...training, link: isTold ? training.link : '' };
}

/** A co-executor's day is its own: by then its part is with the lead. */
async function dutiesOf({ db, viewer }: Context): Promise<CalendarDutyRow[]> {
  const mine = { in: answersFor(viewer) };
  const rows = await db.assignment.findMany({
    where: {
      AND: [
        isOwn,
        { state: { in: [...owedStates] }, dueOn: { not: null }, executors: { some: { organisationId: mine } } },
        assignmentVisible(viewer),
      ],
    },
    include: { executors: { where: { organisationId: mine }, select: { role: true, dueOn: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows.flatMap(({ id, version, number, text, binding, dueOn, executors }) => {
    const leads = executors.some(({ role }) => role === 'LEAD');
    const due = (leads ? null : executors[0]?.dueOn) ?? dueOn;
    return due === null ? [] : [{ id, version, number, text, binding, dueOn: dayOf(due) }];
  });
}
