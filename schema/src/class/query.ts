import { builder } from '../core/builder.ts';
import { visible } from '../organisation/policy.ts';
import { OrganisationClass } from '../organisation/type.ts';

builder.queryField('classes', (t) =>
  t.prismaField({
    type: [OrganisationClass],
    description: 'The classes of organisations that documents name as one.',
    resolve: (query, _, __, { db, viewer }) =>
      db.organisationClass.findMany({ ...query, where: visible(viewer), orderBy: { shortName: 'asc' } }),
  }),
);

builder.queryField('class', (t) =>
  t.prismaField({
    type: OrganisationClass,
    nullable: true,
    description: 'One class of organisations.',
    args: { id: t.arg.id({ required: true, description: 'The class.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.organisationClass.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);
