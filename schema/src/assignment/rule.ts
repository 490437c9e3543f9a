import type { AssignmentState } from '@vmeste/prisma/generated/client.ts';
import { addDays, type Day } from '../core/time.ts';

/** Who takes a step: somebody of the lead, who controls it, who answers for the body that issued it. */
export type Hand = 'executor' | 'controller' | 'issuer';

export const assignmentSteps = ['TAKE', 'CLOSE', 'RETURN', 'WITHDRAW', 'REOPEN'] as const;
export type AssignmentStep = (typeof assignmentSteps)[number];

interface Step {
  readonly from: readonly AssignmentState[];
  readonly to: AssignmentState;
  readonly by: Hand;
  /** From which states it must say why. */
  readonly reason: readonly AssignmentState[];
}

/** Something is still awaited of it: of its executors, or of who controls it. */
export const openStates = ['ISSUED', 'TAKEN', 'REPORTED', 'RETURNED'] as const satisfies readonly AssignmentState[];

/** Its executors still owe: one that is reported waits for who controls it, and is not late meanwhile. */
export const owedStates = ['ISSUED', 'TAKEN', 'RETURNED'] as const satisfies readonly AssignmentState[];

/**
 * The life of an assignment. Reported it becomes by the lead's approved report, and not by a step of its own. Closed
 * without a report, withdrawn or opened again it is with a reason.
 */
export const steps: Readonly<Record<AssignmentStep, Step>> = {
  TAKE: { from: ['ISSUED'], to: 'TAKEN', by: 'executor', reason: [] },
  CLOSE: { from: openStates, to: 'CLOSED', by: 'controller', reason: owedStates },
  RETURN: { from: ['REPORTED'], to: 'RETURNED', by: 'controller', reason: ['REPORTED'] },
  WITHDRAW: { from: openStates, to: 'WITHDRAWN', by: 'issuer', reason: openStates },
  REOPEN: { from: ['CLOSED'], to: 'TAKEN', by: 'controller', reason: ['CLOSED'] },
};

export const isAllowed = (step: AssignmentStep, state: AssignmentState) => steps[step].from.includes(state);

export const needsReason = (step: AssignmentStep, state: AssignmentState) => steps[step].reason.includes(state);

export const isOpen = (state: AssignmentState) => openStates.some((one) => one === state);

export const isOwed = (state: AssignmentState) => owedStates.some((one) => one === state);

interface Dated {
  readonly state: AssignmentState;
  readonly binding: boolean;
  readonly dueOn: Day | null;
}

/** Late after its day, while its executors owe. A recommendation is never late. */
export const isOverdue = ({ state, binding, dueOn }: Dated, today: Day) =>
  binding && isOwed(state) && dueOn !== null && dueOn < today;

/** Owed, and due from today on within so many days. */
export const isDueWithin = ({ state, dueOn }: Omit<Dated, 'binding'>, today: Day, days: number) =>
  isOwed(state) && dueOn !== null && dueOn >= today && dueOn <= addDays(today, days);

/** More time is asked for before the term has passed, by whoever still owes. */
export const mayExtend = ({ state, dueOn }: Omit<Dated, 'binding'>, today: Day) =>
  isOwed(state) && dueOn !== null && today <= dueOn;

/** Where the parts of one that was addressed to a class have come to: it ends with the last of them. */
export function wholeOf(parts: readonly AssignmentState[]): AssignmentState {
  if (parts.some(isOpen)) return parts.some((state) => state !== 'ISSUED') ? 'TAKEN' : 'ISSUED';
  return parts.includes('CLOSED') ? 'CLOSED' : 'WITHDRAWN';
}

/** How long texts may be, in characters. A report holds a whole letter that was pasted. */
export const longest = { number: 60, text: 10_000, reason: 2_000, report: 100_000, opinion: 2_000 } as const;

/** How many an issue may hold, and each of them. */
export const most = { issues: 200, addressees: 50, measures: 50, files: 20 } as const;
