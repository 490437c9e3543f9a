import { builder } from '../core/builder.ts';
import { visible } from './policy.ts';
import { Meeting } from './type.ts';

builder.queryField('meeting', (t) =>
  t.prismaField({
    type: Meeting,
    nullable: true,
    description: 'One meeting.',
    args: { id: t.arg.id({ required: true, description: 'The meeting.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.meeting.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);

/** What is still ahead or under way. */
const ahead = ['DRAFT', 'ANNOUNCED', 'RUNNING', 'DRAFTING', 'ON_APPROVAL', 'SIGNED'] as const;

builder.queryField('meetings', (t) =>
  t.prismaField({
    type: [Meeting],
    description: 'Meetings of all groups that are ahead or not registered yet, the next first.',
    resolve: (query, _, __, { db, viewer }) =>
      db.meeting.findMany({
        ...query,
        where: { AND: [visible(viewer), { state: { in: [...ahead] } }] },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        take: 100,
      }),
  }),
);

builder.queryField('now', (t) =>
  t.field({
    type: 'Instant',
    // Never answered from what was kept for somebody else: it is the moment of this very question.
    extensions: { personal: true },
    description: 'The moment it is by the hub’s clock: what runs on a screen is counted from it.',
    resolve: (_, __, { clock }) => clock.now(),
  }),
);
