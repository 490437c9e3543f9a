import type { Collection, CollectionEdition } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { allow, Forbidden, require, seen } from '../core/refusal.ts';
import { line } from '../core/text.ts';
import { arrange, type SectionInput } from './contents.ts';
import { editionVisible, mayPutTogether, published, visible } from './policy.ts';
import { isWritable, longest, mayGoOn } from './rule.ts';
import { columnsOf, type EditionWords } from './words.ts';

/** Begins a collection, with its first edition. */
export const startCollection = (context: Context, { key, ...input }: Keyed & { readonly title: string }) =>
  commit(context, { act: 'collection.start', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    if (viewer.id === null) throw new Forbidden();
    allow(mayPutTogether(viewer));
    const title = line('title', input.title, longest.title);
    const { id } = await tx.collection.create({ data: { startedById: viewer.id, createdAt: at } });
    await tx.collectionEdition.create({ data: { collectionId: id, number: 1, title, createdAt: at, changedAt: at } });
    change.created('collection', id, { title }, { collectionId: id });
    change.tell('collection.drafted', { collectionId: id });
    return id;
  });

type Claim = Keyed & { readonly id: string; readonly version: number };

/** see, may, claim: an edition that somebody is about to change. */
export async function claimed(change: Change, { id, version }: Claim): Promise<CollectionEdition> {
  const edition = seen(
    await change.tx.collectionEdition.findFirst({ where: { AND: [{ id }, editionVisible(change.viewer)] } }),
  );
  allow(mayPutTogether(change.viewer));
  await change.claim('collectionEdition', edition, version);
  return edition;
}

export interface SaveEdition extends Claim {
  readonly words: EditionWords & { readonly sections?: readonly SectionInput[] | null | undefined };
}

/** Saves an edition as it is put together: what is left out stays as it is. */
export const saveEdition = (context: Context, { key, ...input }: SaveEdition) =>
  commit(context, { act: 'edition.save', input, key }, async (change) => {
    const edition = await claimed(change, input);
    require(isWritable(edition), 'id', 'NOT_ALLOWED_NOW');
    const { collectionId } = edition;
    const { sections, ...words } = input.words;
    const columns = columnsOf(words);
    await change.revise('collectionEdition', edition, { ...columns, changedAt: change.at }, { collectionId });
    if (sections) await arrange(change, edition.id, sections);
    change.tell('collection.drafted', { collectionId });
    return edition.id;
  });

const include = {
  sections: {
    orderBy: { position: 'asc' },
    include: { entries: { orderBy: { position: 'asc' } } },
  },
} as const;

/** Begins the next edition: it starts from the last one, with all that stood there. */
export const startEdition = (context: Context, { key, ...input }: Keyed & { readonly id: string }) =>
  commit(context, { act: 'edition.start', input, key }, async (change) => {
    const { tx, at } = change;
    const collection = await seenCollection(change, input.id);
    // One edition at a time, also where two begin at once.
    await tx.$queryRaw`SELECT 1 FROM "Collection" WHERE "id" = ${collection.id}::uuid FOR UPDATE`;
    const last = await tx.collectionEdition.findFirstOrThrow({
      where: { collectionId: collection.id },
      orderBy: { number: 'desc' },
      include,
    });
    require(mayGoOn(last), 'id', 'NOT_ALLOWED_NOW');
    const { title, foreword, number } = last;
    const edition = await tx.collectionEdition.create({
      data: {
        collectionId: collection.id,
        number: number + 1,
        title,
        foreword: foreword ?? [],
        createdAt: at,
        changedAt: at,
      },
    });
    for (const { title: of, position, entries } of last.sections)
      await tx.collectionSection.create({
        data: {
          editionId: edition.id,
          title: of,
          position,
          entries: { create: entries.map(({ id: _, sectionId: __, ...entry }) => entry) },
        },
      });
    change.created('collectionEdition', edition.id, { number: number + 1 }, { collectionId: collection.id });
    change.tell('collection.drafted', { collectionId: collection.id });
    return edition.id;
  });

async function seenCollection({ tx, viewer }: Change, id: string): Promise<Collection> {
  const collection = seen(await tx.collection.findFirst({ where: { AND: [{ id }, visible(viewer)] } }));
  allow(mayPutTogether(viewer));
  return collection;
}

/** Throws the next edition away before it was published; a collection that was never published is archived instead. */
export const discardEdition = (context: Context, { key, ...input }: Claim) =>
  commit(context, { act: 'edition.discard', input, key }, async (change) => {
    const edition = await claimed(change, input);
    require(isWritable(edition) && edition.number > 1, 'id', 'NOT_ALLOWED_NOW');
    const { id, collectionId, number } = edition;
    await change.tx.collectionEdition.delete({ where: { id } });
    change.noted('collectionEdition', id, { number }, {}, { collectionId });
    change.tell('collection.drafted', { collectionId });
    return collectionId;
  });

/** It leaves the lists, or comes back to them; what was published stays at its address. */
export const archiveCollection = (context: Context, { key, ...input }: Claim & { readonly archived: boolean }) =>
  commit(context, { act: 'collection.archive', input, key }, async (change) => {
    const collection = await seenCollection(change, input.id);
    await change.claim('collection', collection, input.version);
    require((collection.archivedAt !== null) !== input.archived, 'archived', 'NOTHING_TO_DO');
    const archivedAt = input.archived ? change.at : null;
    await change.revise('collection', collection, { archivedAt }, { collectionId: collection.id });
    const shown = await change.tx.collectionEdition.count({ where: { collectionId: collection.id, ...published } });
    change.tell(shown > 0 ? 'collection.changed' : 'collection.drafted', { collectionId: collection.id });
    return collection.id;
  });
