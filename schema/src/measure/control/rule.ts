import type { MeasureState, ReportState } from '@vmeste/prisma/generated/client.ts';
import { type DayOffRule, movedBy } from '../../calendar/rule.ts';
import { addDays, type Day, isDay } from '../../core/time.ts';
import { isOpen } from '../rule.ts';
import { dayIn, hasDays, type Returning, returningDays } from './recurring.ts';

/** A control point: one day, or the same days (MM-DD) of each year between `since` and `until`, both inclusive. */
export interface Point {
  readonly id: string;
  readonly day: Day | null;
  readonly yearly: readonly string[];
  readonly since: Day | null;
  readonly until: Day | null;
}

/** A lead of a measure: an organisation, or a class with its members by day. One that nobody resolved is neither. */
export interface Lead {
  readonly organisationId: string | null;
  readonly class: {
    readonly open: boolean;
    readonly members: readonly { readonly organisationId: string; readonly since: Day; readonly until: Day | null }[];
  } | null;
}

/** All that decides when a measure is due, and by whom. */
export interface Course {
  readonly state: MeasureState;
  readonly termEnd: Day | null;
  /** How the term returns; null where it does not. */
  readonly returning: Returning | null;
  readonly points: readonly Point[];
  readonly leads: readonly Lead[];
  /** The organisation named to consolidate: then it alone owes. */
  readonly consolidatorId: string | null;
  readonly dayOffRule: DayOffRule;
}

/** A day on which a measure is looked at. */
export interface Occurrence {
  /** Null: the measure's term itself, which counts where there is no control point. */
  readonly pointId: string | null;
  /** By the document. */
  readonly day: Day;
  /** Moved off a day off by the roadmap's rule: what is late is late after this. */
  readonly deadline: Day;
}

/** What a report says to the rules. Only reports that left their organisation count. */
export interface Answer {
  readonly organisationId: string;
  readonly dueDay: Day | null;
  readonly completes: boolean;
  readonly state: ReportState;
}

export type OwedState = 'OVERDUE' | 'EXPECTED' | 'RETURNED' | 'SUBMITTED' | 'ACCEPTED';

export interface Owed extends Occurrence {
  readonly organisationId: string;
  readonly state: OwedState;
}

export interface Standing {
  /** The earliest deadline that was missed; null where nothing is late. */
  readonly overdueSince: Day | null;
  readonly next: Occurrence | null;
  /** What each organisation has missed, and what it owes next, the earliest first. */
  readonly owing: readonly Owed[];
}

/** How far ahead recurring days are looked for: a year, and what a rule may move a day by. */
export const horizon = 380;

/** Whether the text is a day of a year, MM-DD; 29 February is one. */
export const isMonthDay = (text: string) => /^\d\d-\d\d$/.test(text) && isDay(`2024-${text}`);

/**
 * The days on which a measure is due, in order: all single ones, and those that return until `through`. Without a
 * control point its term says them: the days on which it returns, otherwise its end; without that there is none.
 */
export function occurrences(course: Omit<Course, 'leads' | 'state' | 'consolidatorId'>, through: Day): Occurrence[] {
  const own = { id: null, days: termDays(course, through) };
  const points = course.points.map((point) => ({ id: point.id, days: days(point, through) }));
  return (points.length > 0 ? points : [own])
    .flatMap(({ id, days: found }) =>
      found.map((day) => ({ pointId: id, day, deadline: movedBy(course.dayOffRule, day) })),
    )
    .toSorted((left, right) => left.day.localeCompare(right.day));
}

function termDays({ returning, termEnd }: Pick<Course, 'returning' | 'termEnd'>, through: Day): Day[] {
  if (returning && hasDays(returning)) return returningDays(returning, through);
  return termEnd ? [termEnd] : [];
}

