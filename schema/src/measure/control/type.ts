import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { mayDecide, visible as measureVisible } from '../policy.ts';
import { Measure } from '../type.ts';
import { nobodyOwes, type Occurrence, type Owed, type OwedState as State } from './rule.ts';
import { standings } from './standing.ts';

export const ControlPoint = builder.prismaObject('ControlPoint', {
  description: 'A day when something of a measure is looked at: once, or on the same days of each year.',
  interfaces: [Versioned],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What is looked at.' }),
    day: t.expose('day', { type: 'Day', nullable: true, description: 'The day, where it is a single one.' }),
    yearly: t.exposeStringList('yearly', {
      description: 'Days of each year as MM-DD, where it is recurring; otherwise empty.',
    }),
    since: t.expose('since', { type: 'Day', nullable: true, description: 'Recurring: from when on.' }),
    until: t.expose('until', {
      type: 'Day',
      nullable: true,
      description: 'Recurring: until when; null as long as the measure is open.',
    }),
  }),
});

const OwedState = builder.enumType('OwedState', {
  description: 'How far an organisation is with a report that it owes.',
  values: {
    OVERDUE: { description: 'Not given, and the day has passed.' },
    EXPECTED: { description: 'Not given, and the day is still to come.' },
    RETURNED: { description: 'Given, returned by the coordinator, and the day is still to come.' },
    SUBMITTED: { description: 'Approved by the organisation; the coordinator decides.' },
    ACCEPTED: { description: 'Accepted by the coordinator.' },
  } satisfies Record<State, object>,
});

const Due = builder.objectRef<Occurrence>('Due').implement({
  description: 'A day on which a measure is due.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Day', description: 'The day by the document or the control point.' }),
    deadline: t.expose('deadline', {
      type: 'Day',
      description: 'The day moved off a day off by the roadmap’s rule: late is what comes after it.',
    }),
    controlPointId: t.exposeID('pointId', {
      nullable: true,
      description: 'The control point; null where the term itself is one.',
    }),
  }),
});

export const Owing = builder.objectRef<Owed>('Owing').implement({
  description: 'A report that an organisation owes.',
  fields: (t) => ({
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Who owes it.',
      resolve: ({ organisationId }, _, context) => oneOrganisation(context, organisationId),
    }),
    dueDay: t.expose('day', { type: 'Day', description: 'For which day, by the document or the control point.' }),
    deadline: t.expose('deadline', { type: 'Day', description: 'By when, moved off a day off by the roadmap’s rule.' }),
    state: t.expose('state', { type: OwedState, description: 'How far it is.' }),
  }),
});

builder.prismaObjectFields(Measure, (t) => ({
  controlPoints: t.relation('controlPoints', {
    query: { where: { cancelledAt: null }, orderBy: [{ day: 'asc' }, { id: 'asc' }] },
    description:
      'When it is looked at. Where there is none, its term says when: the days on which it returns, or its end.',
  }),
  overdue: t.boolean({
    description: 'Whether a report that was due before today is missing. Derived, never stored.',
    select: { id: true },
    resolve: async ({ id }, _, context) => (await standings(context).load(id))?.overdueSince != null,
  }),
  overdueSince: t.field({
    type: 'Day',
    nullable: true,
    description: 'The earliest deadline that was missed.',
    select: { id: true },
    resolve: async ({ id }, _, context) => (await standings(context).load(id))?.overdueSince ?? null,
  }),
  nextDue: t.field({
    type: Due,
    nullable: true,
    description: 'When it is due next, today included; null where it is closed or has no day.',
    select: { id: true },
    resolve: async ({ id }, _, context) => (await standings(context).load(id))?.next ?? null,
  }),
  doneNeedsReason: t.boolean({
    description: 'Whether you must say why if you call it done as of a day, since nobody owes a report on it that day.',
    args: { on: t.arg({ type: 'Day', required: true, description: 'When it was done.' }) },
    select: { removedAt: true },
    resolve: async (measure, { on }, context) => {
      if (!mayDecide(context.viewer, measure)) return false;
      const standing = await standings(context).load(measure.id);
      return standing !== null && nobodyOwes(standing.course, on);
    },
  }),
  owing: t.field({
    type: [Owing],
    description: 'What each organisation has missed, and what it owes next, the earliest first.',
    select: { id: true },
    resolve: async ({ id }, _, context) => [...((await standings(context).load(id))?.owing ?? [])],
  }),
}));

readsAgain('controlPoint', async ({ db, viewer }, id) => {
  const row = await db.controlPoint.findFirst({ where: { id, measure: measureVisible(viewer) } });
  return row && Object.assign(row, { __typename: 'ControlPoint' });
});
