import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { type Part, part, partArgs } from '../../core/page.ts';
import { require } from '../../core/refusal.ts';
import { Measure } from '../../measure/type.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { controlledBy, isOwn, visible, waitsFor } from '../policy.ts';
import { Assignment, AssignmentState } from '../type.ts';
import { type Counts, chosenOf, counted } from './count.ts';
import { about, asOne, byTerm, type Filter, overdueOn, withLeads } from './filter.ts';
import { asked, found, sums } from './sums.ts';

const personal = { personal: true } as const;

const AssignmentFilter = builder.inputType('AssignmentFilter', {
  description: 'Which assignments are asked for. What is left out filters nothing.',
  fields: (t) => ({
    states: t.field({ type: [AssignmentState], description: 'In one of these states.' }),
    organisationIds: t.idList({ description: 'Led by one of these organisations.' }),
    groupId: t.id({ description: 'Issued by this group.' }),
    meetingId: t.id({ description: 'Issued by the minutes of this meeting.' }),
    measureId: t.id({ description: 'About this measure.' }),
    parentId: t.id({ description: 'Parts of this one, which was addressed to a class.' }),
    binding: t.boolean({ description: 'Binding ones, or recommendations.' }),
    overdue: t.boolean({ description: 'Only overdue ones.' }),
    dueWithin: t.int({ description: 'Owed, and due within so many days from today, at most 366.' }),
    waiting: t.boolean({ description: 'Only those that wait for you.' }),
    mine: t.boolean({ description: 'Only those that an organisation you report for carries out.' }),
    text: t.string({ description: 'Words of the text or of the lead’s name, or the beginning of the number.' }),
  }),
});

const OrganisationCounts = builder.objectRef<Counts>('AssignmentCounts').implement({
  description: 'How many assignments there are, by state.',
  fields: (t) => ({
    all: t.int({
      description: 'All of them.',
      resolve: ({ byState }) => Object.values(byState).reduce((a, b) => a + b, 0),
    }),
    issued: t.int({ description: 'Issued.', resolve: ({ byState }) => byState.ISSUED }),
    taken: t.int({ description: 'Taken on.', resolve: ({ byState }) => byState.TAKEN }),
    reported: t.int({ description: 'Reported, and not closed yet.', resolve: ({ byState }) => byState.REPORTED }),
    returned: t.int({ description: 'Returned.', resolve: ({ byState }) => byState.RETURNED }),
    closed: t.int({ description: 'Closed.', resolve: ({ byState }) => byState.CLOSED }),
    withdrawn: t.int({ description: 'Withdrawn.', resolve: ({ byState }) => byState.WITHDRAWN }),
    recommended: t.int({ description: 'Recommendations among them.', resolve: ({ recommended }) => recommended }),
    overdue: t.int({ description: 'Overdue ones among them.', resolve: ({ overdue }) => overdue }),
    dueSoon: t.int({ description: 'Owed ones that are due within seven days.', resolve: ({ dueSoon }) => dueSoon }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Whose they are, where it is one organisation’s sum.',
      resolve: ({ organisationId }, _, context) =>
        organisationId === null ? null : oneOrganisation(context, organisationId),
    }),
  }),
});

const AssignmentTotals = builder
  .objectRef<{ all: Counts; organisations: readonly Counts[] }>('AssignmentTotals')
  .implement({
    description: 'The sums of a board.',
    fields: (t) => ({
      all: t.field({ type: OrganisationCounts, description: 'Of all together.', resolve: ({ all }) => all }),
      organisations: t.field({
        type: [OrganisationCounts],
        description: 'Of each lead, those who are late first.',
        resolve: ({ organisations }) =>
          organisations.toSorted(
            (left, right) => right.overdue - left.overdue || right.dueSoon - left.dueSoon || open(right) - open(left),
          ),
      }),
    }),
  });

const open = ({ byState }: Counts) => byState.ISSUED + byState.TAKEN + byState.REPORTED + byState.RETURNED;

interface Page {
  readonly filter: Filter;
  readonly which: Part;
}

