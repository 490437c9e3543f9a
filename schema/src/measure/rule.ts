import type { MeasureState } from '@vmeste/prisma/generated/client.ts';

/** From each state, where a measure may go. Overdue is no state: it is derived from control points. */
export const transitions: Readonly<Record<MeasureState, readonly MeasureState[]>> = {
  PLANNED: ['UNDER_WAY', 'SUSPENDED', 'DROPPED'],
  UNDER_WAY: ['DONE', 'SUSPENDED', 'DROPPED', 'PLANNED'],
  DONE: ['UNDER_WAY'],
  SUSPENDED: ['UNDER_WAY', 'DROPPED'],
  DROPPED: ['PLANNED'],
};

export const mayMove = (from: MeasureState, to: MeasureState) => transitions[from].includes(to);

/** Steps back, and steps that stop the work, are explained. */
export const needsReason = (from: MeasureState, to: MeasureState) =>
  to === 'SUSPENDED' || to === 'DROPPED' || from === 'DONE' || from === 'DROPPED' || to === 'PLANNED';

/** The states in which something is still awaited: what is done, dropped or suspended is never overdue. */
export const isOpen = (state: MeasureState) => state === 'PLANNED' || state === 'UNDER_WAY';
