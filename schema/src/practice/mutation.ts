import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import { refusals } from '../core/refusals.ts';
import { visible as organisationVisible } from '../organisation/policy.ts';
import { Organisation } from '../organisation/type.ts';
import { FigureBound } from '../report/type.ts';
import { discardPassport, movePassport, revisePractice, savePassport, startPractice } from './command.ts';
import { practiceVisible, visible } from './policy.ts';
import { Practice } from './ref.ts';
import { ParagraphInput } from './text.ts';
import { Passport, PassportPart, PassportStep, PracticeKind } from './type.ts';

const PassportTextInput = builder.inputType('PassportTextInput', {
  description: 'A longer part of a passport as it is to be.',
  fields: (t) => ({
    part: t.field({ type: PassportPart, required: true, description: 'Which part.' }),
    text: t.field({ type: [ParagraphInput], required: true, description: 'Its words, at most 20,000 characters.' }),
  }),
});

export const ResultInput = builder.inputType('ResultInput', {
  description: 'A result of one year.',
  fields: (t) => ({
    year: t.int({ required: true, description: 'Of which year.' }),
    label: t.string({ required: true, description: 'What is counted.' }),
    value: t.float({ required: true, description: 'How many.' }),
    unit: t.string({ description: 'Of what.' }),
    bound: t.field({ type: FigureBound, required: true, defaultValue: 'EXACT', description: 'Whether it is exact.' }),
  }),
});

const PassportInput = builder.inputType('PassportInput', {
  description: 'What of a passport was written: whatever is left out stays as it is.',
  fields: (t) => ({
    name: t.string({ description: 'What the practice is called, at most 300 characters.' }),
    municipality: t.string({ description: 'Where it is done.' }),
    targetGroups: t.stringList({ description: 'For whom it is.' }),
    parts: t.field({ type: [PassportTextInput], description: 'Longer parts.' }),
    results: t.field({ type: [ResultInput], description: 'All its results.' }),
    contacts: t.string({ description: 'Whom to ask.' }),
    contactsPublic: t.boolean({ description: 'Whether those named there agree that the registry shows them.' }),
    documentIds: t.idList({ description: 'Documents about it, uploaded before: all of them.' }),
    formIds: t.idList({ description: 'Recommended forms: all of them.' }),
    measureIds: t.idList({ description: 'Measures that it serves: all of them.' }),
    technologyIds: t.idList({ description: 'Published technologies that it uses: all of them.' }),
  }),
});

builder.mutationField('startPractice', (t) =>
  t.prismaField({
    type: Practice,
    errors: refusals,
    description: 'Registers a practice of an organisation of yours: its passport is a draft.',
    args: {
      organisationId: t.arg.id({ required: true, description: 'Whose it is.' }),
      kind: t.arg({ type: PracticeKind, required: true, description: 'A practice, a technology or a trial.' }),
      words: t.arg({ type: PassportInput, required: true, description: 'What is written so far; its name at least.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await startPractice(context, args);
      return context.db.practice.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, practiceVisible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('savePassport', (t) =>
  t.prismaField({
    type: Passport,
    errors: refusals,
    description: 'Saves a draft as you write.',
    args: {
      id: t.arg.id({ required: true, description: 'The draft.' }),
      version: t.arg.int(version),
      words: t.arg({ type: PassportInput, required: true, description: 'What was written since.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await savePassport(context, args);
      return context.db.passport.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('discardPassport', (t) =>
  t.prismaField({
    type: Organisation,
    errors: refusals,
    description: 'Throws a draft away that was never submitted. Answers with whose it was.',
    args: {
      id: t.arg.id({ required: true, description: 'The draft.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await discardPassport(context, args);
      return context.db.organisation.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, organisationVisible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('revisePractice', (t) =>
  t.prismaField({
    type: Passport,
    errors: refusals,
    description: 'Begins the next version of a practice, where the last one was returned or published.',
    args: { id: t.arg.id({ required: true, description: 'The practice.' }), key: t.arg.id(key) },
    resolve: async (query, _, args, context) => {
      const id = await revisePractice(context, args);
      return context.db.passport.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('movePassport', (t) =>
  t.prismaField({
    type: Passport,
    errors: refusals,
    description: 'Takes a version a step on its way: one of its `nextSteps`.',
    args: {
      id: t.arg.id({ required: true, description: 'The version.' }),
      version: t.arg.int(version),
      step: t.arg({ type: PassportStep, required: true, description: 'Which step.' }),
      reason: t.arg.string({
        description: 'Why; needed to return or archive it, and to publish words that look like data about a person.',
      }),
      dueOn: t.arg({ type: 'Day', description: 'Until when the reviewers judge it; needed to begin.' }),
      reviewOn: t.arg({ type: 'Day', description: 'When it is looked at again; needed to publish.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await movePassport(context, args);
      return context.db.passport.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
