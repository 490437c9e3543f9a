import { builder } from '../../core/builder.ts';
import { visible as measureVisible } from '../../measure/policy.ts';
import { someOrganisations } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { mayIssue } from '../policy.ts';

builder.queryField('issuers', (t) =>
  t.field({
    type: [Organisation],
    extensions: { personal: true },
    description: 'The organisations in whose name you give assignments: as their head, or as coordinator of a measure.',
    args: { measureId: t.arg.id({ description: 'The measure that they would be about.' }) },
    resolve: async (_, { measureId }, context) => {
      const { db, viewer } = context;
      const measure = measureId
        ? await db.measure.findFirst({
            where: { AND: [{ id: measureId, removedAt: null }, measureVisible(viewer)] },
            select: { roadmapId: true },
          })
        : null;
      const roadmaps = measure ? [measure.roadmapId] : [];
      return someOrganisations(
        context,
        viewer.rights.organisations.filter((id) => mayIssue(viewer, id, roadmaps)),
      );
    },
  }),
);
