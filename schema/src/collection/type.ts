import { builder } from '../core/builder.ts';
import { paragraphsOf } from '../core/paragraph.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { File } from '../file/type.ts';
import { oneMaterialVersion } from '../material/one.ts';
import { MaterialVersion } from '../material/type.ts';
import { onePerson } from '../person/one.ts';
import { Person } from '../person/type.ts';
import { onePassport } from '../practice/one.ts';
import { Paragraph } from '../practice/text.ts';
import { Passport } from '../practice/type.ts';
import { oneCollection } from './one.ts';
import { editionVisible, mayPutTogether, visible } from './policy.ts';
import { Collection } from './ref.ts';
import { actStands, faults, isBeingSet, isFault, isWritable, mayGoOn, standingOf } from './rule.ts';

const EntryStanding = builder.enumType('EntryStanding', {
  description: 'How an entry stands to the registry now.',
  values: {
    CURRENT: { description: 'The registry shows this version.' },
    REPLACED: { description: 'A later version has taken its place.' },
    ARCHIVED: { description: 'It has left the registry.' },
  },
});

const ActStanding = builder.enumType('ActStanding', {
  description: 'Whether an edition is approved.',
  values: {
    NONE: { description: 'No act is named.' },
    BLANK: { description: 'The act has a blank for its issuer, number or date, and approves nothing.' },
    APPROVES: { description: 'The act is cited in full.' },
  },
});

const EditionFault = builder.enumType('EditionFault', {
  description: 'Why an edition could not be set.',
  values: faults,
});

/** How a version stands is read from what it is a version of. */
const standing = { select: { publishedId: true, archivedAt: true } } as const;

export const CollectionEntry = builder.prismaObject('CollectionEntry', {
  description: 'What a section holds: a published version of a practice, or of a material.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id, until the sections are arranged anew.' }),
    passport: t.field({
      type: Passport,
      nullable: true,
      description: 'The version of a practice.',
      select: { passportId: true },
      resolve: ({ passportId }, _, context) => (passportId ? onePassport(context).load(passportId) : null),
    }),
    material: t.field({
      type: MaterialVersion,
      nullable: true,
      description: 'The version of a material.',
      select: { materialId: true },
      resolve: ({ materialId }, _, context) => (materialId ? oneMaterialVersion(context).load(materialId) : null),
    }),
    standing: t.field({
      type: EntryStanding,
      description: 'How it stands to the registry now.',
      select: {
        passport: { select: { id: true, practice: standing } },
        material: { select: { id: true, material: standing } },
      },
      resolve: ({ passport, material }) =>
        passport
          ? standingOf(passport.id, passport.practice)
          : material
            ? standingOf(material.id, material.material)
            : 'ARCHIVED',
    }),
  }),
});

export const CollectionSection = builder.prismaObject('CollectionSection', {
  description: 'A section of an edition.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id, until the sections are arranged anew.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    entries: t.relation('entries', {
      query: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      description: 'What it holds, in order.',
    }),
  }),
});

export const CollectionEdition = builder.prismaObject('CollectionEdition', {
  description: 'One edition of a collection: put together, then published as the bytes that it stays for ever.',
  interfaces: [Versioned],
  fields: (t) => ({
    collection: t.field({
      type: Collection,
      nullable: true,
      description: 'Its collection.',
      select: { collectionId: true },
      resolve: ({ collectionId }, _, context) => oneCollection(context).load(collectionId),
    }),
    number: t.exposeInt('number', { description: 'The first, the second … of its collection.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    foreword: t.field({
      type: [Paragraph],
      description: 'Its foreword.',
      select: { foreword: true },
      resolve: ({ foreword }) => paragraphsOf(foreword),
    }),
    actIssuer: t.exposeString('actIssuer', { description: 'Whose act approves it; empty where none is named.' }),
    actNumber: t.exposeString('actNumber', { description: 'The number of that act.' }),
    actDate: t.expose('actDate', { type: 'Day', nullable: true, description: 'Its date.' }),
    actStanding: t.field({
      type: ActStanding,
      description: 'Whether that act approves it.',
      select: { actIssuer: true, actNumber: true, actDate: true },
      resolve: actStands,
    }),
    sections: t.relation('sections', {
      query: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      description: 'Its sections, in order.',
    }),
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was begun.' }),
    changedAt: t.expose('changedAt', { type: 'Instant', description: 'When it changed last.' }),
    publishedAt: t.expose('publishedAt', { type: 'Instant', nullable: true, description: 'When it was published.' }),
    isBeingSet: t.boolean({
      description: 'Whether its files are being written.',
      select: { publishedAt: true, settingSince: true },
      resolve: isBeingSet,
    }),
    progress: t.exposeInt('progress', { description: 'How far that is, in per cent.' }),
    fault: t.field({
      type: EditionFault,
      nullable: true,
      description: 'Why its files could not be written the last time.',
      select: { fault: true },
      resolve: ({ fault }) => (isFault(fault) ? fault : null),
    }),
    // Whoever sees the edition sees its files; one that is not published has none.
    docx: t.relation('docx', { type: File, nullable: true, description: 'The edition for Word.' }),
    pdf: t.relation('pdf', { type: File, nullable: true, description: 'The edition as it is printed.' }),
    forms: t.relation('forms', {
      type: File,
      nullable: true,
      description: 'The forms of what it holds, in one archive; null where there are none.',
    }),
    mayWrite: t.boolean({
      description: 'Whether you may change and publish it now.',
      select: { publishedAt: true, settingSince: true },
      resolve: (edition, _, { viewer }) => isWritable(edition) && mayPutTogether(viewer),
    }),
    mayCancel: t.boolean({
      description: 'Whether you may give up what is being set.',
      select: { publishedAt: true, settingSince: true },
      resolve: (edition, _, { viewer }) => isBeingSet(edition) && mayPutTogether(viewer),
    }),
  }),
});

builder.prismaObjectFields(Collection, (t) => ({
  archivedAt: t.expose('archivedAt', { type: 'Instant', nullable: true, description: 'When it left the lists.' }),
  editions: t.relation('editions', {
    query: (_, { viewer }) => ({ where: editionVisible(viewer), orderBy: [{ number: 'desc' }] }),
    description: 'Its editions that you may see, the latest first.',
  }),
  startedBy: t.field({
    type: Person,
    nullable: true,
    description: 'Who began it.',
    select: { startedById: true },
    resolve: ({ startedById }, _, context) => onePerson(context).load(startedById),
  }),
  mayGoOn: t.boolean({
    description: 'Whether you may begin its next edition.',
    select: { editions: { orderBy: { number: 'desc' }, take: 1, select: { publishedAt: true, settingSince: true } } },
    resolve: ({ editions: [last] }, _, { viewer }) => mayGoOn(last) && mayPutTogether(viewer),
  }),
  mayArchive: t.boolean({
    description: 'Whether you may take it out of the lists, or bring it back.',
    resolve: (_, __, { viewer }) => mayPutTogether(viewer),
  }),
}));

readsAgain('collectionEdition', async ({ db, viewer }, id) => {
  const row = await db.collectionEdition.findFirst({ where: { AND: [{ id }, editionVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'CollectionEdition' });
});
readsAgain('collection', async ({ db, viewer }, id) => {
  const row = await db.collection.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Collection' });
});
