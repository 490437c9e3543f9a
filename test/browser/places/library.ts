import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Place } from './place.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', runs: [{ text, bold: false, italic: false }] });

const at = new Date('2022-11-10T05:00:00Z');

/** Ids of the library that addresses need. */
export interface LibraryIds {
  /** A material that is in the registry, and one that is a draft. */
  readonly material: string;
  readonly materialDraft: string;
  /** A collection that was published, one that is put together, and one that is being set. */
  readonly collection: string;
  readonly collectionDraft: string;
  readonly collectionSet: string;
}

/** The demonstration's own material and collection, and drafts of both. */
export async function libraryIn(db: PrismaClient): Promise<LibraryIds> {
  const material = await db.material.findFirstOrThrow({ where: { kind: 'MODEL' }, include: { published: true } });
  const practice = await db.practice.findFirstOrThrow({ where: { publishedId: { not: null } } });
  const of = { startedById: material.startedById, createdAt: at };
  const draft = await db.material.create({ data: { ...of, kind: 'FORM', organisationId: material.organisationId } });
  const dated = { number: 1, createdAt: at, changedAt: at };
  const text = [paragraph('Форма заявления семьи.')];
  await db.materialVersion.create({
    data: { ...dated, materialId: draft.id, title: 'Заявление семьи', targetGroups: ['Семьи с детьми'], text },
  });
  const entries = {
    create: [
      { passportId: practice.publishedId, position: 0 },
      { materialId: material.publishedId, position: 1 },
    ],
  };
  const collection = async (title: string, settingSince: Date | null) => {
    const { id } = await db.collection.create({ data: of });
    const sections = { create: [{ title: 'Помощь семьям', position: 0, entries }] };
    const foreword = [paragraph('О чём этот сборник.')];
    const act = { actIssuer: 'Минтруда НСО', actNumber: '____' };
    await db.collectionEdition.create({
      data: { ...dated, ...act, collectionId: id, title, foreword, sections, settingSince, progress: 40 },
    });
    return id;
  };
  return {
    material: material.id,
    materialDraft: draft.id,
    collection: (await db.collection.findFirstOrThrow({ orderBy: { createdAt: 'asc' } })).id,
    collectionDraft: await collection('Сборник составляется', null),
    collectionSet: await collection('Сборник готовится', at),
  };
}

const material = { route: '/materials/$id', as: 'methodologist' } as const;
const collection = { route: '/collections/$id', as: 'methodologist' } as const;

export const libraryPlaces: readonly Place[] = [
  { name: 'materials', route: '/materials', as: 'methodologist', path: () => '/materials' },
  {
    name: 'materials-start',
    route: '/materials',
    as: 'methodologist',
    path: () => '/materials',
    dialog: /^(Написать материал|Write a material)$/,
  },
  { ...material, name: 'material', as: 'berdsk', path: ({ library }) => `/materials/${library.material}` },
  { ...material, name: 'material-write', path: ({ library }) => `/materials/${library.materialDraft}` },
  { name: 'collections', route: '/collections', as: 'methodologist', path: () => '/collections' },
  {
    name: 'collections-start',
    route: '/collections',
    as: 'methodologist',
    path: () => '/collections',
    dialog: /^(Составить сборник|Put a collection together)$/,
  },
  { ...collection, name: 'collection', as: 'berdsk', path: ({ library }) => `/collections/${library.collection}` },
  { ...collection, name: 'collection-write', path: ({ library }) => `/collections/${library.collectionDraft}` },
  {
    ...collection,
    name: 'collection-pick',
    path: ({ library }) => `/collections/${library.collectionDraft}`,
    dialog: /^(Добавить в раздел|Add to the section) /,
  },
  { ...collection, name: 'collection-set', path: ({ library }) => `/collections/${library.collectionSet}` },
];
