import type { ExecutorRole, Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Day } from '../../core/time.ts';
import { type Answer, type Course, type Lead, standing } from '../control/rule.ts';
import { type Columns, isColumns, textIn, textsIn, type Value } from './value.ts';

/** What an act did: the columns that it changed, as they were; none where the row came to be by it. */
export interface Undone {
  readonly before: Prisma.JsonValue;
}

const columnsIn = (value: Value): Columns => (isColumns(value) ? value : {});

/**
 * What a row was before some of its acts: each is taken back, the latest first.
 * @param later those acts, the latest first
 * @returns null where the row came to be by one of them
 */
export function rewound(now: Columns, later: readonly Undone[]): Columns | null {
  const taken = later.map(({ before }) => columnsIn(before));
  if (taken.some((before) => Object.keys(before).length === 0)) return null;
  return Object.assign({}, now, ...taken);
}

/** An organisation or a class; with neither id nobody was known by the name. */
export interface Meant {
  readonly organisationId: string | null;
  readonly classId: string | null;
}

/** A name in the cell of a measure, and whom it meant; null where the history does not tell. */
export interface Named {
  readonly role: ExecutorRole;
  readonly name: string;
  readonly meant: Meant | null;
}

const lists = [
  ['LEAD', 'leads'],
  ['CO_EXECUTOR', 'coExecutors'],
] as const;

/**
 * Who was named in a measure before some of its acts. An act that named others keeps whom their names had meant; of one
 * that kept the names alone nobody knows any more whom a name meant that is gone since.
 * @param later those acts, the latest first
 */
export const namedBefore = (now: readonly Named[], later: readonly Undone[]): readonly Named[] =>
  later.reduce((named, { before }) => undone(named, columnsIn(before)), now);

function undone(named: readonly Named[], before: Columns): readonly Named[] {
  if (Array.isArray(before['executors'])) return before['executors'].map((one) => namedIn(columnsIn(one)));
  if ('name' in before) return meantOtherwise(named, before);
  return lists.flatMap(([role, column]) => {
    const then = named.filter((one) => one.role === role);
    if (!(column in before)) return then;
    return textsIn(before[column]).map((name) => ({
      role,
      name,
      meant: then.find((one) => one.name === name)?.meant ?? null,
    }));
  });
}

const meantIn = ({ organisationId, classId }: Columns): Meant => ({
  organisationId: textIn(organisationId),
  classId: textIn(classId),
});

const namedIn = (executor: Columns): Named => ({
  role: executor['role'] === 'LEAD' ? 'LEAD' : 'CO_EXECUTOR',
  name: textIn(executor['name']) ?? '',
  meant: meantIn(executor),
});

/** The same name was another body. Where it stood in both roles, and the act does not say in which, nobody knows. */
function meantOtherwise(named: readonly Named[], before: Columns): readonly Named[] {
  const fits = ({ role, name }: Named): boolean =>
    name === before['name'] && (before['role'] === undefined || before['role'] === role);
  const meant = named.filter(fits).length === 1 ? meantIn(before) : null;
  return named.map((one) => (fits(one) ? { ...one, meant } : one));
}

/** An act of a measure's history. */
export interface Act extends Undone {
  readonly after: Prisma.JsonValue;
  /** The edition whose acceptance it was. */
  readonly editionId: string | null;
}

const ofTerm = ['termKind', 'termStart', 'termEnd', 'termRecurring', 'termRaw'];

/**
 * Whether a term that returns counts from the day of an act: by it an edition brought the measure, brought it back or
 * worded its term otherwise, or the term was put right to one that returns.
 */
export function beginsTerm({ before, after, editionId }: Act): boolean {
  const [was, is] = [columnsIn(before), columnsIn(after)];
  const wasOut = textIn(was['removedAt']) !== null;
  const reworded = editionId !== null && ofTerm.some((column) => column in was);
  const cameToReturn = was['termRecurring'] === null && isColumns(is['termRecurring']);
  return Object.keys(was).length === 0 || wasOut || reworded || cameToReturn;
}

/** Somebody who may have owed a report, and gave none. */
const somebody: Lead = { organisationId: 'somebody', class: null };

/**
 * Whether a report was missing on a day; null where that hangs on a lead whom the history does not tell.
 * @param course with the leads that are known
 */
export function overdueOn(
  course: Course,
  reports: readonly Answer[],
  { day, allLeadsKnown }: { readonly day: Day; readonly allLeadsKnown: boolean },
): boolean | null {
  const isLate = (leads: readonly Lead[]): boolean =>
    standing({ ...course, leads }, reports, day).overdueSince !== null;
  if (isLate(course.leads)) return true;
  return !allLeadsKnown && isLate([somebody]) ? null : false;
}
