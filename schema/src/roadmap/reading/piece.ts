import { type Day, dayOf, monthsOf, type Span, yearOf } from './calendar.ts';
import type { TermCode } from './problem.ts';
import type { Token, Unit } from './token.ts';

export type Remark = { readonly code: TermCode; readonly value: string | null; readonly expected: string | null };

export type Period = { readonly start: Day; readonly end: Day };

/** One stretch of a term, and which of its sides the words name. */
export type Piece = Span & { readonly sides: 'both' | 'start' | 'end'; readonly joined: boolean };

export const isUnit = (token: Token | undefined): token is Unit =>
  token !== undefined && ['day', 'days', 'month', 'months', 'quarter', 'halfYear', 'year'].includes(token.kind);

const firstMonth = (unit: Unit): number => {
  if (unit.kind === 'year') return 1;
  if (unit.kind === 'months') return unit.from;
  if (unit.kind === 'quarter') return unit.from * 3 - 2;
  if (unit.kind === 'halfYear') return unit.from * 6 - 5;
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
      return {
        start: dayOf(year, unit.month, unit.from),
        end: unit.to === null ? monthsOf(year, [1, unit.month], 'day').end : dayOf(year, unit.month, unit.to),
        precision: 'day',
      };
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
      return monthsOf(year, [unit.from * 6 - 5, unit.to * 6], 'halfYear');
    case 'year':
      return { start: dayOf(unit.from, 1, 1), end: dayOf(unit.to, 12, 31), precision: 'year' };
  }
};

/** What makes a year a boundary of its own rather than the year of what follows. */
const bounds = new Set<Token['kind'] | undefined>(['until', 'from', 'endOf', 'startOf', 'vague', 'ignore']);

/** Whether a year stands right behind the month that it completes: «март, июнь 2022». */
const completes = (list: readonly Token[], place: number): boolean => {
  const [earlier, unit] = [list[place - 1], list[place]];
  return isUnit(unit) && unit.kind === 'year' && isUnit(earlier) && earlier.kind !== 'year' && earlier.year === null;
};

/** What a year stands ahead of, «2023 г.: I квартал, III квартал»: all up to the next year, if none of it has its own. */
const headedBy = (list: readonly Token[], place: number): number[] => {
  const year = list[place];
  if (year?.kind !== 'year' || year.from !== year.to) return [];
  if (bounds.has(list[place - 1]?.kind) || completes(list, place)) return [];
  const found: number[] = [];
  for (let at = place + 1; at < list.length; at += 1) {
    const unit = list[at];
    if (!isUnit(unit)) continue;
    if (unit.kind !== 'year' && unit.year === null) found.push(at);
    else return unit.kind === 'year' && !completes(list, at) ? found : [];
  }
  return found;
};

const finer = (piece: Piece | undefined): boolean => piece !== undefined && piece.precision !== 'year';

/** Reads the tokens of one cell into pieces, giving years to what lacks them. */
export class PieceReader {
  readonly remarks: Remark[] = [];
  readonly #tokens: readonly Token[];
  readonly #raw: string;
  readonly #plan: Period | null;
  /** Years that stand ahead of units, by the places of those. */
  readonly #headings: ReadonlyMap<number, number>;

  constructor(list: readonly Token[], raw: string, plan: Period | null) {
    this.#tokens = list;
    this.#raw = raw;
    this.#plan = plan;
    this.#headings = new Map(list.flatMap((_, year) => headedBy(list, year).map((place) => [place, year] as const)));
  }

  remark(code: TermCode, expected: string | null = null): void {
    if (!this.remarks.some((known) => known.code === code)) this.remarks.push({ code, value: this.#raw, expected });
  }

  /** The year of the unit at a place: its own, else the one that it stands under, else the next one named, else the last, else the plan's only one. */
  yearAt(place: number): number | null {
    const unit = this.#tokens[place];
    if (!isUnit(unit)) return null;
    if (unit.kind === 'year') return unit.from;
    if (unit.year !== null) return unit.year;
    const heading = this.#tokens[this.#headings.get(place) ?? -1];
    if (heading?.kind === 'year') return heading.from;
    const later = this.#neighbour(place, 1);
    const named = later ?? this.#neighbour(place, -1);
    if (named === null) return this.#planYear();
    const wraps = later !== null && this.#joins(place + 1);
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

  /** A year that only says when what stands beside it is: it is no stretch of its own. */
  #dates(place: number): boolean {
    const year = this.#tokens[place];
    if ([...this.#headings.values()].includes(place)) return true;
    if (year?.kind !== 'year' || !completes(this.#tokens, place)) return false;
    if (year.from < year.to) this.remark('termPartlyRead', `${year.from}–${year.to}`);
    return true;
  }

  pieces(): Piece[] {
    const found: Piece[] = [];
    for (let at = 0; at < this.#tokens.length; at += 1) {
      if (!isUnit(this.#tokens[at]) || this.#dates(at) || this.#tokens[at - 1]?.kind === 'ignore') continue;
      const piece = this.#piece(at);
      const other = isUnit(this.#tokens[at + 2]) && this.#joins(at + 1) ? this.#spanAt(at + 2) : null;
      if (piece && other && piece.sides !== 'end') {
        if (this.#namesBoth(at)) this.remark('termPartlyRead', this.#raw);
        if (other.precision === 'year' && finer(piece) && piece.sides === 'both')
          this.remark('boundaryUnclear', other.end);
        found.push({ start: piece.start, end: other.end, precision: other.precision, sides: 'both', joined: true });
        at += 2;
      } else if (piece) {
        // «Март 2023, 2024 гг.»: the whole of 2024, or its March.
        if (piece.precision === 'year' && finer(found.at(-1))) this.remark('boundaryUnclear', piece.end);
        found.push(piece);
      }
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
    return isUnit(unit) && 'from' in unit && unit.kind !== 'months' && unit.from !== unit.to;
  }

  #piece(place: number): Piece | null {
    const span = this.#spanAt(place);
    if (!span) return null;
    const lead = this.#tokens[place - 1]?.kind;
    const whole = span.precision !== 'day' && !/включительн/iu.test(this.#raw);
    if (lead === 'from' && this.#namesBoth(place)) return { ...span, sides: 'both', joined: true };
    if (lead === 'vague') this.remark('boundaryUnclear', span.end);
    if (lead === 'from') return { ...span, end: null, sides: 'start', joined: false };
    const isEnd = lead === 'until' || lead === 'endOf' || (lead === 'dash' && place === 1);
    // «До 11–15 января»: one side alone is kept.
    if ((isEnd || lead === 'startOf') && this.#namesBoth(place)) this.remark('termPartlyRead', this.#raw);
    if (lead === 'startOf') return { ...span, start: null, end: span.start, sides: 'end', joined: false };
    if (lead === 'until' && whole) this.remark('boundaryUnclear', span.end);
    if (isEnd) return { ...span, start: null, sides: 'end', joined: false };
    return { ...span, sides: 'both', joined: false };
  }
}
