import { daysBetween } from '../words/dates.ts';

/** Which share of the years has passed on a day, from 0 to 1. */
export function passedOf({ firstYear, lastYear }: { firstYear: number; lastYear: number }, today: string): number {
  const first = `${firstYear}-01-01`;
  const whole = daysBetween(first, `${lastYear + 1}-01-01`);
  return Math.min(1, Math.max(0, daysBetween(first, today) / whole));
}

interface Span {
  firstYear: number;
  lastYear: number;
}

/** The spans of a target that are looked at today: of a yearly one this year’s, or the last; of another its only one. */
export function spanOn<One extends Span>(spans: readonly One[], today: string): One | undefined {
  const year = Number(today.slice(0, 4));
  return spans.find(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear) ?? spans.at(-1);
}
