import { monthDay, monthEnd } from './calendar.ts';
import { isUnit } from './piece.ts';
import { scan } from './scan.ts';
import { type Every, everies, type Token, type Unit } from './token.ts';

/** A duty that comes again. */
export type Recurrence = {
  readonly every: Every;
  /** How often within one period. */
  readonly times: number;
  /** Every how many periods: 3 for «раз в три года». */
  readonly interval: number;
  /** Days of the year it is due on, `MM-DD`; empty where the words name none. */
  readonly due: readonly string[];
  /** Day of the month it is due on, where only that is named: «до 10 числа». */
  readonly dayOfMonth: number | null;
  /** It is due in the period that follows the one reported on. */
  readonly afterwards: boolean;
};

/**
 * Whether the token at a place names its year, or shares that of the one that it goes on to: «с января по март 2022»,
 * «I, II кварталы 2022». A unit without a year is of each year; what is no unit is not asked.
 */
const dated = (list: readonly Token[], place: number): boolean => {
  const [unit, link, next] = [list[place], list[place + 1], list[place + 2]];
  if (!isUnit(unit) || unit.kind === 'year' || unit.year !== null) return true;
  const joins = link?.kind === 'dash' || link?.kind === 'separator' || (link !== undefined && closes(list, place + 1));
  return joins && isUnit(next) && next.kind !== 'year' && dated(list, place + 2);
};

/** «До» that closes a stretch which «с» opened. */
const closes = (list: readonly Token[], place: number): boolean =>
  list[place - 2]?.kind === 'from' && ['until', 'endOf'].includes(list[place]?.kind ?? '');

/** Whether a stretch goes on from the unit at a place: «с января по март», «с января 2022 по март 2023». */
const goesOn = (list: readonly Token[], place: number): boolean =>
  isUnit(list[place]) &&
  isUnit(list[place + 2]) &&
  ['dash', 'until', 'endOf'].includes(list[place + 1]?.kind ?? '') &&
  dated(list, place) === dated(list, place + 2);

/** The last month of a unit: a duty «в I квартале» is due when the quarter ends. */
const lastMonth = (unit: Exclude<Unit, { kind: 'year' }>): number => {
  if (unit.kind === 'quarter') return unit.to * 3;
  if (unit.kind === 'months') return ((unit.to - 1) % 12) + 1;
  return unit.kind === 'halfYear' ? unit.to * 6 : unit.month;
};

/** What is left of a stretch, «с января по март», is its end; what has a year bounds the term, unless it is a day of a list. */
const isDue = (list: readonly Token[], place: number, every: Every): boolean => {
  const [lead, unit] = [list[place - 1]?.kind, list[place]];
  if (lead === 'from' || lead === 'ignore' || goesOn(list, place)) return false;
  if (!dated(list, place) || goesOnward(list)) return true;
  const bounds = goesOn(list, place - 2) || (lead === 'until' && every !== 'year');
  return (unit?.kind === 'day' || unit?.kind === 'days') && !bounds;
};

/** The days of the year that a recurring duty names. */
const dueDays = (list: readonly Token[], every: Every): string[] =>
  list.flatMap((unit, place) => {
    if (!isUnit(unit) || unit.kind === 'year' || !isDue(list, place, every)) return [];
    if (unit.kind === 'day') return [monthDay(unit.month, unit.day)];
    if (unit.kind === 'days' && unit.to !== null) return [monthDay(unit.month, unit.to)];
    return [monthEnd(lastMonth(unit))];
  });

/** «Июнь 2022 года, далее ежегодно»: what is named is only the first time. */
export const goesOnward = (list: readonly Token[]): boolean => list.some((token) => token.kind === 'onward');

const leads = new Set<Token['kind']>(['until', 'from', 'endOf', 'dash']);

/** What names its own year: a duty that returns takes from the rest, «до 1 марта», only its days. */
export const datedOf = (list: readonly Token[]): readonly Token[] =>
  list.filter((token, place) => {
    const leadsOn = leads.has(token.kind) && !dated(list, place + 1);
    const leadsOff = token.kind === 'dash' && !dated(list, place - 1);
    return dated(list, place) && !leadsOn && !leadsOff;
  });

