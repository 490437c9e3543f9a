import type { Dates } from '../../words/dates.ts';
import type { Say } from '../../words/words.ts';

/** «15.01, 15.07» as typed becomes 01-15 and 07-15; null where one of them is no day of a year. */
export function readDays(typed: string): string[] | null {
  const days = typed
    .split(/[,;\s]+/u)
    .filter(Boolean)
    .map((part) => /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.?$/u.exec(part)?.groups)
    .map((found) => `${found?.['month']?.padStart(2, '0') ?? ''}-${found?.['day']?.padStart(2, '0') ?? ''}`);
  const real = days.every((day) => {
    // A leap year, so that the 29th of February is a day.
    const date = new Date(`2024-${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === day;
  });
  return days.length > 0 && real ? [...new Set(days)].sort() : null;
}

/** 01-15 and 07-15 as they are typed. */
export const typedDays = (yearly: readonly string[]): string =>
  yearly.map((day) => day.split('-').reverse().join('.')).join(', ');

/** «15 января и 15 июля» */
export const daysInWords = (yearly: readonly string[], dates: Dates): string =>
  dates.list(yearly.map((day) => dates.near(`2024-${day}`)));

/** «ежегодно 15 января и 15 июля», or the one day. */
export const pointWhen = (
  { day, yearly }: { day: string | null; yearly: readonly string[] },
  t: Say,
  dates: Dates,
): string => (day === null ? t('control.each', { days: daysInWords(yearly, dates) }) : dates.long(day));
