import type { CollectionEdition } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { require } from '../../core/refusal.ts';
import type { Stored } from '../../file/command.ts';
import { claimed } from '../command.ts';
import { type EditionFault, isBeingSet, isWritable, most, silence } from '../rule.ts';

type Claim = Keyed & { readonly id: string; readonly version: number };

const entriesOf = (editionId: string) => ({ section: { editionId } });

/**
 * Begins to set an edition: a job writes its files beside the process, and publishes it once they are kept.
 * @throws Invalid REQUIRED without entries, LEFT_REGISTRY where something was archived meanwhile, TOO_LARGE
 */
export const setEdition = (context: Context, { key, ...input }: Claim) =>
  commit(context, { act: 'edition.set', input, key }, async (change) => {
    const edition = await claimed(change, input);
    require(isWritable(edition), 'id', 'NOT_ALLOWED_NOW');
    await requireComplete(change, edition.id);
    await begin(change, edition);
    return edition.id;
  });

async function requireComplete({ tx }: Change, editionId: string): Promise<void> {
  const all = await tx.collectionEntry.count({ where: entriesOf(editionId) });
  require(all > 0, 'sections', 'REQUIRED');
  const gone = { archivedAt: { not: null } };
  const left = await tx.collectionEntry.count({
    where: {
      ...entriesOf(editionId),
      OR: [{ passport: { is: { practice: gone } } }, { material: { is: { material: gone } } }],
    },
  });
  require(left === 0, 'sections', 'LEFT_REGISTRY');
  const { _sum: sum } = await tx.file.aggregate({ _sum: { size: true }, where: attachedTo(editionId) });
  require((sum.size ?? 0) <= most.attached * 1024 * 1024, 'sections', 'TOO_LARGE', { max: most.attached });
}

/** The forms that go out with an edition: recommended forms of practices, and the files of materials. */
export const attachedTo = (editionId: string) => ({
  OR: [
    { passports: { some: { kind: 'FORM' as const, passport: { collected: { some: entriesOf(editionId) } } } } },
    { materials: { some: { of: { entries: { some: entriesOf(editionId) } } } } },
  ],
});

/** The instant at which it began tells this setting from every other. */
async function begin(change: Change, edition: CollectionEdition): Promise<void> {
  const { collectionId } = edition;
  const columns = { settingSince: change.at, settingAt: change.at, progress: 0, fault: null };
  await change.revise('collectionEdition', edition, columns, { collectionId });
  await change.later('collection.set', { editionId: edition.id, since: change.at.toISOString() });
  change.tell('collection.drafted', { collectionId });
}

/** Gives up what is being set: nothing of it is kept, and the edition can be changed again. */
export const cancelSetting = (context: Context, { key, ...input }: Claim) =>
  commit(context, { act: 'edition.cancel', input, key }, async (change) => {
    const edition = await claimed(change, input);
    require(isBeingSet(edition), 'id', 'NOT_ALLOWED_NOW');
    await stop(change, edition, null);
    return edition.id;
  });

async function stop(change: Change, edition: CollectionEdition, fault: EditionFault | null): Promise<void> {
  const { collectionId } = edition;
  const columns = { settingSince: null, settingAt: null, progress: 0, fault };
  await change.revise('collectionEdition', edition, columns, { collectionId });
  change.tell('collection.drafted', { collectionId });
}

/** One setting of an edition. */
export interface Setting {
  readonly editionId: string;
  readonly since: Date;
}

/** The edition while this setting of it goes on; null where it was given up, or another one took its place. */
async function current({ tx }: Change, { editionId, since }: Setting): Promise<CollectionEdition | null> {
  await tx.$queryRaw`SELECT 1 FROM "CollectionEdition" WHERE "id" = ${editionId}::uuid FOR UPDATE`;
  return tx.collectionEdition.findFirst({ where: { id: editionId, settingSince: since, publishedAt: null } });
}

/**
 * As the job: how far it is, in per cent; 0 where it begins, perhaps after one that died, of which nothing is left. Words
 * of one that goes on may overtake each other: of these the furthest counts.
 * @returns whether to go on
 */
export async function noteProgress(context: Context, setting: Setting, progress: number): Promise<boolean> {
  const said = await commit(context, { act: 'edition.progress', input: { ...setting, progress } }, async (change) => {
    const edition = await current(change, setting);
    if (edition === null) return 'stop';
    await change.tx.collectionEdition.update({
      where: { id: edition.id },
      data: { progress: progress === 0 ? 0 : Math.max(edition.progress, progress), settingAt: change.at },
    });
    change.tell('collection.drafted', { collectionId: edition.collectionId });
    return 'go on';
  });
  return said === 'go on';
}

/** As the job: it could not be set. */
export const noteFault = (context: Context, setting: Setting, fault: EditionFault) =>
  commit(context, { act: 'edition.fail', input: { ...setting, fault } }, async (change) => {
    const edition = await current(change, setting);
    if (edition !== null) await stop(change, edition, fault);
    return setting.editionId;
  });

/** What an edition is downloaded as. */
export interface EditionFiles {
  readonly docx: Stored;
  readonly pdf: Stored;
  readonly forms: Stored | null;
}

/** As the job: the files are in the store. All of them become the edition's, and it is published; or none does. */
export async function publishEdition(context: Context, setting: Setting, files: EditionFiles): Promise<boolean> {
  const input = { ...setting, sha256: files.pdf.sha256 };
  const said = await commit(context, { act: 'edition.publish', input }, async (change) => {
    const { tx, at } = change;
    const edition = await current(change, setting);
    if (edition === null) return 'given up';
    const keep = async (stored: Stored) => (await tx.file.create({ data: { ...stored, uploadedAt: at } })).id;
    const columns = {
      docxId: await keep(files.docx),
      pdfId: await keep(files.pdf),
      formsId: files.forms && (await keep(files.forms)),
      publishedAt: at,
      changedAt: at,
      settingSince: null,
      settingAt: null,
      progress: 100,
      fault: null,
    };
    const { collectionId } = edition;
    await tx.collectionEdition.update({ where: { id: edition.id }, data: { version: { increment: 1 } } });
    await change.revise('collectionEdition', edition, columns, { collectionId });
    change.tell('collection.changed', { collectionId });
    return 'published';
  });
  return said === 'published';
}

/** Begins anew what a node was setting when it died. Whoever looks at the clock does so. */
export async function resumeSettings(context: Context): Promise<void> {
  const before = new Date(context.clock.now().getTime() - silence);
  const silent = { publishedAt: null, settingSince: { not: null }, settingAt: { lt: before } };
  if ((await context.db.collectionEdition.count({ where: silent })) === 0) return;
  await commit(context, { act: 'edition.resume', input: {} }, async (change) => {
    const rows = await change.tx.$queryRaw<{ id: string }[]>`
      SELECT "id"::text FROM "CollectionEdition"
      WHERE "publishedAt" IS NULL AND "settingSince" IS NOT NULL AND "settingAt" < ${before} FOR UPDATE SKIP LOCKED`;
    const editions = await change.tx.collectionEdition.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
    for (const edition of editions) await begin(change, edition);
    return 'resumed';
  });
}
