import type { RegistrationState, Training } from '@vmeste/prisma/generated/client.ts';
import { addDays, type Clock, type Day } from '../../core/time.ts';

/** Whether somebody may register now, or why not. */
export const admissions = ['NOT_ANNOUNCED', 'NOT_OPEN_YET', 'OPEN', 'CLOSED', 'NOT_INVITED'] as const;
export type Admission = (typeof admissions)[number];

type Registering = Pick<Training, 'state' | 'opensAt' | 'closesAt' | 'startsAt'>;

/** Registration is open from its announcement, or the instant that is named, until it closes, or the training begins. */
export function admissionOf({ state, opensAt, closesAt, startsAt }: Registering, now: Date): Admission {
  if (state !== 'ANNOUNCED') return 'NOT_ANNOUNCED';
  const closes = closesAt ?? startsAt;
  if (closes !== null && now >= closes) return 'CLOSED';
  return opensAt !== null && now < opensAt ? 'NOT_OPEN_YET' : 'OPEN';
}

/** Who holds a place: whoever has one, and whoever it is kept for. */
export const taking = ['PLACED', 'OFFERED'] as const satisfies readonly RegistrationState[];

/** Whoever has a place, is offered one, or waits. */
export const standing = [...taking, 'WAITING'] as const satisfies readonly RegistrationState[];

export const isStanding = (state: RegistrationState) => standing.some((one) => one === state);

/** How many there are of each: who holds a place, and who waits. */
export interface Counts {
  readonly placed: number;
  readonly offered: number;
  readonly waiting: number;
}

/** Places that nobody holds. @param capacity null where there is room for all */
export const freePlaces = (capacity: number | null, { placed, offered }: Counts) =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - placed - offered);

/** Whoever comes gets a place where one is free, and nobody waits for it. */
export const stateOnArrival = (capacity: number | null, counts: Counts): 'PLACED' | 'WAITING' =>
  freePlaces(capacity, counts) > 0 && counts.waiting === 0 ? 'PLACED' : 'WAITING';

/**
 * When those who hold a place are reminded: on the day before it begins, or later, until it begins.
 * @returns the day of the reminder and the day that it is of; null while it is too early, and once it has begun
 */
export function reminderOf(startsAt: Date, clock: Clock): { readonly on: Day; readonly of: Day } | null {
  const of = clock.dayAt(startsAt);
  const on = addDays(of, -1);
  return clock.today() < on || startsAt <= clock.now() ? null : { on, of };
}

const hour = 3_600_000;

/**
 * Until when an offered place is kept: so many hours, and not beyond the beginning.
 * @returns null where it has begun: then nothing is offered any more
 */
export function keptUntil({ confirmHours, startsAt }: Pick<Training, 'confirmHours' | 'startsAt'>, now: Date) {
  if (startsAt !== null && startsAt <= now) return null;
  const until = new Date(now.getTime() + confirmHours * hour);
  return startsAt !== null && startsAt < until ? startsAt : until;
}
