import type { Reading as Resolution } from '@vmeste/schema/assignment/reading/read.ts';
import type { Problem } from '@vmeste/schema/roadmap/reading/problem.ts';
import type { Reading, ReadMeasure } from '@vmeste/schema/roadmap/reading/read.ts';
import type { Term } from '@vmeste/schema/roadmap/reading/term.ts';
import { problemSentence, resolutionSentence } from './sentence.ts';

const problems = (list: readonly Problem[]): { code: string; message: string }[] =>
  list.map((problem) => ({ code: problem.code, message: problemSentence(problem) }));

/** `rule` stands only where the duty comes again. */
const term = ({ kind, start, end, recurrence, raw }: Omit<Term, 'remarks'>): object => ({
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

/** What was understood of a resolution. `date` is `YYYY-MM-DD` or null; a problem names the item that it stands at. */
export const bareResolution = ({ title, date, assignments, problems: found }: Resolution): object => ({
  title,
  date,
  assignments: assignments.map(({ term: read, paragraph: _, ...assignment }) => ({ ...assignment, term: term(read) })),
  problems: found.map((problem) => ({
    code: problem.code,
    number: problem.number,
    message: resolutionSentence(problem),
  })),
});
