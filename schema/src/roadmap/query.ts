import { builder } from '../core/builder.ts';
import { visible } from './policy.ts';
import { Roadmap } from './type.ts';

builder.queryField('roadmaps', (t) =>
  t.prismaField({
    type: [Roadmap],
    description: 'The roadmaps that you may see, the newest first.',
    resolve: (query, _, __, { db, viewer }) =>
      db.roadmap.findMany({ ...query, where: visible(viewer), orderBy: [{ periodStart: 'desc' }, { id: 'asc' }] }),
  }),
);

builder.queryField('roadmap', (t) =>
  t.prismaField({
    type: Roadmap,
    nullable: true,
    description: 'One roadmap; null where there is none that you may see.',
    args: { id: t.arg.id({ required: true, description: 'The roadmap.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.roadmap.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);
