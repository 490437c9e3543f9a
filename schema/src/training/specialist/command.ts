import type { Specialist, SpecialistMerge } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, Forbidden, require, seen } from '../../core/refusal.ts';
import { countsAs } from './merging.ts';
import { mayKeepLedger, mergeVisible, specialistVisible } from './policy.ts';

/** Whoever says who is one person holds this lock until the end: two who merge at once see each other's work. */
const mergeLock = 7_263_402;

async function twoPeople(change: Change, oneId: string, otherId: string): Promise<[Specialist, Specialist]> {
  const { tx, viewer } = change;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${mergeLock})`;
  const find = (id: string) => tx.specialist.findFirst({ where: { AND: [{ id }, specialistVisible(viewer)] } });
  const [one, other] = [seen(await find(oneId)), seen(await find(otherId))];
  allow(mayKeepLedger(viewer));
  return [one, other];
}

const endOf = ({ tx }: Change, { id, countsAsId }: Specialist) =>
  tx.specialist.findUniqueOrThrow({ where: { id: countsAsId ?? id } });

export interface MergeSpecialists extends Keyed {
  readonly keptId: string;
  readonly goneId: string;
}

/**
 * As the centre: says that two rows are one person. Nothing is moved and nothing thrown away: the one counts as the
 * other from now on, which can be undone. Who has an account in the hub is kept, whichever of the two was named first.
 */
export const mergeSpecialists = (context: Context, { key, ...input }: MergeSpecialists) =>
  commit(context, { act: 'specialist.merge', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    if (viewer.id === null) throw new Forbidden();
    const [one, other] = await twoPeople(change, input.keptId, input.goneId);
    // What was merged before leads to whoever counts now.
    const [first, second] = [await endOf(change, one), await endOf(change, other)];
    require(first.id !== second.id, 'goneId', 'NOTHING_TO_DO');
    require(first.personId === null || second.personId === null, 'goneId', 'TWO_ACCOUNTS');
    const [kept, gone] = second.personId === null ? [first, second] : [second, first];
    // Whoever said before that they are two has been overruled.
    await tx.specialistMerge.updateMany({
      where: {
        isSame: false,
        undoneAt: null,
        OR: [
          { keptId: kept.id, goneId: gone.id },
          { keptId: gone.id, goneId: kept.id },
        ],
      },
      data: { undoneAt: at, version: { increment: 1 } },
    });
    const columns = { keptId: kept.id, goneId: gone.id, isSame: true };
    const { id } = await tx.specialistMerge.create({ data: { ...columns, byId: viewer.id, at } });
    change.created('specialistMerge', id, columns);
    await tx.specialist.updateMany({
      where: { OR: [{ countsAsId: gone.id }, { id: gone.id }] },
      data: { countsAsId: kept.id, version: { increment: 1 } },
    });
    change.tell('ledger.changed', {});
    return id;
  });

/** As the centre: says that two rows are two people. They are not proposed again. */
export const separateSpecialists = (context: Context, { key, ...input }: { oneId: string; otherId: string } & Keyed) =>
  commit(context, { act: 'specialist.separate', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    if (viewer.id === null) throw new Forbidden();
    const [one, other] = await twoPeople(change, input.oneId, input.otherId);
    require(one.id !== other.id, 'otherId', 'NOTHING_TO_DO');
    require((one.countsAsId ?? one.id) !== (other.countsAsId ?? other.id), 'otherId', 'NOT_ALLOWED_NOW');
    const columns = { keptId: one.id, goneId: other.id, isSame: false };
    const { id } = await tx.specialistMerge.create({ data: { ...columns, byId: viewer.id, at } });
    change.created('specialistMerge', id, columns);
    change.tell('ledger.changed', {});
    return id;
  });

/** As the centre: takes back what was said of two rows. Those that were one are two again, or are proposed again. */
export const undoMerge = (context: Context, { key, ...input }: { id: string; version: number } & Keyed) =>
  commit(context, { act: 'specialist.undoMerge', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const merge = seen(
      await tx.specialistMerge.findFirst({ where: { AND: [{ id: input.id }, mergeVisible(viewer)] } }),
    );
    allow(mayKeepLedger(viewer));
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${mergeLock})`;
    await change.claim('specialistMerge', merge, input.version);
    require(merge.undoneAt === null, 'id', 'NOTHING_TO_DO');
    await change.revise('specialistMerge', merge, { undoneAt: at });
    if (merge.isSame) await part(change, merge);
    change.tell('ledger.changed', {});
    return merge.id;
  });

/** Rows that counted as one count anew, by the merges that still hold among them. */
async function part({ tx }: Change, { goneId }: SpecialistMerge): Promise<void> {
  const { countsAsId } = await tx.specialist.findUniqueOrThrow({ where: { id: goneId } });
  const root = countsAsId ?? goneId;
  const rows = await tx.specialist.findMany({ where: { OR: [{ id: root }, { countsAsId: root }] } });
  const ids = rows.map(({ id }) => id);
  const edges = await tx.specialistMerge.findMany({
    where: { isSame: true, undoneAt: null, keptId: { in: ids }, goneId: { in: ids } },
    select: { keptId: true, goneId: true },
  });
  const now = countsAs(ids, edges);
  for (const row of rows) {
    const end = now.get(row.id) ?? row.id;
    if (end !== row.countsAsId)
      await tx.specialist.update({ where: { id: row.id }, data: { countsAsId: end, version: { increment: 1 } } });
  }
}
