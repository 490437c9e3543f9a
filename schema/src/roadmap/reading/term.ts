import { type Day, isWeekend, type Precision, type Span, yearOf } from './calendar.ts';
import { type Period, type Piece, PieceReader, type Remark } from './piece.ts';
import type { TermCode } from './problem.ts';
import { datedOf, goesOnward, guessesPeriod, leftOver, type Recurrence, recurrenceOf } from './recurrence.ts';
import { type Scan, scan } from './scan.ts';
import type { Token } from './token.ts';
import { mend } from './wording.ts';

export type { Period } from './piece.ts';
export { findRecurrence, type Recurrence } from './recurrence.ts';

export const termKinds = ['date', 'range', 'month', 'quarter', 'year', 'list', 'open', 'recurring'] as const;
export type TermKind = (typeof termKinds)[number];

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

/** The last piece has no end where the words go on from it: «2022 и последующие годы». */
const onward = (pieces: readonly Piece[], list: readonly Token[]): readonly Piece[] =>
  goesOnward(list)
    ? pieces.map((piece, at) => (at === pieces.length - 1 ? { ...piece, end: null, sides: 'start' as const } : piece))
    : pieces;

/** What was not understood although something was: it is told, for no figure of a term is passed over in silence. */
const remarkOn = (reader: PieceReader, { tokens, words, unread }: Scan, recurrence: Recurrence | null): void => {
  const left = [...unread, ...leftOver(tokens, recurrence).flatMap((place) => words[place] ?? [])];
  if (left.length > 0) reader.remark('termPartlyRead', left.join(', '));
  if (recurrence && guessesPeriod(tokens)) reader.remark('periodGuessed');
};

/**
 * Reads the words of a term in every form of the documents: dates, ranges, months, quarters, half-years,
 * years, lists, «постоянно», «ежегодно, до 15 января». The words themselves are kept.
 * `plan` is the roadmap's own period: it gives a year to words that lack one, and is what a term is held against.
 */
export const readTerm = (lines: readonly string[], plan: Period | null = null): Term => {
  const raw = mend(lines);
  const found = scan(raw);
  const list = found.tokens;
  const recurrence = recurrenceOf(list);
  const reader = new PieceReader(recurrence ? datedOf(list) : list, raw, plan);
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
  if (/^[-–—\s]*$/u.test(raw)) reader.remark('termMissing');
  else if (isRelative && !first && !recurrence) reader.remark('termRelative');
  else if (first || recurrence || isOpen) remarkOn(reader, found, recurrence);
  else reader.remark(reader.remarks.length > 0 ? 'yearMissing' : 'termNotUnderstood');
  const kind = recurrence ? 'recurring' : isOpen || !first ? 'open' : pieces.length > 1 ? 'list' : kindOf(first);
  return withChecks({ ...base, kind, precision: first?.precision ?? null, remarks: reader.remarks }, plan);
};

/** A day that stands alone in a column says when it starts or ends, by the column; words say it themselves: «до …». */
const sided = (term: Term, other: 'start' | 'end'): Term =>
  term.kind === 'date' && term.start === term.end ? { ...term, [other]: null } : term;

/** The one term of two columns: one of them is empty, or both say the same. */
const onlyOf = (from: Term, to: Term): Term | null => {
  if (from.raw === to.raw) return to;
  if (to.raw === '') return sided(from, 'end');
  return from.raw === '' ? sided(to, 'start') : null;
};

/** A term that stands in two columns, where it starts and where it ends. */
export const readTermOfTwo = (start: readonly string[], end: readonly string[], plan: Period | null = null): Term => {
  const raw = [...new Set([mend(start), mend(end)])].filter((part) => part !== '').join(' – ');
  const [from, to] = [readTerm(start, plan), readTerm(end, plan)];
  const remarks = (from.raw === to.raw ? [to] : [from, to])
    .flatMap((side) => (side.raw === '' ? [] : side.remarks))
    .filter(({ code }) => !cross.has(code));
  if (raw === '') return { ...from, remarks: [{ code: 'termMissing', value: null, expected: null }] };
  const one = onlyOf(from, to);
  if (one) return withChecks({ ...one, raw, remarks }, plan);
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
const cross = new Set<TermCode>(['termEndsBeforeStart', 'startsBeforePlan', 'endsAfterPlan', 'endsOnDayOff']);

const withChecks = (term: Term, plan: Period | null): Term => {
  const { start, end, raw } = term;
  const found: Remark[] = [];
  const note = (code: TermCode, expected: string | null): void => void found.push({ code, value: raw, expected });
  const backwards = [term, ...term.parts].some((part) => part.start && part.end && part.end < part.start);
  if (backwards) note('termEndsBeforeStart', null);
  if (plan && start && start < plan.start) note('startsBeforePlan', plan.start);
  if (plan && end && end > plan.end) note('endsAfterPlan', plan.end);
  if (end && term.precision === 'day' && isWeekend(end)) note('endsOnDayOff', null);
  return { ...term, remarks: [...term.remarks.filter(({ code }) => !cross.has(code)), ...found] };
};
