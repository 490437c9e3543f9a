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

/** A term, and the item whose words say it. */
export type Held = { readonly term: Term; readonly place: Place };

/** Where an item stands. */
export type Place = { readonly paragraph: number; readonly number: string };

/** The terms that hold for an item and for those under it: its own, else those of what stands above it. */
export type Terms = {
  /** A term that is sure enough; what is only vague counts where nothing says more. */
  readonly sure: Held | null;
  readonly vague: Held | null;
  /** How often; an item under it may say on which day. */
  readonly often: Phrase | null;
};

export const noTerms: Terms = { sure: null, vague: null, often: null };

const readPhrases = (phrases: readonly Phrase[], days: Days): Term => {
  const recurs = phrases.some((phrase) => phrase.recurs);
  const lines = phrases.map(({ words }, at) => (recurs || at === phrases.length - 1 ? words : `${words};`));
  const term = readWords(lines, days);
  return { ...term, remarks: remarksOn(term, phrases, days) };
};

/** What a person wrote as the term of an item: all of its words are the term. */
export const readGiven = (words: string, days: Days): Term =>
  readPhrases([{ from: 0, to: words.length, words, strength: 'labelled', recurs: false, refers: false }], days);

/** «Ежегодное: – направление отчётов до 1 марта»: how often stands above, on which day in the item. */
const withOften = (phrases: readonly Phrase[], { often }: Terms): readonly Phrase[] => {
  if (often === null || phrases.some(({ recurs }) => recurs)) return phrases;
  const { remarks } = readTerm(phrases.map(({ words }) => words));
  return remarks.some(({ code }) => code === 'yearMissing') ? [often, ...phrases] : phrases;
};

/** The terms that hold from an item on, where `above` hold what stands above it. */
export const readTerms = (
  phrases: readonly Phrase[],
  above: Terms,
  { days, place }: { days: Days; place: Place },
): Terms => {
  const heldOf = (own: readonly Phrase[]): Held | null =>
    own.length === 0 ? null : { term: readPhrases(withOften(own, above), days), place };
  const sure = surest(phrases, 'dated', days);
  return {
    sure: heldOf(sure) ?? above.sure,
    vague: heldOf(sure.length > 0 ? [] : surest(phrases, 'vague', days)) ?? above.vague,
    often: sure.find(({ recurs }) => recurs) ?? above.often,
  };
};

/** The term of an item; one that says no word where none holds. */
export const termOf = ({ sure, vague }: Terms, days: Days, place: Place): Held =>
  sure ?? vague ?? { term: readPhrases([], days), place };
