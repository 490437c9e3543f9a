import type { MeasureState } from '@vmeste/prisma/generated/client.ts';
import DataLoader from 'dataloader';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { standings } from '../../measure/control/standing.ts';
import { namedColumns, namedToday } from '../../measure/executor/named.ts';
import { visible as measureVisible } from '../../measure/policy.ts';
import { isOpen } from '../../measure/rule.ts';
import { carriedOutBy } from '../../organisation/policy.ts';
import { lineages } from '../../organisation/succession.ts';
import { Organisation } from '../../organisation/type.ts';
import { Roadmap, Section } from '../type.ts';

interface Counted {
  readonly id: string;
  readonly sectionId: string | null;
  readonly state: MeasureState;
  readonly changedAt: Date;
}

/** The measures of roadmaps, as little of them as their sum needs: one statement an execution. */
function counted(context: Context): DataLoader<string, readonly Counted[]> {
  const name = 'roadmap.counted';
  const found = context.loaders.get(name);
  if (found instanceof DataLoader) return found;
  const loader = new DataLoader<string, readonly Counted[]>(async (ids) => {
    const rows = await context.db.measure.findMany({
      where: { roadmapId: { in: [...ids] }, removedAt: null },
      select: { id: true, roadmapId: true, sectionId: true, state: true, changedAt: true },
    });
    const byRoadmap = Map.groupBy(rows, (row) => row.roadmapId);
    return ids.map((id) => byRoadmap.get(id) ?? []);
  });
  context.loaders.set(name, loader);
  return loader;
}

/** The measures that organisations carry out: as many statements for a list of them as for one. */
function carriedOut(context: Context): DataLoader<string, readonly Counted[]> {
  const name = 'organisation.carriedOut';
  const found = context.loaders.get(name);
  if (found instanceof DataLoader) return found;
  const { db, viewer } = context;
  const { today } = viewer.rights;
  const loader = new DataLoader<string, readonly Counted[]>(async (ids) => {
    const each = await Promise.all(ids.map((id) => lineages(context).load(id)));
    const rows = await db.measure.findMany({
      where: { AND: [measureVisible(viewer), carriedOutBy([...new Set(each.flat())], today)] },
      select: { id: true, sectionId: true, state: true, changedAt: true, ...namedColumns },
    });
    const named = rows.map((row) => ({ row, by: new Set(namedToday(row, today)) }));
    return each.map((lineage) => named.filter(({ by }) => lineage.some((id) => by.has(id))).map(({ row }) => row));
  });
  context.loaders.set(name, loader);
  return loader;
}

const count = (measures: readonly Counted[], state: MeasureState) =>
  measures.filter((measure) => measure.state === state).length;

async function overdue(measures: readonly Counted[], context: Context): Promise<Counted[]> {
  const open = measures.filter((measure) => isOpen(measure.state));
  const standing = await Promise.all(open.map(({ id }) => standings(context).load(id)));
  return open.filter((_, index) => standing[index]?.overdueSince != null);
}

const Totals = builder.objectRef<readonly Counted[]>('Totals').implement({
  description: 'How many measures there are, by state.',
  fields: (t) => ({
    all: t.int({ description: 'All of them.', resolve: (measures) => measures.length }),
    planned: t.int({ description: 'Planned.', resolve: (measures) => count(measures, 'PLANNED') }),
    underWay: t.int({ description: 'Under way.', resolve: (measures) => count(measures, 'UNDER_WAY') }),
    done: t.int({ description: 'Done.', resolve: (measures) => count(measures, 'DONE') }),
    suspended: t.int({ description: 'Suspended.', resolve: (measures) => count(measures, 'SUSPENDED') }),
    dropped: t.int({ description: 'Dropped.', resolve: (measures) => count(measures, 'DROPPED') }),
    overdue: t.int({
      description: 'Overdue: among those planned or under way, the ones with a report that was due and is missing.',
      resolve: async (measures, _, context) => (await overdue(measures, context)).length,
    }),
    overduePlanned: t.int({
      description: 'Those of the overdue ones that are planned still.',
      resolve: async (measures, _, context) => count(await overdue(measures, context), 'PLANNED'),
    }),
  }),
});

builder.prismaObjectField(Roadmap, 'totals', (t) =>
  t.field({
    type: Totals,
    description: 'How many measures it has, by state.',
    select: { id: true },
    resolve: ({ id }, _, context) => counted(context).load(id),
  }),
);

builder.prismaObjectField(Roadmap, 'changedAt', (t) =>
  t.field({
    type: 'Instant',
    description: 'When it or any measure of it changed last.',
    select: { id: true, changedAt: true },
    resolve: async ({ id, changedAt }, _, context) => {
      const measures = await counted(context).load(id);
      return new Date(Math.max(...[changedAt, ...measures.map((measure) => measure.changedAt)].map(Number)));
    },
  }),
);

builder.prismaObjectField(Section, 'totals', (t) =>
  t.field({
    type: Totals,
    description: 'How many measures it has, by state.',
    select: { id: true, roadmapId: true },
    resolve: async ({ id, roadmapId }, _, context) =>
      (await counted(context).load(roadmapId)).filter((measure) => measure.sectionId === id),
  }),
);

builder.prismaObjectField(Organisation, 'totals', (t) =>
  t.field({
    type: Totals,
    description: 'How many of its `measures` there are in the roadmaps that you may see, by state.',
    select: { id: true },
    resolve: ({ id }, _, context) => carriedOut(context).load(id),
  }),
);
