import type { Prisma, Report } from '@vmeste/prisma/generated/client.ts';
import { isFor, type Viewer } from '../core/viewer.ts';
import { mayCoordinate, visible as roadmapVisible } from '../roadmap/policy.ts';
import { type Hand, isFromLetter, isPublic, publicStates } from './rule.ts';

/**
 * A report that left its organisation is seen by whoever sees the roadmap; before that by the own organisation alone,
 * its coordinator not excepted.
 */
export const visible = (viewer: Viewer): Prisma.ReportWhereInput => ({
  roadmap: roadmapVisible(viewer),
  OR: [{ state: { in: [...publicStates] } }, { organisationId: { in: [...viewer.rights.organisations] } }],
});

/** The report of a measure that its organisation approved last, and that was not returned: on the screen and on paper. */
export const latest = (viewer: Viewer) =>
  ({
    where: { AND: [{ state: { in: ['APPROVED', 'ACCEPTED'] } }, visible(viewer)] },
    orderBy: [{ approvedAt: 'desc' }, { id: 'desc' }],
    take: 1,
  }) as const satisfies Prisma.Measure$reportsArgs;

/** An executor reports for the own organisation only; who approves may prepare as well. */
export const mayReportFor = (viewer: Viewer, organisationId: string) =>
  isFor(viewer, 'EXECUTOR', organisationId) || isFor(viewer, 'APPROVER', organisationId);

interface Row {
  readonly organisationId: string;
  readonly roadmapId: string;
}

const hands: Readonly<Record<Hand, (viewer: Viewer, report: Row) => boolean>> = {
  preparer: (viewer, report) => mayReportFor(viewer, report.organisationId),
  approver: (viewer, report) => isFor(viewer, 'APPROVER', report.organisationId),
  coordinator: (viewer, report) => mayCoordinate(viewer, { id: report.roadmapId }),
};

/** Whether the viewer is the hand that a step needs. */
export const mayTake = (viewer: Viewer, hand: Hand, report: Row) => hands[hand](viewer, report);

/** Whoever enters letters adds their scans, once they come, while everyone sees the report. */
export const mayAttachScan = (viewer: Viewer, report: Row & Pick<Report, 'state' | 'letterNumber'>) =>
  isFromLetter(report) && isPublic(report.state) && mayTake(viewer, 'coordinator', report);
