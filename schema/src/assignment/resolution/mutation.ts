import { key } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { issueResolution } from './command.ts';
import { visible } from './policy.ts';
import { givenOf, ResolutionInput } from './query.ts';
import { Resolution } from './type.ts';

builder.mutationField('issueResolution', (t) =>
  t.prismaField({
    type: Resolution,
    errors: refusals,
    description: 'Issues the assignments of a resolution, all or nothing, in the name of an organisation as its head.',
    args: {
      document: t.arg({ type: ResolutionInput, required: true, description: 'The document, and what you decided.' }),
      title: t.arg.string({ description: 'Its title, where the document’s own will not do.' }),
      number: t.arg.string({ description: 'Its number; it stands before the numbers of its items.' }),
      controllerId: t.arg.id({ description: 'Who controls them: one of the body’s people; you where it is left out.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, { document, ...args }, context) => {
      const id = await issueResolution(context, { ...args, document: givenOf(document) });
      return context.db.resolution.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
