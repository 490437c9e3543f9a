import type { Change } from '../../core/commit.ts';
import { Invalid } from '../../core/refusal.ts';
import { type Day, dayOf } from '../../core/time.ts';
import { current } from '../../person/rights.ts';
import { columnsOf } from '../due/term.ts';
import type { Issue } from '../issue/command.ts';
import { draftsOf } from '../issue/draft.ts';
import { knownFor } from '../issue/known.ts';
import type { Addressed } from '../issue/portion.ts';
import { problem } from '../reading/problem.ts';
import type { Row } from './row.ts';

/** Whom a name means; null: nobody, it is passed over. A name that is missing is not decided yet. */
export type Meanings = ReadonlyMap<string, { readonly organisationId: string } | { readonly classId: string } | null>;

/** To whom a row goes, in the order of the document; names that mean nobody, or are not decided, are passed over. */
export function addressedOf({ given, addressees, coExecutors }: Row, meanings: Meanings): Addressed[] {
  if (given !== null) return [...given];
  const named = (role: Addressed['role']) => (name: string) => {
    const meant = meanings.get(name);
    return meant ? [{ role, ...meant }] : [];
  };
  return [...addressees.flatMap(named('LEAD')), ...coExecutors.flatMap(named('CO_EXECUTOR'))];
}

/** Names of a row that nobody has decided about. */
const undecided = ({ given, addressees, coExecutors }: Row, meanings: Meanings): string[] =>
  given !== null ? [] : [...addressees, ...coExecutors].filter((name) => !meanings.has(name));

/** What holds for all rows of a document. */
export interface Frame {
  readonly issuerId: string;
  /** The number of the document; it stands before those of its items. */
  readonly number: string | null;
  readonly controllerId: string | null;
  readonly resolutionId: string | null;
  /** The day on which it comes in. */
  readonly today: Day;
}

/** A row as it is issued. */
export function issueOf(row: Row, addressees: readonly Addressed[], frame: Frame): Issue {
  const { term } = row;
  return {
    number: frame.number === null ? row.number : `${frame.number}/${row.number}`,
    text: row.text,
    source: 'RESOLUTION',
    groupId: null,
    issuerId: frame.issuerId,
    resolutionId: frame.resolutionId,
    list: row.list,
    controllerId: frame.controllerId,
    binding: row.binding,
    addressees,
    term: term.raw === '' ? null : columnsOf(term, term.raw),
    measureIds: row.measureIds,
    enteredOn: frame.today,
  };
}

/** What becomes of a row: how many will owe it, for how many of them it binds, and by when. */
export interface Becoming {
  readonly count: number;
  readonly binding: number;
  readonly dueOn: Day | null;
}

export interface PlannedRow extends Row {
  /** Null where it is left out, or nobody is known to whom it would go. */
  readonly becomes: Becoming | null;
}

/** The classes that nobody is a member of on the day. */
async function emptyOf({ tx }: Pick<Change, 'tx'>, ids: readonly string[], day: Day): Promise<Set<string>> {
  const members = await tx.classMembership.findMany({
    where: { classId: { in: [...ids] }, ...current(day) },
    distinct: ['classId'],
    select: { classId: true },
  });
  const filled = new Set(members.map(({ classId }) => classId));
  return new Set(ids.filter((id) => !filled.has(id)));
}

interface Setting {
  readonly meanings: Meanings;
  readonly frame: Frame;
  readonly issuedOn: Day;
  readonly at: Date;
}

/** Works out what would be issued, and what stands in its way, without writing anything. */
export async function planned(
  change: Pick<Change, 'tx'>,
  rows: readonly Row[],
  { meanings, frame, issuedOn, at }: Setting,
): Promise<PlannedRow[]> {
  const kept = rows.map((row) => ({ row, addressees: row.leftOut ? [] : addressedOf(row, meanings) }));
  const classes = [...new Set(kept.flatMap(({ addressees }) => addressees.flatMap(({ classId }) => classId ?? [])))];
  const { today } = frame;
  const empty = await emptyOf(change, classes, today);
  const issues = kept.map(({ row, addressees }) => {
    const filled = addressees.filter(({ classId }) => !classId || !empty.has(classId));
    return { row, addressees, issue: filled.length > 0 ? issueOf(row, filled, frame) : null };
  });
  const known = await knownFor(
    change,
    issues.flatMap(({ issue }) => issue ?? []),
    today,
  );
  return issues.map(({ row, addressees, issue }) => {
    const without = addressees.some(({ classId }) => classId && empty.has(classId));
    const nobody = !row.leftOut && addressees.length === 0 && undecided(row, meanings).length === 0;
    const missing = nobody && !row.problems.some(({ code }) => code === 'addresseeMissing');
    const problems = [
      ...(without ? [{ code: 'noMembers' as const, value: null, expected: today }] : []),
      ...(missing ? [problem('addresseeMissing', { value: row.text })] : []),
      ...row.problems,
    ];
    const owed = issue ? draftsOf(issue, known, { issuedOn, at }).filter((one) => one.row.classId === null) : [];
    const [first] = owed;
    const dueOn = first?.row.dueOn ?? null;
    const binding = owed.filter((one) => one.row.binding).length;
    return { ...row, problems, becomes: first ? { count: owed.length, binding, dueOn: dueOn && dayOf(dueOn) } : null };
  });
}

/** The rows as they are issued: nothing is guessed, and nothing that is wrong is written. */
export function issuesOf(rows: readonly Row[], meanings: Meanings, frame: Frame): Issue[] {
  return rows.flatMap((row) => {
    if (row.leftOut) return [];
    const [name] = undecided(row, meanings);
    if (name !== undefined) throw new Invalid('meanings', 'UNRESOLVED', { name });
    return [issueOf(row, addressedOf(row, meanings), frame)];
  });
}
