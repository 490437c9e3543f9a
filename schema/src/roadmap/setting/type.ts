import { DayOffRule as Rule } from '@vmeste/prisma/generated/enums.ts';
import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { visible as personVisible } from '../../person/policy.ts';
import { Person } from '../../person/type.ts';
import { seesRoadmap, visible } from '../policy.ts';
import { Roadmap } from '../type.ts';
import { setDayOffRule } from './command.ts';

export const DayOffRule = builder.enumType(Rule, {
  name: 'DayOffRule',
  description: 'How a term on a Saturday, a Sunday or a public holiday moves.',
});

builder.prismaObjectField(Roadmap, 'dayOffRule', (t) =>
  t.expose('dayOffRule', { type: DayOffRule, description: 'How a term on a day off moves.' }),
);

builder.prismaObjectField(Roadmap, 'people', (t) =>
  t.prismaField({
    type: [Person],
    description: 'The people who see this roadmap: they can be mentioned and made responsible. By name.',
    args: {
      name: t.arg.string({ description: 'Part of the name.' }),
      first: t.arg.int({ defaultValue: 20, description: 'How many at most, up to 100.' }),
    },
    select: { id: true },
    resolve: async (query, { id }, { name, first }, { db, viewer }) =>
      db.person.findMany({
        ...query,
        where: {
          AND: [
            await seesRoadmap(db, id, viewer.rights.today),
            personVisible(viewer),
            name ? { name: { contains: name, mode: 'insensitive' } } : {},
          ],
        },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: Math.min(Math.max(first ?? 20, 0), 100),
      }),
  }),
);

builder.mutationField('setDayOffRule', (t) =>
  t.prismaField({
    type: Roadmap,
    errors: refusals,
    description: 'Decides how a term on a day off moves: to the working day before, to the one after, or not at all.',
    args: {
      id: t.arg.id({ required: true, description: 'The roadmap.' }),
      version: t.arg.int(version),
      rule: t.arg({ type: DayOffRule, required: true, description: 'The rule.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await setDayOffRule(context, args);
      return context.db.roadmap.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
