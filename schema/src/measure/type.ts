import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { TermKind as Kind, ExecutorRole as Role, MeasureState as State } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { oneClass, oneOrganisation } from '../organisation/one.ts';
import { Organisation, OrganisationClass } from '../organisation/type.ts';
import { type ExecutorRow, executorsOf } from './executor/many.ts';
import { mayDecide, visible } from './policy.ts';
import { transitions } from './rule.ts';

export const MeasureState = builder.enumType(State, {
  name: 'MeasureState',
  description: 'Where a measure stands. Overdue is derived, never a state.',
});
export const TermKind = builder.enumType(Kind, { name: 'TermKind', description: 'The precision of a term.' });
export const ExecutorRole = builder.enumType(Role, { name: 'ExecutorRole', description: 'Lead or co-executor.' });

/**
 * What a board shows of each measure: always read, so that its fields take it from the row. A field that selects for
 * itself has Pothos look up, row by row, whether the row was read with it.
 */
const columns = {
  id: true,
  version: true,
  roadmapId: true,
  number: true,
  title: true,
  expectedResult: true,
  state: true,
  termKind: true,
  termStart: true,
  termEnd: true,
  termRecurring: true,
  termRaw: true,
} as const satisfies Prisma.MeasureSelect;

type Row = Prisma.MeasureGetPayload<{ select: typeof columns }>;
type TermRow = Pick<Row, 'termKind' | 'termStart' | 'termEnd' | 'termRecurring' | 'termRaw'>;

export const Executor = builder.objectRef<ExecutorRow>('Executor').implement({
  description: 'An organisation or a class named in a measure.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    role: t.expose('role', { type: ExecutorRole, description: 'Lead or co-executor.' }),
    name: t.exposeString('name', { description: 'The name as the document writes it.' }),
    byAgreement: t.exposeBoolean('byAgreement', { description: '«По согласованию».' }),
    // A board names few organisations many times: each is read once, not joined to every executor.
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation meant, where it is one.',
      resolve: ({ organisationId }, _, context) =>
        organisationId === null ? null : oneOrganisation(context, organisationId),
    }),
    class: t.field({
      type: OrganisationClass,
      nullable: true,
      description: 'The class meant, where it is one.',
      resolve: ({ classId }, _, context) => (classId === null ? null : oneClass(context, classId)),
    }),
  }),
});

export const Term = builder.objectRef<TermRow>('Term').implement({
  description: 'When a measure is due, with the precision and in the words of its document.',
  fields: (t) => ({
    kind: t.expose('termKind', { type: TermKind, description: 'The precision.' }),
    start: t.expose('termStart', { type: 'Day', nullable: true, description: 'First day.' }),
    end: t.expose('termEnd', { type: 'Day', nullable: true, description: 'Last day.' }),
    recurring: t.expose('termRecurring', {
      type: 'JSON',
      nullable: true,
      description: 'How it returns: { every, times, interval, due: [MM-DD], dayOfMonth, afterwards }.',
    }),
    raw: t.exposeString('termRaw', { description: 'The words of the document.' }),
  }),
});

export const Measure = builder.prismaObject('Measure', {
  select: columns,
  description: 'A measure of a roadmap, in the words of its document.',
  interfaces: [Versioned],
  fields: (t) => ({
    section: t.relation('section', {
      nullable: true,
      description: 'The part of the roadmap that it stands in, where the document has parts.',
    }),
    roadmap: t.relation('roadmap', { description: 'Its roadmap: whoever sees the measure sees it.' }),
    position: t.exposeInt('position', { description: 'Its place in the document.' }),
    number: t.string({
      description: 'Number in the document, without a trailing dot.',
      resolve: ({ number }) => number,
    }),
    title: t.string({ description: 'What is to be done.', resolve: ({ title }) => title }),
    expectedResult: t.string({
      nullable: true,
      description: 'The result expected, where the document has one.',
      resolve: ({ expectedResult }) => expectedResult,
    }),
    term: t.field({ type: Term, description: 'When it is due.', resolve: (measure) => measure }),
    state: t.field({ type: MeasureState, description: 'Where it stands.', resolve: ({ state }) => state }),
    stateReason: t.exposeString('stateReason', {
      nullable: true,
      description: 'Why it was suspended, dropped or reopened, or what done rests on where nobody owed a report.',
    }),
    closedOn: t.expose('closedOn', { type: 'Day', nullable: true, description: 'When it was done or dropped.' }),
    changedAt: t.expose('changedAt', { type: 'Instant', description: 'When anything of it changed last.' }),
    removedAt: t.expose('removedAt', {
      type: 'Instant',
      nullable: true,
      description: 'When a later edition left it out of the plan; null while it stands in it.',
    }),
    executors: t.field({
      type: [Executor],
      description: 'Leads first, then co-executors, in the order of the document.',
      resolve: (measure, _, context) => executorsOf(context).load(measure),
    }),
    consolidator: t.relation('consolidator', {
      nullable: true,
      description: 'The organisation named to consolidate the reports of all: then it alone owes one.',
    }),
    mayDecide: t.boolean({
      description: 'Whether you decide its state, its control points, who consolidates and who is responsible.',
      select: { removedAt: true },
      resolve: (measure, _, { viewer }) => mayDecide(viewer, measure),
    }),
    nextStates: t.field({
      type: [MeasureState],
      description: 'The states that you may set now.',
      select: { removedAt: true },
      resolve: (measure, _, { viewer }) => (mayDecide(viewer, measure) ? [...transitions[measure.state]] : []),
    }),
  }),
});

readsAgain('measure', async ({ db, viewer }, id) => {
  const row = await db.measure.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Measure' });
});
