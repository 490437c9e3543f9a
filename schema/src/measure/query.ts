import { builder } from '../core/builder.ts';
import { visible } from './policy.ts';
import { Measure } from './type.ts';

builder.queryField('measure', (t) =>
  t.prismaField({
    type: Measure,
    nullable: true,
    description: 'One measure; null where there is none that you may see.',
    args: { id: t.arg.id({ required: true, description: 'The measure.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.measure.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);
