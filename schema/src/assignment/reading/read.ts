import type { Day } from '../../roadmap/reading/calendar.ts';
import type { Document } from '../../roadmap/reading/document.ts';
import { knownNames } from '../../roadmap/reading/executor.ts';
import { unreadable } from '../../roadmap/reading/limit.ts';
import type { UnreadableCode as AnyUnreadable } from '../../roadmap/reading/problem.ts';
import { findTable } from '../../roadmap/reading/table.ts';
import { type ReadAssignment, readAssignments } from './assignment.ts';
import { type Heading, readHeading } from './heading.ts';
import { numberItems, numberProblems } from './numbering.ts';
import { type Role, readOutline } from './outline.ts';
import { type Paragraph, readParagraphs } from './paragraph.ts';
import { type Problem, problem, type UnreadableCode } from './problem.ts';

export type { ReadAssignment } from './assignment.ts';

/** A paragraph of the document, to be shown beside what was understood. */
export type ReadParagraph = { readonly text: string; readonly role: Role };

export type Reading = {
  readonly title: string | null;
  readonly date: Day | null;
  readonly assignments: readonly ReadAssignment[];
  readonly problems: readonly Problem[];
  readonly paragraphs: readonly ReadParagraph[];
};

/** What helps the reading: names that are known, and days that the document does not say or the reader knows. */
export type Guidance = {
  /** Names of organisations that are known: they tell where one name ends and the next begins. */
  readonly names?: readonly string[];
  /** The resolution's day, where a person put it right. */
  readonly date?: Day;
  /** The reader's day: terms that have passed by then are marked. */
  readonly today?: Day;
};

export type Outcome =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly code: UnreadableCode | AnyUnreadable };

const documentProblems = (
  heading: Heading,
  paragraphs: readonly ReadParagraph[],
  tables: readonly string[],
): Problem[] => [
  ...(heading.title === null ? [problem('titleMissing')] : []),
  ...(heading.date === null ? [problem('dateMissing')] : []),
  ...tables.map((value) => problem('tableLeftOut', { value })),
  ...paragraphs.flatMap(({ text, role }, paragraph) =>
    role === 'leftOut' ? [problem('wordsLeftOut', { paragraph, value: text })] : [],
  ),
];

const withRole = (list: readonly Paragraph[], roles: readonly Role[], ...wanted: readonly Role[]): Paragraph[] =>
  list.filter((_, at) => wanted.includes(roles[at] ?? 'leftOut'));

/**
 * Reads a resolution: finds its items among its paragraphs, understands their numbers, whom they are addressed to, how
 * firmly and by when, and says problem by problem what it is not sure of. Nothing is dropped: each paragraph has a role.
 */
export const read = (document: Document, guidance: Guidance = {}): Outcome => {
  const refusal = unreadable(document);
  if (refusal) return { ok: false, code: refusal };
  const known = knownNames(guidance.names ?? []);
  const { list, tables } = readParagraphs(document);
  const { items, roles } = readOutline(list, known);
  const found = readHeading(withRole(list, roles, 'front', 'lead'), withRole(list, roles, 'below', 'leftOut'));
  const heading = { ...found, date: guidance.date ?? found.date };
  const numbered = numberItems(items);
  const days = { date: heading.date, today: guidance.today ?? null };
  const { assignments, problems } = readAssignments(numbered, { days, known });
  if (!assignments.some(({ addressees }) => addressees.length > 0)) {
    if (tables.length > 0 && findTable(document)) return { ok: false, code: 'roadmapInstead' };
    // A procedure or a report has numbered items, too; what asks nobody for anything must at least say what it is.
    if (assignments.length === 0 || heading.title === null) return { ok: false, code: 'assignmentsMissing' };
  }
  const paragraphs = list.map(({ text }, at) => ({ text, role: roles[at] ?? 'leftOut' }));
  return {
    ok: true,
    reading: {
      ...heading,
      assignments,
      problems: [...documentProblems(heading, paragraphs, tables), ...numberProblems(numbered), ...problems],
      paragraphs,
    },
  };
};
