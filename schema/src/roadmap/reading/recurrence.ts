import { monthDay, monthEnd } from './calendar.ts';
import { isUnit } from './piece.ts';
import { scan } from './scan.ts';
import { type Every, everies, type Token } from './token.ts';

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

const dated = (token: Token): boolean => !isUnit(token) || token.kind === 'year' || token.year !== null;

/** The last month of a unit: a duty «в I квартале» is due when the quarter ends. One of a year is no day of each. */
const lastMonth = (token: Token, ofAnyYear: boolean): number | null => {
  if (!isUnit(token) || token.kind === 'year' || (token.year !== null && !ofAnyYear)) return null;
  if (token.kind === 'quarter') return token.to * 3;
  if (token.kind === 'months') return ((token.to - 1) % 12) + 1;
  return token.kind === 'halfYear' ? token.to * 6 : token.month;
};

/** Whether a stretch goes on from the unit at a place: «с января по март», «с января 2022 по март 2023». */
const goesOn = (list: readonly Token[], place: number): boolean => {
  const [unit, link, next] = [list[place], list[place + 1], list[place + 2]];
  if (!unit || !next || !isUnit(next)) return false;
  return ['dash', 'until', 'endOf'].includes(link?.kind ?? '') && dated(unit) === dated(next);
};

/** The days of the year that a recurring duty names. Of a stretch, «с января по март», its end counts. */
const dueDays = (list: readonly Token[]): string[] => {
  const ofAnyYear = goesOnward(list);
  return list.flatMap((token, place) => {
    const lead = list[place - 1]?.kind;
    if (lead === 'from' || lead === 'ignore' || goesOn(list, place)) return [];
    if (token.kind === 'day') return [monthDay(token.month, token.day)];
    if (token.kind === 'days' && token.to !== null) return [monthDay(token.month, token.to)];
    const month = lastMonth(token, ofAnyYear || token.kind === 'days');
    return month === null ? [] : [monthEnd(month)];
  });
};

/** «Июнь 2022 года, далее ежегодно»: what is named is only the first time. */
export const goesOnward = (list: readonly Token[]): boolean => list.some((token) => token.kind === 'onward');

const leads = new Set<Token['kind']>(['until', 'from', 'endOf', 'dash']);

/** What names its own year: a duty that returns takes from the rest, «до 1 марта», only its days. */
export const datedOf = (list: readonly Token[]): readonly Token[] =>
  list.filter((token, place) => {
    const [before, next] = [list[place - 1], list[place + 1]];
    const leadsOn = leads.has(token.kind) && next !== undefined && !dated(next);
    const leadsOff = token.kind === 'dash' && before !== undefined && !dated(before);
    return dated(token) && !leadsOn && !leadsOff;
  });

/** «Декабрь 2021–2024 гг.», «до 1 марта 2022–2024 годов»: what names no year of its own is meant in each of them. */
const ofEachYear = (list: readonly Token[]): boolean => {
  const [years, ...others] = list.filter((token) => isUnit(token) && dated(token));
  return years?.kind === 'year' && years.from < years.to && others.length === 0 && !list.every(dated);
};

const once = (every: Every): Pick<Recurrence, 'every' | 'times' | 'interval'> => ({ every, times: 1, interval: 1 });

/**
 * How often: as it is said, or as the period is long after which it is due, «следующего за отчётным кварталом»; a day
 * of the month alone, «до 10 числа месяца, следующего за отчётным», returns each month.
 */
const rhythmOf = (list: readonly Token[]): Pick<Recurrence, 'every' | 'times' | 'interval'> | null => {
  const word = list.find((token) => token.kind === 'every');
  if (word?.kind === 'every') return word;
  const after = list.find((token) => token.kind === 'after');
  const ofOneYear = list.some((token) => isUnit(token) && token.kind !== 'year' && dated(token));
  const monthly = list.some((token) => token.kind === 'dayOfMonth');
  if (after?.kind === 'after' && !ofOneYear) {
    if (after.every) return once(after.every);
    if (monthly) return once('month');
  }
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
    due: dueDays(list),
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
      (token.kind !== 'every' || token.every === recurrence?.every) &&
      (token.kind !== 'dayOfMonth' || token.day === recurrence?.dayOfMonth) &&
      (token.kind !== 'after' || recurrence !== null) &&
      token.kind !== 'relative' &&
      (dated(token) || recurrence === null || lead !== 'from' || goesOn(list, place));
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
