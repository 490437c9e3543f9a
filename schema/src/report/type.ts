import { ReportState as State } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { namedColumns, namedToday } from '../measure/executor/named.ts';
import { Measure } from '../measure/type.ts';
import { someOrganisations } from '../organisation/one.ts';
import { Organisation } from '../organisation/type.ts';
import { onePerson } from '../person/one.ts';
import { Person } from '../person/type.ts';
import { latest, mayAttachScan, mayReportFor, mayTake, visible } from './policy.ts';
import {
  type Figure as FigureShape,
  figureBounds,
  figuresOf,
  isAllowed,
  isWritable,
  reportSteps,
  steps,
} from './rule.ts';

export const ReportState = builder.enumType(State, {
  name: 'ReportState',
  description: 'How far a report is. A draft and a prepared one are seen by the own organisation alone.',
});

export const ReportStep = builder.enumType('ReportStep', {
  description: 'A step on a report’s way.',
  values: {
    PREPARE: { description: 'It is ready for the head to approve.' },
    WITHDRAW: { description: 'Back to a draft, before it was approved.' },
    APPROVE: { description: 'The head, or whom the head named, answers for it.' },
    ACCEPT: { description: 'The coordinator accepts it.' },
    RETURN: { description: 'The coordinator returns it, with a remark.' },
  } satisfies Record<(typeof reportSteps)[number], object>,
});

export const FigureBound = builder.enumType('FigureBound', {
  description: '«Более», «менее», «около» are bounds, not values.',
  values: figureBounds,
});

const Figure = builder.objectRef<FigureShape>('Figure').implement({
  description: 'A figure of a report: a count or a sum.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What is counted.' }),
    value: t.exposeFloat('value', { description: 'How many.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Of what.' }),
    bound: t.expose('bound', { type: FigureBound, description: 'Whether it is exact.' }),
  }),
});

export const Report = builder.prismaObject('Report', {
  description: 'What one executor organisation says of a measure.',
  interfaces: [Versioned],
  fields: (t) => ({
    measure: t.relation('measure', { description: 'What it reports on.' }),
    organisation: t.relation('organisation', { description: 'Whose it is.' }),
    state: t.expose('state', { type: ReportState, description: 'How far it is.' }),
    dueDay: t.expose('dueDay', {
      type: 'Day',
      nullable: true,
      description: 'The day that it answers, by the document or the control point.',
    }),
    text: t.exposeString('text', { description: 'What was done.' }),
    doneOn: t.expose('doneOn', { type: 'Day', nullable: true, description: 'By what day it was done.' }),
    completes: t.exposeBoolean('completes', { description: 'Whether the measure as a whole is done by it.' }),
    figures: t.field({
      type: [Figure],
      description: 'Its figures.',
      select: { figures: true },
      resolve: ({ figures }) => figuresOf(figures),
    }),
    files: t.relation('files', {
      // Whoever sees the report sees its files.
      query: { orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }] },
      description: 'Files that show it.',
    }),
    preparedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who prepared it, or entered it from a letter.',
      select: { preparedById: true },
      resolve: ({ preparedById }, _, context) => onePerson(context).load(preparedById),
    }),
    preparedAt: t.expose('preparedAt', { type: 'Instant', description: 'When it was prepared last, or begun.' }),
    approvedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who approved it for the organisation.',
      select: { approvedById: true },
      resolve: ({ approvedById }, _, context) => (approvedById ? onePerson(context).load(approvedById) : null),
    }),
    approvedAt: t.expose('approvedAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it was approved, or entered from a letter.',
    }),
    decidedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who accepted or returned it.',
      select: { decidedById: true },
      resolve: ({ decidedById }, _, context) => (decidedById ? onePerson(context).load(decidedById) : null),
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it was accepted or returned.',
    }),
    remark: t.exposeString('remark', {
      nullable: true,
      description: 'Why it was sent back, or a remark at acceptance.',
    }),
    enteredBy: t.field({
      type: Person,
      nullable: true,
      description: 'The coordinator who entered it for the organisation.',
      select: { enteredById: true },
      resolve: ({ enteredById }, _, context) => (enteredById ? onePerson(context).load(enteredById) : null),
    }),
    letterNumber: t.exposeString('letterNumber', {
      nullable: true,
      description: 'Number of the letter that it was entered from.',
    }),
    letterDate: t.expose('letterDate', { type: 'Day', nullable: true, description: 'Date of that letter.' }),
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was begun.' }),
    changedAt: t.expose('changedAt', { type: 'Instant', description: 'When it changed last.' }),
    nextSteps: t.field({
      type: [ReportStep],
      description: 'The steps that you may take now.',
      select: { state: true, roadmapId: true, organisationId: true },
      resolve: (report, _, { viewer }) =>
        reportSteps.filter((step) => isAllowed(step, report.state) && mayTake(viewer, steps[step].by, report)),
    }),
    mayWrite: t.boolean({
      description: 'Whether you may change its words now.',
      select: { state: true, organisationId: true },
      resolve: (report, _, { viewer }) => isWritable(report.state) && mayReportFor(viewer, report.organisationId),
    }),
    mayAttachScan: t.boolean({
      description: 'Whether you may add the scan of the letter that it was entered from.',
      select: { state: true, roadmapId: true, organisationId: true, letterNumber: true },
      resolve: (report, _, { viewer }) => mayAttachScan(viewer, report),
    }),
  }),
});

builder.prismaObjectFields(Measure, (t) => ({
  reports: t.relation('reports', {
    query: (_, { viewer }) => ({
      where: visible(viewer),
      orderBy: [{ dueDay: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
    }),
    description: 'Reports on it that you may see, those for the latest day first.',
  }),
  latestReport: t.field({
    type: Report,
    nullable: true,
    description: 'The report that its organisation approved last, and that was not returned.',
    select: (_args, { viewer }, nested) => ({ reports: nested(latest(viewer)) }),
    resolve: ({ reports }) => reports[0] ?? null,
  }),
  reportFor: t.field({
    type: [Organisation],
    description: 'The organisations that you may report on it for.',
    select: namedColumns,
    resolve: (measure, _, context) =>
      someOrganisations(
        context,
        namedToday(measure, context.viewer.rights.today).filter((id) => mayReportFor(context.viewer, id)),
      ),
  }),
  mayEnterFor: t.field({
    type: [Organisation],
    description: 'The organisations whose letters you may enter as their reports on it: those it names, and members.',
    select: { ...namedColumns, roadmapId: true },
    resolve: (measure, _, context) =>
      someOrganisations(
        context,
        namedToday(measure, context.viewer.rights.today).filter((organisationId) =>
          mayTake(context.viewer, 'coordinator', { ...measure, organisationId }),
        ),
      ),
  }),
}));

readsAgain('report', async ({ db, viewer }, id) => {
  const row = await db.report.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Report' });
});
