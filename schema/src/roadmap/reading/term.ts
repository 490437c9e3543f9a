import { dayOf, isWeekend, monthDay, monthEnd, monthsOf, yearOf, type Day, type Precision, type Span } from './calendar.ts';
import { tokens, type Every, type Token, type Unit } from './token.ts';
import type { ProblemCode } from './problem.ts';
import { mend } from './wording.ts';

export const termKinds = ['date', 'range', 'month', 'quarter', 'year', 'list', 'open', 'recurring'] as const;
export type TermKind = (typeof termKinds)[number];

/** A duty that comes again. */
export type Recurrence = {
  readonly every: Every;
  /** How often within one period. */
  readonly times: number;
  /** Days of the year it is due on, `MM-DD`; empty where the words name none. */
  readonly due: readonly string[];
  /** Day of the month it is due on, where only that is named: «до 10 числа». */
  readonly dayOfMonth: number | null;
  /** It is due in the period that follows the one reported on. */
  readonly afterwards: boolean;
};

export type Remark = { readonly code: ProblemCode; readonly value: string | null; readonly expected: string | null };

export type Term = {
  readonly kind: TermKind;
  readonly start: Day | null;
  readonly end: Day | null;
  /** How exactly the words name the time; null where they name none. */
  readonly precision: Precision | null;
  readonly recurrence: Recurrence | null;
  /** The stretches of a list, in the order of the words. */
  readonly parts: readonly Span[];
  /** The words as they stand, line breaks and double spaces mended. */
  readonly raw: string;
  readonly remarks: readonly Remark[];
};

export type Period = { readonly start: Day; readonly end: Day };

type Piece = Span & { readonly sides: 'both' | 'start' | 'end'; readonly joined: boolean };

const isUnit = (token: Token | undefined): token is Unit =>
  token !== undefined && ['day', 'days', 'month', 'quarter', 'halfYear', 'year'].includes(token.kind);

const firstMonth = (unit: Unit): number => {
  if (unit.kind === 'year') return 1;
  if (unit.kind === 'quarter') return unit.from * 3 - 2;
  if (unit.kind === 'halfYear') return unit.half * 6 - 5;
  return unit.month;
};

/** The span of a unit in a year; a side is null where the calendar has no such day. */
const spanOf = (unit: Unit, year: number): Span => {
  switch (unit.kind) {
    case 'day': {
      const day = dayOf(year, unit.month, unit.day);
      return { start: day, end: day, precision: 'day' };
    }
    case 'days':
      return { start: dayOf(year, unit.month, unit.from), end: dayOf(year, unit.month, unit.to), precision: 'day' };
    case 'month':
      return monthsOf(year, [unit.month, unit.month], 'month');
    case 'quarter':
      return monthsOf(year, [unit.from * 3 - 2, unit.to * 3], 'quarter');
    case 'halfYear':
      return monthsOf(year, [unit.half * 6 - 5, unit.half * 6], 'halfYear');
    case 'year':
      return { start: dayOf(unit.from, 1, 1), end: dayOf(unit.to, 12, 31), precision: 'year' };
  }
};

/** Reads the tokens of one cell into pieces, giving years to what lacks them. */
class Reader {
  readonly remarks: Remark[] = [];
  readonly #tokens: readonly Token[];
  readonly #raw: string;
  readonly #plan: Period | null;

  constructor(list: readonly Token[], raw: string, plan: Period | null) {
    this.#tokens = list;
    this.#raw = raw;
    this.#plan = plan;
  }

  remark(code: ProblemCode, expected: string | null = null): void {
    if (!this.remarks.some((known) => known.code === code)) this.remarks.push({ code, value: this.#raw, expected });
  }

  /** The year of the unit at a place: its own, else the next one named, else the last, else the plan's only one. */
  yearAt(place: number): number | null {
    const unit = this.#tokens[place];
    if (!isUnit(unit)) return null;
    if (unit.kind === 'year') return unit.from;
    if (unit.year !== null) return unit.year;
    const later = this.#neighbour(place, 1);
    const named = later ?? this.#neighbour(place, -1);
    if (named === null) return this.#planYear();
    const wraps = later !== null && this.#tokens[place + 1]?.kind === 'dash' && isUnit(this.#tokens[place + 2]);
    const next = this.#tokens[place + 2];
    return wraps && isUnit(next) && next.kind !== 'year' && firstMonth(unit) > firstMonth(next) ? named - 1 : named;
  }

  #neighbour(place: number, step: 1 | -1): number | null {
    for (let at = place + step; at >= 0 && at < this.#tokens.length; at += step) {
      const other = this.#tokens[at];
      if (!isUnit(other)) continue;
      if (other.kind === 'year') return step === 1 ? other.from : null;
      if (other.year !== null) return other.year;
    }
    return null;
  }

  #planYear(): number | null {
    const plan = this.#plan;
    if (!plan || yearOf(plan.start) !== yearOf(plan.end)) return null;
    this.remark('yearAssumed', plan.start.slice(0, 4));
    return yearOf(plan.start);
  }

