import { builder } from '../../core/builder.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { lineages } from '../../organisation/succession.ts';
import { Measure } from '../type.ts';
import { namedColumns, namedToday } from './named.ts';

builder.prismaObjectField(Measure, 'namedAs', (t) =>
  t.string({
    nullable: true,
    description:
      'Under whose short name it names an organisation: that of the nearest of those whose place the organisation took, by itself or as a member of a class. Null where it names the organisation too, or none of these.',
    args: { organisationId: t.arg.id({ required: true, description: 'An organisation that carries it out.' }) },
    select: namedColumns,
    resolve: async (measure, { organisationId }, context) => {
      const named = namedToday(measure, context.viewer.rights.today);
      const lineage = await lineages(context).load(organisationId);
      const nearest = lineage.find((id) => named.includes(id));
      if (nearest === undefined || nearest === organisationId) return null;
      return (await oneOrganisation(context, nearest))?.shortName ?? null;
    },
  }),
);
