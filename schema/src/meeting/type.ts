import {
  ItemKind as AgendaKind,
  ItemState as AgendaState,
  AttendanceManner as Manner,
  ReplyAnswer as Replied,
  MeetingState as State,
} from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import type { Context } from '../core/context.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { visibleOne } from '../core/visible.ts';
import { File } from '../file/type.ts';
import { oneGroup } from '../group/one.ts';
import { Group } from '../group/ref.ts';
import { Seat } from '../group/type.ts';
import { oneMeasure } from '../measure/one.ts';
import { Measure } from '../measure/type.ts';
import { onePerson } from '../person/one.ts';
import { Person } from '../person/type.ts';
import { itemVisible, mayPrepare, mayPropose, mayTake, mayWrite, seesWork, visible } from './policy.ts';
import { type Attendance, attendanceOf, sitsOn } from './presence/standing.ts';
import { isAgendaOpen, isAllowed, meetingSteps } from './rule.ts';

export const MeetingState = builder.enumType(State, { name: 'MeetingState', description: 'How far a meeting is.' });
export const MeetingStep = builder.enumType('MeetingStep', {
  description: 'A step of a meeting on its way.',
  values: meetingSteps,
});
export const ItemKind = builder.enumType(AgendaKind, {
  name: 'ItemKind',
  description: 'A question, or the control of assignments, which fills itself.',
});
export const ItemState = builder.enumType(AgendaState, { name: 'ItemState', description: 'Where an item stands.' });
export const AttendanceManner = builder.enumType(Manner, {
  name: 'AttendanceManner',
  description: 'In the room, or by link.',
});
export const ReplyAnswer = builder.enumType(Replied, {
  name: 'ReplyAnswer',
  description: 'Whether somebody will come.',
});

/** Who is at the meetings asked about, read once for each. */
function attendances(context: Context) {
  const { db, clock } = context;
  return visibleOne(context, 'attendance', async (ids) => {
    const rows = await db.meeting.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } });
    return Promise.all(
      rows.map(async ({ id, startsAt, currentItemId }) => ({
        id,
        ...(await attendanceOf(db, { meetingId: id, day: clock.dayAt(startsAt), itemId: currentItemId })),
      })),
    );
  });
}

const nobody: Attendance = { seats: [], voting: 0, present: 0, needed: 0 };

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

interface SeatPresence {
  readonly meetingId: string;
  readonly seatId: string;
  readonly holderId: string | null;
  readonly votes: boolean;
  readonly isPresent: boolean;
  readonly steppedOut: boolean;
  readonly sits: boolean;
}

export const Presence = builder.objectRef<SeatPresence>('Presence').implement({
  description: 'A seat at a meeting: who sits there, whether they will come, and whether they are there.',
  fields: (t) => ({
    seat: t.prismaField({
      type: Seat,
      description: 'The seat.',
      resolve: (query, { seatId }, _, { db }) => db.seat.findUniqueOrThrow({ ...query, where: { id: seatId } }),
    }),
    holder: t.field({
      type: Person,
      nullable: true,
      description:
        'Whose seat it is on the day of the meeting; null where it is nobody’s, or you may not see the person.',
      resolve: ({ holderId }, _, context) => (holderId ? onePerson(context).load(holderId) : null),
    }),
    substitute: t.prismaField({
      type: Substitute,
      nullable: true,
      description: 'Who sits there for this meeting, by letter.',
      resolve: (query, { meetingId, seatId }, _, { db }) =>
        db.substitute.findUnique({ ...query, where: { meetingId_seatId: { meetingId, seatId } } }),
    }),
    votes: t.exposeBoolean('votes', { description: 'Whether it votes.' }),
    reply: t.field({
      type: ReplyAnswer,
      nullable: true,
      description: 'What was answered to the invitation.',
      resolve: async ({ meetingId, seatId }, _, { db }) =>
        (await db.reply.findUnique({ where: { meetingId_seatId: { meetingId, seatId } } }))?.answer ?? null,
    }),
    manner: t.field({
      type: AttendanceManner,
      nullable: true,
      description: 'How they are present now, or were to the end; null where they are not.',
      resolve: async ({ meetingId, seatId, isPresent }, _, { db }) => {
        const last = await db.attendance.findFirst({
          where: { meetingId, seatId },
          orderBy: [{ arrivedAt: 'desc' }, { id: 'desc' }],
          include: { meeting: { select: { endedAt: true } } },
        });
        const stayed = last?.leftAt != null && last.leftAt.getTime() === last.meeting.endedAt?.getTime();
        return last && (isPresent || stayed) ? last.manner : null;
      },
    }),
    steppedOut: t.exposeBoolean('steppedOut', { description: 'Whether they take no part in the current item.' }),
    isMine: t.exposeBoolean('sits', {
      extensions: { personal: true },
      description: 'Whether you sit there at this meeting.',
    }),
  }),
});