  /** A year that only completes the month before it: «март, июнь 2022». */
  #completes(place: number): boolean {
    const unit = this.#tokens[place];
    const earlier = this.#tokens[place - 1];
    return isUnit(unit) && unit.kind === 'year' && isUnit(earlier) && earlier.kind !== 'year' && earlier.year === null;
  }

  pieces(): Piece[] {
    const found: Piece[] = [];
    for (let at = 0; at < this.#tokens.length; at += 1) {
      if (!isUnit(this.#tokens[at]) || this.#completes(at) || this.#tokens[at - 1]?.kind === 'ignore') continue;
      const piece = this.#piece(at);
      const other = isUnit(this.#tokens[at + 2]) && this.#joins(at + 1) ? this.#spanAt(at + 2) : null;
      if (piece && other && piece.sides !== 'end') {
        found.push({ start: piece.start, end: other.end, precision: other.precision, sides: 'both', joined: true });
        at += 2;
      } else if (piece) found.push(piece);
    }
    return found;
  }

  /** Between two units: a dash, «по», or «до» after «с». */
  #joins(place: number): boolean {
    const kind = this.#tokens[place]?.kind;
    if (kind === 'dash') return true;
    return this.#tokens[place - 2]?.kind === 'from' && (kind === 'until' || kind === 'endOf');
  }

  #spanAt(place: number): Span | null {
    const unit = this.#tokens[place];
    if (!isUnit(unit)) return null;
    const year = this.yearAt(place);
    if (year === null) {
      this.remark('yearMissing');
      return null;
    }
    const span = spanOf(unit, year);
    if (span.start === null || span.end === null) this.remark('dateImpossible');
    return span;
  }

  #piece(place: number): Piece | null {
    const span = this.#spanAt(place);
    if (!span) return null;
    const lead = this.#tokens[place - 1]?.kind;
    const whole = span.precision !== 'day';
    if (lead === 'from') return { ...span, end: null, sides: 'start', joined: false };
    if (lead === 'startOf') return { ...span, start: null, end: span.start, sides: 'end', joined: false };
    if (lead === 'until' && whole) this.remark('boundaryUnclear', span.end);
    if (lead === 'until' || lead === 'endOf' || (lead === 'dash' && place === 1)) return { ...span, start: null, sides: 'end', joined: false };
    return { ...span, sides: 'both', joined: false };
  }
}

const kindOf = (piece: Piece): TermKind => {
  if (piece.sides === 'end') return 'date';
  if (piece.sides === 'start' || piece.joined) return 'range';
  if (piece.precision === 'day') return piece.start === piece.end ? 'date' : 'range';
  if (piece.precision === 'halfYear') return 'range';
  const months = monthsBetween(piece);
  const single = { month: 1, quarter: 3, year: 12 } as const;
  return months === single[piece.precision] ? piece.precision : 'range';
};

const monthsBetween = ({ start, end }: Span): number =>
  start && end ? (yearOf(end) - yearOf(start)) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7)) + 1 : 0;

const extent = (pieces: readonly Span[]): { start: Day | null; end: Day | null } => ({
  start: pieces.map((piece) => piece.start).filter((day) => day !== null).toSorted()[0] ?? null,
  end: pieces.map((piece) => piece.end).filter((day) => day !== null).toSorted().at(-1) ?? null,
});

/** The days of the year that a recurring duty names. */
const dueDays = (list: readonly Token[]): string[] =>
  list.flatMap((token, place) => {
    const lead = list[place - 1]?.kind;
    if (token.kind === 'day' && lead !== 'from' && lead !== 'ignore') return [monthDay(token.month, token.day)];
    if (token.kind === 'month' && token.year === null) return [monthEnd(token.month)];
    if (token.kind === 'quarter' && token.year === null) return [monthEnd(token.to * 3)];
    if (token.kind === 'halfYear' && token.year === null) return [monthEnd(token.half * 6)];
    return [];
  });

