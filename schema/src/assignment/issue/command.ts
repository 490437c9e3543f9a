import type { AssignmentSource } from '@vmeste/prisma/generated/client.ts';
import { insertAll } from '../../core/bulk.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { line, written } from '../../core/text.ts';
import { type Day, midnightOf } from '../../core/time.ts';
import { seenMeasures } from '../../measure/one.ts';
import { visible as organisationVisible } from '../../organisation/policy.ts';
import { current } from '../../person/rights.ts';
import { type TermColumns, termIn } from '../due/term.ts';
import { mayIssue } from '../policy.ts';
import { longest, most } from '../rule.ts';
import { tellIssued } from '../telling.ts';
import { type Drafted, draftsOf } from './draft.ts';
import { knownFor } from './known.ts';
import type { Addressed } from './portion.ts';

/** One item of a document, as it is issued. */
export interface Issue {
  /** As the document numbers it; never used again by the same body in the same year. */
  readonly number: string;
  readonly text: string;
  readonly source: AssignmentSource;
  /** The group that issues it; null: the organisation by itself. */
  readonly groupId: string | null;
  /** The group's founder, or the organisation itself. */
  readonly issuerId: string;
  readonly meetingId?: string | null;
  readonly decisionId?: string | null;
  readonly resolutionId?: string | null;
  /** The number of the item of a resolution whose list it stands in. */
  readonly list?: string | null;
  /**
   * The day on which a document of an earlier day came in: a class is whoever is a member on it, and what returns is due
   * from then on. Left out, it is the day of issue.
   */
  readonly enteredOn?: Day;
  readonly controllerId: string | null;
  /** Null: by the rule, for each organisation. */
  readonly binding: boolean | null;
  /** What the issuer cannot oblige is asked for through the municipality, which consolidates. */
  readonly through?: boolean;
  readonly addressees: readonly Addressed[];
  /** Null: none is given, and the body's rules say what holds. */
  readonly term: TermColumns | null;
  readonly measureIds: readonly string[];
}

/**
 * Issues items of a document within the open change: whoever may do so was asked by the caller. What is addressed to a
 * class becomes one for each organisation that is a member on the day of issue. A caller that registers minutes tells of
 * all by itself.
 *
 * @param issuedOn the day of issue, from which terms run
 * @returns the ids of what was issued, those of parts left out
 * @throws Invalid TAKEN for a number that the body used that year, NO_MEMBERS for a class without any
 */
export async function issue(change: Change, issues: readonly Issue[], issuedOn: Day): Promise<string[]> {
  require(issues.length <= most.issues, 'issues', 'TOO_MANY', { max: most.issues });
  const worded = issues.map(wordsOf);
  await requireFree(change, worded, issuedOn);
  const known = await knownFor(change, worded, worded[0]?.enteredOn ?? issuedOn);
  const drafts = worded.flatMap((one) => draftsOf(one, known, { issuedOn, at: change.at }));
  await write(change, drafts);
  await tellIssued(change, drafts);
  return drafts.filter(({ row }) => row.parentId === null).map(({ row }) => row.id);
}

function wordsOf(one: Issue): Issue {
  require(one.addressees.length > 0, 'addressees', 'REQUIRED');
  require(one.addressees.length <= most.addressees, 'addressees', 'TOO_MANY', { max: most.addressees });
  require(one.measureIds.length <= most.measures, 'measureIds', 'TOO_MANY', { max: most.measures });
  return {
    ...one,
    number: line('number', one.number, longest.number),
    text: written('text', one.text, longest.text),
    measureIds: [...new Set(one.measureIds)],
  };
}

