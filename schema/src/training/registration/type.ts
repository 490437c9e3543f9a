import { RegistrationState as State } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { oneTraining } from '../one.ts';
import { holders, isInvited, mayHold, ownRegistration, registrationVisible } from '../policy.ts';
import { Training } from '../ref.ts';
import { countsOf } from './count.ts';
import { admissionOf, type admissions, freePlaces, isStanding } from './rule.ts';

const personal = { personal: true } as const;

export const RegistrationState = builder.enumType(State, {
  name: 'RegistrationState',
  description: 'Somebody has a place, waits for one, is offered one; has withdrawn, or did not confirm in time.',
});

const Admission = builder.enumType('Admission', {
  description: 'Whether you may register now, or why not.',
  values: {
    NOT_ANNOUNCED: { description: 'It is not announced, or not any more.' },
    NOT_OPEN_YET: { description: 'Registration has not opened.' },
    OPEN: { description: 'You may register, or stand in the line.' },
    CLOSED: { description: 'Registration has closed.' },
    NOT_INVITED: { description: 'People of other organisations may.' },
  } satisfies Record<(typeof admissions)[number], object>,
});

export const Registration = builder.prismaObject('Registration', {
  description: 'Somebody has a place, or waits for one. Seen by whoever holds the training, and by the person.',
  interfaces: [Versioned],
  fields: (t) => ({
    training: t.field({
      type: Training,
      nullable: true,
      description: 'Where.',
      select: { trainingId: true },
      resolve: ({ trainingId }, _, context) => oneTraining(context).load(trainingId),
    }),
    state: t.expose('state', { type: RegistrationState, description: 'How it stands.' }),
    number: t.exposeInt('number', { description: 'The first, the second … : who came earlier stands before.' }),
    ahead: t.int({
      nullable: true,
      description: 'How many wait before this one; null for whoever does not wait.',
      select: { trainingId: true, number: true, state: true },
      resolve: ({ trainingId, number, state }, _, { db }) =>
        state === 'WAITING'
          ? db.registration.count({ where: { trainingId, state: 'WAITING', number: { lt: number } } })
          : null,
    }),
    confirmBy: t.expose('confirmBy', {
      type: 'Instant',
      nullable: true,
      description: 'Until when an offered place is to be confirmed.',
    }),
    name: t.string({
      description: 'Who.',
      select: { specialist: { select: { name: true } } },
      resolve: ({ specialist }) => specialist.name,
    }),
    post: t.string({
      description: 'As what they work.',
      select: { specialist: { select: { post: true } } },
      resolve: ({ specialist }) => specialist.post,
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Where they work, where the hub knows the organisation.',
      select: { specialist: { select: { organisationId: true } } },
      resolve: ({ specialist: { organisationId } }, _, context) =>
        organisationId ? oneOrganisation(context, organisationId) : null,
    }),
    enteredBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who registered them, where it was somebody else.',
      select: { enteredById: true },
      resolve: ({ enteredById }, _, context) => (enteredById ? onePerson(context).load(enteredById) : null),
    }),
    at: t.expose('at', { type: 'Instant', description: 'When they came.' }),
    isOwn: t.boolean({
      description: 'Whether it is yours.',
      extensions: personal,
      select: { specialist: { select: { personId: true } } },
      resolve: ({ specialist }, _, { viewer }) => viewer.id !== null && specialist.personId === viewer.id,
    }),
    mayWithdraw: t.boolean({
      description: 'Whether it can be given back now.',
      select: { state: true, training: { select: { state: true } } },
      resolve: ({ state, training }) => training.state === 'ANNOUNCED' && isStanding(state),
    }),
    mayConfirm: t.boolean({
      description: 'Whether it waits to be confirmed now.',
      select: { state: true, confirmBy: true, training: { select: { state: true } } },
      resolve: ({ state, confirmBy, training }, _, { clock }) =>
        training.state === 'ANNOUNCED' && state === 'OFFERED' && confirmBy !== null && clock.now() < confirmBy,
    }),
  }),
});

builder.prismaObjectFields(Training, (t) => ({
  placed: t.int({
    description: 'How many have a place.',
    select: { id: true },
    resolve: async ({ id }, _, context) => (await countsOf(context).load(id)).placed,
  }),
  offered: t.int({
    description: 'How many places are kept until they are confirmed.',
    select: { id: true },
    resolve: async ({ id }, _, context) => (await countsOf(context).load(id)).offered,
  }),
  waiting: t.int({
    description: 'How many wait for a place.',
    select: { id: true },
    resolve: async ({ id }, _, context) => (await countsOf(context).load(id)).waiting,
  }),
  placesLeft: t.int({
    nullable: true,
    description: 'How many places are left; null where there is room for all.',
    select: { id: true, capacity: true },
    resolve: async ({ id, capacity }, _, context) =>
      capacity === null ? null : freePlaces(capacity, await countsOf(context).load(id)),
  }),
  admission: t.field({
    type: Admission,
    description: 'Whether you may register now, or why not.',
    select: {
      state: true,
      opensAt: true,
      closesAt: true,
      startsAt: true,
      audience: true,
      invited: { select: { organisationId: true } },
    },
    resolve: (training, _, { viewer, clock }) => {
      const admission = admissionOf(training, clock.now());
      return admission === 'OPEN' && !isInvited(viewer, training) ? 'NOT_INVITED' : admission;
    },
  }),
  registration: t.field({
    type: Registration,
    nullable: true,
    description: 'Your own registration.',
    extensions: personal,
    select: (_args, { viewer }, nested) => ({
      registrations: { ...nested(), where: ownRegistration(viewer), take: 1 },
    }),
    resolve: ({ registrations: [own] }) => own ?? null,
  }),
  registrations: t.relation('registrations', {
    query: (_, { viewer }) => ({ where: registrationVisible(viewer), orderBy: [{ number: 'asc' }] }),
    description: 'Who registered, in the order in which they came: for whoever holds it; to others their own alone.',
  }),
  mayRegisterOther: t.boolean({
    description: 'Whether you may register somebody else now.',
    select: { ...holders, state: true },
    resolve: ({ state, ...training }, _, { viewer }) => state === 'ANNOUNCED' && mayHold(viewer, training),
  }),
}));

readsAgain('registration', async ({ db, viewer }, id) => {
  const row = await db.registration.findFirst({ where: { AND: [{ id }, registrationVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Registration' });
});
