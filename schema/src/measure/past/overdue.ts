import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import {
  ReportState as Reported,
  DayOffRule as Rules,
  MeasureState as States,
} from '@vmeste/prisma/generated/enums.ts';
import type { Context } from '../../core/context.ts';
import { type Day, dayOf, midnightOf } from '../../core/time.ts';
import { publicStates } from '../../report/rule.ts';
import { answersOf, type CourseRow, courseOf, courseSelect } from '../control/standing.ts';
import { actsAfter, type Later, rowBefore, rowsBefore } from './acts.ts';
import { beginsTerm, type Named, namedBefore, overdueOn } from './rule.ts';
import { dayIn, oneOf, textIn, textsIn } from './value.ts';

/** What decides whether a measure is late, and may have been otherwise: rows that are over are among them. */
const select = {
  ...courseSelect,
  roadmap: { select: { ...courseSelect.roadmap.select, id: true } },
  controlPoints: { select: { ...courseSelect.controlPoints.select, cancelledAt: true } },
  executors: { select: { role: true, name: true, organisationId: true, classId: true } },
  reports: { select: { id: true, organisationId: true, dueDay: true, completes: true, state: true } },
} as const satisfies Prisma.MeasureSelect;

type Now = Prisma.MeasureGetPayload<{ select: typeof select }>;

/**
 * Whether a report was missing at the end of a day: by the state, the term, the leads, the control points, the reports
 * and the rule for days off as they were then. The calendar of days off is the one that the hub knows now.
 * @returns null where the history does not tell who owed a report
 */
export async function wasOverdue(id: string, day: Day, context: Context): Promise<boolean | null> {
  const now = await context.db.measure.findUniqueOrThrow({ where: { id }, select });
  const own = { rowId: { in: [id, now.roadmap.id] }, room: { in: ['measure', 'executor', 'roadmap'] } };
  const hanging = { measureId: id, room: { in: ['executor', 'controlPoint', 'report'] } };
  const later = await actsAfter(day, { OR: [own, hanging] }, context);
  const [measure, roadmap] = [rowBefore('measure', now, later), rowBefore('roadmap', now.roadmap, later)];
  if (!measure || !roadmap) return null;
  const leads = leadsBefore(now, later);
  const row: CourseRow = {
    id,
    state: oneOf(States, measure['state']) ?? 'PLANNED',
    termStart: dayIn(measure['termStart']),
    termEnd: dayIn(measure['termEnd']),
    termRecurring: measure['termRecurring'] ?? null,
    termSince: await termSinceOn(now, day, context),
    consolidatorId: textIn(measure['consolidatorId']),
    roadmap: {
      dayOffRule: oneOf(Rules, roadmap['dayOffRule']) ?? 'AS_IS',
      createdAt: now.roadmap.createdAt,
      periodStart: dayIn(roadmap['periodStart']),
    },
    controlPoints: pointsBefore(now, later),
    executors: await withClasses(leads, day, context),
    reports: reportsBefore(now, later),
  };
  const allLeadsKnown = leads.every(({ meant }) => meant !== null);
  return overdueOn(courseOf(row), answersOf(row), { day, allLeadsKnown });
}

const leadsBefore = ({ executors }: Now, later: readonly Later[]): Named[] =>
  namedBefore(
    executors.map(({ role, name, ...meant }) => ({ role, name, meant })),
    later.filter(({ room }) => room === 'executor'),
  ).filter(({ role }) => role === 'LEAD');

/**
 * From which day a term that returns counted. It is moved on and never back, so that a day that had come is the day of
 * then; otherwise the acts that move it say which it was.
 */
async function termSinceOn({ id, termSince }: Now, day: Day, { db, clock }: Context): Promise<Date | null> {
  if (termSince === null || dayOf(termSince) <= day) return termSince;
  const acts = await db.revision.findMany({
    where: { room: 'measure', rowId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, before: true, after: true, editionId: true },
  });
  const began = acts.find((act) => clock.dayAt(act.at) <= day && beginsTerm(act));
  return began ? midnightOf(clock.dayAt(began.at)) : null;
}

const pointsBefore = ({ controlPoints }: Now, later: readonly Later[]): CourseRow['controlPoints'] =>
  rowsBefore('controlPoint', controlPoints, later)
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map(({ id, day, yearly, since, until }) => ({
      id: textIn(id) ?? '',
      day: dayIn(day),
      yearly: textsIn(yearly),
      since: dayIn(since),
      until: dayIn(until),
    }));

const reportsBefore = ({ reports }: Now, later: readonly Later[]): CourseRow['reports'] =>
  rowsBefore('report', reports, later).flatMap(({ organisationId, dueDay, completes, state: was }) => {
    const state = publicStates.find((one) => one === oneOf(Reported, was));
    if (!state) return [];
    return {
      organisationId: textIn(organisationId) ?? '',
      dueDay: dayIn(dueDay),
      completes: completes === true,
      state,
    };
  });

/** Leads that are known, with the members that their classes had. */
async function withClasses(leads: readonly Named[], day: Day, context: Context): Promise<CourseRow['executors']> {
  const known = leads.flatMap(({ meant }) => meant ?? []);
  const classes = await classesOn(
    known.flatMap(({ classId }) => classId ?? []),
    day,
    context,
  );
  return known.map(({ organisationId, classId }) => ({
    organisationId,
    class: classId === null ? null : (classes.get(classId) ?? null),
  }));
}

type Class = NonNullable<CourseRow['executors'][number]['class']>;

async function classesOn(ids: readonly string[], day: Day, context: Context): Promise<Map<string, Class>> {
  if (ids.length === 0) return new Map();
  const now = await context.db.organisationClass.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, open: true, members: { select: { id: true, organisationId: true, since: true, until: true } } },
  });
  const rows = now.flatMap(({ id, members }) => [id, ...members.map((member) => member.id)]);
  const of = { rowId: { in: rows }, room: { in: ['organisationClass', 'classMembership'] } };
  const later = await actsAfter(day, of, context);
  return new Map(
    now.map((one) => [
      one.id,
      {
        open: rowBefore('organisationClass', one, later)?.['open'] === true,
        members: rowsBefore('classMembership', one.members, later).map(({ organisationId, since, until }) => ({
          organisationId: textIn(organisationId) ?? '',
          since: dayIn(since) ?? midnightOf(day),
          until: dayIn(until),
        })),
      },
    ]),
  );
}
