import type { Report } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../core/commit.ts';
import { coordinatorsOf, holdersIn, notify } from '../notice/command.ts';
import type { ReportStep } from './rule.ts';

/** Whose turn it is after a step, or who waits for its outcome. */
export async function tellOfStep(change: Change, report: Report, step: ReportStep): Promise<void> {
  const { tx } = change;
  const { today } = change.viewer.rights;
  const { roadmapId, measureId, id: reportId } = report;
  const about = { roadmapId, measureId, reportId };
  if (step === 'PREPARE') {
    const approvers = await holdersIn(tx, { organisations: [report.organisationId], roles: ['APPROVER'] }, today);
    await notify(
      change,
      approvers.map(({ personId }) => personId),
      { kind: 'REPORT_PREPARED', ...about },
    );
  }
  if (step === 'APPROVE')
    await notify(change, await coordinatorsOf(tx, roadmapId, today), { kind: 'REPORT_APPROVED', ...about });
  if (step === 'ACCEPT') await notify(change, own(report), { kind: 'REPORT_ACCEPTED', ...about });
  if (step === 'RETURN' || step === 'WITHDRAW')
    await notify(change, own(report), { kind: 'REPORT_RETURNED', ...about });
}

/** Those of the organisation whose hands it went through; for one entered from a letter nobody of it. */
const own = (report: Report) =>
  report.enteredById ? [] : [report.preparedById, report.approvedById].filter((id) => id !== null);
