import { DayCount as Count, Quorum as Least, Majority as Most } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { File } from '../file/type.ts';
import { DayOffRule } from '../roadmap/setting/type.ts';
import { GroupAct } from './act/type.ts';
import { mayKeep, seesInside, visible } from './policy.ts';
import { Group } from './ref.ts';
import { quorumOf } from './rule.ts';
import { onDay, Seat, SeatKind } from './seat/type.ts';
import { foundedOn, lastDayOf, standingOf, standingOn } from './standing.ts';

export { Group } from './ref.ts';
export { Seat, SeatKind } from './seat/type.ts';

export const Quorum = builder.enumType(Least, {
  name: 'Quorum',
  description: 'How many of the seats that vote must be present.',
});
export const Majority = builder.enumType(Most, { name: 'Majority', description: 'How many votes carry a motion.' });
export const DayCount = builder.enumType(Count, {
  name: 'DayCount',
  description: 'How the days of a term are counted.',
});

export const GroupStanding = builder.enumType('GroupStanding', {
  description: 'Whether a group exists on a day.',
  values: {
    /** Its act has blanks. */
    PENDING: { description: 'Its founding act has blanks for its number or date, and has not taken effect.' },
    NOT_YET: { description: 'Its founding act is of a later day.' },
    IN_FORCE: { description: 'It exists.' },
    ENDED: { description: 'Its powers ended, or an act ended it.' },
  } as const,
});

const actsOf = { acts: { select: { effect: true, number: true, date: true } } } as const;

builder.prismaObjectFields(Group, (t) => ({
  founder: t.relation('founder', { description: 'The body whose act founded it.' }),
  purpose: t.exposeString('purpose', { nullable: true, description: 'What it is for.' }),
  tasks: t.exposeStringList('tasks', { description: 'What it is to do, in the words of its act.' }),
  powersUntil: t.expose('powersUntil', {
    type: 'Day',
    nullable: true,
    description: 'The last day of its powers; null: until an act ends them.',
  }),
  regulation: t.field({
    type: File,
    nullable: true,
    description: 'Its regulation.',
    select: { regulation: true },
    resolve: ({ regulation }) => regulation,
  }),
  acts: t.relation('acts', {
    type: GroupAct,
    query: { orderBy: [{ date: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] },
    description: 'The acts that found, change and end it, the earliest first.',
  }),
  since: t.field({
    type: 'Day',
    nullable: true,
    description: 'The day from which it exists; null while its founding act has blanks.',
    select: actsOf,
    resolve: ({ acts }) => foundedOn(acts),
  }),
  until: t.field({
    type: 'Day',
    nullable: true,
    description: 'The last day on which it exists, where that is known.',
    select: { ...actsOf, powersUntil: true },
    resolve: (group) => lastDayOf(group, group.acts),
  }),
  standing: t.field({
    type: GroupStanding,
    description: 'Whether it exists on a day.',
    args: { on: t.arg({ type: 'Day', ...onDay }) },
    select: { ...actsOf, powersUntil: true },
    resolve: (group, { on }, { viewer }) => standingOf(group, on ?? viewer.rights.today),
  }),
  seats: t.prismaField({
    type: [Seat],
    description: 'Its composition on a day, in the order of the act; nobody before its act takes effect.',
    args: { on: t.arg({ type: 'Day', ...onDay }) },
    select: { id: true },
    resolve: (query, { id }, { on }, { db, viewer }) =>
      db.seat.findMany({
        ...query,
        where: { groupId: id, ...standingOn(on ?? viewer.rights.today) },
        orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }],
      }),
  }),
  pendingSeats: t.relation('seats', {
    query: { where: { since: null, endedById: null }, orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }] },
    description: 'Seats of an act that has blanks and has not taken effect.',
  }),
  quorum: t.expose('quorum', { type: Quorum, description: 'How many must be present.' }),
  quorumNow: t.int({
    description: 'How many of the seats that vote today must be present.',
    select: { id: true, quorum: true, voters: true },
    resolve: async ({ id, quorum, voters }, _, { db, viewer }) =>
      quorumOf(
        quorum,
        await db.seat.count({ where: { groupId: id, kind: { in: voters }, ...standingOn(viewer.rights.today) } }),
      ),
  }),
  majority: t.expose('majority', { type: Majority, description: 'How many votes carry a motion.' }),
  voters: t.expose('voters', { type: [SeatKind], description: 'Which seats vote.' }),
  writers: t.expose('writers', { type: [SeatKind], description: 'Which seats write in the record.' }),
  castingVote: t.exposeBoolean('castingVote', {
    description: 'Whether the chair’s vote decides when votes are equal.',
  }),
  absenteePoll: t.exposeBoolean('absenteePoll', { description: 'Whether it may decide in absentia.' }),
  silenceIsConsent: t.exposeBoolean('silenceIsConsent', {
    description: 'Whether whoever says nothing until a deadline agrees.',
  }),
  draftDays: t.exposeInt('draftDays', { description: 'Working days for the draft of the minutes.' }),
  sendDays: t.exposeInt('sendDays', { description: 'Working days for sending the minutes out.' }),
  numbering: t.exposeString('numbering', {
    description: 'How decisions are numbered: {minutes}, {item}, {decision}, {year}.',
  }),
  terms: t.relation('termRules', { nullable: true, description: 'How the terms that it gives run.' }),
  mayKeep: t.boolean({
    description: 'Whether you may change it: its acts, its seats, its rules.',
    select: { id: true },
    resolve: (group, _, { viewer }) => mayKeep(viewer, group),
  }),
  isMine: t.boolean({
    description: 'Whether you see what happens inside: as one of its people, or as its observer.',
    select: { id: true },
    resolve: ({ id }, _, { viewer }) => seesInside(viewer).includes(id),
  }),
}));

export const TermRules = builder.prismaObject('TermRules', {
  description: 'How the terms run that a body gives.',
  interfaces: [Versioned],
  fields: (t) => ({
    counted: t.expose('counted', { type: DayCount, description: 'Calendar or working days.' }),
    defaultMonths: t.exposeInt('defaultMonths', {
      description: 'Months from the day of issue where no term is given.',
    }),
    dayOffRule: t.expose('dayOffRule', { type: DayOffRule, description: 'How a term on a day off moves.' }),
    coShare: t.exposeInt('coShare', {
      description: 'Per cent of the term after which co-executors give their part to the lead.',
    }),
  }),
});

readsAgain('group', async ({ db, viewer }, id) => {
  const row = await db.group.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Group' });
});
readsAgain('termRules', async ({ db, viewer }, id) => {
  const row = await db.termRules.findFirst({ where: { id, group: visible(viewer) } });
  return row && Object.assign(row, { __typename: 'TermRules' });
});
