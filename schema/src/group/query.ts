import { builder } from '../core/builder.ts';
import { midnightOf } from '../core/time.ts';
import { mayFound, visible } from './policy.ts';
import { Group } from './ref.ts';
import './type.ts';

builder.queryField('groups', (t) =>
  t.prismaField({
    type: [Group],
    description: 'The working groups, by name. With a day, those whose founding act had taken effect by then.',
    args: {
      on: t.arg({ type: 'Day', description: 'The day asked about; left out, also those that are yet to begin.' }),
    },
    resolve: (query, _, { on }, { db, viewer }) =>
      db.group.findMany({
        ...query,
        where: {
          AND: [
            visible(viewer),
            on ? { acts: { some: { effect: 'FOUNDS', number: { not: null }, date: { lte: midnightOf(on) } } } } : {},
          ],
        },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      }),
  }),
);

builder.queryField('group', (t) =>
  t.prismaField({
    type: Group,
    nullable: true,
    description: 'One working group.',
    args: { id: t.arg.id({ required: true, description: 'The group.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.group.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);

builder.queryField('mayFoundGroups', (t) =>
  t.boolean({
    description: 'Whether you may enter a working group by its founding act.',
    resolve: (_, __, { viewer }) => mayFound(viewer),
  }),
);
