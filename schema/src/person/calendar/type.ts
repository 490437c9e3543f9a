import { key } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { seen } from '../../core/refusal.ts';
import { refusals } from '../../core/refusals.ts';
import { renewCalendar, revokeCalendar } from './command.ts';

const personal = { personal: true } as const;

const CalendarAddress = builder.prismaObject('CalendarAddress', {
  description: 'That your calendar has a secret address, at which a calendar program reads it.',
  fields: (t) => ({
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'Since when.' }),
  }),
});

builder.queryField('calendarAddress', (t) =>
  t.prismaField({
    type: CalendarAddress,
    nullable: true,
    extensions: personal,
    description: 'The secret address of your calendar, which is told once only; null where there is none.',
    resolve: (query, _, __, { db, viewer }) =>
      viewer.id === null ? null : db.calendarAddress.findUnique({ ...query, where: { personId: viewer.id } }),
  }),
);

const CalendarOpened = builder.objectRef<{ id: string }>('CalendarOpened').implement({
  description: 'Your calendar has an address that it did not have before.',
  fields: (t) => ({
    secret: t.string({
      extensions: personal,
      description: 'Told this once: a calendar program is given /api/calendar/<secret>.ics.',
      resolve: ({ id }, _, { house }) => house.calendarSecret(id),
    }),
    address: t.prismaField({
      type: CalendarAddress,
      nullable: true,
      extensions: personal,
      description: 'The address.',
      resolve: (query, { id }, _, { db }) => db.calendarAddress.findUnique({ ...query, where: { id } }),
    }),
  }),
});

builder.mutationField('renewCalendar', (t) =>
  t.field({
    type: CalendarOpened,
    errors: refusals,
    description: 'Gives your calendar a secret address. One that it had before leads nowhere from now on.',
    args: { key: t.arg.id(key) },
    resolve: async (_, args, context) => {
      const id = await renewCalendar(context, args);
      // One that was replaced meanwhile is not told again: it opens nothing.
      const personId = seen(context.viewer.id);
      return seen(await context.db.calendarAddress.findFirst({ where: { id, personId }, select: { id: true } }));
    },
  }),
);

const CalendarClosed = builder.objectRef<object>('CalendarClosed').implement({
  description: 'Your calendar has no address any more.',
  fields: (t) => ({
    ok: t.boolean({ description: 'Always true.', resolve: () => true }),
  }),
});

builder.mutationField('revokeCalendar', (t) =>
  t.field({
    type: CalendarClosed,
    errors: refusals,
    description: 'Takes the secret address of your calendar back: it leads nowhere from now on.',
    args: { key: t.arg.id(key) },
    resolve: async (_, args, context) => {
      await revokeCalendar(context, args);
      return {};
    },
  }),
);
