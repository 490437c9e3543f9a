import { addDays, type Day } from '../core/time.ts';

/**
 * Non-working holidays of the Russian Federation, as MM-DD: Labour Code, article 112, part 1, in force since 2013.
 * One that falls on a Saturday or Sunday moves the day off to the next working day (part 2); those of January do not
 * (a decree moves two of them).
 */
const holidays = new Set([
  '01-01',
  '01-02',
  '01-03',
  '01-04',
  '01-05',
  '01-06',
  '01-07',
  '01-08',
  '02-23',
  '03-08',
  '05-01',
  '05-09',
  '06-12',
  '11-04',
]); // prettier-ignore

/**
 * Days off moved by the Government's yearly decree (Labour Code, article 112, part 5): from a Saturday or Sunday, which
 * becomes a working day unless it is a holiday, to a day that becomes a day off. Decrees of 10.07.2019 № 875,
 * 10.10.2020 № 1648, 16.09.2021 № 1564, 29.08.2022 № 1505, 10.08.2023 № 1314, 04.10.2024 № 1335, 24.09.2025 № 1466.
 * For years without an entry (2027 and on, and before 2020) the article alone is applied. The President's non-working
 * days of 2020 and 2021 are not here: terms did not move by them.
 */
const moves: Readonly<Record<Day, Day>> = {
  '2020-01-04': '2020-05-04',
  '2020-01-05': '2020-05-05',
  '2021-01-02': '2021-11-05',
  '2021-01-03': '2021-12-31',
  '2021-02-20': '2021-02-22',
  '2022-01-01': '2022-05-03',
  '2022-01-02': '2022-05-10',
  '2022-03-05': '2022-03-07',
  '2023-01-01': '2023-02-24',
  '2023-01-08': '2023-05-08',
  '2024-01-06': '2024-05-10',
  '2024-01-07': '2024-12-31',
  '2024-04-27': '2024-04-29',
  '2024-11-02': '2024-04-30',
  '2024-12-28': '2024-12-30',
  '2025-01-04': '2025-05-02',
  '2025-01-05': '2025-12-31',
  '2025-02-23': '2025-05-08',
  '2025-03-08': '2025-06-13',
  '2025-11-01': '2025-11-03',
  '2026-01-03': '2026-01-09',
  '2026-01-04': '2026-12-31',
};
const movedTo = new Set<string>(Object.values(moves));

const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const isHoliday = (day: Day) => holidays.has(day.slice(5));

/** A Saturday or Sunday, a holiday, or a day to which one of them was moved. Sundays and Saturdays worked are not. */
export function isDayOff(day: Day): boolean {
  if (isHoliday(day) || movedTo.has(day)) return true;
  if (isWeekend(day)) return !(day in moves);
  return inheritsDayOff(day);
}

/** The first working day after a holiday that fell on a weekend, and that no decree moved elsewhere. */
function inheritsDayOff(day: Day): boolean {
  for (let before = addDays(day, -1); isWeekend(before) || isHoliday(before); before = addDays(before, -1))
    if (isWeekend(before) && isHoliday(before) && !before.startsWith('01-', 5) && !(before in moves)) return true;
  return false;
}

/** So many working days later; the day itself is not counted. */
export function addWorkingDays(day: Day, days: number): Day {
  let found = day;
  for (let left = days; left > 0; ) {
    found = addDays(found, 1);
    if (!isDayOff(found)) left -= 1;
  }
  return found;
}

/** How a term on a day off moves: the coordinator decides it for a roadmap. */
export type DayOffRule = 'DAY_BEFORE' | 'DAY_AFTER' | 'AS_IS';

/** The day on which something due on `day` is really due. */
export function movedBy(rule: DayOffRule, day: Day): Day {
  if (rule === 'AS_IS') return day;
  let moved = day;
  while (isDayOff(moved)) moved = addDays(moved, rule === 'DAY_BEFORE' ? -1 : 1);
  return moved;
}
