import { Amendment as Amend, DecisionKind as Kind } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { oneMeasure } from '../../measure/one.ts';
import { ExecutorRole, Measure, MeasureState } from '../../measure/type.ts';
import { oneClass, oneOrganisation } from '../../organisation/one.ts';
import { Organisation, OrganisationClass } from '../../organisation/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { AgendaItem } from '../agenda/type.ts';
import { decisionVisible } from '../policy.ts';
import { Meeting } from '../type.ts';
import { oneDecision } from './one.ts';

export const DecisionKind = builder.enumType(Kind, {
  name: 'DecisionKind',
  description: 'Taken note of, decided, an assignment, or a recommendation.',
});

export const Amendment = builder.enumType(Amend, {
  name: 'Amendment',
  description: 'What a later decision makes of an earlier one: amends it, or cancels it.',
});

export const Addressee = builder.prismaObject('Addressee', {
  description: 'To whom a decision gives an assignment.',
  fields: (t) => ({
    role: t.expose('role', { type: ExecutorRole, description: 'Lead or co-executor.' }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation, where it is one.',
      select: { organisationId: true },
      resolve: ({ organisationId }, _, context) => (organisationId ? oneOrganisation(context, organisationId) : null),
    }),
    class: t.field({
      type: OrganisationClass,
      nullable: true,
      description: 'The class, where it is one: each of its members on the day of issue.',
      select: { classId: true },
      resolve: ({ classId }, _, context) => (classId ? oneClass(context, classId) : null),
    }),
  }),
});

export const Decision = builder.prismaObject('Decision', {
  description: 'What was decided at an item.',
  interfaces: [Versioned],
  fields: (t) => ({
    kind: t.expose('kind', { type: DecisionKind, description: 'What it is.' }),
    text: t.exposeString('text', { description: 'Its words.' }),
    addressees: t.relation('addressees', {
      query: { orderBy: { position: 'asc' } },
      description: 'To whom it gives an assignment, leads first.',
    }),
    term: t.exposeString('termRaw', { nullable: true, description: 'Until when, in its words.' }),
    termEnd: t.expose('termEnd', { type: 'Day', nullable: true, description: 'The last day that the words name.' }),
    controller: t.field({
      type: Person,
      nullable: true,
      description: 'Who controls that it is carried out.',
      select: { controllerId: true },
      resolve: ({ controllerId }, _, context) => (controllerId ? onePerson(context).load(controllerId) : null),
    }),
    measure: t.field({
      type: Measure,
      nullable: true,
      description: 'The measure whose state it proposes to change, where you may see it.',
      select: { measureId: true },
      resolve: ({ measureId }, _, context) => (measureId ? oneMeasure(context).load(measureId) : null),
    }),
    proposedState: t.expose('proposedState', {
      type: MeasureState,
      nullable: true,
      description: 'The state that it proposes.',
    }),
    meeting: t.relation('meeting', { description: 'At which meeting: whoever sees the decision sees it.' }),
    number: t.exposeString('code', { nullable: true, description: 'As the registered minutes number it, e.g. 3/2/1.' }),
    amendment: t.expose('amendment', {
      type: Amendment,
      nullable: true,
      description: 'What it makes of an earlier decision.',
    }),
  }),
});

builder.prismaObjectFields(Decision, (t) => ({
  amends: t.field({
    type: Decision,
    nullable: true,
    description: 'The decision of earlier minutes that it amends or cancels.',
    select: { amendsId: true },
    resolve: ({ amendsId }, _, context) => (amendsId ? oneDecision(context).load(amendsId) : null),
  }),
  amendedBy: t.relation('amendedBy', {
    query: (_, { viewer }) => ({
      where: { AND: [{ meeting: { state: 'REGISTERED' } }, decisionVisible(viewer)] },
      orderBy: [{ meeting: { registeredOn: 'asc' } }, { id: 'asc' }],
    }),
    description: 'What later registered minutes made of it, the earliest first.',
  }),
}));

builder.prismaObjectField(Meeting, 'earlierDecisions', (t) =>
  t.prismaField({
    type: [Decision],
    description:
      'What registered minutes of the group hold and a decision of this meeting may amend, the latest first.',
    select: { id: true, groupId: true },
    resolve: (query, { id, groupId }, _, { db, viewer }) =>
      db.decision.findMany({
        ...query,
        where: {
          AND: [
            { meeting: { groupId, state: 'REGISTERED', id: { not: id } }, item: { state: 'ACCEPTED' } },
            { amendedBy: { none: { amendment: 'CANCELS', meeting: { state: 'REGISTERED' } } } },
            decisionVisible(viewer),
          ],
        },
        orderBy: [
          { meeting: { registeredOn: 'desc' } },
          { meetingId: 'desc' },
          { item: { position: 'asc' } },
          { position: 'asc' },
        ],
        take: 300,
      }),
  }),
);

builder.prismaObjectField(AgendaItem, 'decisions', (t) =>
  t.relation('decisions', {
    query: (_, { viewer }) => ({ where: decisionVisible(viewer), orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    description: 'What was decided, in order.',
  }),
);

readsAgain('decision', async ({ db, viewer }, id) => {
  const row = await db.decision.findFirst({ where: { AND: [{ id }, decisionVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Decision' });
});
