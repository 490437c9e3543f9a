import type { Assignment } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../core/commit.ts';
import { keepers } from '../group/policy.ts';
import { holderOf } from '../group/rule.ts';
import { holdersIn, notify } from '../notice/command.ts';
import { current } from '../person/rights.ts';
import type { Drafted } from './issue/draft.ts';
import type { AssignmentStep } from './rule.ts';

/** Whose people are told: those who report for an organisation. */
const answering = ['EXECUTOR' as const, 'APPROVER' as const];

/** That one of them changed. One registered with its minutes is told of with them. */
export const tellOf = (change: Change, { id }: Pick<Assignment, 'id'>) =>
  change.tell('assignment.changed', { assignmentId: id });

/** Tells executors what was issued to them: one notice a person, however many, about it where it is one. */
export async function tellIssued(change: Change, drafts: readonly Drafted[]): Promise<void> {
  const carried = drafts.flatMap(({ executors }) => executors);
  const asked = { organisations: [...new Set(carried.map(({ organisationId }) => organisationId))], roles: answering };
  const holders = await holdersIn(change.tx, asked, change.viewer.rights.today);
  const byOrganisation = Map.groupBy(carried, ({ organisationId }) => organisationId);
  const of = Map.groupBy(holders, ({ personId }) => personId);
  const issuedTo = (personId: string) => [
    ...new Set(
      (of.get(personId) ?? []).flatMap(({ organisationId }) =>
        (byOrganisation.get(organisationId) ?? []).map(({ assignmentId }) => assignmentId),
      ),
    ),
  ];
  const alike = Map.groupBy(of.keys(), (personId) => issuedTo(personId).toSorted().join());
  const [first] = drafts;
  for (const [joined, people] of alike) {
    const [only = '', ...more] = joined.split(',');
    const place = { groupId: first?.row.groupId ?? null, meetingId: first?.row.meetingId ?? null };
    const about = { kind: 'ASSIGNMENT_ISSUED', count: more.length + 1, ...place } as const;
    await notify(change, people, more.length === 0 ? { ...about, assignmentId: only } : about);
  }
  if (first && !first.row.meetingId) tellAll(change, drafts);
}

function tellAll(change: Change, drafts: readonly Drafted[]): void {
  const [first, ...more] = drafts;
  if (!first) return;
  if (more.length === 0) tellOf(change, first.row);
  else change.tell('assignments.issued', { organisationId: first.row.issuerId });
}

/** Those who report for the organisations that carry it out, or for some of them. */
export async function executorsOf(change: Change, assignmentIds: readonly string[], of?: readonly string[]) {
  const carried = await change.tx.assignmentExecutor.findMany({
    where: { assignmentId: { in: [...assignmentIds] }, ...(of && { organisationId: { in: [...of] } }) },
    select: { organisationId: true },
  });
  const organisations = [...new Set(carried.map(({ organisationId }) => organisationId))];
  const holders = await holdersIn(change.tx, { organisations, roles: answering }, change.viewer.rights.today);
  return holders.map(({ personId }) => personId);
}

/** Who controls it: whoever was named, otherwise who answers for the body that issued it. */
export const controllersOf = async (change: Change, row: Assignment): Promise<string[]> =>
  row.controllerId ? [row.controllerId] : speakersOf(change, row);

/** Who answers for the body that issued it: chair and secretary of the group, or the head of the organisation. */
export async function speakersOf(
  { tx, viewer }: Change,
  { groupId, issuerId }: Pick<Assignment, 'groupId' | 'issuerId'>,
): Promise<string[]> {
  const { today } = viewer.rights;
  if (groupId === null) {
    const heads = await holdersIn(tx, { organisations: [issuerId], roles: ['APPROVER'] }, today);
    return heads.map(({ personId }) => personId);
  }
  const seats = await tx.seat.findMany({
    where: { groupId, kind: { in: [...keepers] }, ...current(today) },
    select: { personId: true, holdings: { where: current(today), select: { personId: true, manner: true } } },
  });
  return seats.map(holderOf).filter((id) => id !== null);
}

const told = {
  TAKE: null,
  CLOSE: 'ASSIGNMENT_CLOSED',
  RETURN: 'ASSIGNMENT_RETURNED',
  WITHDRAW: 'ASSIGNMENT_WITHDRAWN',
  REOPEN: 'ASSIGNMENT_RETURNED',
} as const satisfies Record<AssignmentStep, string | null>;

/** Its executors learn what became of it. */
export async function tellOfStep(change: Change, row: Assignment, step: AssignmentStep): Promise<void> {
  const kind = told[step];
  if (kind)
    await notify(change, await executorsOf(change, [row.id]), { kind, assignmentId: row.id, groupId: row.groupId });
}
