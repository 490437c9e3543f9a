import { builder } from '../core/builder.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { isSignedIn } from '../core/viewer.ts';
import { oneCollection } from './one.ts';
import { mayPutTogether } from './policy.ts';
import { Collection } from './ref.ts';

const CollectionHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('CollectionHappened').implement({
  description: 'A collection changed. It carries the row as it is now.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({
      description: 'What happened: collection.drafted, collection.changed.',
      resolve: ({ event }) => event.kind,
    }),
    collection: t.field({
      type: Collection,
      nullable: true,
      description: 'The collection that changed.',
      resolve: ({ event }, _, context) =>
        event.collectionId === null ? null : oneCollection(context).load(event.collectionId),
    }),
  }),
});

const CollectionStream = builder.unionType('CollectionStream', {
  description: 'What the stream of collections carries.',
  types: [CollectionHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) => ({ event: 'CollectionHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

builder.subscriptionField('collections', (t) =>
  t.field({
    type: CollectionStream,
    description: 'What happens to collections that you may see, in the order of commits, from a cursor on.',
    args: { after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }) },
    ...stream({
      see: async ({ viewer }, _: { after: string }) => isSignedIn(viewer) || null,
      wanted:
        (_, viewer) =>
        ({ kind }) =>
          kind === 'collection.changed' || (kind === 'collection.drafted' && mayPutTogether(viewer)),
      shows: async ({ viewer }, { kind }) => kind === 'collection.changed' || mayPutTogether(viewer),
    }),
  }),
);
