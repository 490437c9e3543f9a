import { ReplicationState as State } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { isSignedIn } from '../../core/viewer.ts';
import { oneOrganisation, someOrganisations } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { onePassport, onePractice } from '../one.ts';
import { mayWriteFor, practiceVisible } from '../policy.ts';
import { Practice } from '../ref.ts';
import { resultsOf } from '../rule.ts';
import { Passport, Result } from '../type.ts';

export const ReplicationState = builder.enumType(State, {
  name: 'ReplicationState',
  description: 'How far a site is that takes a practice over.',
});

export const Replication = builder.prismaObject('Replication', {
  description: 'An organisation takes a version of a practice over.',
  interfaces: [Versioned],
  fields: (t) => ({
    practice: t.field({
      type: Practice,
      nullable: true,
      description: 'What it takes over.',
      select: { practiceId: true },
      resolve: ({ practiceId }, _, context) => onePractice(context).load(practiceId),
    }),
    passport: t.field({
      type: Passport,
      nullable: true,
      description: 'The version that it works by.',
      select: { passportId: true },
      resolve: ({ passportId }, _, context) => onePassport(context).load(passportId),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Which organisation; null for whoever has not signed in, who is told the name.',
      select: { organisationId: true },
      resolve: ({ organisationId }, _, context) => oneOrganisation(context, organisationId),
    }),
    site: t.string({
      description: 'The full name of the organisation.',
      select: { organisation: { select: { fullName: true } } },
      resolve: ({ organisation }) => organisation.fullName,
    }),
    state: t.expose('state', { type: ReplicationState, description: 'How far it is.' }),
    municipality: t.exposeString('municipality', { description: 'Where it is done.' }),
    changes: t.exposeString('changes', { description: 'What the site does otherwise than the passport says.' }),
    results: t.field({
      type: [Result],
      description: 'Its results by year.',
      select: { results: true },
      resolve: ({ results }) => resultsOf(results),
    }),
    contact: t.string({
      nullable: true,
      description: 'Whom to ask at the site; for those who have signed in.',
      select: { contact: true },
      resolve: ({ contact }, _, { viewer }) => (isSignedIn(viewer) ? contact : null),
    }),
    declaredAt: t.expose('declaredAt', { type: 'Instant', description: 'Since when.' }),
    changedAt: t.expose('changedAt', { type: 'Instant', description: 'When it changed last.' }),
    mayChange: t.boolean({
      description: 'Whether you may say how it goes on.',
      select: { organisationId: true },
      resolve: ({ organisationId }, _, { viewer }) => mayWriteFor(viewer, organisationId),
    }),
  }),
});

builder.prismaObjectFields(Practice, (t) => ({
  replications: t.relation('replications', {
    // Whoever sees the practice sees where it is done.
    query: { orderBy: [{ declaredAt: 'asc' }, { id: 'asc' }] },
    description: 'Where it was taken over.',
  }),
  mayTakeOverFor: t.field({
    type: [Organisation],
    description: 'The organisations of yours that may take over what the registry shows.',
    select: {
      organisationId: true,
      publishedId: true,
      archivedAt: true,
      replications: { select: { organisationId: true } },
    },
    resolve: ({ organisationId, publishedId, archivedAt, replications }, _, context) => {
      const taken = [organisationId, ...replications.map((one) => one.organisationId)];
      const open = publishedId !== null && archivedAt === null;
      return someOrganisations(
        context,
        open ? context.viewer.rights.organisations.filter((id) => !taken.includes(id)) : [],
      );
    },
  }),
}));

readsAgain('replication', async ({ db, viewer }, id) => {
  const row = await db.replication.findFirst({ where: { id, practice: practiceVisible(viewer) } });
  return row && Object.assign(row, { __typename: 'Replication' });
});
