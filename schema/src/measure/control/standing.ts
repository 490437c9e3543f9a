import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import DataLoader from 'dataloader';
import type { Context } from '../../core/context.ts';
import { type Day, dayOf } from '../../core/time.ts';
import { keptRecurrence } from '../../roadmap/reading/recurrence.ts';
import type { Returning } from './recurring.ts';
import { type Answer, type Course, isMonthDay, type Point, type Standing, standing } from './rule.ts';

/** What the rules need of a measure, in one statement. */
export const courseSelect = {
  id: true,
  state: true,
  termStart: true,
  termEnd: true,
  termRecurring: true,
  termSince: true,
  consolidatorId: true,
  roadmap: { select: { dayOffRule: true, createdAt: true, periodStart: true } },
  controlPoints: {
    where: { cancelledAt: null },
    select: { id: true, day: true, yearly: true, since: true, until: true },
  },
  executors: {
    where: { role: 'LEAD' },
    select: {
      organisationId: true,
      class: { select: { open: true, members: { select: { organisationId: true, since: true, until: true } } } },
    },
  },
  reports: {
    where: { state: { in: ['APPROVED', 'ACCEPTED', 'RETURNED'] } },
    select: { organisationId: true, dueDay: true, completes: true, state: true },
  },
} as const satisfies Prisma.MeasureSelect;

export type CourseRow = Prisma.MeasureGetPayload<{ select: typeof courseSelect }>;

const day = (midnight: Date | null): Day | null => (midnight ? dayOf(midnight) : null);

/** A measure's row as the rules take it. */
export const courseOf = (row: CourseRow): Course => ({
  state: row.state,
  termEnd: day(row.termEnd),
  consolidatorId: row.consolidatorId,
  dayOffRule: row.roadmap.dayOffRule,
  returning: returningOf(row),
  points: row.controlPoints.map(pointOf),
  leads: row.executors.map((executor) => ({
    organisationId: executor.organisationId,
    class: executor.class && {
      open: executor.class.open,
      members: executor.class.members.map(({ organisationId, since, until }) => ({
        organisationId,
        since: dayOf(since),
        until: day(until),
      })),
    },
  })),
});

const pointOf = (point: CourseRow['controlPoints'][number]): Point => ({
  id: point.id,
  day: day(point.day),
  yearly: point.yearly,
  since: day(point.since),
  until: day(point.until),
});

/**
 * A term that returns («ежегодно, до 15 января», «ежеквартально») is due from the day on which the roadmap came to the
 * hub, or the edition that brought the term: what was due before was reported elsewhere.
 */
function returningOf(row: CourseRow): Returning | null {
  const recurrence = keptRecurrence(row.termRecurring);
  if (!recurrence) return null;
  const since = day(row.termSince) ?? dayOf(row.roadmap.createdAt);
  const from = day(row.termStart) ?? day(row.roadmap.periodStart) ?? since;
  return { ...recurrence, due: recurrence.due.filter(isMonthDay), from, until: day(row.termEnd), since };
}

export const answersOf = (row: CourseRow): Answer[] =>
  row.reports.map((report) => ({ ...report, dueDay: day(report.dueDay) }));

/** Where a measure stands, and what decides it. */
interface Placed extends Standing {
  readonly course: Course;
}

function placed(row: CourseRow, today: Day): Placed {
  const course = courseOf(row);
  return { ...standing(course, answersOf(row), today), course };
}

/** Where measures stand today: one statement for all that one execution asks for. */
export function standings(context: Context): DataLoader<string, Placed | null> {
  const name = 'measure.standing';
  const found = context.loaders.get(name);
  if (found instanceof DataLoader) return found;
  const loader = new DataLoader<string, Placed | null>(
    async (ids) => {
      const rows = await context.db.measure.findMany({ where: { id: { in: [...ids] } }, select: courseSelect });
      const today = context.clock.today();
      const known = new Map(rows.map((row) => [row.id, placed(row, today)]));
      return ids.map((id) => known.get(id) ?? null);
    },
    { maxBatchSize: 1000 },
  );
  context.loaders.set(name, loader);
  return loader;
}
