import type { Material, MaterialKind, MaterialVersion } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { paragraphsOf } from '../core/paragraph.ts';
import { allow, Forbidden, require, seen } from '../core/refusal.ts';
import { writtenOrNull } from '../core/text.ts';
import { ownUpload } from '../file/policy.ts';
import { careOf } from './care.ts';
import { mayWrite, mayWriteFor, versionVisible, visible } from './policy.ts';
import { followInRegistry } from './registry.ts';
import { isDraft, longest, mayBeRevised, most } from './rule.ts';
import { columnsOf, type MaterialWords } from './words.ts';

/** What of a version is written, with the files that hang on it: all of them, uploaded before. */
export interface Writing extends MaterialWords {
  readonly fileIds?: readonly string[] | null | undefined;
}

export interface StartMaterial extends Keyed {
  readonly organisationId: string;
  readonly kind: MaterialKind;
  readonly words: Writing;
}

/** Begins a material: its first version is a draft, which only the methodological centre sees. */
export const startMaterial = (context: Context, { key, ...input }: StartMaterial) =>
  commit(context, { act: 'material.start', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    if (viewer.id === null) throw new Forbidden();
    allow(mayWriteFor(viewer, input.organisationId));
    const { title = '', ...columns } = columnsOf(input.words);
    require(title !== '', 'title', 'REQUIRED');
    const { kind, organisationId } = input;
    const material = await tx.material.create({
      data: { kind, organisationId, startedById: viewer.id, createdAt: at },
    });
    const version = await tx.materialVersion.create({
      data: { ...columns, title, materialId: material.id, number: 1, createdAt: at, changedAt: at },
    });
    await hang(change, version, input.words);
    change.created('material', material.id, { kind, organisationId }, { materialId: material.id });
    change.tell('material.drafted', { materialId: material.id });
    return material.id;
  });

/** Own uploads that hang nowhere yet, and what versions of this material have already. */
async function hang({ tx, viewer }: Change, { id: versionId, materialId }: MaterialVersion, { fileIds }: Writing) {
  if (!fileIds) return;
  const ids = [...new Set(fileIds)];
  require(ids.length <= most.papers, 'fileIds', 'TOO_MANY', { max: most.papers });
  const known = await tx.file.count({
    where: { id: { in: ids }, OR: [ownUpload(viewer), { materials: { some: { of: { materialId } } } }] },
  });
  require(known === ids.length, 'fileIds', 'UNKNOWN');
  await tx.materialFile.deleteMany({ where: { versionId } });
  await tx.materialFile.createMany({ data: ids.map((fileId, position) => ({ versionId, fileId, position })) });
}

type WithMaterial = MaterialVersion & { readonly material: Material };
interface Claim extends Keyed {
  readonly id: string;
  readonly version: number;
}

/** see, may, claim: a version that somebody is about to change. */
async function claimed(change: Change, { id, version }: Claim): Promise<WithMaterial> {
  const row = seen(
    await change.tx.materialVersion.findFirst({
      where: { AND: [{ id }, versionVisible(change.viewer)] },
      include: { material: true },
    }),
  );
  allow(mayWrite(change.viewer));
  await change.claim('materialVersion', row, version);
  require(isDraft(row), 'id', 'NOT_ALLOWED_NOW');
  return row;
}

/** Saves as one writes: what is left out stays as it is. */
export const saveMaterial = (context: Context, { key, ...input }: Claim & { readonly words: Writing }) =>
  commit(context, { act: 'material.save', input, key }, async (change) => {
    const row = await claimed(change, input);
    const { materialId } = row;
    const columns = columnsOf(input.words);
    await change.revise('materialVersion', row, { ...columns, changedAt: change.at }, { materialId });
    await hang(change, row, input.words);
    change.tell('material.drafted', { materialId });
    return row.id;
  });

