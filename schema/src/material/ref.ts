import { builder } from '../core/builder.ts';
import { Versioned } from '../core/refusals.ts';

/** The type of a material, by which other rooms name it; its fields stand in type.ts. */
export const Material = builder.prismaObject('Material', {
  description: 'A methodical material that is no practice. Its words stand in its versions.',
  interfaces: [Versioned],
  fields: (t) => ({
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was begun.' }),
  }),
});
