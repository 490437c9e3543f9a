import { PracticeKind as Kind, PassportState as State } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import { paragraphsOf } from '../core/paragraph.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { visibleSome } from '../core/visible.ts';
import { File } from '../file/type.ts';
import { oneMeasure } from '../measure/one.ts';
import { Measure } from '../measure/type.ts';
import { oneOrganisation } from '../organisation/one.ts';
import { Organisation } from '../organisation/type.ts';
import { onePerson } from '../person/one.ts';
import { Person } from '../person/type.ts';
import { FigureBound } from '../report/type.ts';
import { CareKind } from './care/type.ts';
import { type CareAt, careOf } from './complete.ts';
import { onePassport, onePractice } from './one.ts';
import { isInside, mayRemark, mayTake, mayWriteFor, practiceVisible, visible } from './policy.ts';
import { Practice } from './ref.ts';
import {
  isAllowed,
  isAtRest,
  isReviewed,
  isWritable,
  type PassportPart as Part,
  passportFields,
  passportParts,
  passportSteps,
  type Result as ResultShape,
  resultsOf,
  steps,
} from './rule.ts';
import { Paragraph } from './text.ts';

export const PracticeKind = builder.enumType(Kind, {
  name: 'PracticeKind',
  description: 'A practice, a technology, or what is being tried out before it is one.',
});

export const PassportState = builder.enumType(State, {
  name: 'PassportState',
  description: 'How far a version is. A draft is seen by the author’s organisation alone.',
});

export const PassportStep = builder.enumType('PassportStep', {
  description: 'A step on a version’s way.',
  values: {
    SUBMIT: { description: 'The author gives it to the centre.' },
    WITHDRAW: { description: 'The author takes it back before the review began.' },
    BEGIN: { description: 'The centre begins its review.' },
    RETURN: { description: 'The centre returns it, and says why.' },
    ACCEPT: { description: 'The centre accepts it, once all reviewers have judged.' },
    PUBLISH: { description: 'It appears in the public registry.' },
    ARCHIVE: { description: 'It leaves the registry; its address stays.' },
  } satisfies Record<(typeof passportSteps)[number], object>,
});

export const PassportPart = builder.enumType('PassportPart', {
  description: 'A longer part of a passport.',
  values: passportParts,
});

export const PassportField = builder.enumType('PassportField', {
  description: 'A field of the form, at which a remark stands.',
  values: passportFields,
});

export const PassportText = builder.objectRef<{ part: Part; column: unknown }>('PassportText').implement({
  description: 'A longer part of a passport, with its words.',
  fields: (t) => ({
    part: t.field({ type: PassportPart, description: 'Which part.', resolve: ({ part }) => part }),
    text: t.field({ type: [Paragraph], description: 'Its words.', resolve: ({ column }) => paragraphsOf(column) }),
  }),
});

export const Result = builder.objectRef<ResultShape>('Result').implement({
  description: 'A result of one year: a count or a sum.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Of which year.' }),
    label: t.exposeString('label', { description: 'What is counted.' }),
    value: t.exposeFloat('value', { description: 'How many.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Of what.' }),
    bound: t.expose('bound', { type: FigureBound, description: 'Whether it is exact.' }),
  }),
});

const CareWarning = builder.objectRef<CareAt>('CareWarning').implement({
  description: 'Words that look like data about a person who receives care: they have no place in the hub.',
  fields: (t) => ({
    field: t.expose('field', { type: PassportField, description: 'Where they stand.' }),
    kind: t.expose('kind', { type: CareKind, description: 'What they look like.' }),
    excerpt: t.exposeString('excerpt', { description: 'The words.' }),
  }),
});

/** What the longer parts are read from. */
const columnsOfParts = {
  problem: true,
  goal: true,
  technology: true,
  stages: true,
  resources: true,
  roles: true,
  conditions: true,
} as const satisfies Record<Part, true>;

/** Of which rows `isInside` decides. */
const place = { state: true, practice: { select: { id: true, organisationId: true } } } as const;

