import { builder } from '../core/builder.ts';
import { part, partArgs } from '../core/page.ts';
import { editionVisible, mayPutTogether, visible } from './policy.ts';
import { Collection } from './ref.ts';
import { CollectionEdition } from './type.ts';

builder.queryField('collections', (t) =>
  t.prismaField({
    type: [Collection],
    description: 'Collections that were published; for the centre also those that are drafts, or have left the lists.',
    args: partArgs,
    resolve: (query, _, which, { db, viewer }) =>
      db.collection.findMany({
        ...query,
        where: { AND: [visible(viewer), mayPutTogether(viewer) ? {} : { archivedAt: null }] },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        ...part(which),
      }),
  }),
);

builder.queryField('collection', (t) =>
  t.prismaField({
    type: Collection,
    nullable: true,
    description: 'One collection.',
    args: { id: t.arg.id({ required: true, description: 'The collection.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.collection.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);

builder.queryField('collectionEdition', (t) =>
  t.prismaField({
    type: CollectionEdition,
    nullable: true,
    description: 'One edition of a collection.',
    args: { id: t.arg.id({ required: true, description: 'The edition.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.collectionEdition.findFirst({ ...query, where: { AND: [{ id }, editionVisible(viewer)] } }),
  }),
);
