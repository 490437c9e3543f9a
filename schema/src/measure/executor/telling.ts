import type { NoticeKind } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { holdersIn, notify } from '../../notice/command.ts';
import { current } from '../../person/rights.ts';
import type { NamedExecutor } from './command.ts';

type Meant = Pick<NamedExecutor, 'organisationId' | 'classId'>;

/** Who was named in a measure, and who is. */
export interface Naming {
  readonly measureId: string;
  readonly was: readonly Meant[];
  readonly is: readonly Meant[];
  /** Whether those who stay named should look at it again. */
  readonly reworded?: boolean;
}

type Kind = Extract<NoticeKind, 'NAMED' | 'REWORDED' | 'NAMED_NO_LONGER'>;

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/**
 * Those who report for an organisation learn that it is newly named in measures, that measures of theirs are worded
 * otherwise, or that they are theirs no longer: one notice of each, however many measures. Who lost sight of the roadmap
 * learns only that.
 * @returns who was told
 */
export async function tellNamed(change: Change, roadmapId: string, namings: readonly Naming[]): Promise<Set<string>> {
  const membersOf = await membersIn(change, namings);
  const organisationsOf = (meant: readonly Meant[]): string[] =>
    distinct(meant.flatMap(({ organisationId, classId }) => organisationId ?? membersOf.get(classId) ?? []));
  const told = new Map<string, Record<Kind, Set<string>>>();
  const note = (organisationId: string, kind: Kind, measureId: string) => {
    const kinds = told.get(organisationId) ?? { NAMED: new Set(), REWORDED: new Set(), NAMED_NO_LONGER: new Set() };
    told.set(organisationId, kinds);
    kinds[kind].add(measureId);
  };
  for (const { measureId, reworded, ...meant } of namings) {
    const [was, is] = [organisationsOf(meant.was), organisationsOf(meant.is)];
    for (const id of is) if (!was.includes(id)) note(id, 'NAMED', measureId);
    for (const id of was) if (!is.includes(id)) note(id, 'NAMED_NO_LONGER', measureId);
    for (const id of is) if (reworded && was.includes(id)) note(id, 'REWORDED', measureId);
  }
  return send(change, roadmapId, told);
}

/** The members of the classes that are named, today. Those of an open class owe nothing: it is named without them. */
async function membersIn({ tx, viewer }: Change, namings: readonly Naming[]): Promise<Map<string | null, string[]>> {
  const ids = new Set(namings.flatMap(({ was, is }) => [...was, ...is]).map(({ classId }) => classId));
  const classes = await tx.organisationClass.findMany({
    where: { id: { in: [...ids].filter((id) => id !== null) }, open: false },
    select: { id: true, members: { where: current(viewer.rights.today), select: { organisationId: true } } },
  });
  return new Map(classes.map(({ id, members }) => [id, members.map(({ organisationId }) => organisationId)]));
}

async function send(
  change: Change,
  roadmapId: string,
  told: ReadonlyMap<string, Record<Kind, ReadonlySet<string>>>,
): Promise<Set<string>> {
  const asked = { organisations: [...told.keys()], roles: ['EXECUTOR' as const, 'APPROVER' as const] };
  const holders = await holdersIn(change.tx, asked, change.viewer.rights.today);
  const people = Map.groupBy(holders, ({ personId }) => personId);
  for (const kind of ['NAMED', 'REWORDED', 'NAMED_NO_LONGER'] as const) {
    const measuresOf = (personId: string) =>
      new Set(people.get(personId)?.flatMap(({ organisationId: id }) => [...(told.get(id)?.[kind] ?? [])]));
    const alike = Map.groupBy(people.keys(), (personId) => [...measuresOf(personId)].toSorted().join());
    for (const [measures, those] of alike) {
      const ids = measures.split(',').filter((id) => id !== '');
      const [only] = ids;
      if (only === undefined) continue;
      const about = { kind, roadmapId, count: ids.length };
      await notify(change, those, ids.length === 1 ? { ...about, measureId: only } : about);
    }
  }
  return new Set(people.keys());
}
