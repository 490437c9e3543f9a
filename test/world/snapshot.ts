import type { Db } from '@vmeste/schema/core/database.ts';

/** Sign-in belongs to better-auth, which touches its rows, and ends sessions, whenever somebody knocks. */
const notOurs = ['Login', 'Session', 'Account', 'Verification', 'TwoFactor', '_prisma_migrations'];

/**
 * For every table of ours how many rows it has, and a hash over all of them: two equal snapshots, and nothing was written.
 * Events without an actor come from sign-in and from the turn of the day.
 */
export async function snapshot(db: Db): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  const ours = tables.map(({ name }) => name).filter((name) => !notOurs.includes(name));
  const each = ours.map(
    (name) =>
      `SELECT '${name}' AS name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS state FROM "${name}" t ${name === 'Event' ? `WHERE "actorId" IS NOT NULL` : ''}`,
  );
  const states = await db.$queryRawUnsafe<{ name: string; state: string }[]>(each.join(' UNION ALL '));
  return Object.fromEntries(states.map(({ name, state }) => [name, state]));
}
