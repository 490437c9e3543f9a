import { builder } from '../core/builder.ts';
import type { EventKind } from '../core/event.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { mayWorkInCentre } from './policy.ts';

/** After these something on the coordinator’s page may be other than it was. */
const concerned: ReadonlySet<string> = new Set<EventKind>([
  'practice.changed',
  'consultation.changed',
  'training.changed',
  'ledger.changed',
  'day.turned',
]);

const CentreHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('CentreHappened').implement({
  description: 'Something that waits for the centre came, went or moved: ask for `centre` again.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({ description: 'What happened, e.g. practice.changed.', resolve: ({ event }) => event.kind }),
  }),
});

const CentreStream = builder.unionType('CentreStream', {
  description: 'What the stream of the coordinator’s page carries.',
  types: [CentreHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) => ({ event: 'CentreHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

builder.subscriptionField('centre', (t) =>
  t.field({
    type: CentreStream,
    description: 'As the centre: that something on the coordinator’s page moved, from a cursor on.',
    args: { after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }) },
    ...stream({
      see: async ({ viewer }, _: { after: string }) => mayWorkInCentre(viewer) || null,
      wanted: () => (event) => concerned.has(event.kind),
    }),
  }),
);
