import { builder } from '../core/builder.ts';
import { refusals } from '../core/refusals.ts';
import { setState } from './command.ts';
import { visible } from './policy.ts';
import { Measure, MeasureState } from './type.ts';

builder.mutationField('setMeasureState', (t) =>
  t.prismaField({
    type: Measure,
    errors: refusals,
    description: 'Moves a measure to another state.',
    args: {
      id: t.arg.id({ required: true, description: 'The measure.' }),
      version: t.arg.int({ required: true, description: 'The version you saw.' }),
      state: t.arg({ type: MeasureState, required: true, description: 'Where to.' }),
      reason: t.arg.string({ description: 'Why; needed for steps that stop or reopen it.' }),
      closedOn: t.arg({ type: 'Day', description: 'When it was done or dropped; today where it is left out.' }),
      key: t.arg.id({ description: 'A key of your own: a retry with it does not act twice.' }),
    },
    resolve: async (query, _, args, context) => {
      const id = await setState(context, args);
      return context.db.measure.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
