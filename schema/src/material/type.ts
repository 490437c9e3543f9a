import { MaterialKind as Kind } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import { paragraphsOf } from '../core/paragraph.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { File } from '../file/type.ts';
import { oneOrganisation } from '../organisation/one.ts';
import { Organisation } from '../organisation/type.ts';
import { onePerson } from '../person/one.ts';
import { Person } from '../person/type.ts';
import type { CareWarning } from '../practice/care/rule.ts';
import { CareKind } from '../practice/care/type.ts';
import { Paragraph } from '../practice/text.ts';
import { careOf } from './care.ts';
import { oneMaterial, oneMaterialVersion } from './one.ts';
import { mayWrite, versionVisible, visible } from './policy.ts';
import { Material } from './ref.ts';
import { isDraft, mayBeRevised } from './rule.ts';

export const MaterialKind = builder.enumType(Kind, {
  name: 'MaterialKind',
  description: 'A model, a form, an algorithm or a recommendation.',
});

const MaterialWarning = builder.objectRef<CareWarning>('MaterialWarning').implement({
  description: 'Words of a material that look like data about a person who receives care.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CareKind, description: 'What they look like.' }),
    excerpt: t.exposeString('excerpt', { description: 'The words.' }),
  }),
});

export const MaterialVersion = builder.prismaObject('MaterialVersion', {
  description: 'One version of a material. What was published is kept as it was.',
  interfaces: [Versioned],
  fields: (t) => ({
    material: t.field({
      type: Material,
      nullable: true,
      description: 'Its material.',
      select: { materialId: true },
      resolve: ({ materialId }, _, context) => oneMaterial(context).load(materialId),
    }),
    number: t.exposeInt('number', { description: 'The first, the second … of its material.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    targetGroups: t.exposeStringList('targetGroups', { description: 'For whom it is.' }),
    text: t.field({
      type: [Paragraph],
      description: 'Its words.',
      select: { text: true },
      resolve: ({ text }) => paragraphsOf(text),
    }),
    changes: t.exposeString('changes', { description: 'What changed since the version before.' }),
    files: t.field({
      type: [File],
      description: 'Files of it, for whoever uses it.',
      // Whoever sees the version sees its files.
      select: (_args, _context, nested) => ({
        papers: { orderBy: [{ position: 'asc' }], select: { file: nested() } },
      }),
      resolve: ({ papers }) => papers.map(({ file }) => file),
    }),
    warnings: t.field({
      type: [MaterialWarning],
      description: 'What in a draft looks like data about a person who receives care; for those who may publish it.',
      select: { publishedAt: true, title: true, targetGroups: true, text: true, changes: true },
      resolve: (version, _, { viewer }) => (isDraft(version) && mayWrite(viewer) ? careOf(version) : []),
    }),
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was begun.' }),
    changedAt: t.expose('changedAt', { type: 'Instant', description: 'When it changed last.' }),
    publishedAt: t.expose('publishedAt', { type: 'Instant', nullable: true, description: 'When it was published.' }),
    mayWrite: t.boolean({
      description: 'Whether you may change and publish it now.',
      select: { publishedAt: true },
      resolve: (version, _, { viewer }) => isDraft(version) && mayWrite(viewer),
    }),
  }),
});

builder.prismaObjectFields(Material, (t) => ({
  kind: t.expose('kind', { type: MaterialKind, description: 'What it is.' }),
  organisation: t.field({
    type: Organisation,
    nullable: true,
    description: 'Who puts it out; null for whoever has not signed in, who is told the name.',
    select: { organisationId: true },
    resolve: ({ organisationId }, _, context) => oneOrganisation(context, organisationId),
  }),
  author: t.string({
    description: 'The full name of the organisation that puts it out.',
    select: { organisation: { select: { fullName: true } } },
    resolve: ({ organisation }) => organisation.fullName,
  }),
  published: t.field({
    type: MaterialVersion,
    nullable: true,
    description: 'The version that the public registry shows.',
    select: { publishedId: true },
    resolve: ({ publishedId }, _, context) => (publishedId ? oneMaterialVersion(context).load(publishedId) : null),
  }),
  archivedAt: t.expose('archivedAt', { type: 'Instant', nullable: true, description: 'When it left the registry.' }),
  versions: t.relation('versions', {
    query: (_, { viewer }) => ({ where: versionVisible(viewer), orderBy: [{ number: 'desc' }] }),
    description: 'Its versions that you may see, the latest first.',
  }),
  startedBy: t.field({
    type: Person,
    nullable: true,
    description: 'Who began it.',
    select: { startedById: true },
    resolve: ({ startedById }, _, context) => onePerson(context).load(startedById),
  }),
  mayRevise: t.boolean({
    description: 'Whether you may begin its next version.',
    select: { versions: { orderBy: { number: 'desc' }, take: 1, select: { publishedAt: true } } },
    resolve: ({ versions: [last] }, _, { viewer }) => mayBeRevised(last) && mayWrite(viewer),
  }),
  mayArchive: t.boolean({
    description: 'Whether you may take it out of the registry, or bring it back.',
    resolve: (_, __, { viewer }) => mayWrite(viewer),
  }),
}));

readsAgain('materialVersion', async ({ db, viewer }, id) => {
  const row = await db.materialVersion.findFirst({ where: { AND: [{ id }, versionVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'MaterialVersion' });
});
readsAgain('material', async ({ db, viewer }, id) => {
  const row = await db.material.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Material' });
});
