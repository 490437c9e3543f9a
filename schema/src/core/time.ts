/**
 * Two kinds of time. An instant is when something happened (UTC, a `Date`); a day is when something is due: a calendar
 * day without hour or zone, kept in PostgreSQL as `date`, which Prisma hands over as midnight UTC.
 */
export type Day = `${number}-${number}-${number}`;

const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar: 2022-02-30 is not. */
export function isDay(text: string): text is Day {
  return pattern.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** A day that a text names, or null where it names none. */
export const dayNamed = (text: string | null | undefined): Day | null => (text && isDay(text) ? text : null);

/** The day that a `date` column holds. */
export const dayOf = (midnight: Date): Day => midnight.toISOString().slice(0, 10) as Day;

/** A day as Prisma writes a `date` column. */
export const midnightOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Moves by whole days; negative goes back. */
export const addDays = (day: Day, days: number): Day => dayOf(new Date(midnightOf(day).getTime() + days * 86_400_000));

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((midnightOf(to).getTime() - midnightOf(from).getTime()) / 86_400_000);

/** The only source of "now" below the server. */
export interface Clock {
  now(): Date;
  /** The calendar day in the hub's zone. */
  today(): Day;
  /** The calendar day of an instant in the hub's zone. */
  dayAt(instant: Date): Day;
  /** The hour of an instant in the hub's zone, HH:MM. */
  timeAt(instant: Date): string;
}

/** The offset of no zone changes within a quarter of an hour of UTC, in milliseconds. */
const quarter = 900_000;

/** A clock that reads the day off an instant in a zone, e.g. Asia/Novosibirsk. */
export function clockIn(zone: string, now: () => Date): Clock {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const hours = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const dayAt = (instant: Date): Day => {
    const text = format.format(instant);
    if (!isDay(text)) throw new RangeError(`Not a day: ${text}`);
    return text;
  };
  // Asked several times a request, and for each delivery: the day of a quarter of an hour is worked out once.
  let known: { readonly quarter: number; readonly day: Day } | null = null;
  return {
    now,
    dayAt,
    timeAt: (instant) => hours.format(instant),
    today: () => {
      const instant = now();
      const current = Math.floor(instant.getTime() / quarter);
      if (known?.quarter !== current) known = { quarter: current, day: dayAt(instant) };
      return known.day;
    },
  };
}