export const Passport = builder.prismaObject('Passport', {
  description: 'The passport of a practice in one version. Every version that was submitted is kept as it was.',
  interfaces: [Versioned],
  fields: (t) => ({
    practice: t.field({
      type: Practice,
      nullable: true,
      description: 'Its practice.',
      select: { practiceId: true },
      resolve: ({ practiceId }, _, context) => onePractice(context).load(practiceId),
    }),
    number: t.exposeInt('number', { description: 'The first, the second … of its practice.' }),
    state: t.expose('state', { type: PassportState, description: 'How far it is.' }),
    name: t.exposeString('name', { description: 'What the practice is called.' }),
    municipality: t.exposeString('municipality', { description: 'Where it is done.' }),
    targetGroups: t.exposeStringList('targetGroups', { description: 'For whom it is.' }),
    texts: t.field({
      type: [PassportText],
      description: 'Its longer parts, in the order of the form.',
      select: columnsOfParts,
      resolve: (passport) => passportParts.map((part) => ({ part, column: passport[part] })),
    }),
    results: t.field({
      type: [Result],
      description: 'Its results by year.',
      select: { results: true },
      resolve: ({ results }) => resultsOf(results),
    }),
    contacts: t.string({
      nullable: true,
      description: 'Whom to ask; null where the registry may not show it, except to those who work on it.',
      select: { ...place, contacts: true, contactsPublic: true },
      resolve: ({ contacts, contactsPublic, practice, state }, _, { viewer }) =>
        contactsPublic || isInside(viewer, practice, state) ? contacts : null,
    }),
    contactsPublic: t.exposeBoolean('contactsPublic', { description: 'Whether the registry shows the contacts.' }),
    documents: t.field({
      type: [File],
      description: 'Documents about it.',
      // Whoever sees the passport sees its files.
      select: (_args, _context, nested) => ({
        papers: { orderBy: [{ position: 'asc' }], select: { kind: true, file: nested() } },
      }),
      resolve: ({ papers }) => papers.filter(({ kind }) => kind === 'DOCUMENT').map(({ file }) => file),
    }),
    forms: t.field({
      type: [File],
      description: 'Recommended forms, for whoever takes it over.',
      select: (_args, _context, nested) => ({
        papers: { orderBy: [{ position: 'asc' }], select: { kind: true, file: nested() } },
      }),
      resolve: ({ papers }) => papers.filter(({ kind }) => kind === 'FORM').map(({ file }) => file),
    }),
    measures: t.field({
      type: [Measure],
      description: 'Measures that it serves: those that you may see.',
      select: { measures: { select: { measureId: true } } },
      resolve: ({ measures }, _, context) =>
        visibleSome(
          oneMeasure(context),
          measures.map(({ measureId }) => measureId),
        ),
    }),
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was begun.' }),
    changedAt: t.expose('changedAt', { type: 'Instant', description: 'When it changed last.' }),
    submittedAt: t.expose('submittedAt', { type: 'Instant', nullable: true, description: 'When it was submitted.' }),
    publishedAt: t.expose('publishedAt', { type: 'Instant', nullable: true, description: 'When it was published.' }),
    dueOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'Until when the reviewers judge it.',
      select: { ...place, dueOn: true },
      resolve: ({ dueOn, practice, state }, _, { viewer }) => (isInside(viewer, practice, state) ? dueOn : null),
    }),
    warnings: t.field({
      type: [CareWarning],
      description: 'What in it looks like data about a person who receives care; for those who work on it.',
      select: { ...place, ...columnsOfParts, name: true, targetGroups: true, results: true },
      resolve: (passport, _, { viewer }) =>
        isInside(viewer, passport.practice, passport.state) ? careOf(passport) : [],
    }),
    nextSteps: t.field({
      type: [PassportStep],
      description: 'The steps that you may take now.',
      select: place,
      resolve: ({ state, practice }, _, { viewer }) =>
        passportSteps.filter((step) => isAllowed(step, state) && mayTake(viewer, steps[step].by, practice)),
    }),
    mayWrite: t.boolean({
      description: 'Whether you may change its words now.',
      select: place,
      resolve: ({ state, practice }, _, { viewer }) =>
        isWritable(state) && mayWriteFor(viewer, practice.organisationId),
    }),
    mayRemark: t.boolean({
      description: 'Whether you may make remarks on it now.',
      select: place,
      resolve: ({ state, practice }, _, { viewer }) => isReviewed(state) && mayRemark(viewer, practice),
    }),
  }),
});

builder.prismaObjectFields(Passport, (t) => ({
  technologies: t.field({
    type: [Passport],
    description: 'Published technologies that it uses.',
    select: { technologies: { select: { technologyId: true } } },
    resolve: ({ technologies }, _, context) =>
      visibleSome(
        onePassport(context),
        technologies.map(({ technologyId }) => technologyId),
      ),
  }),
}));

builder.prismaObjectFields(Practice, (t) => ({
  kind: t.expose('kind', { type: PracticeKind, description: 'A practice, a technology or a trial.' }),
  organisation: t.field({
    type: Organisation,
    nullable: true,
    description: 'Whose it is; null for whoever has not signed in, who is told the name.',
    select: { organisationId: true },
    resolve: ({ organisationId }, _, context) => oneOrganisation(context, organisationId),
  }),
  author: t.string({
    description: 'The full name of the organisation whose it is.',
    select: { organisation: { select: { fullName: true } } },
    resolve: ({ organisation }) => organisation.fullName,
  }),
  published: t.relation('published', {
    type: Passport,
    nullable: true,
    description: 'The version that the public registry shows.',
  }),
  archivedAt: t.expose('archivedAt', { type: 'Instant', nullable: true, description: 'When it left the registry.' }),
  reviewOn: t.expose('reviewOn', { type: 'Day', nullable: true, description: 'When it is looked at again.' }),
  passports: t.relation('passports', {
    query: (_, { viewer }) => ({ where: visible(viewer), orderBy: [{ number: 'desc' }] }),
    description: 'Its versions that you may see, the latest first.',
  }),
  curator: t.field({
    type: Person,
    nullable: true,
    description: 'Who of the centre leads its review: whom to ask.',
    select: { curatorId: true },
    resolve: ({ curatorId }, _, context) => (curatorId ? onePerson(context).load(curatorId) : null),
  }),
  startedBy: t.field({
    type: Person,
    nullable: true,
    description: 'Who registered it.',
    select: { startedById: true },
    resolve: ({ startedById }, _, context) => onePerson(context).load(startedById),
  }),
  mayRevise: t.boolean({
    description: 'Whether you may begin its next version.',
    select: { organisationId: true, passports: { orderBy: { number: 'desc' }, take: 1, select: { state: true } } },
    resolve: ({ organisationId, passports: [last] }, _, { viewer }) =>
      last !== undefined && isAtRest(last.state) && mayWriteFor(viewer, organisationId),
  }),
}));

readsAgain('passport', async ({ db, viewer }, id) => {
  const row = await db.passport.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Passport' });
});
readsAgain('practice', async ({ db, viewer }, id) => {
  const row = await db.practice.findFirst({ where: { AND: [{ id }, practiceVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Practice' });
});
