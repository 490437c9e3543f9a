import { builder } from '../core/builder.ts';
import { Versioned } from '../core/refusals.ts';

/** The type of a practice, by which other rooms name it; its fields stand in type.ts. */
export const Practice = builder.prismaObject('Practice', {
  description: 'What an organisation does that works, or tries out. Its words stand in its passports.',
  interfaces: [Versioned],
  fields: (t) => ({
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was registered in the hub.' }),
  }),
});
