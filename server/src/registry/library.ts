import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { published as editionPublished } from '@vmeste/schema/collection/policy.ts';
import type { Context } from '@vmeste/schema/core/context.ts';
import { inLibrary, published } from '@vmeste/schema/material/policy.ts';
import type { Found } from '@vmeste/schema/practice/registry/search.ts';
import { type Listed, readListed } from './reading.ts';

const listed = {
  organisation: { select: { fullName: true, kind: true } },
  published: { select: { title: true, targetGroups: true, text: true, publishedAt: true, number: true } },
} as const satisfies Prisma.MaterialInclude;

export type ListedMaterial = Prisma.MaterialGetPayload<{ include: typeof listed }>;

/** What was found, in its order: practices and materials. */
export type FoundOne = { readonly practice: Listed } | { readonly material: ListedMaterial };

export async function readFound(context: Context, entries: Found['entries']): Promise<FoundOne[]> {
  const idsOf = (wanted: 'practice' | 'material') => entries.flatMap(({ of, id }) => (of === wanted ? id : []));
  const practices = new Map((await readListed(context, idsOf('practice'))).map((row) => [row.id, row]));
  const materialIds = idsOf('material');
  const rows =
    materialIds.length === 0
      ? []
      : await context.db.material.findMany({
          where: { AND: [{ id: { in: materialIds } }, inLibrary] },
          include: listed,
        });
  const materials = new Map(rows.map((row) => [row.id, row]));
  return entries.flatMap(({ of, id }): FoundOne[] => {
    if (of === 'practice') {
      const practice = practices.get(id);
      return practice ? [{ practice }] : [];
    }
    const material = materials.get(id);
    return material ? [{ material }] : [];
  });
}

const shown = {
  material: {
    include: {
      organisation: { select: { fullName: true } },
      versions: {
        where: published,
        orderBy: { number: 'desc' },
        select: { id: true, number: true, publishedAt: true },
      },
    },
  },
  papers: { orderBy: { position: 'asc' }, include: { file: { select: { id: true, name: true } } } },
} as const satisfies Prisma.MaterialVersionInclude;

export type ShownMaterial = Prisma.MaterialVersionGetPayload<{ include: typeof shown }>;

/** A version that was published: the one that the registry shows or showed last, or the one of that number. */
export const readMaterial = ({ db }: Context, materialId: string, number: number | null) =>
  db.materialVersion.findFirst({
    where: { AND: [{ materialId }, number === null ? { publishedAs: { isNot: null } } : { number }, published] },
    include: shown,
  });

const file = { select: { id: true, name: true, size: true, sha256: true } } as const;

const held = {
  passport: { select: { name: true, number: true, practiceId: true } },
  material: { select: { title: true, number: true, materialId: true } },
} as const;

const editions = {
  editions: {
    where: editionPublished,
    orderBy: { number: 'desc' },
    include: {
      docx: file,
      pdf: file,
      forms: file,
      sections: {
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: { entries: { orderBy: [{ position: 'asc' }, { id: 'asc' }], include: held } },
      },
    },
  },
} as const satisfies Prisma.CollectionInclude;

export type ShownCollection = Prisma.CollectionGetPayload<{ include: typeof editions }>;

/** A collection with its published editions; one that left the lists stays at its address. */
export const readCollection = ({ db }: Context, id: string): Promise<ShownCollection | null> =>
  db.collection.findFirst({ where: { id, editions: { some: editionPublished } }, include: editions });

const latest = {
  editions: {
    where: editionPublished,
    orderBy: { number: 'desc' },
    take: 1,
    select: { title: true, number: true, publishedAt: true },
  },
} as const satisfies Prisma.CollectionInclude;

export type ListedCollection = Prisma.CollectionGetPayload<{ include: typeof latest }>;

/** The collections that everybody may read, those begun last first. */
export const readCollections = ({ db }: Context, take: number): Promise<ListedCollection[]> =>
  db.collection.findMany({
    where: { archivedAt: null, editions: { some: editionPublished } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take,
    include: latest,
  });
