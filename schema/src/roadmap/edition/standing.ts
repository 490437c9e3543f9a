import { createHash } from 'node:crypto';
import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db, Tx } from '../../core/database.ts';
import { dayNamed, dayOf } from '../../core/time.ts';
import { type Confirmed, type ConfirmedMeasure, termKinds } from '../command.ts';
import { type Comparison, compareEditions, type EditionRow, type EditionTerm } from '../reading/edition.ts';
import { keptRecurrence } from '../reading/recurrence.ts';
import { type Period, termKinds as readKinds, readTerm } from '../reading/term.ts';
import { unpunctuated } from '../reading/title.ts';

const include = {
  act: true,
  measures: {
    orderBy: [{ removedAt: 'desc' }, { position: 'asc' }],
    include: { section: true, executors: { orderBy: { position: 'asc' } } },
  },
} as const satisfies Prisma.RoadmapInclude;

/** A roadmap as it stands, with everything that an edition may change, and what earlier ones left out. */
export type Standing = Prisma.RoadmapGetPayload<{ include: typeof include }>;
export type StandingMeasure = Standing['measures'][number];

export const standingOf = (db: Db | Tx, where: Prisma.RoadmapWhereInput): Promise<Standing | null> =>
  db.roadmap.findFirst({ where, include });

const inPlan = ({ measures }: Standing): StandingMeasure[] => measures.filter(({ removedAt }) => removedAt === null);

const dayOrNull = (midnight: Date | null) => midnight && dayOf(midnight);

/** The stretches of a list are not kept: they follow from its words. */
const termOf = (
  { raw, kind, start, end, recurrence = null }: ConfirmedMeasure['term'],
  plan: Period | null,
): EditionTerm => ({
  raw,
  kind,
  start,
  end,
  recurrence,
  parts: kind === 'list' ? readTerm([raw], plan).parts : [],
});

const rowOf =
  (plan: Period | null) =>
  (measure: StandingMeasure): EditionRow<StandingMeasure> => ({
    ref: measure,
    number: measure.number,
    section: measure.section?.title ?? null,
    title: measure.title,
    expectedResult: measure.expectedResult,
    term: termOf(
      {
        raw: measure.termRaw,
        kind: readKinds.find((kind) => termKinds[kind] === measure.termKind) ?? 'open',
        start: dayOrNull(measure.termStart),
        end: dayOrNull(measure.termEnd),
        recurrence: keptRecurrence(measure.termRecurring),
      },
      plan,
    ),
    leads: measure.executors.filter(({ role }) => role === 'LEAD').map(({ name }) => name),
    coExecutors: measure.executors.filter(({ role }) => role === 'CO_EXECUTOR').map(({ name }) => name),
  });

/** The rows of a document. `ref` is the place of the measure among its measures. */
const rowsOf = ({ measures, sections, period }: Confirmed): EditionRow<number>[] => {
  const titles = new Map(sections.map(({ number, title }) => [number, title]));
  return measures.map(({ number, section, title, expectedResult, term, leads, coExecutors }, ref) => ({
    ref,
    number,
    section: section === null ? null : (titles.get(section) ?? null),
    title,
    expectedResult,
    term: termOf(term, period),
    leads,
    coExecutors,
  }));
};

export const headFields = [
  'periodStart',
  'periodEnd',
  'actKind',
  'actNumber',
  'actDate',
  'goals',
  'targetGroups',
] as const;
export type HeadField = (typeof headFields)[number];
type Head = Readonly<Record<HeadField, string>>;

/** The items of a list, line by line. The sign that closes an item is none of its words. */
const listed = (items: readonly string[]): string => items.map(unpunctuated).join('\n');

const headOf = ({ periodStart, periodEnd, act, goals, targetGroups }: Standing): Head => ({
  periodStart: dayOrNull(periodStart) ?? '',
  periodEnd: dayOrNull(periodEnd) ?? '',
  actKind: act?.kind ?? '',
  actNumber: act?.number ?? '',
  actDate: dayOrNull(act?.date ?? null) ?? '',
  goals: listed(goals),
  targetGroups: listed(targetGroups),
});

const headRead = ({ period, act, goals = [], targetGroups = [] }: Confirmed): Head => ({
  periodStart: period?.start ?? '',
  periodEnd: period?.end ?? '',
  actKind: act?.kind ?? '',
  actNumber: act?.number ?? '',
  actDate: dayNamed(act?.date) ?? '',
  goals: listed(goals),
  targetGroups: listed(targetGroups),
});

export interface HeadChange {
  readonly field: HeadField;
  readonly before: string;
  readonly after: string;
}

/** What an edition does to a roadmap. */
export interface Compared {
  readonly measures: Comparison<StandingMeasure, number>;
  readonly head: readonly HeadChange[];
  /** Nothing at all would change. */
  readonly same: boolean;
  /** Names what stood: another one means that somebody changed its words meanwhile. */
  readonly against: string;
}

/**
 * Compares a document with the roadmap that stands. What the document does not say of the plan as a whole is no change:
 * rows that were pasted have neither a period nor an act.
 */
export function compare(standing: Standing, confirmed: Confirmed): Compared {
  const [start, end] = [dayOrNull(standing.periodStart), dayOrNull(standing.periodEnd)];
  const row = rowOf(start && end ? { start, end } : null);
  const before = inPlan(standing).map(row);
  const gone = standing.measures.filter(({ removedAt }) => removedAt !== null).map(row);
  const measures = compareEditions(before, rowsOf(confirmed), gone);
  const [was, is] = [headOf(standing), headRead(confirmed)];
  const head = headFields.flatMap((field) =>
    is[field] === '' || is[field] === was[field] ? [] : [{ field, before: was[field], after: is[field] }],
  );
  const words = before.map(({ ref: _, ...row }) => row);
  return {
    measures,
    head,
    same: measures.same && head.length === 0,
    against: createHash('sha256')
      .update(JSON.stringify([was, words]))
      .digest('base64url'),
  };
}

/** Whom a name means. */
interface Meant {
  readonly kind: 'organisation' | 'class';
  readonly id: string;
}

/** Whom the names of a roadmap mean, where each means one and the same throughout it. */
export function meaningsOf(standing: Standing): Map<string, Meant> {
  const executors = inPlan(standing).flatMap((measure) => measure.executors);
  const meanings = new Map<string, Meant>();
  for (const [name, all] of Map.groupBy(executors, (executor) => executor.name)) {
    const ids = new Set(all.map(({ organisationId, classId }) => organisationId ?? classId));
    const [first] = all;
    if (ids.size !== 1 || !first) continue;
    if (first.organisationId) meanings.set(name, { kind: 'organisation', id: first.organisationId });
    else if (first.classId) meanings.set(name, { kind: 'class', id: first.classId });
  }
  return meanings;
}
