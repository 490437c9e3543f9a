import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { part, partArgs } from '../../core/page.ts';
import { isSignedIn } from '../../core/viewer.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { oneProgramme } from '../one.ts';
import { Participation } from '../presence/type.ts';
import { Programme } from '../ref.ts';
import { mayKeepLedger, participationVisible } from '../specialist/policy.ts';
import { attendances, headsOf } from './rows.ts';
import { type Counts, countOf, countsBy, type Part, type Selection, selected, splits, yearsOf } from './rule.ts';

const LedgerSplit = builder.enumType('LedgerSplit', {
  description: 'By what the ledger is split.',
  values: splits,
});

const LedgerPart = builder.objectRef<Part & Counts>('LedgerPart').implement({
  description: 'One part of the ledger, with its two counts. What is null is not what it is about, or is not known.',
  fields: (t) => ({
    year: t.exposeInt('year', { nullable: true, description: 'Of this year.' }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'People of this organisation.',
      resolve: ({ organisationId }, _, context) => (organisationId ? oneOrganisation(context, organisationId) : null),
    }),
    organisationAs: t.exposeString('organisationAs', {
      nullable: true,
      description: 'People of an organisation that lists name so, and the hub does not know.',
    }),
    municipality: t.exposeString('municipality', { nullable: true, description: 'People of this municipality.' }),
    programme: t.field({
      type: Programme,
      nullable: true,
      description: 'At trainings of this programme.',
      resolve: ({ programmeId }, _, context) => (programmeId ? oneProgramme(context).load(programmeId) : null),
    }),
    people: t.exposeInt('people', { description: 'Each counted once.' }),
    attendances: t.exposeInt('attendances', { description: 'How often they came.' }),
  }),
});

/** What is counted; with the rows behind it. */
interface Counted {
  readonly selection: Selection;
}

const rowsOf = async (context: Context, selection: Selection) => selected(await attendances(context), selection);

const behind = async (context: Context, selection: Selection) => ({
  AND: [{ id: { in: (await rowsOf(context, selection)).map(({ id }) => id) } }, participationVisible(context.viewer)],
});

const Ledger = builder.objectRef<Counted>('Ledger').implement({
  description: 'Who was trained: people, each once, and attendances. Rows of one person count as one after merging.',
  fields: (t) => ({
    people: t.int({
      description: 'People, each counted once.',
      resolve: async ({ selection }, _, context) => countOf(await rowsOf(context, selection)).people,
    }),
    attendances: t.int({
      description: 'How often they came.',
      resolve: async ({ selection }, _, context) => countOf(await rowsOf(context, selection)).attendances,
    }),
    heads: t.int({
      description: 'Parents and others, counted by heads and in neither of these.',
      resolve: ({ selection }, _, context) => headsOf(context, selection),
    }),
    years: t.intList({
      description: 'The years in which anybody was trained, in their order, whatever of the ledger you ask for.',
      resolve: async (_, __, context) => yearsOf(await attendances(context)),
    }),
    parts: t.field({
      type: [LedgerPart],
      description:
        'The same in parts. People of the parts are more than those of the whole where they came to several.',
      args: { by: t.arg({ type: LedgerSplit, required: true, description: 'By what.' }) },
      resolve: async ({ selection }, { by }, context) => countsBy(by, await rowsOf(context, selection)),
    }),
    rows: t.prismaField({
      type: [Participation],
      description: 'The list behind the numbers: the rows that you may see, by name.',
      extensions: { personal: true },
      args: partArgs,
      resolve: async (query, { selection }, which, context) =>
        context.db.participation.findMany({
          ...query,
          where: await behind(context, selection),
          orderBy: [{ specialist: { countsAs: { name: 'asc' } } }, { specialist: { name: 'asc' } }, { id: 'asc' }],
          ...part(which),
        }),
    }),
    shown: t.int({
      description: 'How many rows of that list you may see.',
      extensions: { personal: true },
      resolve: async ({ selection }, _, context) =>
        context.db.participation.count({ where: await behind(context, selection) }),
    }),
    all: t.int({
      description: 'How many rows there are behind the numbers.',
      resolve: async ({ selection }, _, context) => (await rowsOf(context, selection)).length,
    }),
    mayKeep: t.boolean({
      description: 'Whether you set its targets, enter what reports state, and merge people.',
      resolve: (_, __, { viewer }) => mayKeepLedger(viewer),
    }),
  }),
});

builder.queryField('ledger', (t) =>
  t.field({
    type: Ledger,
    nullable: true,
    description: 'The ledger of training; null for those who have not signed in.',
    args: {
      firstYear: t.arg.int({ description: 'From this year on.' }),
      lastYear: t.arg.int({ description: 'Until this year.' }),
      organisationId: t.arg.id({ description: 'People of this organisation.' }),
      organisationAs: t.arg.string({ description: 'People of an organisation that lists name so.' }),
      municipality: t.arg.string({ description: 'People of this municipality; empty: where none is known.' }),
      programmeId: t.arg.id({ description: 'At trainings of this programme; empty: outside all programmes.' }),
      hostId: t.arg.id({ description: 'At trainings for which this organisation answers.' }),
    },
    resolve: (_, selection, { viewer }) => (isSignedIn(viewer) ? { selection } : null),
  }),
);
