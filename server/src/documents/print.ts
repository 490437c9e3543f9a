import type { Problem } from '@vmeste/schema/roadmap/reading/problem.ts';
import type { Reading, ReadMeasure } from '@vmeste/schema/roadmap/reading/read.ts';
import type { Term } from '@vmeste/schema/roadmap/reading/term.ts';
import { problemSentence } from './sentence.ts';

const problems = (list: readonly Problem[]): { code: string; message: string }[] =>
  list.map((problem) => ({ code: problem.code, message: problemSentence(problem) }));

/** `rule` stands only where the duty comes again. */
const term = ({ kind, start, end, recurrence, raw }: Term): object => ({
  kind,
  start,
  end,
  recurring: recurrence !== null,
  raw,
  ...(recurrence ? { rule: recurrence } : {}),
});

const measure = (read: ReadMeasure): object => ({
  number: read.number,
  section: read.section,
  title: read.title,
  expectedResult: read.expectedResult,
  term: term(read.term),
  leads: read.leads,
  coExecutors: read.coExecutors,
  problems: problems(read.problems),
});

/** What was understood, without what only the preview needs. Days are `YYYY-MM-DD` or null. */
export const bareReading = (reading: Reading): object => ({
  title: reading.title,
  period: reading.period,
  sections: reading.sections.map(({ number, title }) => ({ number, title })),
  measures: reading.measures.map(measure),
  abbreviations: reading.abbreviations,
  problems: problems(reading.problems),
});
