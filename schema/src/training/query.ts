import { builder } from '../core/builder.ts';
import { part, partArgs } from '../core/page.ts';
import { visible } from './policy.ts';
import { Training } from './ref.ts';
import { TrainingKind, TrainingState } from './type.ts';
import './programme/type.ts';

builder.queryField('trainings', (t) =>
  t.prismaField({
    type: [Training],
    description: 'Trainings that you see, by the day on which they begin or are planned; the latest last.',
    args: {
      ...partArgs,
      kinds: t.arg({ type: [TrainingKind], description: 'Those of these kinds.' }),
      states: t.arg({ type: [TrainingState], description: 'Those that are so far.' }),
      year: t.arg.int({ description: 'Those of the plan of a year.' }),
      organisationId: t.arg.id({ description: 'Those that an organisation answers for or holds too.' }),
    },
    resolve: (query, _, { kinds, states, year, organisationId, ...rest }, { db, viewer }) =>
      db.training.findMany({
        ...query,
        where: {
          AND: [
            visible(viewer),
            kinds ? { kind: { in: [...kinds] } } : {},
            states ? { state: { in: [...states] } } : {},
            typeof year === 'number' ? { planYear: year } : {},
            organisationId ? { OR: [{ organisationId }, { hosts: { some: { organisationId } } }] } : {},
          ],
        },
        orderBy: [{ startsAt: { sort: 'asc', nulls: 'last' } }, { plannedOn: 'asc' }, { id: 'asc' }],
        ...part(rest),
      }),
  }),
);

builder.queryField('training', (t) =>
  t.prismaField({
    type: Training,
    nullable: true,
    description: 'One training.',
    args: { id: t.arg.id({ required: true, description: 'The training.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.training.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);
