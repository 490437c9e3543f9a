import { builder } from '../core/builder.ts';
import { visible } from './policy.ts';
import { Report } from './type.ts';

builder.queryField('report', (t) =>
  t.prismaField({
    type: Report,
    nullable: true,
    description: 'One report; null where there is none that you may see.',
    args: { id: t.arg.id({ required: true, description: 'The report.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.report.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);
