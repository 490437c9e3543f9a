import { ExtensionState as State } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { mayControl, maySpeak, rowColumns, visible } from '../policy.ts';
import { isOpen } from '../rule.ts';
import { Assignment } from '../type.ts';

export const ExtensionState = builder.enumType(State, {
  name: 'ExtensionState',
  description: 'What became of a request for more time.',
});

const assignment = { assignment: { select: { ...rowColumns, state: true } } } as const;

export const Extension = builder.prismaObject('Extension', {
  description:
    'More time, asked for with a reason before the term: who controls it says something, the issuer decides.',
  interfaces: [Versioned],
  fields: (t) => ({
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Who asks.',
      select: { organisationId: true },
      resolve: ({ organisationId }, _, context) => oneOrganisation(context, organisationId),
    }),
    askedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who asked for the organisation.',
      select: { askedById: true },
      resolve: ({ askedById }, _, context) => onePerson(context).load(askedById),
    }),
    askedAt: t.expose('askedAt', { type: 'Instant', description: 'When.' }),
    from: t.expose('from', { type: 'Day', description: 'The day that stood.' }),
    to: t.expose('to', { type: 'Day', description: 'The day that is asked for.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    state: t.expose('state', { type: ExtensionState, description: 'What became of it.' }),
    supported: t.exposeBoolean('supported', {
      nullable: true,
      description: 'Whether who controls it is for it; null while nothing was said.',
    }),
    opinion: t.exposeString('opinion', { nullable: true, description: 'What who controls it says.' }),
    opinionBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who said it.',
      select: { opinionById: true },
      resolve: ({ opinionById }, _, context) => (opinionById ? onePerson(context).load(opinionById) : null),
    }),
    decidedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who decided for the issuer.',
      select: { decidedById: true },
      resolve: ({ decidedById }, _, context) => (decidedById ? onePerson(context).load(decidedById) : null),
    }),
    decidedAt: t.expose('decidedAt', { type: 'Instant', nullable: true, description: 'When it was decided.' }),
    remark: t.exposeString('remark', { nullable: true, description: 'What was said at the decision.' }),
    mayOpine: t.boolean({
      extensions: { personal: true },
      description: 'Whether you may say what you think of it.',
      select: { state: true, ...assignment },
      resolve: (row, _, { viewer }) =>
        row.state === 'ASKED' && isOpen(row.assignment.state) && mayControl(viewer, row.assignment),
    }),
    mayDecide: t.boolean({
      description: 'Whether you may decide on it.',
      select: { state: true, ...assignment },
      resolve: (row, _, { viewer }) =>
        row.state === 'ASKED' && isOpen(row.assignment.state) && maySpeak(viewer, row.assignment),
    }),
  }),
});

builder.prismaObjectFields(Assignment, (t) => ({
  extensions: t.relation('extensions', {
    type: Extension,
    query: { orderBy: [{ askedAt: 'desc' }, { id: 'desc' }] },
    description: 'Requests for more time, the latest first: the history of its terms.',
  }),
}));

readsAgain('extension', async ({ db, viewer }, id) => {
  const row = await db.extension.findFirst({ where: { id, assignment: visible(viewer) } });
  return row && Object.assign(row, { __typename: 'Extension' });
});
