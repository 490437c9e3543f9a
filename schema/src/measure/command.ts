import { type Measure, type MeasureState, Prisma, type TermKind } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { allow, require, seen } from '../core/refusal.ts';
import { written, writtenOrNull } from '../core/text.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { notify } from '../notice/command.ts';
import { readTerm } from '../roadmap/reading/term.ts';
import { missingForDone, nobodyOwes } from './control/rule.ts';
import { answersOf, courseOf, courseSelect } from './control/standing.ts';
import { type ExecutorWords, isExecutor, namedBy, nameExecutors } from './executor/command.ts';
import { tellNamed } from './executor/telling.ts';
import { mayDecide, visible } from './policy.ts';
import { mayMove, needsReason } from './rule.ts';

interface Claim {
  id: string;
  version: number;
  key?: string | null | undefined;
}

/** see, may, claim: the measure that a coordinator is about to change. */
async function claimed(change: Change, input: Claim): Promise<Measure> {
  const measure = seen(
    await change.tx.measure.findFirst({ where: { AND: [{ id: input.id }, visible(change.viewer)] } }),
  );
  allow(mayDecide(change.viewer, measure));
  await change.claim('measure', measure, input.version);
  return measure;
}

const place = (measure: Measure, reason: string | null = null) => ({
  roadmapId: measure.roadmapId,
  measureId: measure.id,
  reason,
});

/** Something that hangs on measures changed: they changed with it, though nobody claims them for that. */
export async function touch(change: Change, measures: readonly { id: string }[]): Promise<void> {
  await change.tx.measure.updateMany({
    where: { id: { in: measures.map(({ id }) => id) } },
    data: { changedAt: change.at },
  });
}

/** The same, where what hangs on them has no event of its own. */
export async function alter(change: Change, measures: readonly { id: string; roadmapId: string }[]): Promise<void> {
  await touch(change, measures);
  for (const { id, roadmapId } of measures) change.tell('measure.changed', { roadmapId, measureId: id });
}

/** The measures of a selection that a coordinator is about to change at once: all of one roadmap, or none. */
export async function selected(
  change: Change,
  ids: readonly string[],
): Promise<{ roadmapId: string; measures: Measure[] }> {
  const distinct = [...new Set(ids)];
  require(distinct.length > 0, 'measureIds', 'REQUIRED');
  require(distinct.length <= 500, 'measureIds', 'TOO_MANY', { max: 500 });
  const measures = await change.tx.measure.findMany({
    where: { AND: [{ id: { in: distinct }, removedAt: null }, visible(change.viewer)] },
    orderBy: { position: 'asc' },
  });
  const { roadmapId } = seen(measures[0]);
  seen(measures.length === distinct.length ? true : null);
  for (const measure of measures) allow(mayDecide(change.viewer, measure));
  require(measures.every((measure) => measure.roadmapId === roadmapId), 'measureIds', 'UNKNOWN');
  return { roadmapId, measures };
}

export interface SetState extends Claim {
  state: MeasureState;
  reason?: string | null | undefined;
  closedOn?: Day | null | undefined;
}

/**
 * Moves a measure to another state. Steps that stop or reopen it need a reason; done needs the leads' accepted reports,
 * or a reason where nobody owes one.
 */
export const setState = (context: Context, { key, ...input }: SetState) =>
  commit(context, { act: 'measure.setState', input, key }, async (change) => {
    const measure = await claimed(change, input);
    await moveTo(change, measure, input);
    return measure.id;
  });

/** rule, write, tell: a measure that the caller has claimed goes to another state, by the rules that always hold. */
export async function moveTo(
  change: Change,
  measure: Measure,
  { state, ...said }: Omit<SetState, keyof Claim>,
): Promise<void> {
  require(mayMove(measure.state, state), 'state', 'NOT_ALLOWED_NOW');
  const reason = writtenOrNull('reason', said.reason, 1000);
  require(reason !== null || !needsReason(measure.state, state), 'reason', 'NEEDS_REASON');
  const { today } = change.viewer.rights;
  const day = said.closedOn ?? today;
  require(day <= today, 'closedOn', 'BAD_DAY');
  if (state === 'DONE') await requireGrounds(change, measure.id, { closedOn: day, reason });
  const closedOn = state === 'DONE' || state === 'DROPPED' ? midnightOf(day) : null;
  const data = { state, stateReason: reason, closedOn, changedAt: change.at };
  await change.revise('measure', measure, data, place(measure, reason));
  change.tell('measure.changed', { roadmapId: measure.roadmapId, measureId: measure.id });
  const responsible = await change.tx.responsible.findMany({ where: { measureId: measure.id } });
  await notify(
    change,
    responsible.map(({ personId }) => personId),
    { kind: 'STATE_CHANGED', roadmapId: measure.roadmapId, measureId: measure.id },
  );
}

