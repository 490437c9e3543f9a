import { CountBound as Bound } from '@vmeste/prisma/generated/enums.ts';
import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, refusals, Versioned } from '../../core/refusals.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { visible as organisationVisible } from '../../organisation/policy.ts';
import { Organisation } from '../../organisation/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { mayKeepLedger } from '../specialist/policy.ts';
import { stateCount, withdrawStated } from './command.ts';
import { statedVisible } from './policy.ts';

const CountBound = builder.enumType(Bound, {
  name: 'CountBound',
  description: 'Whether a count is exact, or only a bound: «более», «около».',
});

const StatedCount = builder.prismaObject('StatedCount', {
  description: 'A count of people that a report of earlier years states, for which the ledger has no rows.',
  interfaces: [Versioned],
  fields: (t) => ({
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Whose trainings they were.',
      select: { organisationId: true },
      resolve: ({ organisationId }, _, context) => oneOrganisation(context, organisationId),
    }),
    firstYear: t.exposeInt('firstYear', { description: 'From which year.' }),
    lastYear: t.exposeInt('lastYear', { description: 'Until which year.' }),
    people: t.exposeInt('people', { description: 'How many people, each counted once over these years.' }),
    bound: t.expose('bound', { type: CountBound, description: 'Whether it is exact.' }),
    trainings: t.exposeInt('trainings', { nullable: true, description: 'At how many trainings.' }),
    source: t.exposeString('source', { description: 'The report that states it.' }),
    enteredBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who entered it.',
      select: { enteredById: true },
      resolve: ({ enteredById }, _, context) => onePerson(context).load(enteredById),
    }),
    mayWithdraw: t.boolean({
      description: 'Whether you may take it back.',
      resolve: (_, __, { viewer }) => mayKeepLedger(viewer),
    }),
  }),
});

builder.queryField('statedCounts', (t) =>
  t.prismaField({
    type: [StatedCount],
    description: 'What reports of earlier years state, by organisation and year.',
    resolve: (query, _, __, { db, viewer }) =>
      db.statedCount.findMany({
        ...query,
        where: statedVisible(viewer),
        orderBy: [{ organisationId: 'asc' }, { firstYear: 'asc' }, { lastYear: 'asc' }],
      }),
  }),
);

builder.mutationField('stateCount', (t) =>
  t.prismaField({
    type: StatedCount,
    errors: refusals,
    description:
      'As the centre: enters what a report states. A count over years lies between its greatest year and their sum.',
    args: {
      organisationId: t.arg.id({ required: true, description: 'Whose trainings they were.' }),
      firstYear: t.arg.int({ required: true, description: 'From which year.' }),
      lastYear: t.arg.int({ required: true, description: 'Until which year.' }),
      people: t.arg.int({ required: true, description: 'How many people.' }),
      bound: t.arg({ type: CountBound, required: true, description: 'Whether it is exact.' }),
      trainings: t.arg.int({ description: 'At how many trainings.' }),
      source: t.arg.string({ required: true, description: 'The report that states it.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await stateCount(context, args);
      const { viewer, db } = context;
      return db.statedCount.findFirstOrThrow({ ...query, where: { AND: [{ id }, statedVisible(viewer)] } });
    },
  }),
);

builder.mutationField('withdrawStatedCount', (t) =>
  t.prismaField({
    type: Organisation,
    errors: refusals,
    description: 'As the centre: takes back what was entered as stated. Answers with whose it was.',
    args: {
      id: t.arg.id({ required: true, description: 'Which.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await withdrawStated(context, args);
      const { viewer, db } = context;
      return db.organisation.findFirstOrThrow({ ...query, where: { AND: [{ id }, organisationVisible(viewer)] } });
    },
  }),
);

readsAgain('statedCount', async ({ db, viewer }, id) => {
  const row = await db.statedCount.findFirst({ where: { AND: [{ id }, statedVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'StatedCount' });
});
