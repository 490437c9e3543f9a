import { addDays, type Day, dayOf, isDay } from '../../core/time.ts';
import type { Recurrence } from '../../roadmap/reading/recurrence.ts';

/** A term that returns: how, and within which days. */
export interface Returning extends Recurrence {
  /** Periods are counted from the one that holds this day: the term's first, else the plan's. */
  readonly from: Day;
  /** The term's last day; null where it names none: it then returns as long as the measure is open. */
  readonly until: Day | null;
  /** The day on which the hub learnt of it: what was due before was reported elsewhere. */
  readonly since: Day;
}

/** Months of a period. What returns by days or weeks is a way to work, and nobody reports each time. */
const months: Readonly<Record<Recurrence['every'], number>> = {
  day: 0,
  week: 0,
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
};

export const hasDays = ({ every, due }: Recurrence): boolean => due.length > 0 || months[every] > 0;

/** Months are counted through the years, so that the one after December is the next number. */
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number): Day => dayOf(new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)));
const lastOf = (month: number): Day => addDays(firstOf(month + 1), -1);

const earlier = (one: Day, other: Day | null): Day => (other !== null && other < one ? other : one);

/** A day of a month; one that the month does not have is its last. */
const dayOfMonth = (month: number, day: number): Day => earlier(addDays(firstOf(month), day - 1), lastOf(month));

/** A day of a year, MM-DD, in that year; 29 February is the 28th where the year has none. */
export function dayIn(year: number, monthDay: string): Day {
  const day = `${year}-${monthDay}`;
  return isDay(day) ? day : addDays(`${year}-03-01`, -1);
}

/** One period of what returns, by its first and its last month. */
interface Round {
  readonly first: number;
  readonly last: number;
}

/** Two months of one round and the next are as far apart; a rhythm that divides no round is due at its end, once. */
function lengthOf({ every, interval, times, due }: Recurrence): number {
  const whole = (months[every] || 12) * interval;
  return due.length === 0 && whole % times === 0 ? whole / times : whole;
}

/** The named days of the year in a stretch of months; of several years the last, or the first. */
const named = (due: readonly string[], { first, last }: Round, which: 0 | -1): Day[] =>
  due.flatMap((monthDay) => {
    const years = Array.from({ length: Math.floor(last / 12) - Math.floor(first / 12) + 1 }, (_, index) => index);
    const all = years.map((index) => dayIn(Math.floor(first / 12) + index, monthDay));
    return all.filter((day) => day >= firstOf(first) && day <= lastOf(last)).at(which) ?? [];
  });

/**
 * Whether what is due looks back on a round that is over: where the words say so, and where they name only a day of the
 * month and the round is longer than that: «ежеквартально, до 10 числа» is 10 April for the first quarter.
 */
const looksBack = ({ afterwards, every, due, dayOfMonth: day }: Returning): boolean =>
  afterwards || (due.length === 0 && day !== null && every !== 'month');

/** The days on which one round is due. Without a named day it is the last of the round, or of the term if that is earlier. */
function daysOf(term: Returning, round: Round): Day[] {
  const back = looksBack(term);
  const next = { first: round.last + 1, last: round.last + 1 + round.last - round.first };
  if (term.due.length > 0) return back ? named(term.due, next, 0) : named(term.due, round, -1);
  if (term.dayOfMonth !== null) return [dayOfMonth(back ? next.first : round.last, term.dayOfMonth)];
  return [back ? lastOf(next.first) : earlier(lastOf(round.last), term.until)];
}

/** Whether a day that is due counts: it lies within the term, or the round that it looks back on does. */
function counts(term: Returning, round: Round, day: Day): boolean {
  if (day < term.since) return false;
  const [start, end] = looksBack(term) ? [lastOf(round.last), firstOf(round.first)] : [day, day];
  return start >= term.from && (term.until === null || end <= term.until);
}

/** The days on which a term is due again, in order, until `through`, and the one after it where there is one. */
export function returningDays(term: Returning, through: Day): Day[] {
  if (!hasDays(term)) return [];
  const length = lengthOf(term);
  const unit = months[term.every] || 12;
  const start = Math.floor(monthOf(term.from) / unit) * unit;
  // What was due before the hub learnt of it counts for nothing: the rounds long before are passed over.
  const skipped = Math.max(0, Math.floor((monthOf(term.since) - start) / length) - 1);
  const seen = Math.max(...[through, term.from, term.since].map(monthOf)) + 2 * length + 12;
  const end = Math.min(seen, term.until ? monthOf(term.until) : Number.POSITIVE_INFINITY);
  const found = new Set<Day>();
  for (let first = start + skipped * length; first <= end; first += length) {
    const round = { first, last: first + length - 1 };
    for (const day of daysOf(term, round)) if (counts(term, round, day)) found.add(day);
  }
  const all = [...found].toSorted();
  const next = all.findIndex((day) => day > through);
  return next < 0 ? all : all.slice(0, next + 1);
}
