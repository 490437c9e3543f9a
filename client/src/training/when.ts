import { dayOf } from '../words/dates.ts';
import type { Words } from '../words/words.ts';
import type { Card } from './fragment.ts';

/** When a training is, in words: «1 декабря, 10:00–14:00», with both days where it takes several; null while it is open. */
export function whenOf(
  { startsAt, endsAt }: Pick<Card, 'startsAt' | 'endsAt'>,
  { dates }: Pick<Words, 'dates'>,
  today: string,
): string | null {
  if (startsAt === null) return null;
  const begins = dates.moment(startsAt, today);
  if (endsAt === null) return begins;
  if (dayOf(startsAt) === dayOf(endsAt)) return `${begins}–${dates.time(endsAt)}`;
  return `${begins} – ${dates.moment(endsAt, today)}`;
}

/** The days that a training takes, the first of them first; none while it is open. At most two weeks. */
export function daysOf(from: string | null, until: string | null): string[] {
  if (from === null) return [];
  const days = [from];
  for (let day = from; until !== null && day < until && days.length < 14; ) {
    const next = new Date(`${day}T12:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    day = next.toISOString().slice(0, 10);
    days.push(day);
  }
  return days;
}
