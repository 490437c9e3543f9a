import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import { refusals } from '../core/refusals.ts';
import { ParagraphInput } from '../practice/text.ts';
import {
  archiveMaterial,
  discardMaterial,
  publishMaterial,
  reviseMaterial,
  saveMaterial,
  startMaterial,
} from './command.ts';
import { versionVisible, visible } from './policy.ts';
import { Material } from './ref.ts';
import { MaterialKind, MaterialVersion } from './type.ts';

const MaterialInput = builder.inputType('MaterialInput', {
  description: 'What of a material was written: whatever is left out stays as it is.',
  fields: (t) => ({
    title: t.string({ description: 'What it is called, at most 300 characters.' }),
    targetGroups: t.stringList({ description: 'For whom it is.' }),
    text: t.field({ type: [ParagraphInput], description: 'Its words, at most 60,000 characters.' }),
    changes: t.string({ description: 'What changed since the version before, at most 2000 characters.' }),
    fileIds: t.idList({ description: 'Its files, uploaded before: all of them.' }),
  }),
});

builder.mutationField('startMaterial', (t) =>
  t.prismaField({
    type: Material,
    errors: refusals,
    description: 'As the centre: begins a material in the name of an organisation of yours; it is a draft.',
    args: {
      organisationId: t.arg.id({ required: true, description: 'Who puts it out.' }),
      kind: t.arg({ type: MaterialKind, required: true, description: 'What it is.' }),
      words: t.arg({ type: MaterialInput, required: true, description: 'What is written so far; its title at least.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await startMaterial(context, args);
      return context.db.material.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('saveMaterial', (t) =>
  t.prismaField({
    type: MaterialVersion,
    errors: refusals,
    description: 'Saves a draft as you write.',
    args: {
      id: t.arg.id({ required: true, description: 'The draft.' }),
      version: t.arg.int(version),
      words: t.arg({ type: MaterialInput, required: true, description: 'What was written since.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await saveMaterial(context, args);
      const where = { AND: [{ id }, versionVisible(context.viewer)] };
      return context.db.materialVersion.findFirstOrThrow({ ...query, where });
    },
  }),
);

builder.mutationField('publishMaterial', (t) =>
  t.prismaField({
    type: MaterialVersion,
    errors: refusals,
    description: 'Publishes a draft: everybody finds it in the registry, and it is not changed any more.',
    args: {
      id: t.arg.id({ required: true, description: 'The draft.' }),
      version: t.arg.int(version),
      reason: t.arg.string({
        description: 'Needed where something in it looks like data about a person in care: why it is none.',
      }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await publishMaterial(context, args);
      const where = { AND: [{ id }, versionVisible(context.viewer)] };
      return context.db.materialVersion.findFirstOrThrow({ ...query, where });
    },
  }),
);

builder.mutationField('discardMaterial', (t) =>
  t.prismaField({
    type: Material,
    errors: refusals,
    description: 'Throws the draft of a next version away. Answers with its material.',
    args: {
      id: t.arg.id({ required: true, description: 'The draft.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await discardMaterial(context, args);
      return context.db.material.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('reviseMaterial', (t) =>
  t.prismaField({
    type: MaterialVersion,
    errors: refusals,
    description: 'Begins the next version of a material that was published.',
    args: { id: t.arg.id({ required: true, description: 'The material.' }), key: t.arg.id(key) },
    resolve: async (query, _, args, context) => {
      const id = await reviseMaterial(context, args);
      const where = { AND: [{ id }, versionVisible(context.viewer)] };
      return context.db.materialVersion.findFirstOrThrow({ ...query, where });
    },
  }),
);

builder.mutationField('archiveMaterial', (t) =>
  t.prismaField({
    type: Material,
    errors: refusals,
    description: 'Takes a material out of the registry, or brings it back; its addresses stay.',
    args: {
      id: t.arg.id({ required: true, description: 'The material.' }),
      version: t.arg.int(version),
      archived: t.arg.boolean({ required: true, description: 'Whether it is to be out of the registry.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await archiveMaterial(context, args);
      return context.db.material.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
