import type { Prisma, PrismaClient } from '@vmeste/prisma/generated/client.ts';
import { actStands } from '@vmeste/schema/collection/rule.ts';
import { paragraphsOf } from '@vmeste/schema/core/paragraph.ts';
import { type Day, dayOf } from '@vmeste/schema/core/time.ts';
import { current } from '@vmeste/schema/person/rights.ts';
import type { EditionWords, FormWords, MaterialEntry, PracticeEntry } from './documents/collection/edition.ts';
import { inFile } from './http/attachment.ts';
import { passportWords } from './practices.ts';

const file = { select: { key: true, name: true, type: true } } as const;

/** All that an edition is written from. Its entries were published, so that everybody may read them. */
const includedOn = (day: Day) =>
  ({
    collection: {
      select: {
        startedBy: {
          select: {
            memberships: {
              where: current(day),
              orderBy: { id: 'asc' },
              take: 1,
              select: { organisation: { select: { fullName: true } } },
            },
          },
        },
      },
    },
    sections: {
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: {
        entries: {
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
          include: {
            passport: {
              include: {
                practice: { include: { organisation: { select: { fullName: true } } } },
                papers: { orderBy: { position: 'asc' }, include: { file } },
              },
            },
            material: {
              include: {
                material: { include: { organisation: { select: { fullName: true } } } },
                papers: { orderBy: { position: 'asc' }, include: { file } },
              },
            },
          },
        },
      },
    },
  }) as const satisfies Prisma.CollectionEditionInclude;

export type EditionRow = Prisma.CollectionEditionGetPayload<{ include: ReturnType<typeof includedOn> }>;
type EntryRow = EditionRow['sections'][number]['entries'][number];

/** @param day on which somebody belongs to the organisation that puts it out */
export const readEdition = (db: PrismaClient, id: string, day: Day): Promise<EditionRow | null> =>
  db.collectionEdition.findUnique({ where: { id }, include: includedOn(day) });

/** A form that goes out with an edition, under a name that no other has there. */
export interface FormFile extends FormWords {
  readonly key: string;
  readonly type: string;
}

interface Place {
  /** The hub's own address. */
  readonly hub: string;
  readonly day: Day;
}

/** The edition as it goes on paper, and its forms with where their bytes are. */
export function editionOf(edition: EditionRow, { hub, day }: Place): { words: EditionWords; files: FormFile[] } {
  const { title, number, foreword, actIssuer, actNumber, actDate, sections } = edition;
  const files = sections.flatMap((section, at) =>
    section.entries.flatMap((entry, place) => formsOf(entry, `${at + 1}.${place + 1}`)),
  );
  const words: EditionWords = {
    title,
    number,
    organisation: edition.collection.startedBy.memberships[0]?.organisation.fullName ?? '',
    act:
      actStands(edition) === 'APPROVES' && actDate
        ? { issuer: actIssuer, number: actNumber, date: dayOf(actDate) }
        : null,
    day,
    foreword: paragraphsOf(foreword),
    sections: sections.map((section) => ({
      title: section.title,
      entries: section.entries.flatMap((entry) => entryOf(entry, hub)),
    })),
    forms: files.map(({ name, of }) => ({ name, of })),
  };
  return { words, files };
}

function entryOf({ passport, material }: EntryRow, hub: string): (PracticeEntry | MaterialEntry)[] {
  if (passport) {
    const { practice, papers, number } = passport;
    const names = papers.map((paper) => paper.file.name);
    const address = `${hub}/registry/${practice.id}/${number}`;
    return [
      {
        address,
        version: number,
        practice: passportWords({
          ...passport,
          organisation: practice.organisation.fullName,
          names,
          links: [],
          isInside: false,
        }),
      },
    ];
  }
  if (!material) return [];
  const { material: of, title, targetGroups, text, papers, number } = material;
  return [
    {
      address: `${hub}/registry/materials/${of.id}/${number}`,
      version: number,
      material: {
        kind: of.kind,
        title,
        organisation: of.organisation.fullName,
        targetGroups,
        text: paragraphsOf(text),
        files: papers.map((paper) => paper.file.name),
      },
    },
  ];
}

/** Recommended forms of a practice, all files of a material; the number of the entry keeps their names apart. */
function formsOf({ passport, material }: EntryRow, place: string): FormFile[] {
  const of = passport?.name ?? material?.title ?? '';
  const papers = passport ? passport.papers.filter(({ kind }) => kind === 'FORM') : (material?.papers ?? []);
  return papers.map(({ file: { key, name, type } }, at) => ({
    key,
    type,
    of,
    name: papers.length > 1 ? `${place}-${at + 1} ${inFile(name)}` : `${place} ${inFile(name)}`,
  }));
}
