import { key } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import { partAfter } from '../core/page.ts';
import { refusals } from '../core/refusals.ts';
import { markRead } from './command.ts';
import { visible } from './policy.ts';
import { Notice } from './type.ts';

const personal = { personal: true } as const;

builder.queryField('notices', (t) =>
  t.prismaField({
    type: [Notice],
    extensions: personal,
    description: 'What you should know, the latest first.',
    args: {
      first: t.arg.int({ defaultValue: 30, description: 'How many at most, up to 100.' }),
      after: t.arg.id({ description: 'The last one of the page before.' }),
      unread: t.arg.boolean({ defaultValue: false, description: 'Only what you have not read.' }),
    },
    resolve: async (query, _, { first, after, unread }, { db, viewer }) => {
      const mine = visible(viewer);
      // The one to go on from may have been read since the page before: it keeps its place.
      const from = await partAfter(after, (id) =>
        db.notice.findFirst({ where: { AND: [{ id }, mine] }, select: { id: true } }),
      );
      if (from === null) return [];
      return db.notice.findMany({
        ...query,
        where: { AND: [mine, unread ? { OR: [{ readAt: null }, { id: { in: after ? [after] : [] } }] } : {}] },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: Math.min(Math.max(first ?? 30, 0), 100),
        ...from,
      });
    },
  }),
);

builder.queryField('unreadNotices', (t) =>
  t.int({
    extensions: personal,
    description: 'How many notices you have not read.',
    resolve: (_, __, { db, viewer }) => db.notice.count({ where: { AND: [visible(viewer), { readAt: null }] } }),
  }),
);

const Read = builder.objectRef<object>('NoticesRead').implement({
  description: 'Notices were marked as read.',
  fields: (t) => ({
    unread: t.int({
      extensions: personal,
      description: 'How many you have still not read.',
      resolve: (_, __, { db, viewer }) => db.notice.count({ where: { AND: [visible(viewer), { readAt: null }] } }),
    }),
  }),
});

builder.mutationField('markNoticesRead', (t) =>
  t.field({
    type: Read,
    errors: refusals,
    description: 'Marks your notices as read.',
    args: {
      ids: t.arg.idList({ description: 'Which; all of them where it is left out.' }),
      key: t.arg.id(key),
    },
    resolve: async (_, args, context) => {
      await markRead(context, args);
      return {};
    },
  }),
);
