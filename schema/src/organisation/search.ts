import { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db } from '../core/database.ts';

/** How alike two words must be, from 0 to 1, for one to be taken as a misprint of the other. */
const likeness = 0.45;

/**
 * Whether a column of names answers to what a person typed, and how well. Case, «ё» and accents do not matter; part
 * of a name, another ending («министерства») and a misprint still find it.
 */
export function matches(column: Prisma.Sql, typed: string) {
  // What was typed is folded once a question, not once a row: a plan that is kept does not know the words.
  const words = Prisma.sql`(SELECT folded(${typed}))`;
  const pattern = Prisma.sql`(SELECT '%' || replace(replace(replace(folded(${typed}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%')`;
  const stems = Prisma.sql`(SELECT plainto_tsquery('russian', folded(${typed})))`;
  const part = Prisma.sql`folded(${column}) LIKE ${pattern}`;
  const ending = Prisma.sql`to_tsvector('russian', folded(${column})) @@ ${stems}`;
  const alike = Prisma.sql`word_similarity(${words}, folded(${column}))`;
  return {
    found: Prisma.sql`(${part} OR ${ending} OR ${alike} > ${likeness})`,
    score: Prisma.sql`(CASE WHEN ${part} THEN 2 WHEN ${ending} THEN 1 ELSE 0 END + ${alike})`,
  };
}

/** Where names stand: the table of those who bear them, and the column of the spellings that says whose they are. */
const bearers = {
  organisation: { table: Prisma.raw('"Organisation"'), owner: Prisma.raw('"organisationId"') },
  class: { table: Prisma.raw('"OrganisationClass"'), owner: Prisma.raw('"classId"') },
} as const;

/** Those whose short name, full name or a spelling answers to what was typed, the nearest first. */
async function findNamed(db: Db, typed: string, { table, owner }: (typeof bearers)[keyof typeof bearers]) {
  const { found, score } = matches(Prisma.sql`name.text`, typed.slice(0, 200));
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM (
      SELECT "id", "shortName" AS text FROM ${table}
      UNION ALL SELECT "id", "fullName" FROM ${table}
      UNION ALL SELECT ${owner}, "text" FROM "Spelling" WHERE ${owner} IS NOT NULL
    ) name WHERE ${found} GROUP BY id ORDER BY max(${score}) DESC, id LIMIT 1000`;
  return rows.map(({ id }) => id);
}

export const findOrganisations = (db: Db, typed: string): Promise<string[]> =>
  findNamed(db, typed, bearers.organisation);

export const findClasses = (db: Db, typed: string): Promise<string[]> => findNamed(db, typed, bearers.class);
