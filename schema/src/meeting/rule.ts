import type { MeetingState, SeatKind } from '@vmeste/prisma/generated/client.ts';

export const meetingSteps = ['ANNOUNCE', 'START', 'END', 'SEND', 'TAKE_BACK', 'SIGN', 'REGISTER', 'CANCEL'] as const;
export type MeetingStep = (typeof meetingSteps)[number];

interface Step {
  readonly from: readonly MeetingState[];
  readonly to: MeetingState;
  /** The seats whose holders take it. */
  readonly by: readonly SeatKind[];
  /** Whether it must say why. */
  readonly reason: boolean;
}

const secretary = ['CHAIR', 'SECRETARY'] as const;
const chair = ['CHAIR', 'DEPUTY', 'SECRETARY'] as const;

/**
 * The life of a meeting. The secretary leads it through; whoever presides starts and ends it. What is registered stays:
 * only later minutes amend it.
 */
export const steps: Readonly<Record<MeetingStep, Step>> = {
  ANNOUNCE: { from: ['DRAFT'], to: 'ANNOUNCED', by: secretary, reason: false },
  START: { from: ['ANNOUNCED'], to: 'RUNNING', by: chair, reason: false },
  END: { from: ['RUNNING'], to: 'DRAFTING', by: chair, reason: false },
  SEND: { from: ['DRAFTING'], to: 'ON_APPROVAL', by: secretary, reason: false },
  TAKE_BACK: { from: ['ON_APPROVAL', 'SIGNED'], to: 'DRAFTING', by: secretary, reason: false },
  SIGN: { from: ['DRAFTING', 'ON_APPROVAL'], to: 'SIGNED', by: secretary, reason: false },
  REGISTER: { from: ['SIGNED'], to: 'REGISTERED', by: secretary, reason: false },
  CANCEL: { from: ['DRAFT', 'ANNOUNCED'], to: 'CANCELLED', by: secretary, reason: true },
};

export const isAllowed = (step: MeetingStep, state: MeetingState) => steps[step].from.includes(state);

/** While the agenda can be changed. */
export const isAgendaOpen = (state: MeetingState) => ['DRAFT', 'ANNOUNCED', 'RUNNING'].includes(state);

/** While the record, the decisions and the list of those present can be changed. */
export const isRecordOpen = (state: MeetingState) => state === 'RUNNING' || state === 'DRAFTING';

/** While what is under control is read as it stands; then it is kept with the text. */
export const isControlLive = (state: MeetingState) => isAgendaOpen(state) || state === 'DRAFTING';
/** Once there are minutes: from the end of the meeting on. */
export const written = ['DRAFTING', 'ON_APPROVAL', 'SIGNED', 'REGISTERED'] as const satisfies readonly MeetingState[];

/** An agenda has settled when nobody has changed it for so long; it is told within the other. Milliseconds. */
export const settles = 10 * 60_000;
export const toldWithin = 60 * 60_000;

/** How long the words of a meeting may be, in characters. */
export const longest = {
  place: 300,
  link: 500,
  reason: 2000,
  title: 1000,
  speaker: 300,
  decision: 5000,
  term: 300,
  dissent: 5000,
  remark: 5000,
} as const;

/** How many meetings a series may plan at once, and how many items and decisions a meeting may have. */
export const mostInSeries = 26;
export const mostItems = 100;
export const mostDecisions = 60;
