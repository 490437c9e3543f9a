import { builder } from '../core/builder.ts';
import { partAfter } from '../core/page.ts';
import { visible } from './policy.ts';
import { Roadmap } from './type.ts';

builder.queryField('roadmaps', (t) =>
  t.prismaField({
    type: [Roadmap],
    description: 'The roadmaps that you may see, the newest first.',
    args: {
      first: t.arg.int({ defaultValue: 50, description: 'How many at most, up to 100.' }),
      after: t.arg.id({ description: 'The last one of the page before.' }),
      skip: t.arg.int({ defaultValue: 0, description: 'How many to leave out before them.' }),
    },
    resolve: async (query, _, { first, after, skip }, { db, viewer }) => {
      const where = visible(viewer);
      const from = await partAfter(after, (id) =>
        db.roadmap.findFirst({ where: { AND: [{ id }, where] }, select: { id: true } }),
      );
      if (from === null) return [];
      return db.roadmap.findMany({
        ...query,
        where,
        orderBy: [{ periodStart: 'desc' }, { id: 'asc' }],
        take: Math.min(Math.max(first ?? 50, 0), 100),
        ...from,
        skip: Math.min(Math.max(skip ?? 0, 0), 1_000_000) + (from.skip ?? 0),
      });
    },
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

builder.queryField('roadmapCount', (t) =>
  t.int({
    description: 'How many roadmaps you may see.',
    resolve: (_, __, { db, viewer }) => db.roadmap.count({ where: visible(viewer) }),
  }),
);
