import { key } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { somePersons } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { visible } from '../policy.ts';
import { MeasureSelection } from '../selection.ts';
import { Measure } from '../type.ts';
import { addResponsible, removeResponsible } from './command.ts';

builder.prismaObjectField(Measure, 'responsible', (t) =>
  t.field({
    type: [Person],
    description: 'Who answers for it in person: those that you may see.',
    select: { responsible: { select: { personId: true } } },
    resolve: ({ responsible }, _, context) =>
      somePersons(
        context,
        responsible.map(({ personId }) => personId),
      ),
  }),
);

builder.mutationField('addResponsible', (t) =>
  t.field({
    type: MeasureSelection,
    errors: refusals,
    description: 'Makes a person answer for a selection of measures of one roadmap: all, or none.',
    args: {
      measureIds: t.arg.idList({ required: true, description: 'The measures, at most 500.' }),
      personId: t.arg.id({ required: true, description: 'Somebody who sees the roadmap.' }),
      key: t.arg.id(key),
    },
    resolve: async (_, args, context) => {
      await addResponsible(context, args);
      return { ids: args.measureIds };
    },
  }),
);

builder.mutationField('removeResponsible', (t) =>
  t.prismaField({
    type: Measure,
    errors: refusals,
    description: 'A person answers for a measure no more.',
    args: {
      measureId: t.arg.id({ required: true, description: 'The measure.' }),
      personId: t.arg.id({ required: true, description: 'The person.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await removeResponsible(context, args);
      return context.db.measure.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