function days(point: Point, through: Day): Day[] {
  if (point.day) return [point.day];
  const { since } = point;
  if (!since) return [];
  const last = point.until && point.until < through ? point.until : through;
  const found: Day[] = [];
  for (let year = Number(since.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    for (const monthDay of point.yearly) found.push(dayIn(year, monthDay));
  return found.filter((day) => day >= since && day <= last);
}

/**
 * Who owes a report on a day: the consolidator where one is named, otherwise each lead; for a class its members of
 * that day. An open class («СО НКО») owes nothing, nor does a name that nobody resolved.
 */
export function owesOn({ leads, consolidatorId }: Pick<Course, 'leads' | 'consolidatorId'>, day: Day): string[] {
  if (consolidatorId) return [consolidatorId];
  const owing = leads.flatMap((lead) => {
    if (lead.organisationId) return [lead.organisationId];
    if (!lead.class || lead.class.open) return [];
    return lead.class.members
      .filter((member) => member.since <= day && (member.until === null || member.until >= day))
      .map((member) => member.organisationId);
  });
  return [...new Set(owing)];
}

/** A report that says the measure is complete answers every day; any other answers the day that it names. */
const answers = (answer: Answer, organisationId: string, day: Day) =>
  answer.organisationId === organisationId && (answer.completes || answer.dueDay === day);

function owedState(given: readonly Answer[], late: boolean): OwedState {
  if (given.some((answer) => answer.state === 'ACCEPTED')) return 'ACCEPTED';
  if (given.some((answer) => answer.state === 'APPROVED')) return 'SUBMITTED';
  if (late) return 'OVERDUE';
  return given.some((answer) => answer.state === 'RETURNED') ? 'RETURNED' : 'EXPECTED';
}

/**
 * Where a measure stands on a day: what is late, what comes next, who owes what. A measure that is done, dropped or
 * suspended owes nothing.
 */
export function standing(course: Course, reports: readonly Answer[], today: Day): Standing {
  if (!isOpen(course.state)) return { overdueSince: null, next: null, owing: [] };
  const all = occurrences(course, addDays(today, horizon));
  const next = all.find((one) => one.deadline >= today) ?? null;
  const owing = all
    .filter((one) => one.deadline <= (next?.deadline ?? today))
    .flatMap((one) =>
      owesOn(course, one.day).map((organisationId): Owed => {
        const given = reports.filter((answer) => answers(answer, organisationId, one.day));
        return { ...one, organisationId, state: owedState(given, one.deadline < today) };
      }),
    )
    .filter((owed) => owed.deadline >= today || owed.state === 'OVERDUE');
  return { overdueSince: owing.find((owed) => owed.state === 'OVERDUE')?.deadline ?? null, next, owing };
}

/**
 * The day that a new report of an organisation answers: the earliest that it has no report for yet; null where it has
 * one for each, or where the measure has no day.
 * @param taken the days for which the organisation has a report in any state
 */
export function nextToAnswer(
  course: Course,
  organisationId: string,
  taken: readonly (Day | null)[],
  today: Day,
): Occurrence | null {
  const owes = (one: Occurrence) => owesOn(course, one.day).includes(organisationId);
  const free = occurrences(course, addDays(today, horizon)).filter((one) => !taken.includes(one.day));
  return free.find((one) => one.deadline < today && owes(one)) ?? free.find((one) => one.deadline >= today) ?? null;
}

/** Whether nobody owes a report on a day: to call the measure done then says what that rests on (decision 23). */
export const nobodyOwes = (course: Course, day: Day) => owesOn(course, day).length === 0;

/**
 * Whose report is still missing before a measure may be called done: each that owes on the closing day needs an
 * accepted one that completes the measure, or that answers the end of its term or a later day.
 */
export function missingForDone(course: Course, reports: readonly Answer[], closedOn: Day): string[] {
  const closes = (answer: Answer) =>
    answer.completes || (answer.dueDay !== null && course.termEnd !== null && answer.dueDay >= course.termEnd);
  return owesOn(course, closedOn).filter(
    (organisationId) =>
      !reports.some(
        (answer) => answer.organisationId === organisationId && answer.state === 'ACCEPTED' && closes(answer),
      ),
  );
}
