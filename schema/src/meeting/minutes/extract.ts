import type { Db } from '../../core/database.ts';
import { minutesInclude } from './compose.ts';

/**
 * What registered minutes told whom to do: for each organisation the numbers within the minutes («2.2») of the decisions
 * that became its assignments. A class is here by its members.
 */
export async function extractsOf(db: Db, meetingId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { items } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId }, include: minutesInclude });
  const numbers = new Map(
    items.flatMap(({ decisions }, item) => decisions.map(({ id }, place) => [id, `${item + 1}.${place + 1}`] as const)),
  );
  const rows = await db.assignmentExecutor.findMany({
    where: { assignment: { meetingId } },
    select: { organisationId: true, assignment: { select: { decisionId: true } } },
  });
  const own = Map.groupBy(rows, ({ organisationId }) => organisationId);
  return new Map(
    [...own].map(([organisationId, issued]) => [
      organisationId,
      [...new Set(issued.flatMap(({ assignment }) => numbers.get(assignment.decisionId ?? '') ?? []))],
    ]),
  );
}
