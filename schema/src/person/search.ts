import { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db } from '../core/database.ts';
import { matches } from '../organisation/search.ts';

/**
 * The people whose name answers to what was typed, the nearest first. Not their addresses: a search would tell whose
 * they are to those who may not see them.
 */
export async function findPeople(db: Db, typed: string): Promise<string[]> {
  const { found, score } = matches(Prisma.sql`person."name"`, typed);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT person."id"::text FROM "Person" person WHERE ${found} ORDER BY ${score} DESC, person."name", person."id" LIMIT 5000`;
  return rows.map(({ id }) => id);
}
