import type { Language } from './words.ts';

/** The hub's own zone: what happened is told in the time of the region, wherever the reader is. */
const zone = 'Asia/Novosibirsk';

const locale = { ru: 'ru-RU', en: 'en-GB' } satisfies Record<Language, string>;

export interface Dates {
  /** «30 июня 2022» */
  long: (day: string) => string;
  /** «30 июн 2022» */
  short: (day: string) => string;
  /** «30 июня», without the year */
  near: (day: string) => string;
  /** «30.06.2022», as typed */
  typed: (day: string) => string;
  /** «июнь 2022» */
  month: (day: string) => string;
  /** «12:04» */
  time: (instant: string | Date) => string;
  /** «14 ноября, 12:04»; with the year where it is not the year of `today` */
  moment: (instant: string | Date, today?: string) => string;
  /** «через 3 дня», «вчера» */
  away: (day: string, today: string) => string;
  /** Compares as people number things: 1.2 before 1.10. */
  compare: (a: string, b: string) => number;
  number: (value: number) => string;
  list: (items: readonly string[]) => string;
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const bare = (text: string): string => text.replace(/\s?г\.$/u, '').replaceAll('.', '');

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

const inZone = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
const hours = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** The hour of an instant in the hub's zone as it is typed, HH:MM. */
export const timeIn = (instant: string): string => hours.format(new Date(instant));

/** The hub's zone has no summer time: its offset is the same all year. */
const offset = '+07:00';

/** The moment that was typed as a day and an hour of the hub's zone, RFC 3339; null while a part of it is missing. */
export const momentOf = ({ day, time }: { day: string | null; time: string }): string | null =>
  day !== null && /^\d\d:\d\d$/.test(time) ? new Date(`${day}T${time}:00${offset}`).toISOString() : null;

/** The day, in the hub's zone, on which something happened. */
export const dayOf = (instant: string | Date): string => inZone.format(new Date(instant));

/** A day that many days later. */
export function dayAfter(day: string, days: number): string {
  const moved = noon(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

export function datesOf(language: Language): Dates {
  const name = locale[language];
  const day = (options: Intl.DateTimeFormatOptions): ((value: string) => string) => {
    const format = new Intl.DateTimeFormat(name, { ...options, timeZone: 'UTC' });
    return (value) => bare(format.format(noon(value)));
  };
  const clock = new Intl.DateTimeFormat(name, { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const relative = new Intl.RelativeTimeFormat(name, { numeric: 'auto' });
  const collator = new Intl.Collator(name, { numeric: true, sensitivity: 'base' });
  const list = new Intl.ListFormat(name, { type: 'conjunction' });
  const number = new Intl.NumberFormat(name);
  const near = day({ day: 'numeric', month: 'long' });
  const long = day({ day: 'numeric', month: 'long', year: 'numeric' });
  const time = (instant: string | Date): string => clock.format(new Date(instant));
  return {
    long,
    short: day({ day: 'numeric', month: 'short', year: 'numeric' }),
    near,
    typed: (value) => value.split('-').reverse().join('.'),
    month: day({ month: 'long', year: 'numeric' }),
    time,
    moment: (instant, today) => {
      const on = dayOf(instant);
      const spoken = today !== undefined && on.slice(0, 4) === today.slice(0, 4) ? near(on) : long(on);
      return `${spoken}, ${time(instant)}`;
    },
    away: (value, today) => relative.format(daysBetween(today, value), 'day'),
    compare: (a, b) => collator.compare(a, b),
    number: (value) => number.format(value),
    list: (items) => list.format([...items]),
  };
}
