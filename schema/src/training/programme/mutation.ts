import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { visible as organisationVisible } from '../../organisation/policy.ts';
import { Organisation } from '../../organisation/type.ts';
import { ParagraphInput } from '../../practice/text.ts';
import { programmeVisible } from '../policy.ts';
import { Programme } from '../ref.ts';
import { createProgramme, discardProgramme, setProgramme } from './command.ts';

const ProgrammeInput = builder.inputType('ProgrammeInput', {
  description: 'What of a course was written: whatever is left out stays as it is.',
  fields: (t) => ({
    name: t.string({ description: 'What it is called, at most 300 characters; needed at first.' }),
    about: t.field({ type: [ParagraphInput], description: 'What it teaches, at most 20,000 characters.' }),
    hours: t.int({ description: 'How many hours it takes.' }),
    isArchived: t.boolean({ description: 'Whether it is not held any more.' }),
  }),
});

builder.mutationField('createProgramme', (t) =>
  t.prismaField({
    type: Programme,
    errors: refusals,
    description: 'Enters a course of an organisation of yours.',
    args: {
      organisationId: t.arg.id({ required: true, description: 'Whose course it is.' }),
      words: t.arg({ type: ProgrammeInput, required: true, description: 'What is written; its name at least.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await createProgramme(context, args);
      return context.db.programme.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, programmeVisible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('setProgramme', (t) =>
  t.prismaField({
    type: Programme,
    errors: refusals,
    description: 'Words a course anew, or says that it is not held any more.',
    args: {
      id: t.arg.id({ required: true, description: 'The course.' }),
      version: t.arg.int(version),
      words: t.arg({ type: ProgrammeInput, required: true, description: 'What was written.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await setProgramme(context, args);
      return context.db.programme.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, programmeVisible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('discardProgramme', (t) =>
  t.prismaField({
    type: Organisation,
    errors: refusals,
    description: 'Throws away a course of yours that nothing rests on. Answers with whose it was.',
    args: {
      id: t.arg.id({ required: true, description: 'The course.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await discardProgramme(context, args);
      const where = { AND: [{ id }, organisationVisible(context.viewer)] };
      return context.db.organisation.findFirstOrThrow({ ...query, where });
    },
  }),
);
