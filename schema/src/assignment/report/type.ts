import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { mayReportFor } from '../../report/policy.ts';
import { isPublic, isWritable } from '../../report/rule.ts';
import { ReportState } from '../../report/type.ts';
import { oneAssignment } from '../one.ts';
import { rowColumns } from '../policy.ts';
import { isOpen } from '../rule.ts';
import { Assignment } from '../type.ts';
import { isFromLetter, mayEnter, mayTake, visible } from './policy.ts';
import { answerSteps, isAllowed, steps } from './rule.ts';

export const AssignmentReportStep = builder.enumType('AssignmentReportStep', {
  description: 'A step of a report on an assignment, within its organisation.',
  values: {
    PREPARE: { description: 'It is ready for the head to approve.' },
    WITHDRAW: { description: 'Back to a draft, before it was approved.' },
    APPROVE: { description: 'The head answers for it: that of the lead makes the assignment reported.' },
  } satisfies Record<(typeof answerSteps)[number], object>,
});

export const AssignmentReport = builder.prismaObject('AssignmentReport', {
  description: 'What an executor says of an assignment.',
  interfaces: [Versioned],
  fields: (t) => ({
    assignment: t.field({
      type: Assignment,
      nullable: true,
      description: 'What it reports on.',
      select: { assignmentId: true },
      resolve: ({ assignmentId }, _, context) => oneAssignment(context).load(assignmentId),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Whose it is.',
      select: { organisationId: true },
      resolve: ({ organisationId }, _, context) => oneOrganisation(context, organisationId),
    }),
    state: t.expose('state', { type: ReportState, description: 'How far it is.' }),
    text: t.exposeString('text', { description: 'What was done.' }),
    outgoingNumber: t.exposeString('outgoingNumber', {
      nullable: true,
      description: 'The number of the organisation’s own letter.',
    }),
    outgoingDate: t.expose('outgoingDate', { type: 'Day', nullable: true, description: 'The date of that letter.' }),
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
      description: 'Who closed the assignment by it, or returned it.',
      select: { decidedById: true },
      resolve: ({ decidedById }, _, context) => (decidedById ? onePerson(context).load(decidedById) : null),
    }),
    decidedAt: t.expose('decidedAt', { type: 'Instant', nullable: true, description: 'When that was.' }),
    remark: t.exposeString('remark', { nullable: true, description: 'Why it was sent back.' }),
    enteredBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who entered it for the organisation, which answered by letter.',
      select: { enteredById: true },
      resolve: ({ enteredById }, _, context) => (enteredById ? onePerson(context).load(enteredById) : null),
    }),
    fromLetter: t.boolean({
      description: 'Whether it was entered for the organisation, which answered by letter.',
      select: { enteredById: true },
      resolve: (report) => isFromLetter(report),
    }),
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was begun.' }),
    changedAt: t.expose('changedAt', { type: 'Instant', description: 'When it changed last.' }),
    nextSteps: t.field({
      type: [AssignmentReportStep],
      description: 'The steps that you may take now.',
      select: { state: true, organisationId: true, assignment: { select: { state: true } } },
      resolve: (report, _, { viewer }) =>
        isOpen(report.assignment.state)
          ? answerSteps.filter((step) => isAllowed(step, report.state) && mayTake(viewer, steps[step].by, report))
          : [],
    }),
    mayWrite: t.boolean({
      description: 'Whether you may change its words now.',
      select: { state: true, organisationId: true },
      resolve: ({ state, organisationId }, _, { viewer }) => isWritable(state) && mayReportFor(viewer, organisationId),
    }),
    mayAttachScan: t.boolean({
      extensions: { personal: true },
      description: 'Whether you may add the scan of the letter that it was entered from.',
      select: { state: true, enteredById: true, assignment: { select: rowColumns } },
      resolve: (report, _, { viewer }) =>
        isFromLetter(report) && isPublic(report.state) && mayEnter(viewer, report.assignment),
    }),
  }),
});

builder.prismaObjectFields(Assignment, (t) => ({
  reports: t.relation('answers', {
    type: AssignmentReport,
    query: (_, { viewer }) => ({ where: visible(viewer), orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }),
    description: 'Reports on it that you may see, the latest first.',
  }),
}));

readsAgain('assignmentReport', async ({ db, viewer }, id) => {
  const row = await db.assignmentReport.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'AssignmentReport' });
});
