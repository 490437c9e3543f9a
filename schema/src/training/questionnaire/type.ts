import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { holders, mayHold, visible } from '../policy.ts';
import { hasBegun } from '../presence/rule.ts';
import { Training } from '../ref.ts';
import { isOwnSpecialist } from '../specialist/policy.ts';
import {
  defaultQuestions,
  fewestSheets,
  type Question as QuestionShape,
  questionKinds,
  questionsOf,
  type Sheet,
  type Sum,
  sumsOf,
} from './rule.ts';

export const QuestionKind = builder.enumType('AskedQuestionKind', {
  description: 'How a question is answered: from 1 to 5, by one of its options, or in words.',
  values: questionKinds,
});

const Question = builder.objectRef<QuestionShape>('AskedQuestion').implement({
  description: 'What is asked of those who were there.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names it within its questionnaire.' }),
    kind: t.field({ type: QuestionKind, description: 'How it is answered.', resolve: ({ kind }) => kind }),
    text: t.exposeString('text', { description: 'What is asked.' }),
    options: t.stringList({ description: 'What one chooses from.', resolve: ({ options }) => [...options] }),
  }),
});

const QuestionSum = builder.objectRef<Sum>('AskedQuestionSum').implement({
  description: 'What was answered to one question, in sum.',
  fields: (t) => ({
    question: t.field({ type: Question, description: 'The question.', resolve: ({ question }) => question }),
    answers: t.exposeInt('answers', { description: 'How many answered it.' }),
    mean: t.exposeFloat('mean', { nullable: true, description: 'Of a scale: the mean, to a tenth.' }),
    counts: t.intList({
      description: 'How many chose each step of the scale from 1, or each option.',
      resolve: ({ counts }) => [...counts],
    }),
    texts: t.stringList({
      description: 'What was written, in the order of the alphabet: nothing tells whose it is.',
      resolve: ({ texts }) => [...texts],
    }),
  }),
});

interface Asked {
  /** The training's: each has one. */
  readonly id: string;
  readonly version: number;
  readonly questions: readonly QuestionShape[];
  readonly sheets: number;
  readonly sums: readonly Sum[] | null;
  readonly mayFill: boolean;
  readonly mayWrite: boolean;
  readonly isFilled: boolean;
}

const Questionnaire = builder.objectRef<Asked>('Questionnaire').implement({
  description: 'What is asked of those who were at a training. Nothing leads from an answer to who gave it.',
  interfaces: [Versioned],
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'sheets' in value,
  fields: (t) => ({
    questions: t.field({ type: [Question], description: 'What.', resolve: ({ questions }) => [...questions] }),
    sheets: t.exposeInt('sheets', { description: 'How many have filled it in.' }),
    sums: t.field({
      type: [QuestionSum],
      nullable: true,
      description: `The result in sum, for those who hold the training; null under ${fewestSheets} sheets.`,
      resolve: ({ sums }) => sums && [...sums],
    }),
    mayFill: t.exposeBoolean('mayFill', { description: 'Whether you were there and may fill it in.' }),
    isFilled: t.exposeBoolean('isFilled', { description: 'Whether you have.' }),
    mayWrite: t.exposeBoolean('mayWrite', { description: 'Whether you may change the questions.' }),
  }),
});

builder.prismaObjectFields(Training, (t) => ({
  questionnaire: t.field({
    type: Questionnaire,
    description: 'What is asked of those who were there.',
    extensions: { personal: true },
    select: (_args, { viewer }) => ({
      ...holders,
      id: true,
      state: true,
      startsAt: true,
      endsAt: true,
      participations: { where: { specialist: isOwnSpecialist(viewer) }, take: 1, select: { id: true } },
      questionnaire: {
        include: {
          sheets: { select: { answers: true } },
          filled: { where: { specialist: isOwnSpecialist(viewer) }, take: 1 },
        },
      },
    }),
    resolve: ({ questionnaire, participations, ...training }, _, { viewer, clock }) => {
      const questions = questionnaire ? questionsOf(questionnaire.questions) : defaultQuestions;
      const sheets = questionnaire?.sheets ?? [];
      const holds = mayHold(viewer, training);
      const isFilled = (questionnaire?.filled.length ?? 0) > 0;
      const was = participations.length > 0 && hasBegun(training, clock.now());
      return {
        id: training.id,
        version: questionnaire?.version ?? 0,
        questions,
        sheets: sheets.length,
        // What a sheet holds was checked when it was filled in.
        sums: holds
          ? sumsOf(
              questions,
              sheets.map(({ answers }) => sheetIn(answers)),
            )
          : null,
        mayFill: was && !isFilled,
        isFilled,
        mayWrite: holds && sheets.length === 0,
      };
    },
  }),
}));

/** A sheet as its column keeps it. */
const sheetIn = (column: unknown): Sheet =>
  Object.fromEntries(
    Object.entries(column ?? {}).filter(([, said]) => typeof said === 'number' || typeof said === 'string'),
  );

readsAgain('questionnaire', async ({ db, viewer }, id) => {
  const row = await db.training.findFirst({
    where: { AND: [{ id }, visible(viewer)] },
    include: { questionnaire: true, hosts: holders.hosts },
  });
  if (!row) return null;
  const { questionnaire } = row;
  const questions = questionnaire ? questionsOf(questionnaire.questions) : defaultQuestions;
  const rest = { sheets: 0, sums: null, mayFill: false, isFilled: false, mayWrite: mayHold(viewer, row) };
  return { id, version: questionnaire?.version ?? 0, questions, ...rest, __typename: 'Questionnaire' };
});
