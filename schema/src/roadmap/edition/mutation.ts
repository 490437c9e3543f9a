import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { MeaningInput } from '../import/mutation.ts';
import { SourceInput } from '../import/query.ts';
import { visible } from '../policy.ts';
import { Roadmap } from '../type.ts';
import { acceptEdition } from './command.ts';

builder.mutationField('acceptEdition', (t) =>
  t.prismaField({
    type: Roadmap,
    errors: refusals,
    description:
      'Accepts a document as the later edition of a roadmap, all or nothing. Measures that stay keep reports, control points and history.',
    args: {
      id: t.arg.id({ required: true, description: 'The roadmap.' }),
      version: t.arg.int(version),
      against: t.arg.string({ description: 'The comparison you saw; left out, whatever stands is compared with.' }),
      source: t.arg({ type: SourceInput, required: true, description: 'The document, and what you put right in it.' }),
      title: t.arg.string({ description: 'The roadmap’s title, where it changes.' }),
      basis: t.arg.string({ description: 'What the edition stands on, e.g. which order; kept in the history.' }),
      meanings: t.arg({
        type: [MeaningInput],
        defaultValue: [],
        description: 'Whom names mean that the hub could not tell, or told wrongly.',
      }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, { meanings, ...args }, context) => {
      const id = await acceptEdition(context, { ...args, meanings: meanings ?? [] });
      const viewer = await context.freshViewer(context.db);
      return context.db.roadmap.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(viewer)] } });
    },
  }),
);
