import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { builder } from '../core/builder.ts';
import { type Part, part, partArgs, rankedPart } from '../core/page.ts';
import { visible as measureVisible } from '../measure/policy.ts';
import { appointmentVisible, mayAppoint, mayEnrol, visible as personVisible } from '../person/policy.ts';
import { current } from '../person/rights.ts';
import { carriedOutBy, visible } from './policy.ts';
import { findOrganisations } from './search.ts';
import { lineages } from './succession.ts';
import { Organisation, OrganisationKind } from './type.ts';

interface Page {
  readonly where: Prisma.OrganisationWhereInput;
  /** The ids in the order of their likeness to what was typed; null where nothing was. */
  readonly ranked: string[] | null;
  readonly which: Part;
}

const OrganisationPage = builder.objectRef<Page>('OrganisationPage').implement({
  description: 'A part of a list of organisations.',
  fields: (t) => ({
    total: t.int({
      description: 'How many there are in all.',
      resolve: ({ where }, _, { db }) => db.organisation.count({ where }),
    }),
    rows: t.prismaField({
      type: [Organisation],
      description: 'The organisations of this part: the nearest to what was searched for first, otherwise by name.',
      resolve: async (query, { where, ranked, which }, _, { db }) => {
        if (!ranked)
          return db.organisation.findMany({ ...query, where, orderBy: { shortName: 'asc' }, ...part(which) });
        const found = new Set((await db.organisation.findMany({ where, select: { id: true } })).map(({ id }) => id));
        return rankedPart(
          ranked.filter((id) => found.has(id)),
          which,
          (ids) => db.organisation.findMany({ ...query, where: { AND: [where, { id: { in: ids } }] } }),
        );
      },
    }),
  }),
});

builder.queryField('mine', (t) =>
  t.idList({
    description:
      'What names you in a roadmap: your organisations, those whose place they took, and the classes of all these today.',
    resolve: (_, __, { viewer }) => [...viewer.rights.organisations, ...viewer.rights.classes],
  }),
);

builder.queryField('organisations', (t) =>
  t.field({
    type: OrganisationPage,
    description: 'Organisations, all or those that answer to a search.',
    args: {
      search: t.arg.string({ description: 'Part of a name; endings, «ё» and misprints are forgiven.' }),
      kind: t.arg({ type: OrganisationKind, description: 'Only of this kind.' }),
      classId: t.arg.id({ description: 'Only today’s members of this class.' }),
      ...partArgs,
    },
    resolve: async (_, { search, kind, classId, ...which }, { db, viewer }) => {
      const typed = search?.trim();
      const ranked = typed ? await findOrganisations(db, typed) : null;
      const where: Prisma.OrganisationWhereInput = {
        AND: [
          visible(viewer),
          ranked ? { id: { in: ranked } } : {},
          kind ? { kind } : {},
          classId ? { classes: { some: { classId, ...current(viewer.rights.today) } } } : {},
        ],
      };
      return { where, ranked, which };
    },
  }),
);

builder.queryField('organisation', (t) =>
  t.prismaField({
    type: Organisation,
    nullable: true,
    description: 'One organisation.',
    args: { id: t.arg.id({ required: true, description: 'The organisation.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.organisation.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);

builder.prismaObjectFields(Organisation, (t) => ({
  members: t.relation('memberships', {
    query: (_, { viewer }) => ({
      where: { AND: [{ person: personVisible(viewer) }, current(viewer.rights.today)] },
      orderBy: [{ person: { name: 'asc' } }, { since: 'desc' }],
    }),
    description: 'The people who belong to it today, as far as you may see them.',
  }),
  measures: t.prismaField({
    type: ['Measure'],
    args: partArgs,
    select: { id: true },
    description:
      'The measures that it carries out, by itself, as a member of a class or in the place of those it took over from, in the roadmaps that you may see.',
    resolve: async (query, { id }, which, context) => {
      const { db, viewer } = context;
      const lineage = await lineages(context).load(id);
      return db.measure.findMany({
        ...query,
        where: { AND: [measureVisible(viewer), carriedOutBy(lineage, viewer.rights.today)] },
        orderBy: [{ roadmap: { title: 'asc' } }, { roadmapId: 'asc' }, { position: 'asc' }],
        ...part(which),
      });
    },
  }),
  accountManagers: t.relation('appointments', {
    query: (_, { viewer }) => ({
      where: { AND: [appointmentVisible(viewer), { role: 'ACCOUNT_MANAGER' }, current(viewer.rights.today)] },
      orderBy: [{ since: 'asc' }, { id: 'asc' }],
    }),
    description: 'Who manages its accounts today, as far as you may see them.',
  }),
  mayEnrol: t.boolean({
    description: 'Whether you may take people into it.',
    resolve: ({ id }, _, { viewer }) => mayEnrol(viewer, id),
  }),
  mayNameManager: t.boolean({
    description: 'Whether you may say who manages its accounts.',
    resolve: ({ id }, _, { viewer }) =>
      mayAppoint(viewer, 'ACCOUNT_MANAGER', { organisationId: id, roadmapId: null, groupId: null, personId: '' }),
  }),
}));
