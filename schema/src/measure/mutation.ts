import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import { refusals } from '../core/refusals.ts';
import { correct, setConsolidator, setState } from './command.ts';
import { visible } from './policy.ts';
import { ExecutorRole, Measure, MeasureState, TermKind } from './type.ts';

builder.mutationField('setMeasureState', (t) =>
  t.prismaField({
    type: Measure,
    errors: refusals,
    description: 'Moves a measure to another state.',
    args: {
      id: t.arg.id({ required: true, description: 'The measure.' }),
      version: t.arg.int(version),
      state: t.arg({ type: MeasureState, required: true, description: 'Where to.' }),
      reason: t.arg.string({
        description: 'Why; needed for steps that stop or reopen it, and where it `doneNeedsReason`.',
      }),
      closedOn: t.arg({ type: 'Day', description: 'When it was done or dropped; today where it is left out.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await setState(context, args);
      return context.db.measure.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('setConsolidator', (t) =>
  t.prismaField({
    type: Measure,
    errors: refusals,
    description:
      'Names the organisation that consolidates the reports of all; then done needs its accepted report alone.',
    args: {
      id: t.arg.id({ required: true, description: 'The measure.' }),
      version: t.arg.int(version),
      organisationId: t.arg.id({
        description: 'An executor of the measure; left out, each lead reports by itself again.',
      }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, { organisationId = null, ...args }, context) => {
      const id = await setConsolidator(context, { ...args, organisationId });
      return context.db.measure.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

const TermInput = builder.inputType('TermInput', {
  description: 'A term, as it should be read.',
  fields: (t) => ({
    kind: t.field({ type: TermKind, required: true, description: 'The precision.' }),
    start: t.field({ type: 'Day', description: 'First day.' }),
    end: t.field({ type: 'Day', description: 'Last day.' }),
    raw: t.string({ required: true, description: 'The words of the document.' }),
  }),
});

const ExecutorInput = builder.inputType('ExecutorInput', {
  description: 'Who is named in a measure, and who is meant; with neither id the name stays as it is written.',
  fields: (t) => ({
    role: t.field({ type: ExecutorRole, required: true, description: 'Lead or co-executor.' }),
    name: t.string({ required: true, description: 'The name as the document writes it.' }),
    byAgreement: t.boolean({ description: '«По согласованию».' }),
    organisationId: t.id({ description: 'The organisation meant.' }),
    classId: t.id({ description: 'The class meant.' }),
  }),
});

builder.mutationField('correctMeasure', (t) =>
  t.prismaField({
    type: Measure,
    errors: refusals,
    description:
      'Puts a misprint right, with its reason: words, term, executors. What stood there stays in the history. What is left out stays as it is.',
    args: {
      id: t.arg.id({ required: true, description: 'The measure.' }),
      version: t.arg.int(version),
      reason: t.arg.string({ required: true, description: 'Why, e.g. which act says it.' }),
      number: t.arg.string({ description: 'Number in the document.' }),
      title: t.arg.string({ description: 'What is to be done.' }),
      expectedResult: t.arg.string({ description: 'The result expected; an empty text takes it away.' }),
      term: t.arg({ type: TermInput, description: 'When it is due.' }),
      executors: t.arg({
        type: [ExecutorInput],
        description: 'All who are named, in the order of the document; whoever is left out is named no longer.',
      }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await correct(context, args);
      return context.db.measure.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
