import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { visible } from '../policy.ts';
import { Training } from '../ref.ts';
import { fillQuestionnaire, setQuestionnaire } from './command.ts';
import { QuestionKind } from './type.ts';

const QuestionInput = builder.inputType('AskedQuestionInput', {
  description: 'A question as it is to be asked.',
  fields: (t) => ({
    kind: t.field({ type: QuestionKind, required: true, description: 'How it is answered.' }),
    text: t.string({ required: true, description: 'What is asked, at most 500 characters.' }),
    options: t.stringList({ description: 'What one chooses from: two at least, where one chooses.' }),
  }),
});

const AnswerInput = builder.inputType('AskedAnswerInput', {
  description: 'An answer; a question that is left out is not answered.',
  fields: (t) => ({
    question: t.id({ required: true, description: 'To which question.' }),
    value: t.int({ description: 'From 1 to 5, or which option, from 0.' }),
    text: t.string({ description: 'In words, at most 2,000 characters.' }),
  }),
});

builder.mutationField('setQuestionnaire', (t) =>
  t.prismaField({
    type: Training,
    errors: refusals,
    description: 'As a host: what is asked of those who were there. Once somebody has answered it stays as it is.',
    args: {
      trainingId: t.arg.id({ required: true, description: 'The training.' }),
      version: t.arg.int(version),
      questions: t.arg({ type: [QuestionInput], required: true, description: 'All its questions, at most 20.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await setQuestionnaire(context, args);
      return context.db.training.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('fillQuestionnaire', (t) =>
  t.prismaField({
    type: Training,
    errors: refusals,
    description: 'Fills in the questionnaire of a training at which you were, once. Nothing tells that it was you.',
    args: {
      trainingId: t.arg.id({ required: true, description: 'The training.' }),
      answers: t.arg({ type: [AnswerInput], required: true, description: 'What you answer.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await fillQuestionnaire(context, args);
      return context.db.training.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
