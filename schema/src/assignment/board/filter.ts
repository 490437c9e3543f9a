import type { Assignment, AssignmentState, Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db } from '../../core/database.ts';
import type { Directory } from '../../core/directory.ts';
import { addDays, type Day, midnightOf } from '../../core/time.ts';
import type { Viewer } from '../../core/viewer.ts';
import { dayOrNull } from '../due/term.ts';
import { answersFor, isOwn, visible, waitsFor } from '../policy.ts';
import { isDueWithin, isOverdue, owedStates } from '../rule.ts';

/** Which assignments are asked for. What is left out filters nothing. */
export interface Filter {
  readonly states?: readonly AssignmentState[] | null | undefined;
  readonly organisationIds?: readonly string[] | null | undefined;
  readonly groupId?: string | null | undefined;
  readonly meetingId?: string | null | undefined;
  readonly measureId?: string | null | undefined;
  readonly parentId?: string | null | undefined;
  readonly binding?: boolean | null | undefined;
  readonly overdue?: boolean | null | undefined;
  /** Due within so many days from today, today included. */
  readonly dueWithin?: number | null | undefined;
  readonly waiting?: boolean | null | undefined;
  /** The viewer's organisations carry it out. */
  readonly mine?: boolean | null | undefined;
  readonly text?: string | null | undefined;
  /** Leads whose names hold the words (`withLeads`). */
  readonly leads?: readonly string[];
  /** What the words are known to be held by (`held`): asked for instead of the words. */
  readonly among?: readonly string[];
}

/** Late after their day, while their executors owe (rule `isOverdue`, for many at once). */
export const overdueOn = (today: Day) =>
  ({
    binding: true,
    state: { in: [...owedStates] },
    dueOn: { lt: midnightOf(today) },
  }) satisfies Prisma.AssignmentWhereInput;

/** Owed, and due soon (rule `isDueWithin`, for many at once). */
export const dueWithin = (today: Day, days: number) =>
  ({
    state: { in: [...owedStates] },
    dueOn: { gte: midnightOf(today), lte: midnightOf(addDays(today, days)) },
  }) satisfies Prisma.AssignmentWhereInput;

/**
 * Looks up whose names hold the words, before rows are looked for: asked of each row through its lead, the database could
 * use none of its indexes. An organisation's name is no secret, and its assignments are seen through their own filter.
 */
export async function withLeads(directory: Directory, filter: Filter): Promise<Filter> {
  const words = filter.text?.trim();
  if (!words) return filter;
  const called = await directory.called(words);
  return { ...filter, leads: called.map(({ id }) => id).toSorted() };
}

/** What is counted for whoever chooses: by what they are about, and not yet by how they stand. */
export function about(viewer: Viewer, filter: Filter): Prisma.AssignmentWhereInput {
  const { groupId, meetingId, measureId, parentId, binding, mine, text, leads, among } = filter;
  const words = among ? null : text?.trim();
  return {
    AND: [
      isOwn,
      groupId ? { groupId } : {},
      meetingId ? { meetingId } : {},
      measureId ? { measures: { some: { measureId } } } : {},
      parentId ? { parentId } : {},
      binding == null ? {} : { binding },
      among ? { id: { in: [...among] } } : {},
      mine ? { executors: { some: { organisationId: { in: answersFor(viewer) } } } } : {},
      words
        ? {
            OR: [
              { text: { contains: words, mode: 'insensitive' } },
              { number: { startsWith: words } },
              { leadId: { in: [...(leads ?? [])] } },
            ],
          }
        : {},
      visible(viewer),
    ],
  };
}

/** All that a filter asks for. */
export function chosen(viewer: Viewer, filter: Filter): Prisma.AssignmentWhereInput {
  const { today } = viewer.rights;
  const { states, organisationIds, overdue, waiting } = filter;
  return {
    AND: [
      about(viewer, filter),
      states && states.length > 0 ? { state: { in: [...states] } } : {},
      organisationIds && organisationIds.length > 0 ? { leadId: { in: [...organisationIds] } } : {},
      overdue ? overdueOn(today) : {},
      filter.dueWithin == null ? {} : dueWithin(today, filter.dueWithin),
      waiting ? waitsFor(viewer) : {},
    ],
  };
}

/** Whether a list of what is asked for is left out, or has it. */
export const hasOrAsksNone = <Value>(list: readonly Value[] | null | undefined, value: Value | null) =>
  !list || list.length === 0 || list.some((one) => one === value);

/** The same of rows that were read: those of what a filter is `about` that it asks for; not what waits for somebody. */
export function chosenAmong<Row extends Pick<Assignment, 'state' | 'leadId' | 'binding' | 'dueOn'>>(
  rows: readonly Row[],
  { states, organisationIds, overdue, dueWithin: days }: Filter,
  today: Day,
): Row[] {
  return rows.filter(({ state, leadId, binding, dueOn }) => {
    const dated = { state, binding, dueOn: dayOrNull(dueOn) };
    return (
      hasOrAsksNone(states, state) &&
      hasOrAsksNone(organisationIds, leadId) &&
      (!overdue || isOverdue(dated, today)) &&
      (days == null || isDueWithin(dated, today, days))
    );
  });
}

/**
 * The rows of a list in which what was addressed to a class stands as one: its parts stand there only for whoever does
 * not see the whole. It is asked for by ids, since a denied filter passes over rows whose columns are empty.
 */
export async function asOne(
  db: Db,
  viewer: Viewer,
  where: Prisma.AssignmentWhereInput,
): Promise<Prisma.AssignmentWhereInput> {
  const seen = { AND: [where, visible(viewer)] };
  const wholes = await db.assignment.findMany({
    where: { AND: [seen, { classId: { not: null } }] },
    select: { id: true },
  });
  return { AND: [seen, { OR: [{ parentId: null }, { parentId: { notIn: wholes.map(({ id }) => id) } }] }] };
}

/** By term, those without one last; recommendations, which nobody owes, after what binds. */
export const byTerm = [
  { binding: 'desc' },
  { dueOn: { sort: 'asc', nulls: 'last' } },
  { number: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.AssignmentOrderByWithRelationInput[];
