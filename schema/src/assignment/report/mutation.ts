import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { visible as assignmentVisible } from '../policy.ts';
import { Assignment } from '../type.ts';
import { attachAnswerScan, discardAnswer, enterAnswer, saveAnswer, startAnswer, takeAnswerStep } from './command.ts';
import { visible } from './policy.ts';
import { AssignmentReport, AssignmentReportStep } from './type.ts';

const WordsInput = builder.inputType('AssignmentReportInput', {
  description: 'What a report on an assignment says: a whole letter may be pasted. It may be half-finished.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'What was done, at most 100000 characters.' }),
    fileIds: t.idList({
      description: 'Exactly these files, uploaded before, at most 20; left out, the files stay as they are.',
    }),
  }),
});

builder.mutationField('startAssignmentReport', (t) =>
  t.prismaField({
    type: AssignmentReport,
    errors: refusals,
    description: 'Begins a report of your organisation on an assignment, as a draft that only your organisation sees.',
    args: {
      assignmentId: t.arg.id({ required: true, description: 'The assignment.' }),
      organisationId: t.arg.id({ required: true, description: 'One of `Assignment.reportFor`.' }),
      words: t.arg({ type: WordsInput, required: true, description: 'What it says so far.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await startAnswer(context, args);
      return context.db.assignmentReport.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, visible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('saveAssignmentReport', (t) =>
  t.prismaField({
    type: AssignmentReport,
    errors: refusals,
    description: 'Saves a report on an assignment as you write. One that was returned becomes a draft again.',
    args: {
      id: t.arg.id({ required: true, description: 'The report.' }),
      version: t.arg.int(version),
      words: t.arg({ type: WordsInput, required: true, description: 'What it says now.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await saveAnswer(context, args);
      return context.db.assignmentReport.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, visible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('moveAssignmentReport', (t) =>
  t.prismaField({
    type: AssignmentReport,
    errors: refusals,
    description: 'Takes a report on an assignment a step on its way: one of its `nextSteps`.',
    args: {
      id: t.arg.id({ required: true, description: 'The report.' }),
      version: t.arg.int(version),
      step: t.arg({ type: AssignmentReportStep, required: true, description: 'Which step.' }),
      outgoingNumber: t.arg.string({ description: 'At approval: the number of your own letter, with its date.' }),
      outgoingDate: t.arg({ type: 'Day', description: 'The date of that letter; today at the latest.' }),
      remark: t.arg.string({ description: 'When it is withdrawn: why.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await takeAnswerStep(context, args);
      return context.db.assignmentReport.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, visible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('discardAssignmentReport', (t) =>
  t.prismaField({
    type: Assignment,
    errors: refusals,
    description: 'Throws a draft away that never left your organisation. Answers with its assignment.',
    args: {
      id: t.arg.id({ required: true, description: 'The draft.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await discardAnswer(context, args);
      return context.db.assignment.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, assignmentVisible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('enterAssignmentReport', (t) =>
  t.prismaField({
    type: AssignmentReport,
    errors: refusals,
    description: 'As who controls it: enters what an organisation answered by letter. It counts as approved.',
    args: {
      assignmentId: t.arg.id({ required: true, description: 'The assignment.' }),
      organisationId: t.arg.id({ required: true, description: 'Whose answer it is: one of `Assignment.mayEnterFor`.' }),
      words: t.arg({
        type: WordsInput,
        required: true,
        description: 'What the letter says; its scan among the files.',
      }),
      outgoingNumber: t.arg.string({ required: true, description: 'The number of the letter.' }),
      outgoingDate: t.arg({ type: 'Day', required: true, description: 'Its date; today at the latest.' }),
      withoutScan: t.arg.boolean({
        description: 'True where the scan is not at hand: a letter without any file is not entered by oversight.',
      }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await enterAnswer(context, args);
      return context.db.assignmentReport.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, visible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('attachAssignmentScan', (t) =>
  t.prismaField({
    type: AssignmentReport,
    errors: refusals,
    description:
      'As who controls it: adds the scan of its letter to a report that was entered without it, or more files.',
    args: {
      id: t.arg.id({ required: true, description: 'A report that was entered from a letter.' }),
      version: t.arg.int(version),
      fileIds: t.arg.idList({
        required: true,
        description: 'Files, uploaded before, that are added to those it has: one at least, 20 with them at most.',
      }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await attachAnswerScan(context, args);
      return context.db.assignmentReport.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, visible(context.viewer)] },
      });
    },
  }),
);
