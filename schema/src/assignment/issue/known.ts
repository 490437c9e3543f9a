import type { Assignment, SeatKind } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { require } from '../../core/refusal.ts';
import { type Day, dayOf } from '../../core/time.ts';
import { current } from '../../person/rights.ts';
import { dueOf, type Rules, usual } from '../due/rule.ts';
import { dayOrNull, givenBy } from '../due/term.ts';
import type { Issue } from './command.ts';
import { type Body, bindsAll } from './portion.ts';

/** All that issuing needs to know of organisations, classes and bodies, read once for all items. */
export interface Knowledge {
  readonly membersOf: (classId: string) => readonly string[];
  readonly body: (id: string) => Body | undefined;
  readonly rulesOf: (one: Pick<Issue, 'groupId' | 'issuerId'>) => Rules;
  /** Whether the issuer of an item obliges an organisation. */
  readonly binds: (one: Pick<Issue, 'groupId' | 'issuerId'>, organisationId: string) => boolean;
}

/** Whose seat means that the organisation agreed to be bound; one that sits «по согласованию» did not (decision 26). */
const agreeing: readonly SeatKind[] = ['CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER'];

const distinct = (ids: readonly (string | null | undefined)[]) => [
  ...new Set(ids.filter((id) => id !== null && id !== undefined)),
];

/** @throws Invalid at `addressees`: UNKNOWN for whom there is not, NO_MEMBERS for a class without members on the day */
export async function knownFor(
  change: Pick<Change, 'tx'>,
  issues: readonly Issue[],
  issuedOn: Day,
): Promise<Knowledge> {
  const addressees = issues.flatMap(({ addressees: all }) => all);
  const members = await membersOn(change, distinct(addressees.map(({ classId }) => classId)), issuedOn);
  const named = distinct(addressees.map(({ organisationId }) => organisationId));
  const bodies = await bodiesOf(change, [...named, ...[...members.values()].flat()]);
  require(named.every((id) => bodies.has(id)) &&
    addressees.every(({ organisationId, classId }) => organisationId || classId), 'addressees', 'UNKNOWN');
  const groups = distinct(issues.map(({ groupId }) => groupId));
  const agreed = await agreedIn(change, groups, issuedOn);
  const rules = await rulesFor(change, groups, distinct(issues.map(({ issuerId }) => issuerId)));
  const body = (id: string) => bodies.get(id);
  return {
    membersOf: (classId) => members.get(classId) ?? [],
    body,
    rulesOf: ({ groupId, issuerId }) => rules.get(groupId ?? issuerId) ?? usual,
    binds: ({ groupId, issuerId }, id) => bindsAll(issuerId, agreed.get(groupId ?? '') ?? new Set(), body)(id),
  };
}

async function membersOn(
  { tx }: Pick<Change, 'tx'>,
  classIds: string[],
  issuedOn: Day,
): Promise<Map<string, string[]>> {
  const known = await tx.organisationClass.findMany({
    where: { id: { in: classIds } },
    select: {
      id: true,
      members: {
        where: current(issuedOn),
        select: { organisationId: true },
        orderBy: { organisation: { shortName: 'asc' } },
      },
    },
  });
  require(known.length === classIds.length, 'addressees', 'UNKNOWN');
  require(known.every(({ members }) => members.length > 0), 'addressees', 'NO_MEMBERS');
  return new Map(known.map(({ id, members }) => [id, distinct(members.map(({ organisationId }) => organisationId))]));
}

async function bodiesOf({ tx }: Pick<Change, 'tx'>, ids: readonly string[]): Promise<Map<string, Body>> {
  const rows = await tx.organisation.findMany({
    where: { id: { in: distinct(ids) } },
    select: { id: true, founderId: true, founder: { select: { kind: true } } },
  });
  return new Map(
    rows.map(({ id, founderId, founder }) => [id, { id, founderId, municipal: founder?.kind === 'MUNICIPAL_BODY' }]),
  );
}

async function agreedIn(
  { tx }: Pick<Change, 'tx'>,
  groups: string[],
  issuedOn: Day,
): Promise<Map<string, Set<string>>> {
  const seats = await tx.seat.findMany({
    where: {
      groupId: { in: groups },
      kind: { in: [...agreeing] },
      organisationId: { not: null },
      ...current(issuedOn),
    },
    select: { groupId: true, organisationId: true },
  });
  return new Map(
    [...Map.groupBy(seats, ({ groupId }) => groupId)].map(([groupId, own]) => [
      groupId,
      new Set(distinct(own.map(({ organisationId }) => organisationId))),
    ]),
  );
}

/** By the group that issues, otherwise by the organisation. */
async function rulesFor({ tx }: Pick<Change, 'tx'>, groups: string[], issuers: string[]): Promise<Map<string, Rules>> {
  const rows = await tx.termRules.findMany({
    where: { OR: [{ groupId: { in: groups } }, { organisationId: { in: issuers } }] },
  });
  return new Map(rows.map((row) => [row.groupId ?? row.organisationId ?? '', row]));
}

/** The next day on which one that returns is due; null where it does not return, or not again. */
export async function nextDue(change: Change, row: Assignment): Promise<Day | null> {
  const term = givenBy(row);
  const last = dayOrNull(row.dueOn);
  if (term.recurrence === null || last === null) return null;
  const rules = await rulesFor(change, row.groupId ? [row.groupId] : [], [row.issuerId]);
  return dueOf(term, rules.get(row.groupId ?? row.issuerId) ?? usual, { issuedOn: dayOf(row.issuedOn), last });
}