const recurrenceOf = (list: readonly Token[]): Recurrence | null => {
  const word = list.find((token) => token.kind === 'every');
  if (word?.kind !== 'every') return null;
  const monthly = list.find((token) => token.kind === 'dayOfMonth');
  return {
    every: word.every,
    times: word.times,
    due: dueDays(list),
    dayOfMonth: monthly?.kind === 'dayOfMonth' ? monthly.day : null,
    afterwards: list.some((token) => token.kind === 'after'),
  };
};

/** What the words say is due again, wherever they stand: «Ежегодное предоставление отчета». */
export const findRecurrence = (text: string): Recurrence | null => recurrenceOf(tokens(text));

const dated = (token: Token): boolean => !isUnit(token) || token.kind === 'year' || token.year !== null;

/**
 * Reads the words of a term in every form of the documents: dates, ranges, months, quarters, half-years,
 * years, lists, «постоянно», «ежегодно, до 15 января». The words themselves are kept.
 * `plan` is the roadmap's own period: it gives a year to words that lack one, and is what a term is held against.
 */
export const readTerm = (lines: readonly string[], plan: Period | null = null): Term => {
  const raw = mend(lines);
  const list = tokens(raw);
  const recurrence = recurrenceOf(list);
  const reader = new Reader(recurrence ? list.filter(dated) : list, raw, plan);
  const pieces = reader.pieces();
  const isOpen = list.some((token) => token.kind === 'open');
  const first = pieces[0];
  const base = { raw, recurrence, ...extent(pieces), parts: pieces.length > 1 ? pieces.map(({ start, end, precision }) => ({ start, end, precision })) : [] };
  if (raw === '') reader.remark('termMissing');
  else if (!first && !recurrence && !isOpen) reader.remark(reader.remarks.length > 0 ? 'yearMissing' : 'termNotUnderstood');
  const kind = recurrence ? 'recurring' : isOpen || !first ? 'open' : pieces.length > 1 ? 'list' : kindOf(first);
  return withChecks({ ...base, kind, precision: first?.precision ?? null, remarks: reader.remarks }, plan);
};

/** A term that stands in two columns, where it starts and where it ends. */
export const readTermOfTwo = (start: readonly string[], end: readonly string[], plan: Period | null = null): Term => {
  const raw = [mend(start), mend(end)].filter((part) => part !== '').join(' – ');
  const [from, to] = [readTerm(start, plan), readTerm(end, plan)];
  const remarks = [from, to].flatMap((side) => (side.raw === '' ? [] : side.remarks)).filter(({ code }) => !cross.has(code));
  if (raw === '') return { ...from, remarks: [{ code: 'termMissing', value: null, expected: null }] };
  const one = to.raw === '' ? from : from.raw === '' || from.raw === to.raw ? to : null;
  if (one) return withChecks({ ...one, raw, ...(one.kind === 'date' ? (one === from ? { end: null } : { start: null }) : {}), remarks }, plan);
  const recurrence = from.recurrence ?? to.recurrence;
  const known = from.start ?? to.end;
  const kind = recurrence ? 'recurring' : known ? 'range' : 'open';
  return withChecks({ kind, start: from.start, end: to.end, precision: to.precision ?? from.precision, recurrence, parts: [], raw, remarks }, plan);
};

/** Remarks that only make sense for the whole term. */
const cross = new Set<ProblemCode>(['termEndsBeforeStart', 'startsBeforePlan', 'endsAfterPlan', 'endsOnDayOff']);

const withChecks = (term: Term, plan: Period | null): Term => {
  const { start, end, raw } = term;
  const found: Remark[] = [];
  const note = (code: ProblemCode, expected: string | null): void => void found.push({ code, value: raw, expected });
  const backwards = [term, ...term.parts].some((part) => part.start && part.end && part.end < part.start);
  if (backwards) note('termEndsBeforeStart', null);
  if (plan && start && start < plan.start) note('startsBeforePlan', plan.start);
  if (plan && end && end > plan.end) note('endsAfterPlan', plan.end);
  if (end && term.precision === 'day' && isWeekend(end)) note('endsOnDayOff', null);
  return { ...term, remarks: [...term.remarks.filter(({ code }) => !cross.has(code)), ...found] };
};
