import { builder } from '../core/builder.ts';
import { Versioned } from '../core/refusals.ts';

/** The type of a collection, by which other rooms name it; its fields stand in type.ts. */
export const Collection = builder.prismaObject('Collection', {
  description: 'A collection of practices and materials. What it holds stands in its editions.',
  interfaces: [Versioned],
  fields: (t) => ({
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was begun.' }),
  }),
});
