import { builder } from '../core/builder.ts';
import { visible } from '../organisation/policy.ts';
import { findClasses } from '../organisation/search.ts';
import { OrganisationClass } from '../organisation/type.ts';

builder.queryField('classes', (t) =>
  t.prismaField({
    type: [OrganisationClass],
    description:
      'The classes of organisations that documents name as one, all by name or those that answer to a search, the nearest first.',
    args: { search: t.arg.string({ description: 'Part of a name; endings, «ё» and misprints are forgiven.' }) },
    resolve: async (query, _, { search }, { db, viewer }) => {
      const typed = search?.trim();
      const ranked = typed ? await findClasses(db, typed) : null;
      const where = ranked ? { AND: [visible(viewer), { id: { in: ranked } }] } : visible(viewer);
      const rows = await db.organisationClass.findMany({ ...query, where, orderBy: { shortName: 'asc' } });
      return ranked ? rows.toSorted((one, other) => ranked.indexOf(one.id) - ranked.indexOf(other.id)) : rows;
    },
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
