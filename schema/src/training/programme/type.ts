import { builder } from '../../core/builder.ts';
import { paragraphsOf } from '../../core/paragraph.ts';
import { readsAgain } from '../../core/refusals.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { Paragraph } from '../../practice/text.ts';
import { mayPlanFor, programmeVisible, visible } from '../policy.ts';
import { Programme } from '../ref.ts';
import '../type.ts';

builder.prismaObjectFields(Programme, (t) => ({
  name: t.exposeString('name', { description: 'What it is called.' }),
  about: t.field({
    type: [Paragraph],
    description: 'What it teaches.',
    select: { about: true },
    resolve: ({ about }) => paragraphsOf(about),
  }),
  hours: t.exposeInt('hours', { nullable: true, description: 'How many hours it takes.' }),
  organisation: t.field({
    type: Organisation,
    nullable: true,
    description: 'Whose course it is.',
    select: { organisationId: true },
    resolve: ({ organisationId }, _, context) => oneOrganisation(context, organisationId),
  }),
  archivedAt: t.expose('archivedAt', { type: 'Instant', nullable: true, description: 'Since when it is not held.' }),
  trainings: t.relation('trainings', {
    query: (_, { viewer }) => ({
      where: visible(viewer),
      orderBy: [{ startsAt: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
    }),
    description: 'When it was held, and will be: what you see of that.',
  }),
  mayWrite: t.boolean({
    description: 'Whether you may change it.',
    select: { organisationId: true },
    resolve: ({ organisationId }, _, { viewer }) => mayPlanFor(viewer, organisationId),
  }),
  mayDiscard: t.boolean({
    description: 'Whether you may throw it away: one of yours that no training and no target rests on.',
    select: { organisationId: true, _count: { select: { trainings: true, targets: true } } },
    resolve: ({ organisationId, _count: { trainings, targets } }, _, { viewer }) =>
      mayPlanFor(viewer, organisationId) && trainings + targets === 0,
  }),
}));

builder.queryField('programmes', (t) =>
  t.prismaField({
    type: [Programme],
    description: 'The courses, by their names.',
    args: {
      organisationId: t.arg.id({ description: 'Those of one organisation.' }),
      archived: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Also those that are not held any more.',
      }),
    },
    resolve: (query, _, { organisationId, archived }, { db, viewer }) =>
      db.programme.findMany({
        ...query,
        where: {
          AND: [
            programmeVisible(viewer),
            organisationId ? { organisationId } : {},
            archived ? {} : { archivedAt: null },
          ],
        },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: 500,
      }),
  }),
);

readsAgain('programme', async ({ db, viewer }, id) => {
  const row = await db.programme.findFirst({ where: { AND: [{ id }, programmeVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Programme' });
});
