import DataLoader from 'dataloader';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { refusals } from '../../core/refusals.ts';
import { Measure } from '../../measure/type.ts';
import { visible } from '../policy.ts';
import { Roadmap } from '../type.ts';
import { markVisited } from './command.ts';

/** When the viewer looked at roadmaps before this visit. */
function visits(context: Context): DataLoader<string, Date | null> {
  const name = 'roadmap.visit';
  const found = context.loaders.get(name);
  if (found instanceof DataLoader) return found;
  const loader = new DataLoader<string, Date | null>(async (ids) => {
    const { id: personId } = context.viewer;
    if (personId === null) return ids.map(() => null);
    const rows = await context.db.visit.findMany({ where: { personId, roadmapId: { in: [...ids] } } });
    const known = new Map(rows.map((row) => [row.roadmapId, row.previous]));
    return ids.map((id) => known.get(id) ?? null);
  });
  context.loaders.set(name, loader);
  return loader;
}

builder.prismaObjectField(Roadmap, 'lastVisit', (t) =>
  t.field({
    type: 'Instant',
    nullable: true,
    extensions: { personal: true },
    description: 'When you looked at it before this visit; null the first time.',
    select: { id: true },
    resolve: ({ id }, _, context) => visits(context).load(id),
  }),
);

builder.prismaObjectField(Measure, 'changedSinceVisit', (t) =>
  t.boolean({
    extensions: { personal: true },
    description: 'Whether anything of it changed since your last visit; on the first visit nothing has.',
    select: { roadmapId: true, changedAt: true },
    resolve: async ({ roadmapId, changedAt }, _, context) => {
      const since = await visits(context).load(roadmapId);
      return since !== null && changedAt > since;
    },
  }),
);

builder.mutationField('markVisited', (t) =>
  t.prismaField({
    type: Roadmap,
    errors: refusals,
    description: 'Notes that you look at a roadmap now. Coming back within half an hour is the same visit.',
    args: { id: t.arg.id({ required: true, description: 'The roadmap.' }) },
    resolve: async (query, _, args, context) => {
      const id = await markVisited(context, args);
      return context.db.roadmap.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
