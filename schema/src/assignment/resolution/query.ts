import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { builder } from '../../core/builder.ts';
import { Forbidden, Invalid, NotFound } from '../../core/refusal.ts';
import { MeaningInput } from '../../roadmap/import/mutation.ts';
import { Unreadable } from '../../roadmap/import/preview.ts';
import { AddresseeInput } from '../mutation.ts';
import { visible } from './policy.ts';
import { type Given, preview } from './preview.ts';
import { findResolutions } from './search.ts';
import { Resolution, ResolutionPreview } from './type.ts';

const RowInput = builder.inputType('ResolutionRowInput', {
  description: 'What you put right in one assignment. What is left out stays as it was read.',
  fields: (t) => ({
    paragraph: t.int({ required: true, description: 'Which: the paragraph that it begins with.' }),
    leftOut: t.boolean({ description: 'It is not issued.' }),
    number: t.string({ description: 'Its number.' }),
    text: t.string({ description: 'What is to be done.' }),
    term: t.string({ description: 'Its term in words; an empty one says that none is given.' }),
    binding: t.boolean({ description: 'Whether it binds.' }),
    addressees: t.field({ type: [AddresseeInput], description: 'To whom, instead of those whom it names.' }),
    measureIds: t.idList({ description: 'The measures that it is about, of roadmaps that you may see.' }),
  }),
});

export const ResolutionInput = builder.inputType('ResolutionInput', {
  description: 'A resolution: a file that you uploaded, or pasted text; and what you decided about it.',
  fields: (t) => ({
    fileId: t.id({ description: 'The uploaded file.' }),
    text: t.string({ description: 'The pasted text, where there is no file.' }),
    issuerId: t.id({ required: true, description: 'The organisation in whose name it is issued.' }),
    date: t.field({ type: 'Day', description: 'Its day, where the document’s own will not do.' }),
    meanings: t.field({ type: [MeaningInput], description: 'Whom names mean; one with neither id is passed over.' }),
    rows: t.field({ type: [RowInput], description: 'Assignments that you put right, or leave out.' }),
    joined: t.stringList({ description: 'Numbers of lists whose items are issued as one.' }),
  }),
});

type Input = typeof ResolutionInput.$inferInput;

/** The document as the commands take it. */
export const givenOf = ({ meanings, rows, joined, ...given }: Input): Given => ({
  ...given,
  meanings: meanings ?? [],
  rows: rows ?? [],
  joined: joined ?? [],
});

builder.queryField('previewResolution', (t) =>
  t.field({
    type: ResolutionPreview,
    description: 'Reads a resolution and shows what would be issued. Writes nothing.',
    extensions: { personal: true },
    errors: { types: [Unreadable, NotFound, Forbidden, Invalid] },
    args: { document: t.arg({ type: ResolutionInput, required: true, description: 'The document.' }) },
    resolve: (_, { document }, context) => preview(context, givenOf(document)),
  }),
);

/** Most resolutions that are offered at once. */
const most = 50;

builder.queryField('resolutions', (t) =>
  t.prismaField({
    type: [Resolution],
    description: 'The resolutions of which you see something: the latest first, or the nearest to what was typed.',
    args: {
      search: t.arg.string({ description: 'Part of a title, or a number; endings, «ё» and misprints are forgiven.' }),
      first: t.arg.int({ required: true, defaultValue: 20, description: 'How many at most, up to 50.' }),
    },
    resolve: async (query, _, { search, first }, { db, viewer }) => {
      const typed = search?.trim();
      const ranked = typed ? await findResolutions(db, typed) : null;
      const take = Math.min(Math.max(first, 0), most);
      const orderBy: Prisma.ResolutionOrderByWithRelationInput[] = [{ date: 'desc' }, { id: 'desc' }];
      if (!ranked) return db.resolution.findMany({ ...query, where: visible(viewer), orderBy, take });
      const found = { AND: [visible(viewer), { id: { in: ranked } }] };
      const rows = await db.resolution.findMany({ ...query, where: found });
      return rows.toSorted((one, other) => ranked.indexOf(one.id) - ranked.indexOf(other.id)).slice(0, take);
    },
  }),
);

builder.queryField('resolution', (t) =>
  t.prismaField({
    type: Resolution,
    nullable: true,
    description: 'One resolution; null where there is none that you may see.',
    args: { id: t.arg.id({ required: true, description: 'The resolution.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.resolution.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);
