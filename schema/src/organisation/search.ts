import { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db } from '../core/database.ts';

/** How alike two words must be, from 0 to 1, for one to be taken as a misprint of the other. */
const likeness = 0.45;

/**
 * Whether a column of names answers to what a person typed, and how well. Case, «ё» and accents do not matter; part
 * of a name, another ending («министерства») and a misprint still find it.
 */
export function matches(column: Prisma.Sql, typed: string) {
  const folded = Prisma.sql`folded(${typed})`;
  const part = Prisma.sql`folded(${column}) LIKE '%' || replace(replace(replace(${folded}, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`;
  const ending = Prisma.sql`to_tsvector('russian', folded(${column})) @@ plainto_tsquery('russian', ${folded})`;
  const alike = Prisma.sql`word_similarity(${folded}, folded(${column}))`;
  return {
    found: Prisma.sql`(${part} OR ${ending} OR ${alike} > ${likeness})`,
    score: Prisma.sql`(CASE WHEN ${part} THEN 2 WHEN ${ending} THEN 1 ELSE 0 END + ${alike})`,
  };
}

/** The organisations whose short name, full name or a spelling answers to what was typed, the nearest first. */
export async function findOrganisations(db: Db, typed: string): Promise<string[]> {
  const { found, score } = matches(Prisma.sql`name.text`, typed);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM (
      SELECT "id", "shortName" AS text FROM "Organisation"
      UNION ALL SELECT "id", "fullName" FROM "Organisation"
      UNION ALL SELECT "organisationId", "text" FROM "Spelling" WHERE "organisationId" IS NOT NULL
    ) name WHERE ${found} GROUP BY id ORDER BY max(${score}) DESC, id LIMIT 1000`;
  return rows.map(({ id }) => id);
}
