import { OrganisationKind as Kind } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import type { Context } from '../core/context.ts';
import { Versioned } from '../core/refusals.ts';
import { visibleOne } from '../core/visible.ts';
import { visible } from './policy.ts';

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
  }),
});

/** An organisation by id, as the viewer may see it. */
export const visibleOrganisation = (context: Context) =>
  visibleOne(context, 'organisation', (ids) =>
    context.db.organisation.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );

/** A class by id, as the viewer may see it. */
export const visibleClass = (context: Context) =>
  visibleOne(context, 'class', (ids) =>
    context.db.organisationClass.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
