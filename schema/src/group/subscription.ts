import { builder } from '../core/builder.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { isSignedIn } from '../core/viewer.ts';
import { oneGroup } from './one.ts';
import { Group } from './ref.ts';

const GroupHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('GroupHappened').implement({
  description: 'A working group changed: its acts, its composition or its rules. It carries the row as it is now.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({ description: 'What happened: group.changed, day.turned.', resolve: ({ event }) => event.kind }),
    group: t.field({
      type: Group,
      nullable: true,
      description: 'The group that changed.',
      resolve: ({ event }, _, context) => (event.groupId === null ? null : oneGroup(context).load(event.groupId)),
    }),
  }),
});

const GroupStream = builder.unionType('GroupStream', {
  description: 'What the stream of working groups carries.',
  types: [GroupHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) => ({ event: 'GroupHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

builder.subscriptionField('groups', (t) =>
  t.field({
    type: GroupStream,
    description: 'What happens to working groups, in the order of commits, from a cursor on.',
    args: { after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }) },
    ...stream({
      see: async ({ viewer }, _: { after: string }) => isSignedIn(viewer) || null,
      wanted:
        () =>
        ({ kind }) =>
          kind === 'group.changed' || kind === 'day.turned',
    }),
  }),
);