export const AgendaItem = builder.prismaObject('AgendaItem', {
  description: 'An item of the agenda.',
  interfaces: [Versioned],
  fields: (t) => ({
    kind: t.expose('kind', { type: ItemKind, description: 'A question, or the control of assignments.' }),
    state: t.expose('state', { type: ItemState, description: 'Proposed, on the agenda, declined, or moved on.' }),
    title: t.exposeString('title', { description: 'What it is about.' }),
    speaker: t.exposeString('speaker', { nullable: true, description: 'Who speaks, as the agenda names them.' }),
    speakerSeat: t.relation('speakerSeat', { nullable: true, description: 'Whose seat the speaker’s is.' }),
    minutes: t.exposeInt('minutes', { nullable: true, description: 'Minutes allotted.' }),
    draftDecision: t.exposeString('draftDecision', { nullable: true, description: 'A draft of the decision.' }),
    proposedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who proposed it, where somebody did whom you may see.',
      select: { proposedById: true },
      resolve: ({ proposedById }, _, context) => (proposedById ? onePerson(context).load(proposedById) : null),
    }),
    declineReason: t.exposeString('declineReason', { nullable: true, description: 'Why it was declined.' }),
    startedAt: t.expose('startedAt', { type: 'Instant', nullable: true, description: 'When it was taken up.' }),
    endedAt: t.expose('endedAt', { type: 'Instant', nullable: true, description: 'When it was done with.' }),
    materials: t.field({
      type: [File],
      description: 'Its files.',
      select: { materials: { orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }] } },
      resolve: ({ materials }) => materials,
    }),
    measures: t.field({
      type: [Measure],
      description: 'The measures that it is about, as far as you may see them.',
      select: { measures: { select: { measureId: true } } },
      resolve: async ({ measures }, _, context) => {
        const rows = await Promise.all(measures.map(({ measureId }) => oneMeasure(context).load(measureId)));
        return rows.filter((row) => row !== null);
      },
    }),
    movedTo: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting to which it was moved.',
      select: { movedTo: { select: { meeting: true } } },
      resolve: ({ movedTo }) => movedTo?.meeting ?? null,
    }),
    mayChange: t.boolean({
      extensions: { personal: true },
      description: 'Whether you may change it now.',
      select: { state: true, proposedById: true, meeting: true },
      resolve: ({ state, proposedById, meeting }, _, { viewer }) =>
        isAgendaOpen(meeting.state) &&
        (mayPrepare(viewer, meeting) || (state === 'PROPOSED' && proposedById !== null && proposedById === viewer.id)),
    }),
  }),
});

