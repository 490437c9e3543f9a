import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import DataLoader from 'dataloader';
import type { Context } from '../../core/context.ts';

/** The columns that a board shows of each executor. */
const columns = {
  id: true,
  role: true,
  name: true,
  byAgreement: true,
  organisationId: true,
  classId: true,
} as const satisfies Prisma.ExecutorSelect;

export type ExecutorRow = Prisma.ExecutorGetPayload<{ select: typeof columns }>;

interface Named {
  readonly id: string;
  readonly roadmapId: string;
}

/** So many measures of a roadmap are asked for one by one; more of them are most of it. */
const few = 8;

/**
 * The executors of measures that the viewer sees, leads first: one statement an execution. A board has a hundred of
 * them; joined to its measures, each would go through PostgreSQL's JSON on its way.
 */
export function executorsOf(context: Context): DataLoader<Named, readonly ExecutorRow[], string> {
  const name = 'measure.executors';
  const found = context.loaders.get(name);
  if (found instanceof DataLoader) return found;
  const loader = new DataLoader<Named, readonly ExecutorRow[], string>(
    async (measures) => {
      const whole = measures.length > few;
      const rows = await context.db.executor.findMany({
        where: whole
          ? { roadmapId: { in: [...new Set(measures.map(({ roadmapId }) => roadmapId))] } }
          : { measureId: { in: measures.map(({ id }) => id) } },
        select: { ...columns, measureId: true },
        orderBy: { position: 'asc' },
      });
      const byMeasure = Map.groupBy(rows, ({ measureId }) => measureId);
      return measures.map(({ id }) => byMeasure.get(id) ?? []);
    },
    { cacheKeyFn: ({ id }) => id },
  );
  context.loaders.set(name, loader);
  return loader;
}
