import { MeetingState as State } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { oneGroup } from '../group/one.ts';
import { Group } from '../group/ref.ts';
import { mayPrepare, mayPropose, mayTake, mayWrite, seesWork, visible } from './policy.ts';
import { isAgendaOpen, isAllowed, meetingSteps } from './rule.ts';

export const MeetingState = builder.enumType(State, { name: 'MeetingState', description: 'How far a meeting is.' });
export const MeetingStep = builder.enumType('MeetingStep', {
  description: 'A step of a meeting on its way.',
  values: meetingSteps,
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
