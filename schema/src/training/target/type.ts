import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { readsAgain, refusals, Versioned } from '../../core/refusals.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { attendances } from '../count/rows.ts';
import { oneProgramme } from '../one.ts';
import { Programme } from '../ref.ts';
import { mayKeepLedger } from '../specialist/policy.ts';
import { archiveTarget, changeTarget, setTarget } from './command.ts';
import { targetVisible } from './policy.ts';
import { type Progress, progressOf } from './rule.ts';

const TargetProgress = builder.objectRef<Progress>('TargetProgress').implement({
  description: 'How far a target is in a year, or over its years.',
  fields: (t) => ({
    firstYear: t.exposeInt('firstYear', { description: 'From which year.' }),
    lastYear: t.exposeInt('lastYear', { description: 'Until which year.' }),
    people: t.exposeInt('people', { description: 'How many people took part, each counted once over these years.' }),
    met: t.exposeBoolean('met', { description: 'Whether they are as many as it asks for.' }),
  }),
});

const Target = builder.prismaObject('Target', {
  description: 'How many specialists are to be trained, in each year or over a period.',
  interfaces: [Versioned],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    count: t.exposeInt('count', { description: 'At least so many people.' }),
    yearly: t.exposeBoolean('yearly', { description: 'In each year, rather than over all of them.' }),
    firstYear: t.exposeInt('firstYear', { description: 'From which year.' }),
    lastYear: t.exposeInt('lastYear', { description: 'Until which year.' }),
    programme: t.field({
      type: Programme,
      nullable: true,
      description: 'At trainings of this programme; null: of any.',
      select: { programmeId: true },
      resolve: ({ programmeId }, _, context) => (programmeId ? oneProgramme(context).load(programmeId) : null),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'At trainings for which this organisation answers; null: any.',
      select: { organisationId: true },
      resolve: ({ organisationId }, _, context) => (organisationId ? oneOrganisation(context, organisationId) : null),
    }),
    source: t.exposeString('source', { description: 'The document that sets it.' }),
    archivedAt: t.expose('archivedAt', {
      type: 'Instant',
      nullable: true,
      description: 'Since when it is followed no longer.',
    }),
    progress: t.field({
      type: [TargetProgress],
      description: 'How far it is, from the rows of the ledger: by year where it is yearly.',
      select: { count: true, yearly: true, firstYear: true, lastYear: true, programmeId: true, organisationId: true },
      resolve: async (target, _, context) => progressOf(target, await attendances(context)),
    }),
    mayWrite: t.boolean({
      description: 'Whether you may change it.',
      resolve: (_, __, { viewer }) => mayKeepLedger(viewer),
    }),
  }),
});

const TargetInput = builder.inputType('TargetInput', {
  description: 'A target as it is to be.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is called, at most 300 characters.' }),
    count: t.int({ required: true, description: 'At least so many people.' }),
    yearly: t.boolean({ required: true, description: 'In each year, rather than over all of them.' }),
    firstYear: t.int({ required: true, description: 'From which year.' }),
    lastYear: t.int({ required: true, description: 'Until which year, at most 30 in all.' }),
    programmeId: t.id({ description: 'At trainings of this programme.' }),
    organisationId: t.id({ description: 'At trainings for which this organisation answers.' }),
    source: t.string({ description: 'The document that sets it.' }),
  }),
});

const whereOf = ({ viewer }: Context, id: string) => ({ AND: [{ id }, targetVisible(viewer)] });

builder.queryField('targets', (t) =>
  t.prismaField({
    type: [Target],
    description: 'How many specialists are to be trained, and how far that is.',
    args: { archived: t.arg.boolean({ defaultValue: false, description: 'Those too that are followed no longer.' }) },
    resolve: (query, _, { archived }, { db, viewer }) =>
      db.target.findMany({
        ...query,
        where: { AND: [targetVisible(viewer), archived ? {} : { archivedAt: null }] },
        orderBy: [
          { archivedAt: { sort: 'asc', nulls: 'first' } },
          { firstYear: 'asc' },
          { name: 'asc' },
          { id: 'asc' },
        ],
      }),
  }),
);

const words = { type: TargetInput, required: true, description: 'The target.' } as const;
const which = { required: true, description: 'Which.' } as const;

builder.mutationField('setTarget', (t) =>
  t.prismaField({
    type: Target,
    errors: refusals,
    description: 'As the centre: sets a target.',
    args: { words: t.arg(words), key: t.arg.id(key) },
    resolve: async (query, _, args, context) => {
      const id = await setTarget(context, args);
      return context.db.target.findFirstOrThrow({ ...query, where: whereOf(context, id) });
    },
  }),
);

builder.mutationField('changeTarget', (t) =>
  t.prismaField({
    type: Target,
    errors: refusals,
    description: 'As the centre: says a target anew.',
    args: { id: t.arg.id(which), version: t.arg.int(version), words: t.arg(words), key: t.arg.id(key) },
    resolve: async (query, _, args, context) => {
      const id = await changeTarget(context, args);
      return context.db.target.findFirstOrThrow({ ...query, where: whereOf(context, id) });
    },
  }),
);

builder.mutationField('archiveTarget', (t) =>
  t.prismaField({
    type: Target,
    errors: refusals,
    description: 'As the centre: a target is followed no longer, or again.',
    args: {
      id: t.arg.id(which),
      version: t.arg.int(version),
      archived: t.arg.boolean({ required: true, description: 'No longer, or again.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await archiveTarget(context, args);
      return context.db.target.findFirstOrThrow({ ...query, where: whereOf(context, id) });
    },
  }),
);

readsAgain('target', async ({ db, viewer }, id) => {
  const row = await db.target.findFirst({ where: { AND: [{ id }, targetVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Target' });
});
