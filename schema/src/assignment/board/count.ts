import type { Assignment, AssignmentState, Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Context } from '../../core/context.ts';
import type { Day } from '../../core/time.ts';
import { dayOrNull } from '../due/term.ts';
import { isDueWithin, isOverdue } from '../rule.ts';
import { dueWithin, type Filter, hasOrAsksNone, overdueOn } from './filter.ts';

/** How many there are of each state, how many are late and due soon: of all, or of one organisation. */
export interface Counts {
  readonly organisationId: string | null;
  readonly byState: Readonly<Record<AssignmentState, number>>;
  readonly recommended: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

/** Days ahead that count as soon. */
export const soon = 7;

const none: Counts['byState'] = { ISSUED: 0, TAKEN: 0, REPORTED: 0, RETURNED: 0, CLOSED: 0, WITHDRAWN: 0 };

interface Group {
  readonly leadId: string | null;
  readonly state?: AssignmentState;
  readonly binding?: boolean;
  readonly _count: { readonly _all: number };
}

const sum = (groups: readonly Group[]) => groups.reduce((all, { _count }) => all + _count._all, 0);

function countsOf(
  organisationId: string | null,
  { states, late, due }: { states: readonly Group[]; late: readonly Group[]; due: readonly Group[] },
): Counts {
  const of = (groups: readonly Group[]) =>
    organisationId === null ? groups : groups.filter(({ leadId }) => leadId === organisationId);
  const byState = { ...none };
  for (const { state, _count } of of(states)) if (state) byState[state] += _count._all;
  const recommended = sum(of(states).filter(({ binding }) => binding === false));
  return { organisationId, byState, recommended, overdue: sum(of(late)), dueSoon: sum(of(due)) };
}

type Groups = Parameters<typeof countsOf>[1];

/** What is counted, as one set of sums and one of each lead. */
export interface Counted {
  readonly groups: Groups;
  readonly all: Counts;
  readonly organisations: readonly Counts[];
}

function countedIn(groups: Groups): Counted {
  const leads = [...new Set(groups.states.flatMap(({ leadId }) => leadId ?? []))];
  return { groups, all: countsOf(null, groups), organisations: leads.map((id) => countsOf(id, groups)) };
}

/** Three statements, however many organisations there are. */
export async function counted({ db, viewer }: Pick<Context, 'db' | 'viewer'>, where: Prisma.AssignmentWhereInput) {
  const { today } = viewer.rights;
  const [states, late, due] = await Promise.all([
    db.assignment.groupBy({ by: ['leadId', 'state', 'binding'], where, _count: { _all: true } }),
    db.assignment.groupBy({
      by: ['leadId', 'state'],
      where: { AND: [where, overdueOn(today)] },
      _count: { _all: true },
    }),
    db.assignment.groupBy({
      by: ['leadId', 'state'],
      where: { AND: [where, dueWithin(today, soon)] },
      _count: { _all: true },
    }),
  ]);
  return countedIn({ states, late, due });
}

/** What of an assignment is counted. */
type CountedRow = Pick<Assignment, 'leadId' | 'state' | 'binding' | 'dueOn'>;

/** The same sums, of rows that were read: each is a group of one. */
export function countedOf(rows: readonly CountedRow[], today: Day): Counted {
  const states = rows.map((row) => ({ ...row, dueOn: dayOrNull(row.dueOn), _count: { _all: 1 } }));
  return countedIn({
    states,
    late: states.filter((row) => isOverdue(row, today)),
    due: states.filter((row) => isDueWithin(row, today, soon)),
  });
}

/**
 * How many a filter chooses, read off the sums of what it chooses from; null where they do not say it: what waits for
 * somebody, and other days ahead than those that are summed.
 */
export function chosenOf({ groups }: Counted, filter: Filter): number | null {
  const { states, organisationIds, overdue, dueWithin: days, waiting } = filter;
  if (waiting || (days != null && days !== soon) || (overdue && days != null)) return null;
  const from: readonly Group[] = overdue ? groups.late : days != null ? groups.due : groups.states;
  return sum(
    from.filter(({ leadId, state }) => hasOrAsksNone(states, state ?? null) && hasOrAsksNone(organisationIds, leadId)),
  );
}
