import { builder } from '../core/builder.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { isSignedIn } from '../core/viewer.ts';
import { oneMaterial } from './one.ts';
import { mayWrite } from './policy.ts';
import { Material } from './ref.ts';

const MaterialHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('MaterialHappened').implement({
  description: 'A material changed. It carries the row as it is now.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({
      description: 'What happened: material.drafted, material.changed.',
      resolve: ({ event }) => event.kind,
    }),
    material: t.field({
      type: Material,
      nullable: true,
      description: 'The material that changed.',
      resolve: ({ event }, _, context) =>
        event.materialId === null ? null : oneMaterial(context).load(event.materialId),
    }),
  }),
});

const MaterialStream = builder.unionType('MaterialStream', {
  description: 'What the stream of materials carries.',
  types: [MaterialHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) => ({ event: 'MaterialHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

builder.subscriptionField('materials', (t) =>
  t.field({
    type: MaterialStream,
    description: 'What happens to materials that you may see, in the order of commits, from a cursor on.',
    args: { after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }) },
    ...stream({
      see: async ({ viewer }, _: { after: string }) => isSignedIn(viewer) || null,
      wanted:
        (_, viewer) =>
        ({ kind }) =>
          kind === 'material.changed' || (kind === 'material.drafted' && mayWrite(viewer)),
      shows: async ({ viewer }, { kind }) => kind === 'material.changed' || mayWrite(viewer),
    }),
  }),
);
