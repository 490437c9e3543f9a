import { builder } from '../core/builder.ts';
import type { EventKind } from '../core/event.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { visible } from './policy.ts';
import { Notice } from './type.ts';

const personal = { personal: true } as const;

const NoticeHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('NoticeHappened').implement({
  description:
    'There is something new that you should know, or you have read it elsewhere; or what you may do has changed, or a day began.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({
      description: 'What happened: notice.changed; after rights.changed and day.turned read everything anew.',
      resolve: ({ event }) => event.kind,
    }),
    unread: t.int({
      extensions: personal,
      description: 'How many notices you have not read.',
      resolve: (_, __, { db, viewer }) => db.notice.count({ where: { AND: [visible(viewer), { readAt: null }] } }),
    }),
    latest: t.prismaField({
      type: Notice,
      nullable: true,
      extensions: personal,
      description: 'The latest that you have not read.',
      resolve: (query, _, __, { db, viewer }) =>
        db.notice.findFirst({
          ...query,
          where: { AND: [visible(viewer), { readAt: null }] },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
        }),
    }),
  }),
});

const NoticeStream = builder.unionType('NoticeStream', {
  description: 'What the stream of your notices carries.',
  types: [NoticeHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) => ({ event: 'NoticeHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

/** What concerns one person alone. */
const mine: ReadonlySet<string> = new Set<EventKind>(['notice.changed', 'rights.changed']);

builder.subscriptionField('notices', (t) =>
  t.field({
    type: NoticeStream,
    extensions: personal,
    description: 'Your notices, in the order of commits, from a cursor on.',
    args: { after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }) },
    ...stream({
      see: async ({ viewer }, _: { after: string }) => viewer.id,
      wanted:
        (_, { id }) =>
        (event) =>
          event.kind === 'day.turned' || (mine.has(event.kind) && event.personId === id),
    }),
  }),
);
