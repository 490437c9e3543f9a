import { OrganisationKind as Kind } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { current } from '../person/rights.ts';
import { mayKeep, visible } from './policy.ts';

export const OrganisationKind = builder.enumType(Kind, {
  name: 'OrganisationKind',
  description: 'What sort of body an organisation is.',
});

export const Organisation = builder.prismaObject('Organisation', {
  description: 'A body that takes part: a ministry, a municipality, an institution, an NGO.',
  interfaces: [Versioned],
  fields: (t) => ({
    kind: t.expose('kind', { type: OrganisationKind, description: 'What sort of body it is.' }),
    shortName: t.exposeString('shortName', { description: 'Short name, as tables show it.' }),
    fullName: t.exposeString('fullName', { description: 'Full official name.' }),
    region: t.exposeString('region', { nullable: true, description: 'The region it acts in.' }),
    registrationNumber: t.exposeString('registrationNumber', { nullable: true, description: 'ОГРН or ОГРНИП.' }),
    spellings: t.stringList({
      description: 'Other ways in which documents write its name.',
      select: { spellings: { orderBy: { text: 'asc' }, select: { text: true } } },
      resolve: ({ spellings }) => spellings.map(({ text }) => text),
    }),
    founder: t.relation('founder', { nullable: true, description: 'Who founded it.' }),
    founded: t.relation('founded', {
      query: { orderBy: { shortName: 'asc' } },
      description: 'The organisations that it founded.',
    }),
    successor: t.relation('successor', {
      nullable: true,
      description: 'Who took over; old documents keep the old name.',
    }),
    predecessors: t.relation('predecessors', {
      query: { orderBy: { shortName: 'asc' } },
      description: 'Whom it took over from.',
    }),
    classes: t.relation('classes', {
      args: { past: t.arg.boolean({ defaultValue: false, description: 'Also those that have ended or not begun.' }) },
      query: ({ past }, { viewer }) => ({
        where: past ? {} : current(viewer.rights.today),
        orderBy: [{ since: 'desc' }, { id: 'asc' }],
      }),
      description: 'The classes that it is a member of.',
    }),
    mayChange: t.boolean({
      description: 'Whether you may change it.',
      resolve: (_, __, { viewer }) => mayKeep(viewer),
    }),
  }),
});

export const OrganisationClass = builder.prismaObject('OrganisationClass', {
  description: 'A class that documents name as one, e.g. «КЦСОН».',
  interfaces: [Versioned],
  fields: (t) => ({
    shortName: t.exposeString('shortName', { description: 'Short name, as documents write it.' }),
    fullName: t.exposeString('fullName', { description: 'What it stands for.' }),
    open: t.exposeBoolean('open', {
      description: 'Whether it may be named without making each member owe a report.',
    }),
    spellings: t.stringList({
      description: 'Other ways in which documents write it.',
      select: { spellings: { orderBy: { text: 'asc' }, select: { text: true } } },
      resolve: ({ spellings }) => spellings.map(({ text }) => text),
    }),
    members: t.relation('members', {
      args: { past: t.arg.boolean({ defaultValue: false, description: 'Also those that have ended or not begun.' }) },
      query: ({ past }, { viewer }) => ({
        where: past ? {} : current(viewer.rights.today),
        orderBy: [{ organisation: { shortName: 'asc' } }, { since: 'desc' }],
      }),
      description: 'The organisations in it.',
    }),
    mayChange: t.boolean({
      description: 'Whether you may change it.',
      resolve: (_, __, { viewer }) => mayKeep(viewer),
    }),
  }),
});

export const ClassMembership = builder.prismaObject('ClassMembership', {
  description: 'An organisation is a member of a class from a day to a day, both inclusive.',
  interfaces: [Versioned],
  fields: (t) => ({
    organisation: t.relation('organisation', { description: 'The member.' }),
    class: t.relation('class', { description: 'The class.' }),
    since: t.expose('since', { type: 'Day', description: 'First day.' }),
    until: t.expose('until', { type: 'Day', nullable: true, description: 'Last day; null means still.' }),
  }),
});

readsAgain('organisation', async ({ db, viewer }, id) => {
  const row = await db.organisation.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Organisation' });
});
readsAgain('organisationClass', async ({ db, viewer }, id) => {
  const row = await db.organisationClass.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'OrganisationClass' });
});
readsAgain('classMembership', async ({ db, viewer }, id) => {
  const row = await db.classMembership.findFirst({ where: { id, class: visible(viewer) } });
  return row && Object.assign(row, { __typename: 'ClassMembership' });
});
