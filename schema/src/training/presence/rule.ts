import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TrainingState } from '@vmeste/prisma/generated/client.ts';

const minute = 60_000;

/** How long the code at the door stays the same, and how long it is taken, in minutes. */
export const doorCode = { changes: 1, holds: 10 } as const;

const codeAt = (key: string, trainingId: string, at: number): string =>
  createHmac('sha256', key).update(`door:${trainingId}:${at}`).digest('base64url').slice(0, 22);

const turnOf = (at: Date) => Math.floor(at.getTime() / (doorCode.changes * minute));

/**
 * What the address behind the QR code at the door ends with: 132 bits that follow from the hub's key, the training and
 * the minute. It changes each minute, so that a photograph of it brings nobody in who is elsewhere, and is taken for ten
 * more, in which whoever has not signed in yet does so (decision 42).
 */
export const doorCodeOf = (key: string, trainingId: string, at: Date): string => codeAt(key, trainingId, turnOf(at));

/** Whether a code is the one at the door now, or was it a moment ago. */
export function isDoorCode(key: string, { trainingId, code }: { trainingId: string; code: string }, at: Date): boolean {
  const given = Buffer.from(code);
  const turns = doorCode.holds / doorCode.changes;
  return Array.from({ length: turns + 1 }, (_, back) => Buffer.from(codeAt(key, trainingId, turnOf(at) - back))).some(
    (known) => known.length === given.length && timingSafeEqual(known, given),
  );
}

/** What of a training says when presence may be marked. */
export interface Held {
  readonly state: TrainingState;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/** The door opens before the beginning, in minutes; who came late is marked by the list. */
export const doorOpensBefore = 60;
/** How long somebody who holds it marks presence after it ended, in days; afterwards the centre alone does. */
export const listOpen = 30;
const hour = 60 * minute;
const day = 24 * hour;
/** A training without an end is taken to last for so long. */
const unended = 12 * hour;

const isOn = (state: TrainingState) => state === 'ANNOUNCED' || state === 'HELD';

const endOf = ({ startsAt, endsAt }: Held): number | null =>
  endsAt?.getTime() ?? (startsAt && startsAt.getTime() + unended);

/** Whether the code at the door marks presence now. */
export function isDoorOpen(training: Held, now: Date): boolean {
  const end = endOf(training);
  const start = training.startsAt?.getTime();
  return (
    isOn(training.state) &&
    start !== undefined &&
    end !== null &&
    now.getTime() >= start - doorOpensBefore * minute &&
    now.getTime() <= end
  );
}

/** Whether it has begun, so that somebody can have been there. What was held counts as begun, whatever its hours say. */
export const hasBegun = ({ state, startsAt }: Held, now: Date): boolean =>
  state === 'HELD' || (state === 'ANNOUNCED' && startsAt !== null && startsAt.getTime() <= now.getTime());

/** Whether whoever holds it may still mark who was there. */
export function isListOpen(training: Held, now: Date): boolean {
  const end = endOf(training);
  return hasBegun(training, now) && (end === null || now.getTime() <= end + listOpen * day);
}

/** How long what is written may be, in characters; how many rows one list may have. */
export const longest = { name: 200, post: 300, organisation: 300, municipality: 200, reason: 2_000 } as const;

/** The door of every training of a hub, as its key opens it. */
export const doorOf = (key: string) => ({
  doorCode: (trainingId: string, at: Date): string => doorCodeOf(key, trainingId, at),
  isDoorCode: (trainingId: string, code: string, at: Date): boolean => isDoorCode(key, { trainingId, code }, at),
});
