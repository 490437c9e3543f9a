import type { Specialist } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { newId } from '../../core/id.ts';

/**
 * A person of the hub as training counts them: the row there is, or a new one with the name, and with the post and
 * the organisation of today, of several the one joined first.
 */
export async function specialistOf(change: Change, personId: string): Promise<Specialist> {
  const { tx, viewer, at } = change;
  const id = newId(at);
  const { today } = viewer.rights;
  // In one statement: many register at once. Where another change makes the row at the same time, that one is taken.
  const [found] = await tx.$queryRaw<Specialist[]>`
    WITH "known" AS (SELECT * FROM "Specialist" WHERE "personId" = ${personId}::uuid),
    "made" AS (
      INSERT INTO "Specialist" ("id", "name", "post", "organisationId", "personId", "countsAsId", "createdAt")
      SELECT ${id}::uuid, person."name", coalesce(work."post", ''), work."organisationId", person."id", ${id}::uuid, ${at}
      FROM "Person" person
      LEFT JOIN LATERAL (
        SELECT "post", "organisationId" FROM "Membership"
        WHERE "personId" = person."id" AND "since" <= ${today}::date AND ("until" IS NULL OR "until" >= ${today}::date)
        ORDER BY "since", "id" LIMIT 1
      ) work ON true
      WHERE person."id" = ${personId}::uuid AND NOT EXISTS (SELECT FROM "known")
      ON CONFLICT DO NOTHING RETURNING *
    )
    SELECT * FROM "known" UNION ALL SELECT * FROM "made"`;
  if (!found) return tx.specialist.findUniqueOrThrow({ where: { personId } });
  if (found.id === id) change.created('specialist', id, { personId });
  return found;
}
