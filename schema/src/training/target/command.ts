import type { Target } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { line, writtenOrNull } from '../../core/text.ts';
import { visible as organisationVisible } from '../../organisation/policy.ts';
import { programmeVisible } from '../policy.ts';
import { mayKeepLedger } from '../specialist/policy.ts';
import { targetVisible } from './policy.ts';
import { longest, ranges } from './rule.ts';

export interface TargetWords {
  readonly name: string;
  readonly count: number;
  readonly yearly: boolean;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly programmeId?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
  readonly source?: string | null | undefined;
}

function whole(field: string, value: number, { min, max }: { min: number; max: number }): number {
  require(Number.isInteger(value) && value >= min && value <= max, field, 'OUT_OF_RANGE', { min, max });
  return value;
}

async function columnsOf({ tx, viewer }: Change, words: TargetWords, before: Target | null) {
  const { programmeId = null, organisationId = null, firstYear, lastYear } = words;
  whole('firstYear', firstYear, ranges.years);
  whole('lastYear', lastYear, ranges.years);
  require(lastYear >= firstYear, 'lastYear', 'ENDS_BEFORE_START');
  require(lastYear - firstYear < ranges.span.max, 'lastYear', 'TOO_MANY', { max: ranges.span.max });
  if (programmeId !== null && programmeId !== before?.programmeId) {
    const known = await tx.programme.count({ where: { AND: [{ id: programmeId }, programmeVisible(viewer)] } });
    require(known > 0, 'programmeId', 'UNKNOWN');
  }
  if (organisationId !== null && organisationId !== before?.organisationId) {
    const known = await tx.organisation.count({
      where: { AND: [{ id: organisationId }, organisationVisible(viewer)] },
    });
    require(known > 0, 'organisationId', 'UNKNOWN');
  }
  return {
    name: line('name', words.name, longest.name),
    count: whole('count', words.count, ranges.count),
    yearly: words.yearly,
    firstYear,
    lastYear,
    programmeId,
    organisationId,
    source: writtenOrNull('source', words.source, longest.source) ?? '',
  };
}

/** As the centre: sets a target. How far it is follows from the ledger. */
export const setTarget = (context: Context, { key, ...input }: { words: TargetWords } & Keyed) =>
  commit(context, { act: 'target.set', input, key }, async (change) => {
    allow(mayKeepLedger(change.viewer));
    const columns = await columnsOf(change, input.words, null);
    const { id } = await change.tx.target.create({ data: columns });
    change.created('target', id, columns);
    change.tell('ledger.changed', {});
    return id;
  });

interface Seen {
  readonly id: string;
  readonly version: number;
}

async function claimed(change: Change, { id, version }: Seen): Promise<Target> {
  const target = seen(await change.tx.target.findFirst({ where: { AND: [{ id }, targetVisible(change.viewer)] } }));
  allow(mayKeepLedger(change.viewer));
  await change.claim('target', target, version);
  return target;
}

/** As the centre: says a target anew. */
export const changeTarget = (context: Context, { key, ...input }: Seen & { words: TargetWords } & Keyed) =>
  commit(context, { act: 'target.change', input, key }, async (change) => {
    const target = await claimed(change, input);
    await change.revise('target', target, await columnsOf(change, input.words, target));
    change.tell('ledger.changed', {});
    return target.id;
  });

/** As the centre: a target is followed no longer, or again. */
export const archiveTarget = (context: Context, { key, ...input }: Seen & { archived: boolean } & Keyed) =>
  commit(context, { act: 'target.archive', input, key }, async (change) => {
    const target = await claimed(change, input);
    require((target.archivedAt !== null) !== input.archived, 'archived', 'NOTHING_TO_DO');
    await change.revise('target', target, { archivedAt: input.archived ? change.at : null });
    change.tell('ledger.changed', {});
    return target.id;
  });
