import { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db } from '../../core/database.ts';
import { matches } from '../../organisation/search.ts';

/** Those whose title or number answers to what was typed, the nearest first; among equals the latest. */
export async function findResolutions(db: Db, typed: string): Promise<string[]> {
  const named = Prisma.sql`concat_ws(' ', '№ ' || row."number", row."title")`;
  const { found, score } = matches(named, typed.slice(0, 200));
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT row."id"::text FROM "Resolution" row WHERE ${found}
    ORDER BY ${score} DESC, row."date" DESC, row."id" LIMIT 1000`;
  return rows.map(({ id }) => id);
}
