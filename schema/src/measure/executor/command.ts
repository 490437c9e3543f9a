import type { Executor, ExecutorRole, Measure } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { require } from '../../core/refusal.ts';
import { line } from '../../core/text.ts';
import { midnightOf } from '../../core/time.ts';

/** Whoever is named in a measure: in the words of its cell, and who is meant; with neither id nobody is known yet. */
export type NamedExecutor = Pick<Executor, 'role' | 'name' | 'byAgreement' | 'organisationId' | 'classId'>;

/** Why it is done, for the history. */
export interface Because {
  readonly reason?: string | null;
  readonly editionId?: string | null;
}

/** Whether an organisation is named in a measure today, by itself or as a member of a class. */
export async function isExecutor({ tx, viewer }: Change, measureId: string, organisationId: string): Promise<boolean> {
  const today = midnightOf(viewer.rights.today);
  const member = { organisationId, since: { lte: today }, OR: [{ until: null }, { until: { gte: today } }] };
  const found = await tx.executor.findFirst({
    where: { measureId, OR: [{ organisationId }, { class: { members: { some: member } } }] },
    select: { id: true },
  });
  return found !== null;
}

/** A name as a person gives it, and whom it means. */
export interface ExecutorWords {
  readonly role: ExecutorRole;
  readonly name: string;
  readonly byAgreement?: boolean | null | undefined;
  readonly organisationId?: string | null | undefined;
  readonly classId?: string | null | undefined;
}

const mostExecutors = 100;

/**
 * The executors as a person names them.
 * @throws Invalid where a name is empty, or means somebody whom there is not
 */
export async function namedBy({ tx }: Change, words: readonly ExecutorWords[]): Promise<NamedExecutor[]> {
  require(words.length <= mostExecutors, 'executors', 'TOO_MANY', { max: mostExecutors });
  const named = words.map(({ role, name, byAgreement, organisationId, classId }) => ({
    role,
    name: line('executors', name, 500),
    byAgreement: byAgreement ?? false,
    organisationId: organisationId ?? null,
    classId: classId ?? null,
  }));
  for (const { organisationId: id } of named)
    require(id === null || (await tx.organisation.count({ where: { id } })) === 1, 'executors', 'UNKNOWN');
  for (const { organisationId, classId: id } of named) {
    require(id === null || organisationId === null, 'executors', 'UNKNOWN');
    require(id === null || (await tx.organisationClass.count({ where: { id } })) === 1, 'executors', 'UNKNOWN');
  }
  return named.toSorted((left, right) => Number(left.role !== 'LEAD') - Number(right.role !== 'LEAD'));
}

const bare = ({ role, name, byAgreement, organisationId, classId }: NamedExecutor): NamedExecutor => ({
  role,
  name,
  byAgreement,
  organisationId,
  classId,
});

const namesOf = (executors: readonly NamedExecutor[]) => ({
  leads: executors.filter(({ role }) => role === 'LEAD').map(({ name }) => name),
  coExecutors: executors.filter(({ role }) => role === 'CO_EXECUTOR').map(({ name }) => name),
});

/**
 * Names the executors of a measure anew, in this order, and keeps who they were. Who is named no longer may no longer
 * consolidate its reports. The caller has claimed the measure, and tells that rights moved.
 * @returns who was named before; null where nobody is other than it was
 */
export async function nameExecutors(
  change: Change,
  measure: Measure,
  { named, ...because }: Because & { readonly named: readonly NamedExecutor[] },
): Promise<Executor[] | null> {
  const { tx } = change;
  const standing = await tx.executor.findMany({ where: { measureId: measure.id }, orderBy: { position: 'asc' } });
  if (JSON.stringify(standing.map(bare)) === JSON.stringify(named.map(bare))) return null;
  const place = { roadmapId: measure.roadmapId, measureId: measure.id, ...because };
  await tx.executor.deleteMany({ where: { measureId: measure.id } });
  await tx.executor.createMany({
    data: named.map((one, position) => ({
      ...bare(one),
      measureId: measure.id,
      roadmapId: measure.roadmapId,
      position,
    })),
  });
  await keepNames(change, measure, { standing, named, place });
  await keepMeanings(change, { standing, named, place });
  if (measure.consolidatorId !== null && !(await isExecutor(change, measure.id, measure.consolidatorId)))
    await change.revise('measure', measure, { consolidatorId: null }, place);
  return standing;
}

interface Renaming {
  readonly standing: readonly Executor[];
  readonly named: readonly NamedExecutor[];
  readonly place: { readonly roadmapId: string; readonly measureId: string } & Because;
}

/** Beside the words that are told, whom they meant: what is said of a day that has passed rests on it. */
async function keepNames(change: Change, measure: Measure, { standing, named, place }: Renaming): Promise<void> {
  const [was, is] = [namesOf(standing), namesOf(named)];
  const changed = (['leads', 'coExecutors'] as const).filter(
    (column) => JSON.stringify(was[column]) !== JSON.stringify(is[column]),
  );
  if (changed.length === 0) return;
  const pick = (from: typeof was) => Object.fromEntries(changed.map((column) => [column, from[column]]));
  change.noted('executor', measure.id, { ...pick(was), executors: standing.map(bare) }, pick(is), place);
}

/** The same name that is now another body: the words alone would not show it. */
async function keepMeanings(change: Change, { standing, named, place }: Renaming): Promise<void> {
  for (const before of standing) {
    const after = named.find(({ role, name }) => role === before.role && name === before.name);
    if (!after || (after.organisationId === before.organisationId && after.classId === before.classId)) continue;
    const meant = ({ byAgreement: _, ...one }: NamedExecutor) => one;
    change.noted('executor', before.id, meant(bare(before)), meant(bare(after)), place);
  }
}
