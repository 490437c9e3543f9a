import type { CountBound } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, Forbidden, Invalid, require, seen } from '../../core/refusal.ts';
import { line } from '../../core/text.ts';
import { visible as organisationVisible } from '../../organisation/policy.ts';
import { mayKeepLedger } from '../specialist/policy.ts';
import { ranges } from '../target/rule.ts';
import { statedVisible } from './policy.ts';
import { contradiction } from './stated.ts';

export interface StateCount extends Keyed {
  readonly organisationId: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly people: number;
  readonly bound: CountBound;
  readonly trainings?: number | null | undefined;
  readonly source: string;
}

/** Characters of a report's name and place in it. */
const longestSource = 500;
const most = { people: 1_000_000, trainings: 10_000 } as const;

/** Whole numbers from the least to the greatest that are meant. @throws Invalid OUT_OF_RANGE */
function whole(field: string, value: number, { min, max }: { min: number; max: number }): void {
  require(Number.isInteger(value) && value >= min && value <= max, field, 'OUT_OF_RANGE', { min, max });
}

/** Whoever states counts of one organisation waits for the other: they are compared with each other. */
const lockOf = ({ tx }: Change, organisationId: string) =>
  tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId}::uuid FOR UPDATE`;

/**
 * As the centre: enters how many people a report of earlier years states, for which the ledger has no rows. It is
 * refused where it cannot be true together with what is stated already.
 */
export const stateCount = (context: Context, { key, ...input }: StateCount) =>
  commit(context, { act: 'count.state', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    if (viewer.id === null) throw new Forbidden();
    allow(mayKeepLedger(viewer));
    const { organisationId, firstYear, lastYear, people, bound, trainings = null } = input;
    const known = await tx.organisation.count({
      where: { AND: [{ id: organisationId }, organisationVisible(viewer)] },
    });
    require(known > 0, 'organisationId', 'UNKNOWN');
    whole('firstYear', firstYear, ranges.years);
    whole('lastYear', lastYear, ranges.years);
    require(lastYear >= firstYear, 'lastYear', 'ENDS_BEFORE_START');
    whole('people', people, { min: 0, max: most.people });
    if (trainings !== null) whole('trainings', trainings, { min: 0, max: most.trainings });
    const source = line('source', input.source, longestSource);
    await lockOf(change, organisationId);
    const others = await tx.statedCount.findMany({ where: { organisationId } });
    const taken = others.some((one) => one.firstYear === firstYear && one.lastYear === lastYear);
    require(!taken, 'firstYear', 'TAKEN');
    const refused = contradiction([...others, { firstYear, lastYear, people, bound }]);
    if (refused !== null) throw new Invalid('people', refused.why);
    const columns = { organisationId, firstYear, lastYear, people, bound, trainings, source };
    const { id } = await tx.statedCount.create({ data: { ...columns, enteredById: viewer.id, at } });
    change.created('statedCount', id, columns);
    change.tell('ledger.changed', {});
    return id;
  });

/** As the centre: takes back what was entered as stated. */
export const withdrawStated = (context: Context, { key, ...input }: { id: string; version: number } & Keyed) =>
  commit(context, { act: 'count.withdraw', input, key }, async (change) => {
    const { tx, viewer } = change;
    const row = seen(await tx.statedCount.findFirst({ where: { AND: [{ id: input.id }, statedVisible(viewer)] } }));
    allow(mayKeepLedger(viewer));
    await change.claim('statedCount', row, input.version);
    await tx.statedCount.delete({ where: { id: row.id } });
    const { firstYear, lastYear, people, bound, source } = row;
    change.noted('statedCount', row.id, { firstYear, lastYear, people, bound, source }, {});
    change.tell('ledger.changed', {});
    return row.organisationId;
  });
