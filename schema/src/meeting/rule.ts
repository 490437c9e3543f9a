import type { MeetingState, SeatKind } from '@vmeste/prisma/generated/client.ts';

export const meetingSteps = ['ANNOUNCE', 'START', 'END', 'SEND', 'TAKE_BACK', 'SIGN', 'REGISTER', 'CANCEL'] as const;
export type MeetingStep = (typeof meetingSteps)[number];

interface Step {
  readonly from: readonly MeetingState[];
  readonly to: MeetingState;
  /** The seats whose holders take it. */
  readonly by: readonly SeatKind[];
}

const secretary = ['CHAIR', 'SECRETARY'] as const;
const chair = ['CHAIR', 'DEPUTY', 'SECRETARY'] as const;

/**
 * The life of a meeting. The secretary leads it through; whoever presides starts and ends it. What is registered stays:
 * only later minutes amend it.
 */
export const steps: Readonly<Record<MeetingStep, Step>> = {
  ANNOUNCE: { from: ['DRAFT'], to: 'ANNOUNCED', by: secretary },
  START: { from: ['ANNOUNCED'], to: 'RUNNING', by: chair },
  END: { from: ['RUNNING'], to: 'DRAFTING', by: chair },
  SEND: { from: ['DRAFTING'], to: 'ON_APPROVAL', by: secretary },
  TAKE_BACK: { from: ['ON_APPROVAL', 'SIGNED'], to: 'DRAFTING', by: secretary },
  SIGN: { from: ['DRAFTING', 'ON_APPROVAL'], to: 'SIGNED', by: secretary },
  REGISTER: { from: ['SIGNED'], to: 'REGISTERED', by: secretary },
  CANCEL: { from: ['DRAFT', 'ANNOUNCED'], to: 'CANCELLED', by: secretary },
};

export const isAllowed = (step: MeetingStep, state: MeetingState) => steps[step].from.includes(state);

/** While the agenda can be changed. */
export const isAgendaOpen = (state: MeetingState) => ['DRAFT', 'ANNOUNCED', 'RUNNING'].includes(state);

/** While the record, the decisions and the list of those present can be changed. */
export const isRecordOpen = (state: MeetingState) => state === 'RUNNING' || state === 'DRAFTING';
