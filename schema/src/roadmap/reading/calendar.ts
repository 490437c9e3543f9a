/** A day of the civil calendar, `YYYY-MM-DD`. */
export type Day = string;

export type Precision = 'day' | 'month' | 'quarter' | 'halfYear' | 'year';

/** A stretch of whole days; a side that nobody named is null. */
export type Span = { readonly start: Day | null; readonly end: Day | null; readonly precision: Precision };

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day, or null where the calendar has none: 31.02.2022. */
export const dayOf = (year: number, month: number, day: number): Day | null =>
  year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= lastOf(year, month)
    ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
    : null;

/** From the first day of one month to the last day of another, of one year. */
export const monthsOf = (year: number, months: readonly [number, number], precision: Precision): Span => ({
  start: dayOf(year, months[0], 1),
  end: dayOf(year, months[1], lastOf(year, months[1])),
  precision,
});

/** Whether a day is a Saturday or a Sunday. Public holidays are a matter of each year's decree. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** `MM-DD` of a day. */
export const monthDay = (month: number, day: number): string => `${pad(month, 2)}-${pad(day, 2)}`;

/** The last day of a month in a common year, as `MM-DD`. */
export const monthEnd = (month: number): string => monthDay(month, lastOf(2023, month));
