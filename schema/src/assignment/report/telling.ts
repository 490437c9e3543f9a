import type { Assignment, AssignmentReport } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { holdersIn, notify } from '../../notice/command.ts';
import { controllersOf, executorsOf } from '../telling.ts';
import type { AnswerStep } from './rule.ts';

/** Whose turn it is after a step: the head who approves, then who controls it; of a co-executor's report the lead. */
export async function tellOfAnswer(
  change: Change,
  row: Assignment,
  { report, step }: { report: AssignmentReport; step: AnswerStep },
): Promise<void> {
  const about = { assignmentId: row.id, groupId: row.groupId };
  if (step === 'PREPARE') {
    const asked = { organisations: [report.organisationId], roles: ['APPROVER' as const] };
    const heads = await holdersIn(change.tx, asked, change.viewer.rights.today);
    const people = heads.map(({ personId }) => personId);
    await notify(change, people, { kind: 'ASSIGNMENT_PREPARED', ...about });
  }
  if (step === 'APPROVE') {
    const byLead = report.organisationId === row.leadId;
    const people = byLead ? await controllersOf(change, row) : await executorsOf(change, [row.id], [row.leadId ?? '']);
    await notify(change, people, { kind: 'ASSIGNMENT_REPORTED', ...about });
  }
}
