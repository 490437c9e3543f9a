import { builder } from '../core/builder.ts';
import { part, partArgs } from '../core/page.ts';
import { mayWrite, visible } from './policy.ts';
import { Material } from './ref.ts';
import { MaterialKind } from './type.ts';

builder.queryField('materials', (t) =>
  t.prismaField({
    type: [Material],
    description: 'The materials of the library; for the centre also those that are drafts, or have left it.',
    args: { ...partArgs, kinds: t.arg({ type: [MaterialKind], description: 'Those of these kinds.' }) },
    resolve: (query, _, { kinds, ...rest }, { db, viewer }) =>
      db.material.findMany({
        ...query,
        where: {
          AND: [
            visible(viewer),
            mayWrite(viewer) ? {} : { archivedAt: null },
            kinds ? { kind: { in: [...kinds] } } : {},
          ],
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        ...part(rest),
      }),
  }),
);

builder.queryField('material', (t) =>
  t.prismaField({
    type: Material,
    nullable: true,
    description: 'One material.',
    args: { id: t.arg.id({ required: true, description: 'The material.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.material.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);

builder.queryField('mayKeepLibrary', (t) =>
  t.boolean({
    description: 'Whether you may write materials and put collections together.',
    resolve: (_, __, { viewer }) => mayWrite(viewer),
  }),
);