export const Meeting = builder.prismaObject('Meeting', {
  description: 'A meeting of a working group.',
  interfaces: [Versioned],
  fields: (t) => ({
    group: t.field({
      type: Group,
      nullable: true,
      description: 'Whose meeting it is.',
      select: { groupId: true },
      resolve: ({ groupId }, _, context) => oneGroup(context).load(groupId),
    }),
    state: t.expose('state', { type: MeetingState, description: 'How far it is.' }),
    startsAt: t.expose('startsAt', { type: 'Instant', description: 'When it begins, or began by plan.' }),
    duration: t.exposeInt('duration', { description: 'Planned, in minutes.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where.' }),
    link: t.exposeString('link', { nullable: true, description: 'Where those take part who come by link.' }),
    seriesId: t.exposeID('seriesId', { nullable: true, description: 'Equal for the meetings of one series.' }),
    announcedAt: t.expose('announcedAt', { type: 'Instant', nullable: true, description: 'When it was announced.' }),
    startedAt: t.expose('startedAt', { type: 'Instant', nullable: true, description: 'When it was opened.' }),
    endedAt: t.expose('endedAt', { type: 'Instant', nullable: true, description: 'When it was closed.' }),
    cancelReason: t.exposeString('cancelReason', { nullable: true, description: 'Why it was called off.' }),
    number: t.exposeString('number', { nullable: true, description: 'Number of its minutes, once registered.' }),
    registeredOn: t.expose('registeredOn', {
      type: 'Day',
      nullable: true,
      description: 'Date of its minutes, once registered.',
    }),
    elsewhere: t.exposeBoolean('elsewhere', {
      description: 'Whether the minutes were registered in the body’s own document system.',
    }),
    items: t.relation('items', {
      query: (_, { viewer }) => ({ where: itemVisible(viewer), orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
      description: 'Its agenda, in order.',
    }),
    currentItem: t.relation('currentItem', { nullable: true, description: 'The item that is being dealt with now.' }),
    presences: t.field({
      type: [Presence],
      description: 'Every seat of the group on that day, and whether somebody is there.',
      select: { id: true },
      resolve: async ({ id: meetingId }, _, context) => {
        const { seats } = (await attendances(context).load(meetingId)) ?? nobody;
        return seats.map((seat) => ({
          ...seat,
          meetingId,
          seatId: seat.id,
          get sits() {
            return sitsOn(seat, context.viewer.id);
          },
        }));
      },
    }),
    voting: t.int({
      description: 'Seats that vote.',
      select: { id: true },
      resolve: async ({ id }, _, context) => ((await attendances(context).load(id)) ?? nobody).voting,
    }),
    present: t.int({
      description: 'Seats that vote and are there, at the current item.',
      select: { id: true },
      resolve: async ({ id }, _, context) => ((await attendances(context).load(id)) ?? nobody).present,
    }),
    needed: t.int({
      description: 'How many of them make a quorum.',
      select: { id: true },
      resolve: async ({ id }, _, context) => ((await attendances(context).load(id)) ?? nobody).needed,
    }),
    nextSteps: t.field({
      type: [MeetingStep],
      description: 'The steps that you may take now.',
      select: { state: true, groupId: true },
      resolve: ({ state, groupId }, _, { viewer }) =>
        meetingSteps.filter((step) => isAllowed(step, state) && mayTake(viewer, step, { groupId })),
    }),
    mayPrepare: t.boolean({
      description: 'Whether you prepare it: its agenda, its time, its people.',
      select: { groupId: true },
      resolve: (meeting, _, { viewer }) => mayPrepare(viewer, meeting),
    }),
    mayPropose: t.boolean({
      description: 'Whether you may propose an item now.',
      select: { id: true, groupId: true, state: true },
      resolve: (meeting, _, { viewer }) => isAgendaOpen(meeting.state) && mayPropose(viewer, meeting),
    }),
    mayLead: t.boolean({
      description: 'Whether you lead it: open it, go from item to item, mark who is there, put to the vote.',
      select: { groupId: true },
      resolve: (meeting, _, { viewer }) => mayTake(viewer, 'START', meeting),
    }),
    mayWrite: t.boolean({
      description: 'Whether you may write in its record now.',
      select: { id: true, groupId: true, state: true, group: { select: { writers: true } } },
      resolve: ({ group, ...meeting }, _, { viewer }) => mayWrite(viewer, meeting, group.writers),
    }),
    seesWork: t.boolean({
      description: 'Whether you see what is being written and voted on.',
      select: { id: true, groupId: true },
      resolve: (meeting, _, { viewer }) => seesWork(viewer, meeting),
    }),
  }),
});

builder.prismaObjectField(Group, 'meetings', (t) =>
  t.prismaField({
    type: [Meeting],
    description: 'Its meetings that you may see, the latest first.',
    select: { id: true },
    resolve: (query, { id }, _, { db, viewer }) =>
      db.meeting.findMany({
        ...query,
        where: { AND: [{ groupId: id }, visible(viewer)] },
        orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
        take: 200,
      }),
  }),
);

builder.prismaObjectField(Group, 'mayPlan', (t) =>
  t.boolean({
    description: 'Whether you may plan meetings of it.',
    select: { id: true },
    resolve: ({ id }, _, { viewer }) => mayPrepare(viewer, { groupId: id }),
  }),
);

readsAgain('meeting', async ({ db, viewer }, id) => {
  const row = await db.meeting.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Meeting' });
});
readsAgain('agendaItem', async ({ db, viewer }, id) => {
  const row = await db.agendaItem.findFirst({ where: { AND: [{ id }, itemVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'AgendaItem' });
});
