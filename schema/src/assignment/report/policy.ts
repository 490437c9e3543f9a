import type { AssignmentReport, Prisma } from '@vmeste/prisma/generated/client.ts';
import { isFor, type Viewer } from '../../core/viewer.ts';
import { mayReportFor } from '../../report/policy.ts';
import { publicStates } from '../../report/rule.ts';
import { visible as assignmentVisible, mayControl } from '../policy.ts';
import type { ReportHand } from './rule.ts';

/** A report that left its organisation is seen by whoever sees the assignment; before that by the own organisation. */
export const visible = (viewer: Viewer): Prisma.AssignmentReportWhereInput => ({
  assignment: assignmentVisible(viewer),
  OR: [{ state: { in: [...publicStates] } }, { organisationId: { in: [...viewer.rights.organisations] } }],
});

const hands: Readonly<Record<ReportHand, (viewer: Viewer, organisationId: string) => boolean>> = {
  preparer: mayReportFor,
  approver: (viewer, organisationId) => isFor(viewer, 'APPROVER', organisationId),
};

/** Whether the viewer is the hand that a step needs. */
export const mayTake = (viewer: Viewer, hand: ReportHand, { organisationId }: { organisationId: string }) =>
  hands[hand](viewer, organisationId);

/** Whoever controls an assignment enters what came by letter, and adds its scan once that comes. */
export const mayEnter = mayControl;

/** What whoever controls an assignment entered for an organisation that answered by letter. */
export const isFromLetter = ({ enteredById }: Pick<AssignmentReport, 'enteredById'>) => enteredById !== null;
