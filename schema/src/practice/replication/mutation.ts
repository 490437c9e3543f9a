import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { ResultInput } from '../mutation.ts';
import { practiceVisible } from '../policy.ts';
import { changeReplication, declareReplication } from './command.ts';
import { Replication, ReplicationState } from './type.ts';

const ReplicationInput = builder.inputType('ReplicationInput', {
  description: 'What a site says of taking a practice over: whatever is left out stays as it is.',
  fields: (t) => ({
    state: t.field({ type: ReplicationState, description: 'How far it is; planned where it is left out at first.' }),
    municipality: t.string({ description: 'Where it is done.' }),
    changes: t.string({ description: 'What it does otherwise than the passport says, at most 5000 characters.' }),
    results: t.field({ type: [ResultInput], description: 'All its results.' }),
    contact: t.string({ description: 'Whom to ask at the site; shown to those who have signed in.' }),
  }),
});

builder.mutationField('declareReplication', (t) =>
  t.prismaField({
    type: Replication,
    errors: refusals,
    description: 'An organisation of yours takes over the version that the registry shows.',
    args: {
      passportId: t.arg.id({ required: true, description: 'The published version.' }),
      organisationId: t.arg.id({ required: true, description: 'Which organisation.' }),
      words: t.arg({ type: ReplicationInput, required: true, description: 'What it says of it.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await declareReplication(context, args);
      return context.db.replication.findFirstOrThrow({
        ...query,
        where: { id, practice: practiceVisible(context.viewer) },
      });
    },
  }),
);

builder.mutationField('changeReplication', (t) =>
  t.prismaField({
    type: Replication,
    errors: refusals,
    description:
      'A site says how it goes on: how far it is, what it does otherwise, what came of it, by which version.',
    args: {
      id: t.arg.id({ required: true, description: 'Its replication.' }),
      version: t.arg.int(version),
      passportId: t.arg.id({ description: 'Another published version, by which it works from now on.' }),
      words: t.arg({ type: ReplicationInput, required: true, description: 'What it says now.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await changeReplication(context, args);
      return context.db.replication.findFirstOrThrow({
        ...query,
        where: { id, practice: practiceVisible(context.viewer) },
      });
    },
  }),
);
