import { Audience as Audiences, TrainingKind as Kind, TrainingState as State } from '@vmeste/prisma/generated/enums.ts';
import { oneResolution } from '../assignment/resolution/one.ts';
import { Resolution } from '../assignment/resolution/type.ts';
import { builder } from '../core/builder.ts';
import { paragraphsOf } from '../core/paragraph.ts';
import { readsAgain } from '../core/refusals.ts';
import { File } from '../file/type.ts';
import { oneOrganisation, someOrganisations } from '../organisation/one.ts';
import { Organisation } from '../organisation/type.ts';
import { onePerson } from '../person/one.ts';
import { Person } from '../person/type.ts';
import { Paragraph } from '../practice/text.ts';
import { oneProgramme } from './one.ts';
import { hasPlace, holders, mayHold, ownRegistration, seesMaterials, visible } from './policy.ts';
import { Programme, Training } from './ref.ts';
import { isAllowed, isDiscardable, isWritable, trainingSteps } from './rule.ts';

/** The value is the person’s own: such an answer is shared with nobody. */
const personal = { personal: true } as const;

export const TrainingKind = builder.enumType(Kind, {
  name: 'TrainingKind',
  description: 'A seminar, an internship, a round table, a conference, a webinar, or what others hold and ours attend.',
});

export const TrainingState = builder.enumType(State, {
  name: 'TrainingState',
  description: 'How far a training is. A draft is seen by those who hold it alone.',
});

export const TrainingStep = builder.enumType('TrainingStep', {
  description: 'A step on the way of a training.',
  values: {
    PLAN: { description: 'It stands in the year’s plan, for everybody to see.' },
    ANNOUNCE: { description: 'People register.' },
    HOLD: { description: 'It was held.' },
    CANCEL: { description: 'It is called off, with a reason.' },
  } satisfies Record<(typeof trainingSteps)[number], object>,
});

export const Audience = builder.enumType(Audiences, {
  name: 'Audience',
  description: 'Who may register: everybody who has signed in, or people of the organisations that are named.',
});

const TrainingItem = builder.prismaObject('TrainingItem', {
  description: 'A line of the programme of a training.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, until the programme is written anew.' }),
    startsAt: t.expose('startsAt', { type: 'Instant', nullable: true, description: 'From when.' }),
    endsAt: t.expose('endsAt', { type: 'Instant', nullable: true, description: 'Until when.' }),
    title: t.exposeString('title', { description: 'What.' }),
    speakers: t.exposeString('speakers', { description: 'Who speaks, with their posts.' }),
  }),
});

export const InternshipTask = builder.prismaObject('InternshipTask', {
  description: 'What an intern is to do.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    text: t.exposeString('text', { description: 'What.' }),
  }),
});

