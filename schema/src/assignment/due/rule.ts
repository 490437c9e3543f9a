import type { DayCount, TermKind } from '@vmeste/prisma/generated/client.ts';
import { addWorkingDays, type DayOffRule, movedBy } from '../../calendar/rule.ts';
import { addDays, type Day, dayOf, daysBetween } from '../../core/time.ts';
import { returningDays } from '../../measure/control/recurring.ts';
import type { Recurrence } from '../../roadmap/reading/recurrence.ts';

/** How the terms run that a body gives: its own table. */
export interface Rules {
  readonly counted: DayCount;
  /** Where no term is given: so many months from the day of issue. */
  readonly defaultMonths: number;
  readonly dayOffRule: DayOffRule;
  /** Co-executors give their part to the lead after so many per cent of the term. */
  readonly coShare: number;
}

/** Of a body that has said nothing of its own. */
export const usual: Rules = { counted: 'CALENDAR', defaultMonths: 1, dayOffRule: 'DAY_BEFORE', coShare: 50 };

/** A term as its document gives it. */
export interface GivenTerm {
  readonly kind: TermKind;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly recurrence: Recurrence | null;
  readonly raw: string;
}

/** The same day of a later month; one that the month does not have is its last. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

/** A stretch of time that words count from the day of issue: «в течение 10 рабочих дней», «в месячный срок». */
interface Stretch {
  readonly unit: 'day' | 'month';
  readonly count: number;
  /** Null: as the body counts. */
  readonly counted: DayCount | null;
}

/** Nobody gives a term of more. */
const mostDays = 3_650;

const stretches: readonly (readonly [RegExp, (found: RegExpExecArray) => Stretch])[] = [
  [
    /(\d{1,4})\s*(?:-?х\s+)?(рабочих|календарных)?\s*дн(?:ей|я)/iu,
    ([, count, counted]) => ({ unit: 'day', count: Number(count), counted: countedBy(counted) }),
  ],
  [/(\d{1,4})-?\s?дневный/iu, ([, count]) => ({ unit: 'day', count: Number(count), counted: null })],
  [/(\d{1,3})\s*месяц/iu, ([, count]) => ({ unit: 'month', count: Number(count), counted: null })],
  [/месячный срок|в течение месяца/iu, () => ({ unit: 'month', count: 1, counted: null })],
];

const countedBy = (word: string | undefined): DayCount | null =>
  word === undefined ? null : word.toLowerCase().startsWith('рабоч') ? 'WORKING' : 'CALENDAR';

function stretchIn(raw: string): Stretch | null {
  for (const [pattern, read] of stretches) {
    const found = pattern.exec(raw);
    if (found) return read(found);
  }
  return null;
}

/** Whether words count a term from the day of issue. */
export const countsFrom = (raw: string): boolean => stretchIn(raw) !== null;

function after(issuedOn: Day, { unit, count, counted }: Stretch, rules: Rules): Day {
  if (unit === 'month') return addMonths(issuedOn, Math.min(count, mostDays / 30));
  const days = Math.min(count, mostDays);
  return (counted ?? rules.counted) === 'WORKING' ? addWorkingDays(issuedOn, days) : addDays(issuedOn, days);
}

/**
 * The day on which something is due: the term's last, the next of those on which it returns, or so long after the day of
 * issue as its words say; without a term, after as many months as the body's rules give. It is moved off a day off by
 * the same rules. Null: it is due on no day («постоянно»).
 *
 * @param when the day of issue; `last`: the day that was due before, for the next one of those that return
 */
export function dueOf(
  term: GivenTerm | null,
  rules: Rules,
  { issuedOn, last }: { issuedOn: Day; last?: Day },
): Day | null {
  const moved = (day: Day | null | undefined) => (day ? movedBy(rules.dayOffRule, day) : null);
  if (term === null) return moved(addMonths(issuedOn, rules.defaultMonths));
  if (term.recurrence !== null) {
    const returning = { ...term.recurrence, from: term.start ?? issuedOn, until: term.end, since: issuedOn };
    const days = returningDays(returning, addDays(last ?? issuedOn, 800));
    return moved(days.find((day) => (last === undefined ? day >= issuedOn : day > last)));
  }
  if (term.end !== null) return moved(term.end);
  const stretch = stretchIn(term.raw);
  return stretch && moved(after(issuedOn, stretch, rules));
}

/** The day by which co-executors give their part to the lead: after their share of the term, a working day. */
export function coDueOf(dueOn: Day | null, rules: Rules, issuedOn: Day): Day | null {
  if (dueOn === null || dueOn <= issuedOn) return dueOn;
  const share = Math.max(1, Math.floor((daysBetween(issuedOn, dueOn) * rules.coShare) / 100));
  const day = addDays(issuedOn, share);
  const moved = movedBy(rules.dayOffRule, day);
  return moved > issuedOn ? moved : day;
}

/** So many days before its day whoever owes is reminded. */
export const reminders = [7, 3, 1] as const;

/**
 * What a day that begins says of something due: the reminder whose day has come, in days before the term, or that the
 * term has passed; null where it was said already, or is not to be said yet. Of several that have come at once, since the
 * hub did not run, the nearest to the term is said.
 * @param before days left on the day that was turned last; @param left days left today, less than nothing once it passed
 */
export function passed(before: number, left: number): (typeof reminders)[number] | 'overdue' | null {
  if (left < 0) return before >= 0 ? 'overdue' : null;
  return reminders.findLast((days) => left <= days && days < before) ?? null;
}
