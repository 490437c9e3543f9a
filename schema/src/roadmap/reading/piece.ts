import { type Day, dayOf, monthsOf, type Span, yearOf } from './calendar.ts';
import type { ProblemCode } from './problem.ts';
import type { Token, Unit } from './token.ts';

export type Remark = { readonly code: ProblemCode; readonly value: string | null; readonly expected: string | null };

export type Period = { readonly start: Day; readonly end: Day };

/** One stretch of a term, and which of its sides the words name. */
export type Piece = Span & { readonly sides: 'both' | 'start' | 'end'; readonly joined: boolean };

export const isUnit = (token: Token | undefined): token is Unit =>
  token !== undefined && ['day', 'days', 'month', 'months', 'quarter', 'halfYear', 'year'].includes(token.kind);

const firstMonth = (unit: Unit): number => {
  if (unit.kind === 'year') return 1;
  if (unit.kind === 'months') return unit.from;
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
    case 'months':
      return {
        start: monthsOf(year, [unit.from, unit.from], 'month').start,
        end: monthsOf(unit.to > 12 ? year + 1 : year, [1, ((unit.to - 1) % 12) + 1], 'month').end,
        precision: 'month',
      };
    case 'quarter':
      return monthsOf(year, [unit.from * 3 - 2, unit.to * 3], 'quarter');
    case 'halfYear':
      return monthsOf(year, [unit.half * 6 - 5, unit.half * 6], 'halfYear');
    case 'year':
      return { start: dayOf(unit.from, 1, 1), end: dayOf(unit.to, 12, 31), precision: 'year' };
  }
};

/** Reads the tokens of one cell into pieces, giving years to what lacks them. */
export class PieceReader {
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

  /** «С 2022 по 2024 год» is one unit: what is said of its start is said of its end, too. */
  #namesBoth(place: number): boolean {
    const unit = this.#tokens[place];
    return (unit?.kind === 'year' || unit?.kind === 'quarter') && unit.from !== unit.to;
  }

  #piece(place: number): Piece | null {
    const span = this.#spanAt(place);
    if (!span) return null;
    const lead = this.#tokens[place - 1]?.kind;
    const whole = span.precision !== 'day' && !/включительн/iu.test(this.#raw);
    if (lead === 'from' && this.#namesBoth(place)) return { ...span, sides: 'both', joined: true };
    if (lead === 'vague') this.remark('boundaryUnclear', span.end);
    if (lead === 'from') return { ...span, end: null, sides: 'start', joined: false };
    if (lead === 'startOf') return { ...span, start: null, end: span.start, sides: 'end', joined: false };
    if (lead === 'until' && whole) this.remark('boundaryUnclear', span.end);
    if (lead === 'until' || lead === 'endOf' || (lead === 'dash' && place === 1))
      return { ...span, start: null, sides: 'end', joined: false };
    return { ...span, sides: 'both', joined: false };
  }
}
