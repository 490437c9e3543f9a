import type { MailManner, MailSubject, NoticeKind } from '@vmeste/prisma/generated/client.ts';
import { addDays, type Clock, type Day } from '../../core/time.ts';

/**
 * What the letters of notices tell of, by kind. Null: they do not. What comes of a meeting is told in letters of its own,
 * with a file for the calendar, the minutes or an extract (decision 30); nobody hears of it twice.
 */
export const subjectOf: Readonly<Record<NoticeKind, MailSubject | null>> = {
  MENTIONED: 'ROADMAPS',
  QUESTION_ASKED: 'ROADMAPS',
  ANSWERED: 'ROADMAPS',
  REPORT_PREPARED: 'ROADMAPS',
  REPORT_APPROVED: 'ROADMAPS',
  REPORT_ACCEPTED: 'ROADMAPS',
  REPORT_RETURNED: 'ROADMAPS',
  STATE_CHANGED: 'ROADMAPS',
  STATE_PROPOSED: 'ROADMAPS',
  PROPOSAL_ACCEPTED: 'ROADMAPS',
  PROPOSAL_DECLINED: 'ROADMAPS',
  CONTROL_POINT_SET: 'ROADMAPS',
  CONTROL_POINT_DUE: 'ROADMAPS',
  CONTROL_POINT_OVERDUE: 'ROADMAPS',
  EDITION_ACCEPTED: 'ROADMAPS',
  NAMED: 'ROADMAPS',
  REWORDED: 'ROADMAPS',
  NAMED_NO_LONGER: 'ROADMAPS',
  MEETING_ANNOUNCED: null,
  MEETING_CHANGED: null,
  AGENDA_CHANGED: null,
  MEETING_CANCELLED: null,
  MINUTES_REGISTERED: null,
  ASSIGNMENT_ISSUED: 'ASSIGNMENTS',
  ASSIGNMENT_PREPARED: 'ASSIGNMENTS',
  ASSIGNMENT_REPORTED: 'ASSIGNMENTS',
  ASSIGNMENT_RETURNED: 'ASSIGNMENTS',
  ASSIGNMENT_CLOSED: 'ASSIGNMENTS',
  ASSIGNMENT_WITHDRAWN: 'ASSIGNMENTS',
  ASSIGNMENT_DUE: 'ASSIGNMENTS',
  ASSIGNMENT_OVERDUE: 'ASSIGNMENTS',
  EXTENSION_ASKED: 'ASSIGNMENTS',
  EXTENSION_DECIDED: 'ASSIGNMENTS',
  PRACTICE_SUBMITTED: 'PRACTICES',
  REVIEW_ASKED: 'PRACTICES',
  PRACTICE_REMARKED: 'PRACTICES',
  PRACTICE_RETURNED: 'PRACTICES',
  PRACTICE_ACCEPTED: 'PRACTICES',
  PRACTICE_PUBLISHED: 'PRACTICES',
  PRACTICE_REVIEW_DUE: 'PRACTICES',
  PRACTICE_TAKEN_OVER: 'PRACTICES',
  PRACTICE_RENEWED: 'PRACTICES',
  CONSULTATION_ASKED: 'CONSULTATIONS',
  CONSULTATION_OVERDUE: 'CONSULTATIONS',
  CONSULTATION_ANSWERED: 'CONSULTATIONS',
  CONSULTATION_EXTENDED: 'CONSULTATIONS',
  CONSULTATION_CLOSED: 'CONSULTATIONS',
  CONSULTATION_PUBLISHED: 'CONSULTATIONS',
  TRAINING_REGISTERED: 'TRAINING',
  PLACE_OFFERED: 'TRAINING',
  PLACE_LAPSED: 'TRAINING',
  TRAINING_CHANGED: 'TRAINING',
  TRAINING_CANCELLED: 'TRAINING',
  TRAINING_SOON: 'TRAINING',
  CERTIFICATE_ISSUED: 'TRAINING',
  CERTIFICATE_REISSUED: 'TRAINING',
  CERTIFICATE_REVOKED: 'TRAINING',
};

/** Whether a notice waits for a letter. What minutes give stands in the extract that its executors get by mail. */
export const waitsForMail = ({ kind, meetingId }: { kind: NoticeKind; meetingId?: string | null }): boolean =>
  subjectOf[kind] !== null && !(kind === 'ASSIGNMENT_ISSUED' && meetingId);

/** How a person wants to hear of notices by mail. Hours are whole ones of the hub's zone, 0 to 23. */
export interface MailWishes {
  readonly manner: MailManner;
  readonly dailyAt: number;
  /** No letter goes from this hour until that one; null where any hour will do. */
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
  /** What letters do not tell of: a subject that is new is told of until somebody says otherwise. */
  readonly muted: readonly MailSubject[];
}

/** Of a person who has said nothing: nobody misses a term, and nobody is woken. */
export const usual: MailWishes = {
  manner: 'AT_ONCE',
  dailyAt: 9,
  quietFrom: 21,
  quietUntil: 8,
  muted: [],
};

/** Whether a person wants to be written to of such a notice at all. */
export const isWanted = ({ manner, muted }: MailWishes, kind: NoticeKind): boolean => {
  const subject = subjectOf[kind];
  return manner !== 'NEVER' && subject !== null && !muted.includes(subject);
};

/** A moment on the wall clock of the hub's zone. */
export interface Moment {
  readonly day: Day;
  /** HH:MM */
  readonly time: string;
}

export const momentAt = (clock: Clock, instant: Date): Moment => ({
  day: clock.dayAt(instant),
  time: clock.timeAt(instant),
});

const hourOf = ({ time }: Moment) => Number(time.slice(0, 2));

/** Whether nothing is to be sent then. Quiet hours may pass midnight: from 21 until 8. */
export function isQuiet({ quietFrom: from, quietUntil: until }: MailWishes, moment: Moment): boolean {
  if (from === null || until === null) return false;
  const hour = hourOf(moment);
  return from <= until ? from <= hour && hour < until : from <= hour || hour < until;
}

/**
 * Whether a letter of what has waited since a moment goes now: at once, or once the hour of the daily letter has come,
 * and in no quiet hour. What waited through those goes as they end.
 */
export function goesNow(wishes: MailWishes, since: Moment, now: Moment): boolean {
  if (wishes.manner === 'NEVER' || isQuiet(wishes, now)) return false;
  if (wishes.manner === 'AT_ONCE') return true;
  const lastDaily = hourOf(now) >= wishes.dailyAt ? now.day : addDays(now.day, -1);
  return since.day < lastDaily || (since.day === lastDaily && hourOf(since) < wishes.dailyAt);
}

/** Pauses after each attempt to send a letter, in minutes; the last one again and again. */
const pauses = [5, 10, 30, 60, 180, 360] as const;

/**
 * How long a letter rests once it was taken up so often, in milliseconds: until it is tried again where the mail server
 * is down, and where whoever took it up ended before it was known to be sent. No attempt takes so long.
 */
export const pauseAfter = (attempts: number): number => (pauses[attempts - 1] ?? 360) * 60_000;

const day = 86_400_000;

/** A letter that no mail server takes for so long is given up; its notices are in the inbox. Milliseconds. */
export const longestTried = 14 * day;

/** A notice that has waited longer for its letter, as where the hub sent no mail, is no news any more. Milliseconds. */
export const longestWaited = 7 * day;
