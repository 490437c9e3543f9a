import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { newId } from '../../core/id.ts';
import { allow, Forbidden, require, Stale } from '../../core/refusal.ts';
import { badText, line } from '../../core/text.ts';
import { mayHold } from '../policy.ts';
import { seenTraining } from '../presence/command.ts';
import { hasBegun } from '../presence/rule.ts';
import { isOwnSpecialist } from '../specialist/policy.ts';
import { tellOfTraining } from '../telling.ts';
import {
  type Answer,
  defaultQuestions,
  isAnswerTo,
  longest,
  most,
  type Question,
  type QuestionKind,
  questionsOf,
  sheetOf,
} from './rule.ts';

interface QuestionWords {
  readonly kind: QuestionKind;
  readonly text: string;
  readonly options?: readonly string[] | null | undefined;
}

export interface SetQuestionnaire extends Keyed {
  readonly trainingId: string;
  /** The version that one saw; 0 where there is none of its own yet. */
  readonly version: number;
  readonly questions: readonly QuestionWords[];
}

function questionOf({ kind, text, options }: QuestionWords, id: string): Question {
  const said = kind === 'CHOICE' ? (options ?? []).map((option) => line('questions', option, longest.option)) : [];
  require(kind !== 'CHOICE' || said.length >= 2, 'questions', 'REQUIRED');
  require(said.length <= most.options, 'questions', 'TOO_MANY', { max: most.options });
  return { id, kind, text: line('questions', text, longest.text), options: said };
}

const columnOf = (questions: readonly Question[]): Prisma.InputJsonArray =>
  questions.map(({ options, ...question }) => ({ ...question, options: [...options] }));

/** As a host: what is asked afterwards. Once somebody has filled it in, it stays as it is. */
export const setQuestionnaire = (context: Context, { key, ...input }: SetQuestionnaire) =>
  commit(context, { act: 'questionnaire.set', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const training = await seenTraining(change, input.trainingId);
    allow(mayHold(viewer, training));
    const of = { trainingId: training.id };
    require(input.questions.length > 0, 'questions', 'REQUIRED');
    require(input.questions.length <= most.questions, 'questions', 'TOO_MANY', { max: most.questions });
    const questions = columnOf(input.questions.map((words) => questionOf(words, newId(at))));
    const before = await opened(change, training.id);
    const taken = await tx.questionnaire.updateMany({
      where: { ...of, version: input.version },
      data: { questions, version: { increment: 1 } },
    });
    if (taken.count === 0) throw new Stale('questionnaire', training.id);
    require((await tx.filled.count({ where: of })) === 0, 'trainingId', 'NOT_ALLOWED_NOW');
    change.noted('questionnaire', training.id, { questions: before }, { questions }, of);
    tellOfTraining(change, training);
    return training.id;
  });

/** The questionnaire, with the questions that every training has where its host has written none. */
async function opened({ tx }: Change, trainingId: string) {
  await tx.questionnaire.createMany({
    data: [{ trainingId, questions: columnOf(defaultQuestions) }],
    skipDuplicates: true,
  });
  // Whoever fills it in and whoever changes it wait for each other here.
  await tx.$queryRaw`SELECT 1 FROM "Questionnaire" WHERE "trainingId" = ${trainingId}::uuid FOR UPDATE`;
  return (await tx.questionnaire.findUniqueOrThrow({ where: { trainingId } })).questions;
}

export interface FillQuestionnaire extends Keyed {
  readonly trainingId: string;
  readonly answers: readonly Answer[];
}

/**
 * As somebody who was there: fills the questionnaire in, once. That one has filled it in stands in one row, what one
 * wrote in another, and nothing leads from one to the other: not the request that is kept for a retry, which is known by
 * the training alone, and not the history (decision 42).
 */
export const fillQuestionnaire = (context: Context, { key, trainingId, answers }: FillQuestionnaire) =>
  commit(context, { act: 'questionnaire.fill', input: { trainingId }, key }, async (change) => {
    const { tx, viewer, at } = change;
    const training = await seenTraining(change, trainingId);
    if (viewer.id === null) throw new Forbidden();
    // What is no part of the request that is kept is looked at here.
    require(badText({ answers }) === null, 'answers', 'BAD_TEXT');
    require(hasBegun(training, at), 'trainingId', 'NOT_ALLOWED_NOW');
    const own = await tx.specialist.findMany({
      where: { AND: [isOwnSpecialist(viewer), { participations: { some: { trainingId } } }] },
      select: { id: true },
      orderBy: { id: 'asc' },
    });
    const [specialist] = own;
    if (!specialist) throw new Forbidden();
    const questions = questionsOf(await opened(change, trainingId));
    const mine = { trainingId, specialistId: { in: own.map(({ id }) => id) } };
    require((await tx.filled.count({ where: mine })) === 0, 'trainingId', 'TAKEN');
    checkAnswers(questions, answers);
    await tx.filled.create({ data: { trainingId, specialistId: specialist.id } });
    await tx.answerSheet.create({ data: { trainingId, answers: sheetOf(answers) } });
    tellOfTraining(change, training);
    return trainingId;
  });

/** @throws Invalid UNKNOWN, OUT_OF_RANGE, REQUIRED where nothing is answered */
function checkAnswers(questions: readonly Question[], answers: readonly Answer[]): void {
  require(new Set(answers.map(({ question }) => question)).size === answers.length, 'answers', 'UNKNOWN');
  for (const answer of answers) {
    const question = questions.find(({ id }) => id === answer.question);
    require(question !== undefined, 'answers', 'UNKNOWN');
    require((answer.text?.length ?? 0) <= longest.answer, 'answers', 'TOO_LONG', { max: longest.answer });
    require(isAnswerTo(question, answer), 'answers', 'OUT_OF_RANGE', rangeOf(question));
  }
  require(Object.keys(sheetOf(answers)).length > 0, 'answers', 'REQUIRED');
}

const rangeOf = ({ kind, options }: Question) =>
  kind === 'CHOICE' ? { min: 0, max: options.length - 1 } : { min: 1, max: 5 };
