import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { AssignmentSource as Source, AssignmentState as State } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { daysBetween } from '../core/time.ts';
import { oneGroup } from '../group/one.ts';
import { Group } from '../group/ref.ts';
import { visible as measureVisible } from '../measure/policy.ts';
import { ExecutorRole, Measure, Term } from '../measure/type.ts';
import { oneMeeting } from '../meeting/one.ts';
import { Meeting } from '../meeting/type.ts';
import { oneClass, oneOrganisation, someOrganisations } from '../organisation/one.ts';
import { Organisation, OrganisationClass } from '../organisation/type.ts';
import { onePerson } from '../person/one.ts';
import { Person } from '../person/type.ts';
import { mayReportFor } from '../report/policy.ts';
import { dayOrNull } from './due/term.ts';
import { joinedLater } from './issue/joined.ts';
import { oneAssignment } from './one.ts';
import { answersFor, mayControl, maySpeak, mayTake, rowColumns, visible } from './policy.ts';
import { assignmentSteps, isAllowed, isOpen, isOverdue, mayExtend, steps } from './rule.ts';

export const AssignmentState = builder.enumType(State, {
  name: 'AssignmentState',
  description: 'How far an assignment is. Overdue is derived, never a state.',
});
export const AssignmentSource = builder.enumType(Source, {
  name: 'AssignmentSource',
  description: 'What an assignment stands on.',
});
export const AssignmentStep = builder.enumType('AssignmentStep', {
  description: 'A step of an assignment on its way.',
  values: {
    TAKE: { description: 'The lead takes it on.' },
    CLOSE: { description: 'Whoever controls it takes it off control; without a report with a reason.' },
    RETURN: { description: 'Whoever controls it returns what was reported, with a remark.' },
    WITHDRAW: { description: 'The issuer takes it back, with a reason.' },
    REOPEN: { description: 'Whoever controls it puts it under control again, with a reason.' },
  } satisfies Record<(typeof assignmentSteps)[number], object>,
});

/** The answer hangs on the person: such a field is not shared between those who see the same. */
const personal = { personal: true } as const;

/** What a board shows of each assignment: always read, so that its fields take it from the row (decision 13). */
const columns = {
  ...rowColumns,
  id: true,
  version: true,
  number: true,
  text: true,
  state: true,
  binding: true,
  dueOn: true,
  classId: true,
  parentId: true,
  resolutionId: true,
  termKind: true,
  termStart: true,
  termEnd: true,
  termRecurring: true,
  termRaw: true,
} as const satisfies Prisma.AssignmentSelect;

export const AssignmentExecutor = builder.prismaObject('AssignmentExecutor', {
  description: 'An organisation that carries out an assignment.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    role: t.expose('role', { type: ExecutorRole, description: 'Lead or co-executor.' }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Which.',
      select: { organisationId: true },
      resolve: ({ organisationId }, _, context) => oneOrganisation(context, organisationId),
    }),
    dueOn: t.expose('dueOn', {
      type: 'Day',
      nullable: true,
      description: 'By this day a co-executor’s part is with the lead.',
    }),
  }),
});

const reporters = { executors: { select: { organisationId: true }, orderBy: { position: 'asc' } } } as const;

