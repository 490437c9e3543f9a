import { type Day, isWeekend, monthDay, monthEnd, type Precision, type Span, yearOf } from './calendar.ts';
import { tokens } from './pattern.ts';
import { isUnit, type Period, type Piece, PieceReader, type Remark } from './piece.ts';
import type { ProblemCode } from './problem.ts';
import type { Every, Token } from './token.ts';
import { mend } from './wording.ts';

export type { Period } from './piece.ts';

export const termKinds = ['date', 'range', 'month', 'quarter', 'year', 'list', 'open', 'recurring'] as const;
export type TermKind = (typeof termKinds)[number];

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
  start:
    pieces
      .map((piece) => piece.start)
      .filter((day) => day !== null)
      .toSorted()[0] ?? null,
  end:
    pieces
      .map((piece) => piece.end)
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null,
});

/** The last month of a unit: a duty «в I квартале» is due when the quarter ends. One of a year is no day of each. */
const lastMonth = (token: Token, ofAnyYear: boolean): number | null => {
  if (!isUnit(token) || token.kind === 'year' || (token.year !== null && !ofAnyYear)) return null;
  if (token.kind === 'quarter') return token.to * 3;
  if (token.kind === 'months') return ((token.to - 1) % 12) + 1;
  return token.kind === 'halfYear' ? token.half * 6 : token.month;
};

/** The days of the year that a recurring duty names. Of a stretch, «с января по март», its end counts. */
const dueDays = (list: readonly Token[]): string[] => {
  const ofAnyYear = goesOnward(list);
  return list.flatMap((token, place) => {
    const lead = list[place - 1]?.kind;
    const goesOn = ['dash', 'until', 'endOf'].includes(list[place + 1]?.kind ?? '') && isUnit(list[place + 2]);
    if (lead === 'from' || lead === 'ignore' || goesOn) return [];
    if (token.kind === 'day') return [monthDay(token.month, token.day)];
    if (token.kind === 'days') return [monthDay(token.month, token.to)];
    const month = lastMonth(token, ofAnyYear);
    return month === null ? [] : [monthEnd(month)];
  });
};

/** «Июнь 2022 года, далее ежегодно»: what is named is only the first time. */
const goesOnward = (list: readonly Token[]): boolean => list.some((token) => token.kind === 'onward');

/** How often: as it is said, or as the period is long after which it is due, «следующего за отчётным кварталом». */
const everyIn = (list: readonly Token[]): Pick<Recurrence, 'every' | 'times' | 'interval'> | null => {
  const word = list.find((token) => token.kind === 'every');
  if (word?.kind === 'every') return word;
  const after = list.find((token) => token.kind === 'after');
  const ofOneYear = list.some((token) => isUnit(token) && dated(token));
  return after?.kind === 'after' && after.every && !ofOneYear ? { every: after.every, times: 1, interval: 1 } : null;
};

const recurrenceOf = (list: readonly Token[]): Recurrence | null => {
  const word = everyIn(list);
  if (!word) return null;
  const monthly = list.find((token) => token.kind === 'dayOfMonth');
  return {
    every: word.every,
    times: word.times,
    interval: word.interval,
    due: dueDays(list),
    dayOfMonth: monthly?.kind === 'dayOfMonth' ? monthly.day : null,
    afterwards: list.some((token) => token.kind === 'after'),
  };
};

/** What the words say is due again, wherever they stand: «Ежегодное предоставление отчета». */
export const findRecurrence = (text: string): Recurrence | null => recurrenceOf(tokens(text));

const dated = (token: Token): boolean => !isUnit(token) || token.kind === 'year' || token.year !== null;

/** The last piece has no end where the words go on from it: «2022 и последующие годы». */
const onward = (pieces: readonly Piece[], list: readonly Token[]): readonly Piece[] =>
  goesOnward(list)
    ? pieces.map((piece, at) => (at === pieces.length - 1 ? { ...piece, end: null, sides: 'start' as const } : piece))
    : pieces;

/**
 * Reads the words of a term in every form of the documents: dates, ranges, months, quarters, half-years,
 * years, lists, «постоянно», «ежегодно, до 15 января». The words themselves are kept.
 * `plan` is the roadmap's own period: it gives a year to words that lack one, and is what a term is held against.
 */
export const readTerm = (lines: readonly string[], plan: Period | null = null): Term => {
  const raw = mend(lines);
  const list = tokens(raw);
  const recurrence = recurrenceOf(list);
  const reader = new PieceReader(recurrence ? list.filter(dated) : list, raw, plan);
  const pieces = onward(reader.pieces(), list);
  const isRelative = list.some((token) => token.kind === 'relative');
  const isOpen = isRelative || list.some((token) => token.kind === 'open');
  const first = pieces[0];
  const base = {
    raw,
    recurrence,
    ...extent(pieces),
    parts: pieces.length > 1 ? pieces.map(({ start, end, precision }) => ({ start, end, precision })) : [],
  };
  if (isRelative && !first && !recurrence) reader.remark('termRelative');
  if (/^[-–—\s]*$/u.test(raw)) reader.remark('termMissing');
  else if (!first && !recurrence && !isOpen)
    reader.remark(reader.remarks.length > 0 ? 'yearMissing' : 'termNotUnderstood');
  const kind = recurrence ? 'recurring' : isOpen || !first ? 'open' : pieces.length > 1 ? 'list' : kindOf(first);
  return withChecks({ ...base, kind, precision: first?.precision ?? null, remarks: reader.remarks }, plan);
};

/** A term that stands in two columns, where it starts and where it ends. */
export const readTermOfTwo = (start: readonly string[], end: readonly string[], plan: Period | null = null): Term => {
  const raw = [...new Set([mend(start), mend(end)])].filter((part) => part !== '').join(' – ');
  const [from, to] = [readTerm(start, plan), readTerm(end, plan)];
  const remarks = [from, to]
    .flatMap((side) => (side.raw === '' ? [] : side.remarks))
    .filter(({ code }) => !cross.has(code));
  if (raw === '') return { ...from, remarks: [{ code: 'termMissing', value: null, expected: null }] };
  const one = to.raw === '' ? from : from.raw === '' || from.raw === to.raw ? to : null;
  if (one)
    return withChecks(
      { ...one, raw, ...(one.kind === 'date' ? (one === from ? { end: null } : { start: null }) : {}), remarks },
      plan,
    );
  const recurrence = from.recurrence ?? to.recurrence;
  const known = from.start ?? to.end;
  const kind = recurrence ? 'recurring' : known ? 'range' : 'open';
  return withChecks(
    {
      kind,
      start: from.start,
      end: to.end,
      precision: to.precision ?? from.precision,
      recurrence,
      parts: [],
      raw,
      remarks,
    },
    plan,
  );
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
