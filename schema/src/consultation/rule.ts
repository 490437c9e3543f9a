import type { ConsultationState } from '@vmeste/prisma/generated/client.ts';
import { addWorkingDays } from '../calendar/rule.ts';
import { type Paragraph, tidy } from '../core/paragraph.ts';
import type { Day } from '../core/time.ts';

/** Whose hand a step is: whoever asked, or somebody of the methodological centre. */
export type Hand = 'asker' | 'centre';

export const consultationSteps = [
  'TAKE',
  'EXTEND',
  'ANSWER',
  'CLOSE',
  'ASK_FURTHER',
  'WITHDRAW',
  'PUBLISH',
  'HIDE',
] as const;
export type ConsultationStep = (typeof consultationSteps)[number];

/** Steps that need nothing but a word or a day; the others bring a text. */
export const moves = ['TAKE', 'EXTEND', 'CLOSE', 'WITHDRAW', 'HIDE'] as const satisfies readonly ConsultationStep[];
export type ConsultationMove = (typeof moves)[number];

interface Step {
  readonly from: readonly ConsultationState[];
  /** Null where the state stays. */
  readonly to: ConsultationState | null;
  readonly by: Hand;
  /** Whether it must say why. */
  readonly reason: boolean;
}

/** The way of a question. What was answered can be added to, and asked further, which opens it again. */
export const steps: Readonly<Record<ConsultationStep, Step>> = {
  TAKE: { from: ['ASKED'], to: null, by: 'centre', reason: false },
  EXTEND: { from: ['ASKED'], to: null, by: 'centre', reason: true },
  ANSWER: { from: ['ASKED', 'ANSWERED'], to: 'ANSWERED', by: 'centre', reason: false },
  CLOSE: { from: ['ASKED'], to: 'CLOSED', by: 'centre', reason: true },
  ASK_FURTHER: { from: ['ANSWERED'], to: 'ASKED', by: 'asker', reason: false },
  WITHDRAW: { from: ['ASKED'], to: 'CLOSED', by: 'asker', reason: false },
  PUBLISH: { from: ['ANSWERED'], to: null, by: 'centre', reason: false },
  HIDE: { from: ['ASKED', 'ANSWERED', 'CLOSED'], to: null, by: 'centre', reason: false },
};

interface Standing {
  readonly state: ConsultationState;
  readonly publishedAt: Date | null;
}

/** Only what is published can be taken out of the published ones. */
export const isAllowed = (step: ConsultationStep, { state, publishedAt }: Standing) =>
  steps[step].from.includes(state) && (step !== 'HIDE' || publishedAt !== null);

/**
 * Working days in which the centre answers. No act sets a term for questions of specialists: it is the hub’s own default.
 */
export const answerDays = 10;

/** The last day on which a question of that day is answered in term. */
export const termOf = (asked: Day): Day => addWorkingDays(asked, answerDays);

/** A question waits too long once its day has passed. */
export const isOverdue = ({ state, dueOn }: { state: ConsultationState; dueOn: Day }, today: Day) =>
  state === 'ASKED' && dueOn < today;

/** How long what is written may be, in characters; how many there may be. */
export const longest = { subject: 300, question: 10_000, answer: 20_000, reason: 2_000 } as const;
export const most = { files: 20, turns: 100 } as const;

/** A plain text as paragraphs, one for each line. */
export const paragraphsIn = (text: string): Paragraph[] =>
  tidy(text.split('\n').map((line) => ({ kind: 'paragraph', runs: [{ text: line, bold: false, italic: false }] })));