export const Assignment = builder.prismaObject('Assignment', {
  select: columns,
  description: 'Something that a body told others to do by a day, or recommended: under control until it is closed.',
  interfaces: [Versioned],
  fields: (t) => ({
    number: t.string({ description: 'As the document numbers it, e.g. 3/2/1.', resolve: ({ number }) => number }),
    text: t.string({ description: 'What is to be done.', resolve: ({ text }) => text }),
    source: t.expose('source', { type: AssignmentSource, description: 'What it stands on.' }),
    state: t.field({ type: AssignmentState, description: 'How far it is.', resolve: ({ state }) => state }),
    stateReason: t.exposeString('stateReason', {
      nullable: true,
      description: 'Why it was returned, withdrawn, opened again, or closed without a report.',
    }),
    binding: t.boolean({
      description: 'False: a recommendation, which is never overdue.',
      resolve: ({ binding }) => binding,
    }),
    group: t.field({
      type: Group,
      nullable: true,
      description: 'The group that issued it; null where an organisation did by itself.',
      resolve: ({ groupId }, _, context) => (groupId === null ? null : oneGroup(context).load(groupId)),
    }),
    issuer: t.field({
      type: Organisation,
      nullable: true,
      description: 'The issuing body: the group’s founder, or the organisation itself.',
      resolve: ({ issuerId }, _, context) => oneOrganisation(context, issuerId),
    }),
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting in whose minutes it stands, where you may see it.',
      select: { meetingId: true },
      resolve: ({ meetingId }, _, context) => (meetingId === null ? null : oneMeeting(context).load(meetingId)),
    }),
    controller: t.field({
      type: Person,
      nullable: true,
      description: 'Who controls that it is carried out; null where nobody was named, or you may not see the person.',
      resolve: ({ controllerId }, _, context) => (controllerId === null ? null : onePerson(context).load(controllerId)),
    }),
    class: t.field({
      type: OrganisationClass,
      nullable: true,
      description: 'The class that it was addressed to: it stands for one of each member.',
      resolve: ({ classId }, _, context) => (classId === null ? null : oneClass(context, classId)),
    }),
    term: t.field({ type: Term, description: 'When it is due, in the words of its document.', resolve: (row) => row }),
    dueOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'The day after which it is late; null where it is due on no day. Where it returns, the next one.',
      resolve: ({ dueOn }) => dueOn,
    }),
    issuedOn: t.expose('issuedOn', { type: 'Day', description: 'The day of issue, from which its term runs.' }),
    closedOn: t.expose('closedOn', { type: 'Day', nullable: true, description: 'When it was closed or withdrawn.' }),
    changedAt: t.expose('changedAt', { type: 'Instant', description: 'When it changed last.' }),
    lead: t.field({
      type: Organisation,
      nullable: true,
      description: 'Who answers for it; null where it stands for a class.',
      resolve: ({ leadId }, _, context) => (leadId === null ? null : oneOrganisation(context, leadId)),
    }),
    executors: t.relation('executors', {
      query: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      description: 'The lead first, then others in the order of the document.',
    }),
    measures: t.prismaField({
      type: [Measure],
      description: 'The measures that it is about, those that you may see.',
      resolve: (query, { id }, _, { db, viewer }) =>
        db.measure.findMany({
          ...query,
          where: { AND: [{ assignments: { some: { assignmentId: id } } }, measureVisible(viewer)] },
          orderBy: [{ roadmapId: 'asc' }, { position: 'asc' }],
        }),
    }),
    parts: t.relation('parts', {
      query: (_, { viewer }) => ({
        where: visible(viewer),
        orderBy: [{ lead: { shortName: 'asc' } }, { id: 'asc' }],
      }),
      description: 'For one that was addressed to a class: that of each member, in the order of their names.',
    }),
    joinedLater: t.field({
      type: [Organisation],
      description: 'For one that was addressed to a class and is open: who joined since, and has no part in it.',
      select: { issuedOn: true },
      resolve: async ({ id, classId, state }, _, context) =>
        classId === null || !isOpen(state)
          ? []
          : someOrganisations(context, await joinedLater(context).load(`${id} ${classId}`)),
    }),
    isOverdue: t.boolean({
      description: 'Whether its day has passed and its executors still owe. A recommendation is never overdue.',
      resolve: (row, _, { viewer }) => isOverdue({ ...row, dueOn: dayOrNull(row.dueOn) }, viewer.rights.today),
    }),
    daysLeft: t.int({
      nullable: true,
      description:
        'Days until it is due, less than nothing once that has passed; null where it is closed or due on no day.',
      resolve: ({ state, dueOn }, _, { viewer }) => {
        const day = dayOrNull(dueOn);
        return day === null || !isOpen(state) ? null : daysBetween(viewer.rights.today, day);
      },
    }),
    nextSteps: t.field({
      type: [AssignmentStep],
      extensions: personal,
      description: 'The steps that you may take now.',
      resolve: (row, _, { viewer }) =>
        assignmentSteps.filter(
          (step) =>
            isAllowed(step, row.state) &&
            (row.classId === null || step === 'WITHDRAW') &&
            mayTake(viewer, steps[step].by, row),
        ),
    }),
    mayControl: t.boolean({
      extensions: personal,
      description: 'Whether you control it: close, return, enter letters, say what you think of an extension.',
      resolve: (row, _, { viewer }) => mayControl(viewer, row),
    }),
    maySpeak: t.boolean({
      description: 'Whether you answer for the body that issued it: withdraw it, decide on an extension.',
      resolve: (row, _, { viewer }) => maySpeak(viewer, row),
    }),
    reportFor: t.field({
      type: [Organisation],
      description: 'The organisations that you may report on it for, while it is open.',
      select: reporters,
      resolve: ({ state, executors }, _, context) =>
        someOrganisations(
          context,
          isOpen(state)
            ? executors.map((one) => one.organisationId).filter((id) => mayReportFor(context.viewer, id))
            : [],
        ),
    }),
    mayEnterFor: t.field({
      type: [Organisation],
      extensions: personal,
      description: 'The organisations whose letters you may enter as their reports on it.',
      select: reporters,
      resolve: (row, _, context) =>
        someOrganisations(
          context,
          isOpen(row.state) && mayControl(context.viewer, row) ? row.executors.map((one) => one.organisationId) : [],
        ),
    }),
    mayAskExtension: t.boolean({
      description: 'Whether you may ask for more time: for the lead, before the term has passed.',
      resolve: ({ state, dueOn, leadId }, _, { viewer }) =>
        leadId !== null &&
        answersFor(viewer).includes(leadId) &&
        mayExtend({ state, dueOn: dayOrNull(dueOn) }, viewer.rights.today),
    }),
  }),
});

builder.objectField(Assignment, 'parent', (t) =>
  t.field({
    type: Assignment,
    nullable: true,
    description: 'The one addressed to a class that it is a part of, where you may see it.',
    resolve: ({ parentId }, _, context) => (parentId === null ? null : oneAssignment(context).load(parentId)),
  }),
);

readsAgain('assignment', async ({ db, viewer }, id) => {
  const row = await db.assignment.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Assignment' });
});
