import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { visible } from '../policy.ts';
import { Roadmap } from '../type.ts';
import { correctRoadmap } from './command.ts';

const Act = builder.prismaObject('Act', {
  description:
    'The legal act that approved a plan. What is blank in the document is null: such an act has no effect yet.',
  fields: (t) => ({
    kind: t.string({
      nullable: true,
      description: 'What it is, e.g. «приказ».',
      select: { kind: true },
      resolve: ({ kind }) => kind || null,
    }),
    number: t.exposeString('number', { nullable: true, description: 'Its number.' }),
    date: t.expose('date', { type: 'Day', nullable: true, description: 'Its date.' }),
  }),
});

builder.prismaObjectField(Roadmap, 'act', (t) =>
  t.relation('act', {
    type: Act,
    nullable: true,
    description: 'The act that approved it; null where its document names none.',
  }),
);

const PeriodInput = builder.inputType('PeriodInput', {
  description: 'The period of a plan; a day that is left out is blank.',
  fields: (t) => ({
    start: t.field({ type: 'Day', description: 'First day.' }),
    end: t.field({ type: 'Day', description: 'Last day.' }),
  }),
});
const ActInput = builder.inputType('ActInput', {
  description: 'The act that approved a plan; what is left out is blank, and with nothing in it there is none.',
  fields: (t) => ({
    kind: t.string({ description: 'What it is, e.g. «приказ».' }),
    number: t.string({ description: 'Its number.' }),
    date: t.field({ type: 'Day', description: 'Its date.' }),
  }),
});
const SectionInput = builder.inputType('SectionInput', {
  description: 'The heading of a part of a roadmap, put right.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The part.' }),
    title: t.string({ required: true, description: 'Its heading.' }),
  }),
});

builder.mutationField('correctRoadmap', (t) =>
  t.prismaField({
    type: Roadmap,
    errors: refusals,
    description:
      'Puts right what the document says of the plan as a whole, with its reason. What stood there stays in the history. What is left out stays as it is.',
    args: {
      id: t.arg.id({ required: true, description: 'The roadmap.' }),
      version: t.arg.int(version),
      reason: t.arg.string({ required: true, description: 'Why, e.g. which act says it.' }),
      title: t.arg.string({ description: 'Its full title.' }),
      period: t.arg({ type: PeriodInput, description: 'Its period.' }),
      act: t.arg({ type: ActInput, description: 'The act that approved it; one with nothing in it takes it away.' }),
      goals: t.arg.stringList({ description: 'All goals, in order.' }),
      targetGroups: t.arg.stringList({ description: 'All target groups, in order.' }),
      sections: t.arg({ type: [SectionInput], description: 'The parts whose headings are put right.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await correctRoadmap(context, args);
      return context.db.roadmap.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
