import { AttendanceManner as Manner, ReplyAnswer as Replied } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { visibleOne } from '../../core/visible.ts';
import { oneSeat } from '../../group/one.ts';
import { Seat } from '../../group/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { visible } from '../policy.ts';
import { Meeting } from '../type.ts';
import { type Attendance, attendanceOf, type SeatAt, sitsOn } from './standing.ts';

export const AttendanceManner = builder.enumType(Manner, {
  name: 'AttendanceManner',
  description: 'In the room, or by link.',
});
export const ReplyAnswer = builder.enumType(Replied, {
  name: 'ReplyAnswer',
  description: 'Whether somebody will come.',
});

export const Substitute = builder.prismaObject('Substitute', {
  description: 'Who sits on a seat for one meeting, by letter.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Who.' }),
    post: t.exposeString('post', { nullable: true, description: 'The post.' }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person, where the hub knows them and you may see them.',
      select: { personId: true },
      resolve: ({ personId }, _, context) => (personId ? onePerson(context).load(personId) : null),
    }),
    letterNumber: t.exposeString('letterNumber', { description: 'Number of the letter.' }),
    letterDate: t.expose('letterDate', { type: 'Day', description: 'Its date.' }),
  }),
});

export const Presence = builder.objectRef<SeatAt>('Presence').implement({
  description: 'A seat at a meeting: who sits there, whether they will come, and whether they are there.',
  fields: (t) => ({
    seat: t.field({
      type: Seat,
      description: 'The seat.',
      resolve: ({ id }, _, context) => oneSeat(context, id),
    }),
    holder: t.field({
      type: Person,
      nullable: true,
      description:
        'Whose seat it is on the day of the meeting; null where it is nobody’s, or you may not see the person.',
      resolve: ({ holderId }, _, context) => (holderId ? onePerson(context).load(holderId) : null),
    }),
    substitute: t.field({
      type: Substitute,
      nullable: true,
      description: 'Who sits there for this meeting, by letter.',
      resolve: ({ substitute }) => substitute,
    }),
    votes: t.exposeBoolean('votes', { description: 'Whether it votes.' }),
    reply: t.field({
      type: ReplyAnswer,
      nullable: true,
      description: 'What was answered to the invitation.',
      resolve: ({ reply }) => reply,
    }),
    manner: t.field({
      type: AttendanceManner,
      nullable: true,
      description: 'How they are present now, or were to the end; null where they are not.',
      resolve: ({ manner }) => manner,
    }),
    steppedOut: t.exposeBoolean('steppedOut', { description: 'Whether they take no part in the current item.' }),
    isMine: t.boolean({
      extensions: { personal: true },
      description: 'Whether you sit there at this meeting.',
      resolve: (seat, _, { viewer }) => sitsOn(seat, viewer.id),
    }),
  }),
});

const nobody: Attendance = { seats: [], voting: 0, present: 0, needed: 0 };

/** Who is at a meeting, read once for all that is asked of it. */
async function attendanceAt(context: Context, id: string): Promise<Attendance> {
  const { db, clock, viewer } = context;
  const read = visibleOne(context, 'attendance', async (ids) => {
    const rows = await db.meeting.findMany({ where: { AND: [{ id: { in: ids } }, visible(viewer)] } });
    return Promise.all(
      rows.map(async (row) => {
        const asked = { meetingId: row.id, day: clock.dayAt(row.startsAt), itemId: row.currentItemId };
        return { id: row.id, ...(await attendanceOf(db, asked)) };
      }),
    );
  });
  return (await read.load(id)) ?? nobody;
}

builder.prismaObjectFields(Meeting, (t) => ({
  presences: t.field({
    type: [Presence],
    description: 'Every seat of the group on that day, and whether somebody is there.',
    select: { id: true },
    resolve: async ({ id }, _, context) => (await attendanceAt(context, id)).seats,
  }),
  voting: t.int({
    description: 'Seats that vote.',
    select: { id: true },
    resolve: async ({ id }, _, context) => (await attendanceAt(context, id)).voting,
  }),
  present: t.int({
    description: 'Seats that vote and are there, at the current item; once it is over, those who stayed to the end.',
    select: { id: true },
    resolve: async ({ id }, _, context) => (await attendanceAt(context, id)).present,
  }),
  needed: t.int({
    description: 'How many of them make a quorum.',
    select: { id: true },
    resolve: async ({ id }, _, context) => (await attendanceAt(context, id)).needed,
  }),
}));
