import { builder } from '../core/builder.ts';
import { part, partArgs } from '../core/page.ts';
import { practiceInside, practiceVisible, visible } from './policy.ts';
import { Practice } from './ref.ts';
import { Passport, PassportState } from './type.ts';
import './review/type.ts';
import './remark/type.ts';

builder.queryField('practices', (t) =>
  t.prismaField({
    type: [Practice],
    description:
      'The practices on which you work: of your organisations, those you judge, for the centre all submitted.',
    args: {
      ...partArgs,
      organisationId: t.arg.id({ description: 'Those of one organisation.' }),
      states: t.arg({ type: [PassportState], description: 'Those with a version that you see that is so far.' }),
    },
    resolve: (query, _, { organisationId, states, ...rest }, { db, viewer }) =>
      db.practice.findMany({
        ...query,
        where: {
          AND: [
            practiceInside(viewer),
            organisationId ? { organisationId } : {},
            states ? { passports: { some: { AND: [{ state: { in: [...states] } }, visible(viewer)] } } } : {},
          ],
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        ...part(rest),
      }),
  }),
);

builder.queryField('practice', (t) =>
  t.prismaField({
    type: Practice,
    nullable: true,
    description: 'One practice.',
    args: { id: t.arg.id({ required: true, description: 'The practice.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.practice.findFirst({ ...query, where: { AND: [{ id }, practiceVisible(viewer)] } }),
  }),
);

builder.queryField('passport', (t) =>
  t.prismaField({
    type: Passport,
    nullable: true,
    description: 'One version of a practice.',
    args: { id: t.arg.id({ required: true, description: 'The version.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.passport.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);
