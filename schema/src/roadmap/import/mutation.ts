import { key } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { visible } from '../policy.ts';
import { Roadmap } from '../type.ts';
import { takeIn } from './command.ts';
import { SourceInput } from './query.ts';

export const MeaningInput = builder.inputType('MeaningInput', {
  description: 'Whom a name of the document means; with neither id the name stays as it is written.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The name as it stands in the document.' }),
    organisationId: t.id({ description: 'The organisation meant.' }),
    classId: t.id({ description: 'The class meant.' }),
  }),
});

builder.mutationField('importRoadmap', (t) =>
  t.prismaField({
    type: Roadmap,
    errors: refusals,
    description: 'Takes a document in as a new roadmap, all or nothing. You become its coordinator.',
    args: {
      source: t.arg({ type: SourceInput, required: true, description: 'The document, and what you put right in it.' }),
      title: t.arg.string({ description: 'Its title, where the document’s own will not do.' }),
      meanings: t.arg({
        type: [MeaningInput],
        defaultValue: [],
        description: 'Whom names mean that the hub could not tell, or told wrongly.',
      }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, { source, title, meanings, key }, context) => {
      const id = await takeIn(context, { source, title, meanings: meanings ?? [], key });
      const viewer = await context.freshViewer(context.db);
      return context.db.roadmap.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(viewer)] } });
    },
  }),
);