builder.prismaObjectFields(Training, (t) => ({
  kind: t.expose('kind', { type: TrainingKind, description: 'What it is.' }),
  state: t.expose('state', { type: TrainingState, description: 'How far it is.' }),
  title: t.exposeString('title', { description: 'What it is called.' }),
  about: t.field({
    type: [Paragraph],
    description: 'What it is about.',
    select: { about: true },
    resolve: ({ about }) => paragraphsOf(about),
  }),
  organisation: t.field({
    type: Organisation,
    nullable: true,
    description: 'Who answers for it: plans it, registers, marks who came.',
    select: { organisationId: true },
    resolve: ({ organisationId }, _, context) => oneOrganisation(context, organisationId),
  }),
  hosts: t.field({
    type: [Organisation],
    description: 'Who holds it too.',
    select: { hosts: { orderBy: { organisationId: 'asc' }, select: { organisationId: true } } },
    resolve: ({ hosts }, _, context) =>
      someOrganisations(
        context,
        hosts.map(({ organisationId }) => organisationId),
      ),
  }),
  programme: t.field({
    type: Programme,
    nullable: true,
    description: 'The course that it is an edition of.',
    select: { programmeId: true },
    resolve: ({ programmeId }, _, context) => (programmeId ? oneProgramme(context).load(programmeId) : null),
  }),
  planYear: t.exposeInt('planYear', { description: 'In the plan of which year it stands.' }),
  plannedOn: t.expose('plannedOn', { type: 'Day', nullable: true, description: 'The day that the plan names for it.' }),
  startsAt: t.expose('startsAt', { type: 'Instant', nullable: true, description: 'When it begins.' }),
  endsAt: t.expose('endsAt', { type: 'Instant', nullable: true, description: 'When it ends.' }),
  place: t.exposeString('place', { description: 'Where it is.' }),
  municipality: t.exposeString('municipality', { description: 'In which municipality.' }),
  isRemote: t.boolean({
    description: 'Whether people can take part by a link.',
    select: { link: true },
    resolve: ({ link }) => link !== '',
  }),
  link: t.string({
    nullable: true,
    description: 'Where those take part who come by link; for those who have a place, and those who hold it.',
    extensions: personal,
    select: (_args, { viewer }) => ({
      ...holders,
      link: true,
      registrations: { where: ownRegistration(viewer), select: { state: true } },
    }),
    resolve: ({ link, registrations, ...training }, _, { viewer }) =>
      link !== '' && (hasPlace(registrations) || mayHold(viewer, training)) ? link : null,
  }),
  capacity: t.exposeInt('capacity', { nullable: true, description: 'How many places there are; null: for all.' }),
  audience: t.expose('audience', { type: Audience, description: 'Who may register.' }),
  invited: t.field({
    type: [Organisation],
    description: 'Whose people may register, where not everybody may.',
    select: { invited: { orderBy: { organisationId: 'asc' }, select: { organisationId: true } } },
    resolve: ({ invited }, _, context) =>
      someOrganisations(
        context,
        invited.map(({ organisationId }) => organisationId),
      ),
  }),
  opensAt: t.expose('opensAt', {
    type: 'Instant',
    nullable: true,
    description: 'When registration opens; null: with the announcement.',
  }),
  closesAt: t.expose('closesAt', {
    type: 'Instant',
    nullable: true,
    description: 'When registration closes; null: when it begins.',
  }),
  confirmHours: t.exposeInt('confirmHours', { description: 'Hours to confirm a place that became free.' }),
  supervisor: t.field({
    type: Person,
    nullable: true,
    description: 'Who looks after an internship, and marks it.',
    select: { supervisorId: true },
    resolve: ({ supervisorId }, _, context) => (supervisorId ? onePerson(context).load(supervisorId) : null),
  }),
  resolution: t.field({
    type: Resolution,
    nullable: true,
    description: 'The resolution that a conference adopted; null where you see nothing of it.',
    select: { resolutionId: true },
    resolve: ({ resolutionId }, _, context) => (resolutionId ? oneResolution(context).load(resolutionId) : null),
  }),
  heads: t.exposeInt('heads', { nullable: true, description: 'Parents and others, counted by heads, without names.' }),
  cancelReason: t.exposeString('cancelReason', { nullable: true, description: 'Why it was called off.' }),
  announcedAt: t.expose('announcedAt', { type: 'Instant', nullable: true, description: 'When it was announced.' }),
  heldAt: t.expose('heldAt', { type: 'Instant', nullable: true, description: 'When it was entered as held.' }),
  items: t.relation('items', {
    type: TrainingItem,
    query: { orderBy: [{ position: 'asc' }] },
    description: 'Its programme.',
  }),
  tasks: t.relation('tasks', {
    type: InternshipTask,
    query: { orderBy: [{ position: 'asc' }] },
    description: 'What an intern is to do.',
  }),
  materials: t.field({
    type: [File],
    description: 'Its materials: for those who hold it or are registered, and for everybody once it was held.',
    extensions: personal,
    select: (_args, { viewer }, nested) => ({
      ...holders,
      state: true,
      registrations: { where: ownRegistration(viewer), select: { state: true } },
      papers: { orderBy: [{ position: 'asc' }], select: { file: nested() } },
    }),
    resolve: ({ papers, ...training }, _, { viewer }) =>
      seesMaterials(viewer, training) ? papers.map(({ file }) => file) : [],
  }),
  nextSteps: t.field({
    type: [TrainingStep],
    description: 'The steps that you may take now.',
    select: { ...holders, state: true },
    resolve: ({ state, ...training }, _, { viewer }) =>
      trainingSteps.filter((step) => isAllowed(step, state) && mayHold(viewer, training)),
  }),
  mayHold: t.boolean({
    description: 'Whether it is yours to hold: you see who registered, and mark who came.',
    select: holders,
    resolve: (training, _, { viewer }) => mayHold(viewer, training),
  }),
  mayWrite: t.boolean({
    description: 'Whether you may change it now.',
    select: { ...holders, state: true },
    resolve: ({ state, ...training }, _, { viewer }) => isWritable(state) && mayHold(viewer, training),
  }),
  mayDiscard: t.boolean({
    description: 'Whether you may throw it away: a draft that you hold.',
    select: { ...holders, state: true },
    resolve: ({ state, ...training }, _, { viewer }) => isDiscardable(state) && mayHold(viewer, training),
  }),
}));

readsAgain('training', async ({ db, viewer }, id) => {
  const row = await db.training.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Training' });
});
