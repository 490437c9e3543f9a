import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Day, dayOf } from '../../core/time.ts';

/** Who is named in a measure: organisations by themselves, and the members of classes. */
export const namedColumns = {
  removedAt: true,
  executors: {
    select: {
      organisationId: true,
      class: { select: { members: { select: { organisationId: true, since: true, until: true } } } },
    },
  },
} as const satisfies Prisma.MeasureSelect;

/** The organisations that a measure names today, each once; none where it left the plan. */
export function namedToday(
  { executors, removedAt }: Prisma.MeasureGetPayload<{ select: typeof namedColumns }>,
  today: Day,
): string[] {
  if (removedAt !== null) return [];
  const members = executors.flatMap((executor) => executor.class?.members ?? []);
  const still = members.filter(
    ({ since, until }) => dayOf(since) <= today && (until === null || dayOf(until) >= today),
  );
  return [...new Set([...executors, ...still].flatMap(({ organisationId }) => organisationId ?? []))];
}
