import { type Day, midnightOf } from '../../core/time.ts';

const long = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeZone: 'UTC' });

/** The days of a training as its certificate says them: «14 ноября 2022 г.», «14–16 ноября 2022 г.»; empty without any. */
export function heldOn(first: Day | null, last: Day | null): string {
  if (first === null) return '';
  const end = last !== null && last > first ? last : first;
  // The library writes with thin and narrow blanks, one release otherwise than another; no search finds them.
  return long
    .formatRange(midnightOf(first), midnightOf(end))
    .replace(/\u2009/gu, '')
    .replace(/[\u00a0\u202f]/gu, ' ');
}
