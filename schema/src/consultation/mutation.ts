import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import type { Context } from '../core/context.ts';
import { refusals } from '../core/refusals.ts';
import { ParagraphInput } from '../practice/text.ts';
import { answerConsultation, askCentre, askFurther, moveConsultation } from './command.ts';
import { visible } from './policy.ts';
import { publishConsultation } from './publication/command.ts';
import { PublicWordsInput } from './publication/query.ts';
import { Consultation, ConsultationMove } from './type.ts';

const idArg = { required: true, description: 'The question.' } as const;
const filesArg = { description: 'Files that go with it, uploaded before.' } as const;

const row = (query: object, id: string, { db, viewer }: Context) =>
  db.consultation.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(viewer)] } });

builder.mutationField('askCentre', (t) =>
  t.prismaField({
    type: Consultation,
    errors: refusals,
    description: 'Asks the methodological centre.',
    args: {
      organisationId: t.arg.id({ required: true, description: 'Where you work now.' }),
      subject: t.arg.string({ required: true, description: 'What it is about, in a line of at most 300 characters.' }),
      question: t.arg.string({ required: true, description: 'The question, at most 10,000 characters.' }),
      fileIds: t.arg.idList(filesArg),
      measureId: t.arg.id({ description: 'The measure that it is about.' }),
      practiceId: t.arg.id({ description: 'The practice that it is about.' }),
      materialId: t.arg.id({ description: 'The form, or another material of the centre, that it is about.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => row(query, await askCentre(context, args), context),
  }),
);

builder.mutationField('moveConsultation', (t) =>
  t.prismaField({
    type: Consultation,
    errors: refusals,
    description: 'Takes a question a step on its way that brings no text: one of its `nextSteps`.',
    args: {
      id: t.arg.id(idArg),
      version: t.arg.int(version),
      step: t.arg({ type: ConsultationMove, required: true, description: 'Which step.' }),
      reason: t.arg.string({ description: 'Why; needed to extend the term and to close it.' }),
      dueOn: t.arg({ type: 'Day', description: 'Until when it is answered instead; needed to extend the term.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => row(query, await moveConsultation(context, args), context),
  }),
);

builder.mutationField('answerConsultation', (t) =>
  t.prismaField({
    type: Consultation,
    errors: refusals,
    description: 'As the centre: answers a question, or adds to its answer.',
    args: {
      id: t.arg.id(idArg),
      version: t.arg.int(version),
      text: t.arg({ type: [ParagraphInput], required: true, description: 'The answer, at most 20,000 characters.' }),
      fileIds: t.arg.idList(filesArg),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => row(query, await answerConsultation(context, args), context),
  }),
);

builder.mutationField('askFurther', (t) =>
  t.prismaField({
    type: Consultation,
    errors: refusals,
    description: 'As whoever asked: asks on after an answer. The question is open again.',
    args: {
      id: t.arg.id(idArg),
      version: t.arg.int(version),
      question: t.arg.string({ required: true, description: 'What else you ask, at most 10,000 characters.' }),
      fileIds: t.arg.idList(filesArg),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => row(query, await askFurther(context, args), context),
  }),
);

builder.mutationField('publishConsultation', (t) =>
  t.prismaField({
    type: Consultation,
    errors: refusals,
    description: 'As the centre: publishes a question with its answer, without names; or other words in their place.',
    args: {
      id: t.arg.id(idArg),
      version: t.arg.int(version),
      words: t.arg({ type: PublicWordsInput, required: true, description: 'As everybody is to read it.' }),
      reason: t.arg.string({ description: 'Why it is published though something in it looks like a name.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => row(query, await publishConsultation(context, args), context),
  }),
);
