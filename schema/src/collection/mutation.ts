import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import type { Context } from '../core/context.ts';
import { refusals } from '../core/refusals.ts';
import { ParagraphInput } from '../practice/text.ts';
import { archiveCollection, discardEdition, saveEdition, startCollection, startEdition } from './command.ts';
import { editionVisible, visible } from './policy.ts';
import { Collection } from './ref.ts';
import { cancelSetting, setEdition } from './setting/command.ts';
import { CollectionEdition } from './type.ts';

const EntryInput = builder.inputType('CollectionEntryInput', {
  description: 'What a section holds: one of the two.',
  fields: (t) => ({
    passportId: t.id({ description: 'A published version of a practice.' }),
    materialVersionId: t.id({ description: 'A published version of a material.' }),
  }),
});

const SectionInput = builder.inputType('CollectionSectionInput', {
  description: 'A section of an edition.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What it is called, at most 300 characters.' }),
    entries: t.field({ type: [EntryInput], required: true, description: 'What it holds, in order.' }),
  }),
});

const EditionInput = builder.inputType('CollectionEditionInput', {
  description: 'What of an edition was written: whatever is left out stays as it is.',
  fields: (t) => ({
    title: t.string({ description: 'What it is called, at most 300 characters.' }),
    foreword: t.field({ type: [ParagraphInput], description: 'Its foreword, at most 20,000 characters.' }),
    actIssuer: t.string({ description: 'Whose act approves it.' }),
    actNumber: t.string({ description: 'The number of that act.' }),
    actDate: t.field({ type: 'Day', description: 'Its date.' }),
    sections: t.field({ type: [SectionInput], description: 'All its sections, in order.' }),
  }),
});

const whereEdition = ({ viewer }: Context, id: string) => ({ AND: [{ id }, editionVisible(viewer)] });
const whereCollection = ({ viewer }: Context, id: string) => ({ AND: [{ id }, visible(viewer)] });

builder.mutationField('startCollection', (t) =>
  t.prismaField({
    type: Collection,
    errors: refusals,
    description: 'As the centre: begins a collection, with its first edition.',
    args: {
      title: t.arg.string({ required: true, description: 'What it is called, at most 300 characters.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await startCollection(context, args);
      return context.db.collection.findFirstOrThrow({ ...query, where: whereCollection(context, id) });
    },
  }),
);

builder.mutationField('saveEdition', (t) =>
  t.prismaField({
    type: CollectionEdition,
    errors: refusals,
    description: 'Saves an edition as it is put together.',
    args: {
      id: t.arg.id({ required: true, description: 'The edition.' }),
      version: t.arg.int(version),
      words: t.arg({ type: EditionInput, required: true, description: 'What was written since.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await saveEdition(context, args);
      return context.db.collectionEdition.findFirstOrThrow({ ...query, where: whereEdition(context, id) });
    },
  }),
);

builder.mutationField('setEdition', (t) =>
  t.prismaField({
    type: CollectionEdition,
    errors: refusals,
    description: 'Begins to write the files of an edition; once they are kept, it is published by itself.',
    args: {
      id: t.arg.id({ required: true, description: 'The edition.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await setEdition(context, args);
      return context.db.collectionEdition.findFirstOrThrow({ ...query, where: whereEdition(context, id) });
    },
  }),
);

builder.mutationField('cancelSetting', (t) =>
  t.prismaField({
    type: CollectionEdition,
    errors: refusals,
    description: 'Gives up what is being set: nothing of it is kept.',
    args: {
      id: t.arg.id({ required: true, description: 'The edition.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await cancelSetting(context, args);
      return context.db.collectionEdition.findFirstOrThrow({ ...query, where: whereEdition(context, id) });
    },
  }),
);

builder.mutationField('startEdition', (t) =>
  t.prismaField({
    type: CollectionEdition,
    errors: refusals,
    description: 'Begins the next edition of a collection that was published: it starts from the last.',
    args: {
      id: t.arg.id({ required: true, description: 'The collection.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await startEdition(context, args);
      return context.db.collectionEdition.findFirstOrThrow({ ...query, where: whereEdition(context, id) });
    },
  }),
);

builder.mutationField('discardEdition', (t) =>
  t.prismaField({
    type: Collection,
    errors: refusals,
    description: 'Throws the next edition away before it was published. Answers with its collection.',
    args: {
      id: t.arg.id({ required: true, description: 'The edition.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await discardEdition(context, args);
      return context.db.collection.findFirstOrThrow({ ...query, where: whereCollection(context, id) });
    },
  }),
);

builder.mutationField('archiveCollection', (t) =>
  t.prismaField({
    type: Collection,
    errors: refusals,
    description: 'Takes a collection out of the lists, or brings it back; what was published stays at its address.',
    args: {
      id: t.arg.id({ required: true, description: 'The collection.' }),
      version: t.arg.int(version),
      archived: t.arg.boolean({ required: true, description: 'Whether it is to be out of the lists.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await archiveCollection(context, args);
      return context.db.collection.findFirstOrThrow({ ...query, where: whereCollection(context, id) });
    },
  }),
);
