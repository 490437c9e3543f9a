import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { builder } from '../core/builder.ts';
import { part, partArgs } from '../core/page.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { mayAskFrom, visible } from './policy.ts';
import { Consultation, ConsultationState } from './type.ts';

const personal = { personal: true } as const;

interface Wanted {
  readonly states?: readonly ('ASKED' | 'ANSWERED' | 'CLOSED')[] | null | undefined;
  readonly mine?: boolean | null | undefined;
  readonly overdue?: boolean | null | undefined;
}

/** What of all that one sees is asked for. */
const narrowed = ({ states, mine, overdue }: Wanted, { id, today }: { id: string | null; today: Day }) =>
  [
    states ? { state: { in: [...states] } } : {},
    mine ? { askedById: { in: id === null ? [] : [id] } } : {},
    overdue ? { state: 'ASKED', dueOn: { lt: midnightOf(today) } } : {},
  ] satisfies Prisma.ConsultationWhereInput[];

const wantedArgs = builder.args((t) => ({
  states: t.field({ type: [ConsultationState], description: 'Those that are so far.' }),
  mine: t.boolean({ description: 'Those that you asked.' }),
  overdue: t.boolean({ description: 'Those that the centre should have answered by now.' }),
}));

interface Page {
  readonly wanted: Wanted;
  readonly first: number;
  readonly skip: number;
}

const whereOf = ({ wanted }: Page, viewer: Parameters<typeof visible>[0], today: Day) => ({
  AND: [...narrowed(wanted, { id: viewer.id, today }), visible(viewer)],
});

const ConsultationPage = builder.objectRef<Page>('Consultations').implement({
  description: 'A part of the questions to the centre that you see.',
  fields: (t) => ({
    total: t.int({
      extensions: personal,
      description: 'How many there are.',
      resolve: (page, _, { db, viewer, clock }) =>
        db.consultation.count({ where: whereOf(page, viewer, clock.today()) }),
    }),
    rows: t.prismaField({
      type: [Consultation],
      extensions: personal,
      description: 'Those of this part: what waits first, the most urgent at its head; then the latest.',
      resolve: (query, page, _, { db, viewer, clock }) =>
        db.consultation.findMany({
          ...query,
          where: whereOf(page, viewer, clock.today()),
          orderBy:
            page.wanted.states?.includes('ASKED') || page.wanted.overdue
              ? [{ dueOn: 'asc' }, { id: 'asc' }]
              : [{ changedAt: 'desc' }, { id: 'desc' }],
          ...part(page),
        }),
    }),
  }),
});

builder.queryField('consultations', (t) =>
  t.field({
    type: ConsultationPage,
    extensions: personal,
    description: 'Questions to the centre: those that you asked; for the centre all of them.',
    args: { ...partArgs, ...wantedArgs },
    resolve: (_, { first, skip, ...wanted }) => ({ wanted, first, skip }),
  }),
);

builder.queryField('consultation', (t) =>
  t.prismaField({
    type: Consultation,
    nullable: true,
    extensions: personal,
    description: 'One question to the centre.',
    args: { id: t.arg.id({ required: true, description: 'The question.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.consultation.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);

builder.queryField('mayAskCentre', (t) =>
  t.boolean({
    description: 'Whether you may ask the centre: you belong to an organisation.',
    resolve: (_, __, { viewer }) => viewer.rights.organisations.some((id) => mayAskFrom(viewer, id)),
  }),
);