const AssignmentPage = builder.objectRef<Page>('AssignmentPage').implement({
  description: 'A part of a list of assignments, and the sums of all.',
  fields: (t) => ({
    total: t.int({
      description: 'How many there are in all.',
      resolve: async ({ filter }, _, context) =>
        (await found(context, filter))?.length ??
        chosenOf(await sums(context, filter), filter) ??
        context.db.assignment.count({ where: await asked(context, filter) }),
    }),
    rows: t.prismaField({
      type: [Assignment],
      description: 'Those of this part, by term. What was addressed to a class stands here as its parts.',
      resolve: async (query, { filter, which }, _, context) => {
        const { take, skip } = part(which);
        const read = await found(context, filter, query.select);
        if (read) return read.slice(skip, skip + take);
        return context.db.assignment.findMany({
          ...query,
          where: await asked(context, filter),
          orderBy: [...byTerm],
          take,
          skip,
        });
      },
    }),
    totals: t.field({
      type: AssignmentTotals,
      description: 'The sums of all that they are chosen from, whatever their state, lead or term.',
      resolve: ({ filter }, _, context) => sums(context, filter),
    }),
    mayRemind: t.boolean({
      extensions: personal,
      description:
        'Whether something that you control is overdue: then there are letters to send (/api/assignments/reminders.zip).',
      resolve: async (_, __, { db, viewer }) => {
        const late = { AND: [isOwn, overdueOn(viewer.rights.today), controlledBy(viewer), visible(viewer)] };
        return (await db.assignment.count({ where: late })) > 0;
      },
    }),
    waiting: t.int({
      extensions: personal,
      description: 'How many of these wait for you.',
      resolve: ({ filter }, _, { db, viewer }) =>
        db.assignment.count({ where: { AND: [about(viewer, filter), waitsFor(viewer)] } }),
    }),
  }),
});

builder.queryField('assignments', (t) =>
  t.field({
    type: AssignmentPage,
    description: 'The assignments that you may see: what executors owe, under control.',
    args: { filter: t.arg({ type: AssignmentFilter, description: 'Which; all where it is left out.' }), ...partArgs },
    resolve: async (_, { filter, ...which }, { directory }) => {
      const days = filter?.dueWithin;
      require(days == null || (days >= 0 && days <= 366), 'dueWithin', 'OUT_OF_RANGE', { min: 0, max: 366 });
      return { filter: await withLeads(directory, filter ?? {}), which };
    },
  }),
);

builder.queryField('assignment', (t) =>
  t.prismaField({
    type: Assignment,
    nullable: true,
    description: 'One assignment; null where there is none that you may see.',
    args: { id: t.arg.id({ required: true, description: 'The assignment.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.assignment.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);

builder.queryField('waitingAssignments', (t) =>
  t.int({
    extensions: personal,
    description: 'How many assignments wait for you.',
    resolve: (_, __, { db, viewer }) =>
      db.assignment.count({ where: { AND: [{ classId: null }, waitsFor(viewer), visible(viewer)] } }),
  }),
);

/** For one that was addressed to a class: how far its parts are. */
const partsOf = ({ id }: { id: string }, context: Context) => {
  const where: Prisma.AssignmentWhereInput = { AND: [{ parentId: id }, visible(context.viewer)] };
  return counted(context, where).then(({ all }) => all);
};

builder.objectField(Assignment, 'partTotals', (t) =>
  t.field({
    type: OrganisationCounts,
    nullable: true,
    description: 'For one that was addressed to a class: how far its parts are.',
    resolve: (row, _, context) => (row.classId === null ? null : partsOf(row, context)),
  }),
);

builder.prismaObjectField(Measure, 'assignments', (t) =>
  t.prismaField({
    type: [Assignment],
    description: 'Assignments about it that you may see, by term; those to a class as one.',
    select: { id: true },
    resolve: async (query, { id }, _, { db, viewer }) =>
      db.assignment.findMany({
        ...query,
        where: await asOne(db, viewer, { measures: { some: { measureId: id } } }),
        orderBy: [...byTerm],
        take: 200,
      }),
  }),
);
