import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { answersFor, visible as assignmentVisible, isOwn } from '../../assignment/policy.ts';
import { owedStates } from '../../assignment/rule.ts';
import type { Context } from '../../core/context.ts';
import { type Day, dayOf } from '../../core/time.ts';
import { visible as meetingVisible } from '../../meeting/policy.ts';

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
}

/**
 * What stands in the viewer's calendar: meetings in which the viewer takes part, and what the organisations that the viewer
 * reports for still owe by assignments, each by its own day. At most 500 of each.
 */
export async function readCalendar(context: Context): Promise<CalendarReading> {
  const [meetings, duties] = await Promise.all([meetingsOf(context), dutiesOf(context)]);
  return { meetings, duties };
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
