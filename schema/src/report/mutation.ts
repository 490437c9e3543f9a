import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import { refusals } from '../core/refusals.ts';
import { visible as measureVisible } from '../measure/policy.ts';
import { Measure } from '../measure/type.ts';
import { attachScan, discardReport, enterReport, saveReport, startReport, takeStep } from './command.ts';
import { visible } from './policy.ts';
import { FigureBound, Report, ReportStep } from './type.ts';

const FigureInput = builder.inputType('FigureInput', {
  description: 'A figure of a report: a count or a sum, never anything about a single person.',
  fields: (t) => ({
    label: t.string({ required: true, description: 'What is counted.' }),
    value: t.float({ required: true, description: 'How many.' }),
    unit: t.string({ description: 'Of what.' }),
    bound: t.field({ type: FigureBound, required: true, defaultValue: 'EXACT', description: 'Whether it is exact.' }),
  }),
});

const ReportInput = builder.inputType('ReportInput', {
  description: 'What a report says. It may be half-finished until it is prepared.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'What was done, at most 20000 characters.' }),
    doneOn: t.field({ type: 'Day', description: 'By what day; today at the latest.' }),
    completes: t.boolean({ description: 'Whether the measure as a whole is done by it.' }),
    figures: t.field({ type: [FigureInput], description: 'Figures, at most 50.' }),
    fileIds: t.idList({
      description: 'Exactly these files, uploaded before, at most 20; left out, the files stay as they are.',
    }),
  }),
});

builder.mutationField('startReport', (t) =>
  t.prismaField({
    type: Report,
    errors: refusals,
    description: 'Begins a report of your organisation as a draft, which only your organisation sees.',
    args: {
      measureId: t.arg.id({ required: true, description: 'The measure.' }),
      organisationId: t.arg.id({ required: true, description: 'One of `Measure.reportFor`.' }),
      dueDay: t.arg({
        type: 'Day',
        description: 'The day that it answers; the earliest without a report where it is left out.',
      }),
      words: t.arg({ type: ReportInput, required: true, description: 'What it says so far.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await startReport(context, args);
      return context.db.report.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('saveReport', (t) =>
  t.prismaField({
    type: Report,
    errors: refusals,
    description: 'Saves a report as you write. One that was returned becomes a draft again.',
    args: {
      id: t.arg.id({ required: true, description: 'The report.' }),
      version: t.arg.int(version),
      words: t.arg({ type: ReportInput, required: true, description: 'What it says now.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await saveReport(context, args);
      return context.db.report.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('moveReport', (t) =>
  t.prismaField({
    type: Report,
    errors: refusals,
    description: 'Takes a report a step on its way: one of its `nextSteps`.',
    args: {
      id: t.arg.id({ required: true, description: 'The report.' }),
      version: t.arg.int(version),
      step: t.arg({ type: ReportStep, required: true, description: 'Which step.' }),
      remark: t.arg.string({ description: 'A remark; needed to return it.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await takeStep(context, args);
      return context.db.report.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('discardReport', (t) =>
  t.prismaField({
    type: Measure,
    errors: refusals,
    description: 'Throws a draft away that never left your organisation. Answers with its measure.',
    args: {
      id: t.arg.id({ required: true, description: 'The draft.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await discardReport(context, args);
      return context.db.measure.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, measureVisible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('enterReport', (t) =>
  t.prismaField({
    type: Report,
    errors: refusals,
    description:
      'As coordinator: enters what an organisation answered by letter. It counts as approved, and waits to be accepted.',
    args: {
      measureId: t.arg.id({ required: true, description: 'The measure.' }),
      organisationId: t.arg.id({ required: true, description: 'Whose answer it is: an executor of the measure.' }),
      dueDay: t.arg({
        type: 'Day',
        description: 'The day that it answers; the earliest without a report where it is left out.',
      }),
      words: t.arg({
        type: ReportInput,
        required: true,
        description: 'What the letter says; its scan among the files.',
      }),
      letterNumber: t.arg.string({ required: true, description: 'Number of the letter.' }),
      letterDate: t.arg({ type: 'Day', required: true, description: 'Date of the letter; today at the latest.' }),
      withoutScan: t.arg.boolean({
        description: 'True where the scan is not at hand: a letter without any file is not entered by oversight.',
      }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await enterReport(context, args);
      return context.db.report.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('attachScan', (t) =>
  t.prismaField({
    type: Report,
    errors: refusals,
    description: 'As coordinator: adds the scan of its letter to a report that was entered without it, or more files.',
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
      const id = await attachScan(context, args);
      return context.db.report.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
