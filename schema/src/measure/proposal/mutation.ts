import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { answerProposal } from './command.ts';
import { visible } from './policy.ts';
import { Proposal } from './type.ts';

builder.mutationField('answerProposal', (t) =>
  t.prismaField({
    type: Proposal,
    errors: refusals,
    description:
      'Accepts what minutes propose for a measure, which then moves by its own rules, or declines it with a reason.',
    args: {
      id: t.arg.id({ required: true, description: 'The proposal.' }),
      version: t.arg.int(version),
      measureVersion: t.arg.int({ required: true, description: 'The version of the measure that you saw.' }),
      accept: t.arg.boolean({ required: true, description: 'Whether it is accepted.' }),
      reason: t.arg.string({
        description: 'Why; needed to decline, and to accept where the step of the measure needs one.',
      }),
      closedOn: t.arg({ type: 'Day', description: 'When it was done or dropped; today where it is left out.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await answerProposal(context, args);
      return context.db.proposal.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
