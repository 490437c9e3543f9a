import { builder } from '../core/builder.ts';
import { visible } from './policy.ts';
import { Measure } from './type.ts';

/** What a change of several measures at once answers with. */
export const MeasureSelection = builder.objectRef<{ ids: readonly string[] }>('MeasureSelection').implement({
  description: 'Measures that were changed together.',
  fields: (t) => ({
    measures: t.prismaField({
      type: [Measure],
      description: 'They, in the order of the document.',
      resolve: (query, { ids }, _, { db, viewer }) =>
        db.measure.findMany({
          ...query,
          where: { AND: [{ id: { in: [...ids] } }, visible(viewer)] },
          orderBy: { position: 'asc' },
        }),
    }),
  }),
});
