import type { Words } from '../words/words.ts';

export interface TermOfMeasure {
  kind: 'DATE' | 'RANGE' | 'MONTH' | 'QUARTER' | 'YEAR' | 'LIST' | 'OPEN' | 'RECURRING';
  start: string | null;
  end: string | null;
  raw: string;
}

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);

type Speak = (term: TermOfMeasure & { start: string; end: string }, words: Words) => string;

const until: Speak = ({ end }, { t, dates }) => t('day.until', { day: dates.short(end) });

/** How a term with days is said, by its precision; a measure is watched by its end, so a range says its end. */
const sentences: Partial<Record<TermOfMeasure['kind'], Speak>> = {
  DATE: until,
  RANGE: until,
  MONTH: ({ end }, { dates }) => dates.month(end),
  QUARTER: ({ end }, { t }) => t('term.quarter', { quarter: quarterOf(end), year: end.slice(0, 4) }),
  YEAR: ({ end }, { t }) => t('term.year', { year: end.slice(0, 4) }),
};

/** A term in the words of the screen; one without a single day keeps the words of its document. */
export function termWords(term: TermOfMeasure, words: Words): string {
  const sentence = sentences[term.kind];
  const { start, end } = term;
  return sentence && end !== null ? sentence({ ...term, start: start ?? end, end }, words) : term.raw;
}

/** What terms are sorted by: the day by which a measure is due, those without one last. */
export const termOrder = (term: TermOfMeasure): string => term.end ?? '9999';
