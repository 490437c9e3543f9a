import { CertificateKind as Kind } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { holders, mayHold } from '../policy.ts';
import { Participation } from '../presence/type.ts';
import { oneParticipation } from '../specialist/one.ts';
import { isOwnSpecialist } from '../specialist/policy.ts';
import { certificateVisible } from './policy.ts';
import { numberOf, standingOf, standings } from './rule.ts';

const CertificateKind = builder.enumType(Kind, {
  name: 'CertificateKind',
  description: 'A certificate of participation, or the document of a licensed body.',
});

const CertificateStanding = builder.enumType('CertificateStanding', {
  description: 'Whether it holds, was revoked, or was replaced by another.',
  values: standings,
});

export const Certificate = builder.prismaObject('Certificate', {
  description: 'A paper that somebody took part; what stands on it stays as it was issued.',
  interfaces: [Versioned],
  fields: (t) => ({
    kind: t.expose('kind', { type: CertificateKind, description: 'Whose document it is.' }),
    number: t.string({
      description: 'Its series and number; a licensed body’s document bears its own.',
      select: { kind: true, series: true, number: true, foreignNumber: true },
      resolve: (row) => row.foreignNumber ?? numberOf(row),
    }),
    publicCode: t.string({
      nullable: true,
      description: 'What its public address ends with; a licensed body confirms its documents itself.',
      select: { kind: true, code: true },
      resolve: ({ kind, code }) => (kind === 'PARTICIPATION' ? code : null),
    }),
    name: t.exposeString('name', { description: 'To whom.' }),
    title: t.exposeString('title', { description: 'For which training.' }),
    hours: t.exposeInt('hours', { nullable: true, description: 'How many hours it took.' }),
    heldOn: t.exposeString('heldOn', { description: 'When it was held, in words.' }),
    issuer: t.exposeString('issuer', { description: 'Who issued it.' }),
    issuedOn: t.expose('issuedOn', { type: 'Day', description: 'On which day.' }),
    issuedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who entered it.',
      select: { issuedById: true },
      resolve: ({ issuedById }, _, context) => onePerson(context).load(issuedById),
    }),
    standing: t.field({
      type: CertificateStanding,
      description: 'How it stands.',
      select: { revokedAt: true, replacedById: true },
      resolve: standingOf,
    }),
    revokeReason: t.exposeString('revokeReason', { nullable: true, description: 'Why it was revoked, or replaced.' }),
    participation: t.field({
      type: Participation,
      nullable: true,
      description: 'Of which participation.',
      select: { participationId: true },
      resolve: ({ participationId }, _, context) => oneParticipation(context).load(participationId),
    }),
    mayChange: t.boolean({
      description: 'Whether you may issue it anew, or revoke it.',
      select: { revokedAt: true, replacedById: true, participation: { select: { training: { select: holders } } } },
      resolve: (row, _, { viewer }) => standingOf(row) === 'VALID' && mayHold(viewer, row.participation.training),
    }),
  }),
});

builder.prismaObjectFields(Participation, (t) => ({
  certificates: t.relation('certificates', {
    type: Certificate,
    description: 'What was issued for it, the latest first.',
    extensions: { personal: true },
    query: (_, { viewer }) => ({
      where: certificateVisible(viewer),
      orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    }),
  }),
}));

builder.queryField('myCertificates', (t) =>
  t.prismaField({
    type: [Certificate],
    description: 'Your own certificates and documents, the latest first.',
    extensions: { personal: true },
    resolve: (query, _, __, { db, viewer }) =>
      db.certificate.findMany({
        ...query,
        where: { AND: [certificateVisible(viewer), { participation: { specialist: isOwnSpecialist(viewer) } }] },
        orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
      }),
  }),
);

readsAgain('certificate', async ({ db, viewer }, id) => {
  const row = await db.certificate.findFirst({ where: { AND: [{ id }, certificateVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Certificate' });
});
