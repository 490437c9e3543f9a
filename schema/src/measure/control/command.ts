import type { ControlPoint } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { written } from '../../core/text.ts';
import { type Day, dayOf, midnightOf } from '../../core/time.ts';
import { holdersIn, notify } from '../../notice/command.ts';
import { alter, selected } from '../command.ts';
import { mayDecide, visible as measureVisible } from '../policy.ts';
import { isMonthDay, owesOn } from './rule.ts';
import { courseOf, courseSelect } from './standing.ts';

/** A single day, or days of each year; one of the two. */
export interface PointInput {
  title: string;
  day?: Day | null | undefined;
  yearly?: readonly string[] | null | undefined;
  /** Recurring: from when on; today where it is left out. */
  since?: Day | null | undefined;
  /** Recurring: until when; as long as the measure is open where it is left out. */
  until?: Day | null | undefined;
}

/** @throws Invalid where it is neither single nor recurring, or both */
function columnsOf({ title, day, yearly, since, until }: PointInput, today: Day) {
  const days = [...new Set(yearly ?? [])].toSorted();
  require(Boolean(day) !== days.length > 0, 'day', 'REQUIRED');
  require(days.length <= 24, 'yearly', 'TOO_MANY', { max: 24 });
  require(days.every(isMonthDay), 'yearly', 'BAD_DAY');
  const from = since ?? today;
  require(!until || from <= until, 'until', 'ENDS_BEFORE_START');
  return {
    title: written('title', title, 200),
    day: day ? midnightOf(day) : null,
    yearly: days,
    since: day ? null : midnightOf(from),
    until: day || !until ? null : midnightOf(until),
  };
}

export interface SetControlPoints extends Keyed {
  measureIds: readonly string[];
  point: PointInput;
}

/** Sets the same control point on each measure of a selection, all or none. */
export const setControlPoints = (context: Context, { key, ...input }: SetControlPoints) =>
  commit(context, { act: 'controlPoint.set', input, key }, async (change) => {
    const { roadmapId, measures } = await selected(change, input.measureIds);
    const columns = columnsOf(input.point, change.viewer.rights.today);
    for (const measure of measures) {
      const point = await change.tx.controlPoint.create({
        data: { ...columns, measureId: measure.id, roadmapId, createdAt: change.at },
      });
      change.created('controlPoint', point.id, columns, { roadmapId, measureId: measure.id });
    }
    await alter(change, measures);
    await tellOwing(
      change,
      roadmapId,
      measures.map(({ id }) => id),
    );
    return roadmapId;
  });

/** Those who will have to report learn of the new day: one notice each, however many measures. */
async function tellOwing(change: Change, roadmapId: string, measureIds: string[]): Promise<void> {
  const { today } = change.viewer.rights;
  const rows = await change.tx.measure.findMany({ where: { id: { in: measureIds } }, select: courseSelect });
  const organisations = [...new Set(rows.flatMap((row) => owesOn(courseOf(row), today)))];
  const holders = await holdersIn(change.tx, { organisations, roles: ['EXECUTOR', 'APPROVER'] }, today);
  const [only] = measureIds;
  const about = { kind: 'CONTROL_POINT_SET', roadmapId, count: measureIds.length } as const;
  const one = measureIds.length === 1 && only ? { measureId: only } : {};
  await notify(
    change,
    holders.map(({ personId }) => personId),
    { ...about, ...one },
  );
}

/** see, may, claim: the control point that a coordinator is about to change. */
async function claimed(change: Change, { id, version }: { id: string; version: number }): Promise<ControlPoint> {
  const point = seen(
    await change.tx.controlPoint.findFirst({
      where: { id, cancelledAt: null, measure: measureVisible(change.viewer) },
      include: { measure: { select: { roadmapId: true, removedAt: true } } },
    }),
  );
  allow(mayDecide(change.viewer, point.measure));
  await change.claim('controlPoint', point, version);
  return point;
}

const measureOf = (point: ControlPoint) => ({ id: point.measureId, roadmapId: point.roadmapId });

export interface ChangeControlPoint extends Keyed {
  id: string;
  version: number;
  point: PointInput;
  reason?: string | null | undefined;
}

/** Moves a control point; reports keep the day that they answered. */
export const changeControlPoint = (context: Context, { key, ...input }: ChangeControlPoint) =>
  commit(context, { act: 'controlPoint.change', input, key }, async (change) => {
    const point = await claimed(change, input);
    const since = input.point.since ?? (point.since ? dayOf(point.since) : null);
    const columns = columnsOf({ ...input.point, since }, change.viewer.rights.today);
    const place = { roadmapId: point.roadmapId, measureId: point.measureId, reason: input.reason?.trim() || null };
    await change.revise('controlPoint', point, columns, place);
    await alter(change, [measureOf(point)]);
    return point.id;
  });

export interface CancelControlPoint extends Keyed {
  id: string;
  version: number;
  reason: string;
}

/** Takes a control point away; it stays in the history, with its reason. */
export const cancelControlPoint = (context: Context, { key, ...input }: CancelControlPoint) =>
  commit(context, { act: 'controlPoint.cancel', input, key }, async (change) => {
    const point = await claimed(change, input);
    const reason = written('reason', input.reason, 1000);
    await change.revise(
      'controlPoint',
      point,
      { cancelledAt: change.at },
      { roadmapId: point.roadmapId, measureId: point.measureId, reason },
    );
    await alter(change, [measureOf(point)]);
    return point.measureId;
  });
