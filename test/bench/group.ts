import { randomUUID } from 'node:crypto';
import { midnightOf } from '@vmeste/schema/core/time.ts';
import { connect } from '@vmeste/server/database.ts';
import type { Ground } from './ground.ts';
import type { Seeded } from './seed.ts';

/** A working group of all who were seeded, and what it issued. */
export interface Issued extends Seeded {
  readonly url: string;
  readonly groupId: string;
  /** Those who lead something. */
  readonly organisations: readonly string[];
}

const since = midnightOf('2021-01-01');
const at = new Date('2022-11-14T00:00:00Z');

/**
 * A database with one working group of so many people, the first of them its secretary, and so many assignments, spread
 * over the organisations of one roadmap, over all states, and over two years of terms.
 */
export async function groupOf(
  ground: Ground,
  name: string,
  size: { people: number; assignments: number },
): Promise<Issued> {
  const seeded = await ground.database(name, { groups: 1, roadmaps: 1, people: size.people });
  const db = connect(seeded.url);
  const [groupId, actId] = [randomUUID(), randomUUID()];
  try {
    const organisations = await db.organisation.findMany({ select: { id: true }, orderBy: { shortName: 'asc' } });
    const [founder] = organisations;
    const group = { id: groupId, name: 'Группа', founderId: founder?.id ?? '', createdAt: at, changedAt: at };
    const act = { id: actId, kind: 'Приказ', number: '1', date: since, effect: 'FOUNDS' as const };
    await db.group.create({ data: { ...group, termRules: { create: {} }, acts: { create: act } } });
    await db.seat.createMany({
      data: seeded.people.map(({ id }, position) => {
        const kind = position === 0 ? ('SECRETARY' as const) : ('MEMBER' as const);
        return { groupId, actId, personId: id, position, since, kind };
      }),
    });
    await db.$executeRaw`
      INSERT INTO "Assignment" ("id", "number", "text", "source", "groupId", "issuerId", "binding", "termKind", "termRaw",
        "dueOn", "state", "issuedOn", "leadId", "createdAt", "changedAt")
      SELECT md5('a' || k)::uuid, (k / 100) || '/' || (k % 100), 'Представить сведения о ходе мероприятия ' || k, 'MINUTES',
        ${groupId}::uuid, ${founder?.id ?? ''}::uuid, k % 5 <> 0, 'DATE', 'срок',
        DATE '2022-01-01' + (k * 7) % 730,
        (ARRAY['ISSUED', 'TAKEN', 'REPORTED', 'RETURNED', 'CLOSED', 'CLOSED', 'CLOSED', 'WITHDRAWN'])[1 + k % 8]::"AssignmentState",
        DATE '2022-01-01', (${organisations.map(({ id }) => id)}::uuid[])[1 + k % ${organisations.length}::int], ${at}, ${at}
      FROM generate_series(1, ${size.assignments}::int) k`;
    await db.$executeRaw`
      INSERT INTO "AssignmentExecutor" ("id", "assignmentId", "role", "position", "organisationId")
      SELECT md5('e' || "id")::uuid, "id", 'LEAD', 0, "leadId" FROM "Assignment"`;
    await db.$executeRawUnsafe('VACUUM ANALYZE');
    return { ...seeded, groupId, organisations: organisations.map(({ id }) => id) };
  } finally {
    await db.$disconnect();
  }
}
