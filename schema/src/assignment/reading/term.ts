import type { Day } from '../../roadmap/reading/calendar.ts';
import { type Term as Read, readTerm } from '../../roadmap/reading/term.ts';
import { type Phrase, type Strength, strengths } from './phrase.ts';
import type { PlanCode, ProblemCode } from './problem.ts';

/** A remark on a term: a doubt about its words, or about where they stand. */
export type Remark = { readonly code: ProblemCode; readonly value: string | null; readonly expected: string | null };

/** A term as a roadmap's measures have it, with what a resolution makes doubtful in it. */
export type Term = Omit<Read, 'remarks'> & { readonly remarks: readonly Remark[] };

/** What a term is held against. */
export type Days = {
  /** The resolution's own day: it gives a year to words that lack one, and no term ends before it. */
  readonly date: Day | null;
  /** The reader's day: a term that has passed is marked. */
  readonly today: Day | null;
};

const atLeast = (phrase: Phrase, strength: Strength): boolean =>
  strengths.indexOf(phrase.strength) >= strengths.indexOf(strength);

const yearOf = (year: number): { start: Day; end: Day } => ({ start: `${year}-01-01`, end: `${year}-12-31` });

/** «До 15 января», said on 24 January, is meant next year. */
const withYear = (lines: readonly string[], date: Day): Read => {
  const year = Number(date.slice(0, 4));
  const own = readTerm(lines, yearOf(year));
  return own.end !== null && own.end < date ? readTerm(lines, yearOf(year + 1)) : own;
};

const plan = new Set<string>(['startsBeforePlan', 'endsAfterPlan'] satisfies PlanCode[]);
const isOwn = (remark: Read['remarks'][number]): remark is Remark & Read['remarks'][number] => !plan.has(remark.code);

const readWords = (lines: readonly string[], { date }: Days): Term => {
  const read = readTerm(lines);
  const dated = date !== null && read.remarks.some(({ code }) => code === 'yearMissing') ? withYear(lines, date) : read;
  return { ...dated, remarks: dated.remarks.filter(isOwn) };
};

const endsBefore = ({ start, end, parts }: Pick<Term, 'start' | 'end' | 'parts'>, day: Day): boolean =>
  [{ start, end }, ...parts].some((part) => part.end !== null && part.end < day);

/** Whether a phrase that may be a term is none because what it names had passed: «по итогам 2019 года». */
const isPast = (phrase: Phrase, days: Days): boolean => {
  if (days.date === null || phrase.recurs || atLeast(phrase, 'labelled')) return false;
  const term = readWords([phrase.words], days);
  return (!atLeast(phrase, 'explicit') || term.precision !== 'day') && endsBefore(term, days.date);
};

/** The phrases of one text that are its term: the surest, and with them what says how often. */
const surest = (phrases: readonly Phrase[], least: Strength, days: Days): readonly Phrase[] => {
  const able = phrases.filter((phrase) => atLeast(phrase, least) && !isPast(phrase, days));
  const best = strengths.findLast((strength) => able.some((phrase) => phrase.strength === strength));
  return able.filter((phrase) => phrase.strength === best || (phrase.recurs && atLeast(phrase, 'explicit')));
};

/** The phrases of one text that may be a term: those that are sure enough, and what is left where none is. */
export type Said = { readonly sure: readonly Phrase[]; readonly vague: readonly Phrase[] };

/** Weighs the phrases of one text. */
export const saidOf = (phrases: readonly Phrase[], days: Days): Said => ({
  sure: surest(phrases, 'dated', days),
  vague: surest(phrases, 'vague', days),
});

/** The phrases of an item's term, and at which of the texts they were found; null where none says one. */
type Holding = { readonly phrases: readonly Phrase[]; readonly at: number | null };

/**
 * The phrases that hold for an item: its own, else those of what stands above it, the nearest first; what is only vague
 * counts where nothing says more.
 */
const holding = (texts: readonly Said[]): Holding => {
  for (const least of ['sure', 'vague'] as const) {
    const found = texts.map((said) => said[least]);
    const at = found.findIndex((phrases) => phrases.length > 0);
    const own = found[at];
    if (!own) continue;
    const isYearless = readTerm(own.map(({ words }) => words)).remarks.some(({ code }) => code === 'yearMissing');
    // «Ежегодное: – направление отчётов до 1 марта»: how often stands above, on which day in the item.
    const above = isYearless ? found.slice(at + 1).flat() : [];
    return { phrases: [...above.filter(({ recurs }) => recurs).slice(0, 1), ...own], at };
  }
  return { phrases: [], at: null };
};

const remarksOn = (term: Term, phrases: readonly Phrase[], { date, today }: Days): Remark[] => {
  const note = (code: ProblemCode, expected: string | null = null): Remark => ({ code, value: term.raw, expected });
  if (phrases.length === 0) return [note('termMissing')];
  if (phrases.some(({ refers }) => refers)) return [note('termReferred')];
  const early = date !== null && endsBefore(term, date);
  const late = today !== null && !early && term.end !== null && term.end < today;
  return [
    ...term.remarks,
    ...(phrases.length > 1 && term.recurrence === null ? [note('severalTerms', String(phrases.length))] : []),
    ...(early ? [note('termBeforeDate', date)] : []),
    ...(late ? [note('termPast', today)] : []),
  ];
};

/**
 * The term of an item, and which of the texts says it: null where none does.
 * @param texts what its own words say, then those above it, the nearest first
 */
export const readItemTerm = (
  texts: readonly Said[],
  days: Days,
): { readonly term: Term; readonly at: number | null } => {
  const { phrases, at } = holding(texts);
  const recurs = phrases.some((phrase) => phrase.recurs);
  const lines = phrases.map(({ words }, place) => (recurs || place === phrases.length - 1 ? words : `${words};`));
  const term = readWords(lines, days);
  return { term: { ...term, remarks: remarksOn(term, phrases, days) }, at };
};
