import { builder } from '../core/builder.ts';
import { Versioned } from '../core/refusals.ts';

/** The type of a training, by which other rooms name it; its fields stand in type.ts. */
export const Training = builder.prismaObject('Training', {
  description: 'A seminar, an internship, a conference …: planned for a year, announced, held.',
  interfaces: [Versioned],
  fields: (t) => ({
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When its preparation began.' }),
    changedAt: t.expose('changedAt', { type: 'Instant', description: 'When it changed last.' }),
  }),
});

/** The type of a programme, by which other rooms name it; its fields stand in programme/type.ts. */
export const Programme = builder.prismaObject('Programme', {
  description: 'A course that is held more than once: what it teaches, and how many hours it takes.',
  interfaces: [Versioned],
  fields: (t) => ({
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was entered.' }),
  }),
});
