import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';

/** How long events are kept, in days. Whoever comes back later reads everything anew. */
const keptDays = 30;

/** The setting that says up to which position events were removed. */
export const floorKey = 'feed.floor';

/** Removes events that are too old, and notes in the same statement how far: an exact answer to "did I miss something?". */
export async function removeOld(db: PrismaClient, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  await db.$executeRaw`
    WITH gone AS (DELETE FROM "Event" WHERE "at" < ${before} RETURNING "position")
    INSERT INTO "Setting" ("key", "value")
    SELECT ${floorKey}, max("position")::text FROM gone HAVING count(*) > 0
    ON CONFLICT ("key") DO UPDATE SET "value" = greatest("Setting"."value"::bigint, EXCLUDED."value"::bigint)::text`;
}
