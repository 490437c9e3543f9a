import { builder } from '../core/builder.ts';
import { Versioned } from '../core/refusals.ts';

/** The type of a working group, by which other rooms name it; its fields stand in type.ts. */
export const Group = builder.prismaObject('Group', {
  description: 'A working group: a collegial body of several organisations, founded by an act.',
  interfaces: [Versioned],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, as its act gives it.' }),
  }),
});
