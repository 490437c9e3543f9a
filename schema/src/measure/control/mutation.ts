import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { visible } from '../policy.ts';
import { MeasureSelection } from '../selection.ts';
import { Measure } from '../type.ts';
import { cancelControlPoint, changeControlPoint, setControlPoints } from './command.ts';
import { ControlPoint } from './type.ts';

const ControlPointInput = builder.inputType('ControlPointInput', {
  description: 'A control point: `day` for a single one, `yearly` for one that returns. One of the two.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What is looked at.' }),
    day: t.field({ type: 'Day', description: 'The day of a single one.' }),
    yearly: t.stringList({ description: 'Days of each year, MM-DD.' }),
    since: t.field({ type: 'Day', description: 'Recurring: from when on; today where it is left out.' }),
    until: t.field({
      type: 'Day',
      description: 'Recurring: until when; as long as the measure is open where it is left out.',
    }),
  }),
});

builder.mutationField('setControlPoints', (t) =>
  t.field({
    type: MeasureSelection,
    errors: refusals,
    description: 'Sets the same control point on a selection of measures of one roadmap: all, or none.',
    args: {
      measureIds: t.arg.idList({ required: true, description: 'The measures, at most 500.' }),
      point: t.arg({ type: ControlPointInput, required: true, description: 'What to set.' }),
      key: t.arg.id(key),
    },
    resolve: async (_, args, context) => {
      await setControlPoints(context, args);
      return { ids: args.measureIds };
    },
  }),
);

builder.mutationField('changeControlPoint', (t) =>
  t.prismaField({
    type: ControlPoint,
    errors: refusals,
    description: 'Moves or renames a control point. Reports keep the day that they answered.',
    args: {
      id: t.arg.id({ required: true, description: 'The control point.' }),
      version: t.arg.int(version),
      point: t.arg({ type: ControlPointInput, required: true, description: 'What it is to be.' }),
      reason: t.arg.string({ description: 'Why.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await changeControlPoint(context, args);
      return context.db.controlPoint.findFirstOrThrow({ ...query, where: { id, measure: visible(context.viewer) } });
    },
  }),
);

builder.mutationField('cancelControlPoint', (t) =>
  t.prismaField({
    type: Measure,
    errors: refusals,
    description: 'Takes a control point away. It stays in the history. Answers with its measure.',
    args: {
      id: t.arg.id({ required: true, description: 'The control point.' }),
      version: t.arg.int(version),
      reason: t.arg.string({ required: true, description: 'Why.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await cancelControlPoint(context, args);
      return context.db.measure.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