interface Closing {
  closedOn: Day;
  reason: string | null;
}

/** What is done rests on the accepted report of each who owes one; where nobody does, on what is said. */
async function requireGrounds({ tx }: Change, measureId: string, { closedOn, reason }: Closing): Promise<void> {
  const row = await tx.measure.findUniqueOrThrow({ where: { id: measureId }, select: courseSelect });
  const course = courseOf(row);
  require(reason !== null || !nobodyOwes(course, closedOn), 'reason', 'NEEDS_REASON');
  const missing = missingForDone(course, answersOf(row), closedOn);
  const names = await tx.organisation.findMany({
    where: { id: { in: missing } },
    select: { shortName: true },
    orderBy: { shortName: 'asc' },
  });
  require(missing.length === 0, 'state', 'NEEDS_REPORTS', {
    missing: names.map(({ shortName }) => shortName).join(', '),
  });
}

export interface SetConsolidator extends Claim {
  /** Null: each lead reports by itself again. */
  organisationId: string | null;
}

/** Names the organisation that consolidates the reports of all; it must be one of the measure's executors. */
export const setConsolidator = (context: Context, { key, ...input }: SetConsolidator) =>
  commit(context, { act: 'measure.setConsolidator', input, key }, async (change) => {
    const measure = await claimed(change, input);
    const { organisationId } = input;
    if (organisationId !== null)
      require(await isExecutor(change, measure.id, organisationId), 'organisationId', 'UNKNOWN');
    await change.revise('measure', measure, { consolidatorId: organisationId, changedAt: change.at }, place(measure));
    change.tell('measure.changed', { roadmapId: measure.roadmapId, measureId: measure.id });
    return measure.id;
  });

export interface Correct extends Claim {
  reason: string;
  number?: string | null | undefined;
  title?: string | null | undefined;
  expectedResult?: string | null | undefined;
  term?:
    | { kind: TermKind; start?: Day | null | undefined; end?: Day | null | undefined; raw: string }
    | null
    | undefined;
  /** All who are named, leads and co-executors, in the order of the document. */
  executors?: readonly ExecutorWords[] | null | undefined;
}

/** Puts a misprint right, with its reason. What stood there stays in the history; what is left out stays as it is. */
export const correct = (context: Context, { key, ...input }: Correct) =>
  commit(context, { act: 'measure.correct', input, key }, async (change) => {
    const measure = await claimed(change, input);
    const reason = written('reason', input.reason, 1000);
    const { number, title, expectedResult, term } = input;
    const data = {
      ...(number == null ? {} : { number: written('number', number, 30).replace(/\.$/, '') }),
      ...(title == null ? {} : { title: written('title', title, 10_000) }),
      ...(expectedResult == null ? {} : { expectedResult: writtenOrNull('expectedResult', expectedResult, 10_000) }),
      ...(term == null ? {} : termColumns(term, measure)),
    };
    const columns = Object.entries(data);
    const now: Record<string, unknown> = measure;
    const differs = columns.some(([column, value]) => JSON.stringify(now[column] ?? null) !== JSON.stringify(value));
    const named = input.executors ? await namedBy(change, input.executors) : null;
    const was = named && (await nameExecutors(change, measure, { named, reason }));
    require(differs || was !== null, 'input', 'NOTHING_TO_DO');
    const { roadmapId, id: measureId } = measure;
    // Nobody could know before today that it returns; one that did return is only put right.
    if (data.termRecurring && data.termRecurring !== Prisma.DbNull && measure.termRecurring === null)
      await change.tx.measure.update({
        where: { id: measureId },
        data: { termSince: midnightOf(change.viewer.rights.today) },
      });
    await change.revise('measure', measure, { ...data, changedAt: change.at }, place(measure, reason));
    change.tell(was ? 'executors.changed' : 'measure.changed', { roadmapId, measureId });
    if (was && named) await tellNamed(change, roadmapId, [{ measureId, was, is: named }]);
    return measure.id;
  });

/** How a term returns follows from its words, as it does when a document is read. */
function termColumns({ kind, start, end, raw }: NonNullable<Correct['term']>, measure: Measure) {
  require(!start || !end || start <= end, 'term', 'ENDS_BEFORE_START');
  const recurrence = kind === 'RECURRING' ? readTerm([raw]).recurrence : null;
  const returns = recurrence === null && measure.termRecurring === null;
  return {
    ...(returns ? {} : { termRecurring: recurrence === null ? Prisma.DbNull : { ...recurrence } }),
    termKind: kind,
    termStart: start ? midnightOf(start) : null,
    termEnd: end ? midnightOf(end) : null,
    termRaw: written('term', raw, 1000),
  };
}
