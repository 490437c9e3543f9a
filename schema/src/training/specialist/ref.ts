import { builder } from '../../core/builder.ts';
import { Versioned } from '../../core/refusals.ts';

/** The type of a specialist, by which other rooms name it; its fields stand in type.ts. */
export const Specialist = builder.prismaObject('Specialist', {
  description: 'A person as training counts them: of the hub, or known from a list alone.',
  interfaces: [Versioned],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As the hub or a list names them.' }),
    post: t.exposeString('post', { description: 'Their post.' }),
    organisationAs: t.exposeString('organisationAs', {
      description: 'Where they work, as a list named it, where the hub does not know the organisation.',
    }),
    municipality: t.exposeString('municipality', { description: 'In which municipality they work.' }),
  }),
});
