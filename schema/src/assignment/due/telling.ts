import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { addDays, type Day, dayOf, daysBetween, midnightOf } from '../../core/time.ts';
import { holdersIn, notify } from '../../notice/command.ts';
import { isOwn } from '../policy.ts';
import { owedStates } from '../rule.ts';
import { controllersOf } from '../telling.ts';
import { passed, reminders } from './rule.ts';

const owed = { ...isOwn, state: { in: [...owedStates] } } satisfies Prisma.AssignmentWhereInput;

/**
 * Tells, as a day begins, the lead of what is due in seven days, in three and in one, and of what it has missed; of that
 * also who controls it. Recommendations are never missed. Days on which the hub did not run are made up for.
 *
 * @param last the day that was turned before; null on the first, when nothing is told
 */
export async function tellDue(change: Change, last: Day | null): Promise<void> {
  const { today } = change.viewer.rights;
  if (last === null) return;
  const rows = await change.tx.assignment.findMany({
    where: { ...owed, dueOn: { gte: midnightOf(last), lte: midnightOf(addDays(today, Math.max(...reminders))) } },
    include: { lead: { select: { id: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  const asked = { organisations: [...new Set(rows.flatMap(({ leadId }) => leadId ?? []))], roles: [...answering] };
  const holders = await holdersIn(change.tx, asked, today);
  for (const { lead, ...row } of rows) {
    if (row.dueOn === null || lead === null) continue;
    const step = passed(daysBetween(last, dayOf(row.dueOn)), daysBetween(today, dayOf(row.dueOn)));
    if (step === null || (step === 'overdue' && !row.binding)) continue;
    const people = holders.filter(({ organisationId }) => organisationId === lead.id).map(({ personId }) => personId);
    const control = step === 'overdue' ? await controllersOf(change, row) : [];
    const kind = step === 'overdue' ? ('ASSIGNMENT_OVERDUE' as const) : ('ASSIGNMENT_DUE' as const);
    const about = { kind, assignmentId: row.id, groupId: row.groupId, dueDay: row.dueOn, step: String(step) };
    await notify(change, [...people, ...control], about);
  }
}

const answering = ['EXECUTOR', 'APPROVER'] as const;