/** A body's numbers are never used again within a year: what has one is not deleted, only closed or withdrawn. */
async function requireFree({ tx }: Change, issues: readonly Issue[], issuedOn: Day): Promise<void> {
  const year = Number(issuedOn.slice(0, 4));
  const during = { gte: midnightOf(`${year}-01-01`), lt: midnightOf(`${year + 1}-01-01`) };
  for (const [body, own] of Map.groupBy(issues, ({ groupId, issuerId }) => `${groupId ?? ''} ${issuerId}`)) {
    const [groupId, issuerId = ''] = body.split(' ');
    const numbers = own.map(({ number }) => number);
    require(new Set(numbers).size === numbers.length, 'number', 'TAKEN');
    // Two who issue at once in the name of one body come one after the other.
    await tx.$executeRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${issuerId}::uuid FOR NO KEY UPDATE`;
    const taken = await tx.assignment.findFirst({
      where: { number: { in: numbers }, groupId: groupId || null, issuerId, issuedOn: during },
      select: { number: true },
    });
    require(taken === null, 'number', 'TAKEN', { number: taken?.number ?? '' });
  }
}

export async function write(change: Change, drafts: readonly Drafted[]): Promise<void> {
  const { tx } = change;
  const rows = drafts.map(({ row }) => row);
  await insertAll(tx, 'Assignment', rows);
  await insertAll(
    tx,
    'AssignmentExecutor',
    drafts.flatMap(({ executors }) => executors),
  );
  await insertAll(
    tx,
    'AssignmentMeasure',
    drafts.flatMap(({ measures }) => measures),
  );
  for (const { id, number, leadId, dueOn, groupId, meetingId } of rows)
    change.created(
      'assignment',
      id,
      { number, state: 'ISSUED', leadId, dueOn },
      { assignmentId: id, groupId, meetingId },
    );
}

/** An assignment that an organisation gives by itself, about measures or not. */
export interface GiveAssignment extends Keyed {
  readonly issuerId: string;
  readonly number: string;
  readonly text: string;
  readonly addressees: readonly Addressed[];
  /** In words, e.g. «до 10 февраля 2023 года»; left out, the body's rules say what holds. */
  readonly term?: string | null | undefined;
  readonly binding?: boolean | null | undefined;
  readonly through?: boolean | null | undefined;
  readonly controllerId?: string | null | undefined;
  readonly measureIds?: readonly string[] | null | undefined;
}

/** Issues one assignment in the name of an organisation. */
export const giveAssignment = (context: Context, { key, ...input }: GiveAssignment) =>
  commit(context, { act: 'assignment.issue', input, key }, async (change) => {
    const { tx, viewer } = change;
    const issuer = seen(
      await tx.organisation.findFirst({ where: { AND: [{ id: input.issuerId }, organisationVisible(viewer)] } }),
    );
    const measureIds = [...new Set(input.measureIds ?? [])];
    const measures = await seenMeasures(change, measureIds);
    allow(
      mayIssue(
        viewer,
        issuer.id,
        measures.map(({ roadmapId }) => roadmapId),
      ),
    );
    const issued: Issue = {
      number: input.number,
      text: input.text,
      source: measureIds.length === 1 ? 'MEASURE' : 'ROADMAP',
      groupId: null,
      issuerId: issuer.id,
      controllerId: await controllerOf(change, issuer.id, input.controllerId ?? viewer.id),
      binding: input.binding ?? null,
      through: input.through ?? false,
      addressees: input.addressees,
      term: input.term?.trim() ? termIn(input.term, viewer.rights.today) : null,
      measureIds,
    };
    const [id] = await issue(change, [issued], viewer.rights.today);
    return seen(id);
  });

/** Whoever controls it is one of the body's own people: others would not see it. */
export async function controllerOf(
  { tx, viewer }: Change,
  issuerId: string,
  id: string | null,
): Promise<string | null> {
  if (id === null || (id === viewer.id && viewer.rights.organisations.includes(issuerId))) return id;
  const found = await tx.person.count({
    where: {
      id,
      disabledAt: null,
      memberships: { some: { organisationId: issuerId, ...current(viewer.rights.today) } },
    },
  });
  require(found > 0, 'controllerId', 'UNKNOWN');
  return id;
}
