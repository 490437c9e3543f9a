import type { TrainingState } from '@vmeste/prisma/generated/client.ts';

export const trainingSteps = ['PLAN', 'ANNOUNCE', 'HOLD', 'CANCEL'] as const;
export type TrainingStep = (typeof trainingSteps)[number];

interface Step {
  readonly from: readonly TrainingState[];
  readonly to: TrainingState;
  /** Whether it must say why. */
  readonly reason: boolean;
}

/** The way of a training. What others held, or was held without registration, goes from the plan straight to its end. */
export const steps: Readonly<Record<TrainingStep, Step>> = {
  PLAN: { from: ['DRAFT'], to: 'PLANNED', reason: false },
  ANNOUNCE: { from: ['DRAFT', 'PLANNED'], to: 'ANNOUNCED', reason: false },
  HOLD: { from: ['PLANNED', 'ANNOUNCED'], to: 'HELD', reason: false },
  CANCEL: { from: ['PLANNED', 'ANNOUNCED'], to: 'CANCELLED', reason: true },
};

export const isAllowed = (step: TrainingStep, state: TrainingState) => steps[step].from.includes(state);

/** A draft can be thrown away: nobody else has seen it. What was planned or announced is called off, with a reason. */
export const isDiscardable = (state: TrainingState) => state === 'DRAFT';

/** What was called off stays as it was. */
export const isWritable = (state: TrainingState) => state !== 'CANCELLED';

/** How long what is written may be, in characters; how many there may be. */
export const longest = {
  title: 300,
  about: 20_000,
  place: 300,
  municipality: 200,
  link: 2_000,
  item: 500,
  speakers: 1_000,
  task: 1_000,
  reason: 5_000,
} as const;
export const most = { hosts: 20, invited: 200, items: 100, papers: 40, tasks: 50 } as const;

/** From the least to the greatest that a number of the form may be. */
export const ranges = {
  /** People in one room, or behind one link. */
  capacity: { min: 1, max: 10_000 },
  /** Parents counted by heads. */
  heads: { min: 0, max: 100_000 },
  planYear: { min: 2000, max: 2100 },
  /** Hours that somebody has to confirm a place: from one to two weeks. */
  confirmHours: { min: 1, max: 336 },
  /** Hours of a programme. */
  hours: { min: 1, max: 2_000 },
} as const;
