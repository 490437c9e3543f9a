import { require } from './refusal.ts';
import { addDays, type Day, dayOf } from './time.ts';

/** From a day to a day, both inclusive; no end means still. */
export interface Span {
  readonly since: Day;
  readonly until: Day | null;
}

/** A span as its row keeps it. */
export const spanOf = (row: { since: Date; until: Date | null }): Span => ({
  since: dayOf(row.since),
  until: row.until && dayOf(row.until),
});

/** Whether it never held (see `lastDay`). */
const isEmpty = ({ since, until }: Span) => until !== null && until < since;

export const overlap = (left: Span, right: Span): boolean =>
  !isEmpty(left) &&
  !isEmpty(right) &&
  (right.until === null || left.since <= right.until) &&
  (left.until === null || right.since <= left.until);

export const holdsOn = (day: Day, span: Span): boolean => overlap(span, { since: day, until: day });

const reach = { from: '1900-01-01', to: '2200-12-31' };

/** @throws Invalid BAD_DAY for a day that nobody means, ENDS_BEFORE_START */
export function checkSpan({ since, until }: Span): void {
  for (const [field, day] of [
    ['since', since],
    ['until', until],
  ] as const)
    require(day === null || (day >= reach.from && day <= reach.to), field, 'BAD_DAY');
  require(until === null || until >= since, 'until', 'ENDS_BEFORE_START');
}

/**
 * The last day of something that ends. Left out it ends at once: yesterday was the last. What began today then never
 * held, which is kept as a span that ends the day before it starts.
 * @throws Invalid BAD_DAY, ENDS_BEFORE_START
 */
export function lastDay(since: Day, until: Day | null | undefined, today: Day): Day {
  if (!until) {
    const yesterday = addDays(today, -1);
    return yesterday < since ? addDays(since, -1) : yesterday;
  }
  checkSpan({ since, until });
  return until;
}
