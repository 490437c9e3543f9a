import type { ReportState } from '@vmeste/prisma/generated/client.ts';

/** Who takes a step: somebody of the organisation who reports, or its head. */
export type ReportHand = 'preparer' | 'approver';

export const answerSteps = ['PREPARE', 'WITHDRAW', 'APPROVE'] as const;
export type AnswerStep = (typeof answerSteps)[number];

interface Step {
  readonly from: readonly ReportState[];
  readonly to: ReportState;
  readonly by: ReportHand;
}

/** The way of a report within its organisation; what follows is decided on the assignment. */
export const steps: Readonly<Record<AnswerStep, Step>> = {
  PREPARE: { from: ['DRAFT', 'RETURNED'], to: 'PREPARED', by: 'preparer' },
  WITHDRAW: { from: ['PREPARED'], to: 'DRAFT', by: 'preparer' },
  APPROVE: { from: ['PREPARED'], to: 'APPROVED', by: 'approver' },
};

export const isAllowed = (step: AnswerStep, state: ReportState) => steps[step].from.includes(state);

/** While one is like this its organisation begins no other. */
export const unfinished = ['DRAFT', 'PREPARED', 'APPROVED', 'RETURNED'] as const satisfies readonly ReportState[];