/** «Декабрь 2021–2024 гг.», «до 1 марта 2022–2024 годов»: what names no year of its own is meant in each of them. */
const ofEachYear = (list: readonly Token[]): boolean => {
  const [years, ...others] = list.filter((token, place) => isUnit(token) && dated(list, place));
  const some = list.some((_, place) => !dated(list, place));
  return years?.kind === 'year' && years.from < years.to && others.length === 0 && some;
};

type Rhythm = Pick<Recurrence, 'every' | 'times' | 'interval'>;

const once = (every: Every): Rhythm => ({ every, times: 1, interval: 1 });

const sameRhythm = (one: Rhythm, other: Rhythm): boolean =>
  one.every === other.every && one.times === other.times && one.interval === other.interval;

/**
 * How often: as it is said, or as the period is long after which it is due, «следующего за отчётным кварталом»; a day
 * of the month alone, «до 10 числа месяца, следующего за отчётным», returns each month.
 */
const rhythmOf = (list: readonly Token[]): Rhythm | null => {
  const word = list.find((token) => token.kind === 'every');
  if (word?.kind === 'every') return word;
  const after = list.find((token) => token.kind === 'after');
  const ofOneDay = list.some((token) => isUnit(token) && token.kind !== 'year' && token.year !== null);
  if (after?.kind === 'after' && after.every && !ofOneDay) return once(after.every);
  if (after && list.some((token) => token.kind === 'dayOfMonth')) return once('month');
  return ofEachYear(list) ? once('year') : null;
};

export const recurrenceOf = (list: readonly Token[]): Recurrence | null => {
  const rhythm = rhythmOf(list);
  if (!rhythm) return null;
  const monthly = list.find((token) => token.kind === 'dayOfMonth');
  return {
    every: rhythm.every,
    times: rhythm.times,
    interval: rhythm.interval,
    due: dueDays(list, rhythm.every),
    dayOfMonth: monthly?.kind === 'dayOfMonth' ? monthly.day : null,
    afterwards: list.some((token) => token.kind === 'after'),
  };
};

/** Whether which period is reported on had to be guessed: «до 10 числа месяца, следующего за отчётным периодом». */
export const guessesPeriod = (list: readonly Token[]): boolean =>
  list.some((token) => token.kind === 'after' && token.unnamed) && !list.some((token) => token.kind === 'every');

/** Which tokens a term with days or with a recurrence has no place for. */
export const leftOver = (list: readonly Token[], recurrence: Recurrence | null): number[] =>
  list.flatMap((token, place) => {
    const lead = list[place - 1]?.kind;
    const taken =
      (token.kind !== 'every' || (recurrence !== null && sameRhythm(token, recurrence))) &&
      (token.kind !== 'dayOfMonth' || token.day === recurrence?.dayOfMonth) &&
      (token.kind !== 'after' || recurrence !== null) &&
      token.kind !== 'relative' &&
      (dated(list, place) || recurrence === null || lead !== 'from' || goesOn(list, place));
    return taken ? [] : [place];
  });

/** What the words say is due again, wherever they stand: «Ежегодное предоставление отчета». */
export const findRecurrence = (text: string): Recurrence | null => recurrenceOf(scan(text).tokens);

const whole = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;

/** A recurrence as it is kept, a JSON object; what is missing in it was not said. Null where it says nothing. */
export const keptRecurrence = (kept: unknown): Recurrence | null => {
  if (typeof kept !== 'object' || kept === null) return null;
  const said: Readonly<Record<string, unknown>> = { ...kept };
  const every = everies.find((one) => one === said.every);
  const due = Array.isArray(said.due) ? said.due.filter((one) => typeof one === 'string') : [];
  if (!every && due.length === 0) return null;
  return {
    every: every ?? 'year',
    times: whole(said.times) ?? 1,
    interval: whole(said.interval) ?? 1,
    due,
    dayOfMonth: whole(said.dayOfMonth),
    afterwards: said.afterwards === true,
  };
};