/** Throws the draft of a next version away; a material that was never published is archived instead. */
export const discardMaterial = (context: Context, { key, ...input }: Claim) =>
  commit(context, { act: 'material.discard', input, key }, async (change) => {
    const { material, ...row } = await claimed(change, input);
    require(row.number > 1, 'id', 'NOT_ALLOWED_NOW');
    await change.tx.materialVersion.delete({ where: { id: row.id } });
    change.noted('materialVersion', row.id, { number: row.number }, {}, { materialId: material.id });
    change.tell('material.drafted', { materialId: material.id });
    return material.id;
  });

export interface PublishMaterial extends Claim {
  /** Why it is published though something in it looks like data about a person who receives care. */
  readonly reason?: string | null | undefined;
}

/** Publishes a draft: everybody finds it from now on, and what it replaces stays at its address. */
export const publishMaterial = (context: Context, { key, ...input }: PublishMaterial) =>
  commit(context, { act: 'material.publish', input, key }, async (change) => {
    const { material, ...row } = await claimed(change, input);
    require(paragraphsOf(row.text).length > 0, 'text', 'REQUIRED');
    const reason = writtenOrNull('reason', input.reason, longest.reason);
    // As with practices: whoever publishes what looks like data about a person says why it is none.
    require(reason !== null || careOf(row).length === 0, 'reason', 'NEEDS_REASON');
    const place = { materialId: material.id, reason };
    await change.revise('materialVersion', row, { publishedAt: change.at, changedAt: change.at }, place);
    await setOnMaterial(change, material, { publishedId: row.id, archivedAt: null });
    await followInRegistry(change.tx, [material.id]);
    change.tell('material.changed', { materialId: material.id });
    return row.id;
  });

async function setOnMaterial(
  change: Change,
  material: Material,
  data: Partial<Pick<Material, 'publishedId' | 'archivedAt'>>,
) {
  await change.tx.material.update({ where: { id: material.id }, data: { version: { increment: 1 } } });
  await change.revise('material', material, data, { materialId: material.id });
}

const include = {
  versions: { orderBy: { number: 'desc' }, take: 1, include: { papers: true } },
} as const;

/** Begins the next version: it takes over all that was written. */
export const reviseMaterial = (context: Context, { key, ...input }: Keyed & { readonly id: string }) =>
  commit(context, { act: 'material.revise', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const material = seen(await tx.material.findFirst({ where: { AND: [{ id: input.id }, visible(viewer)] } }));
    allow(mayWrite(viewer));
    // One draft at a time, also where two begin at once.
    await tx.$queryRaw`SELECT 1 FROM "Material" WHERE "id" = ${material.id}::uuid FOR UPDATE`;
    const {
      versions: [last],
    } = await tx.material.findUniqueOrThrow({ where: { id: material.id }, include });
    if (last) require(mayBeRevised(last), 'id', 'NOT_ALLOWED_NOW');
    const { title, targetGroups, text, number, papers } = seen(last);
    const row = await tx.materialVersion.create({
      data: {
        title,
        targetGroups,
        text: text ?? [],
        materialId: material.id,
        number: number + 1,
        createdAt: at,
        changedAt: at,
        papers: { create: papers.map(({ fileId, position }) => ({ fileId, position })) },
      },
    });
    change.created('materialVersion', row.id, { number: row.number }, { materialId: material.id });
    change.tell('material.drafted', { materialId: material.id });
    return row.id;
  });

/** It leaves the registry, or comes back to it; its addresses stay either way. */
export const archiveMaterial = (context: Context, { key, ...input }: Claim & { readonly archived: boolean }) =>
  commit(context, { act: 'material.archive', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const material = seen(await tx.material.findFirst({ where: { AND: [{ id: input.id }, visible(viewer)] } }));
    allow(mayWrite(viewer));
    await change.claim('material', material, input.version);
    require((material.archivedAt !== null) !== input.archived, 'archived', 'NOTHING_TO_DO');
    const archivedAt = input.archived ? at : null;
    await change.revise('material', material, { archivedAt }, { materialId: material.id });
    await followInRegistry(tx, [material.id]);
    change.tell(material.publishedId === null ? 'material.drafted' : 'material.changed', { materialId: material.id });
    return material.id;
  });
