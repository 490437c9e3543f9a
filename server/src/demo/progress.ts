import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type pg from 'pg';
import type { Store } from '../files/store.ts';

/** The setting that says how far the loading came. A demonstration of an older release, and any other database, has none. */
const key = 'demo.loading';

/** Whether nobody is here yet, so that the demonstration may move in. */
export const isDue = async (db: PrismaClient): Promise<boolean> =>
  (await db.setting.count({ where: { key } })) === 0 && (await db.person.count()) === 0;

export const begun = (db: PrismaClient) => db.setting.create({ data: { key, value: 'begun' } });
export const ended = (db: PrismaClient) => db.setting.update({ where: { key }, data: { value: 'ended' } });

/**
 * Empties a database in which the demonstration began to move in and never came to the end: the node was killed, or
 * stopped. Nobody has been let in there. Any other database is left as it is.
 * @param client a connection whose turn it is to load: nobody loads meanwhile
 */
export async function clearUnfinished(client: pg.Client, store: Store): Promise<void> {
  const left = await client.query(`SELECT 1 FROM "Setting" WHERE "key" = $1 AND "value" = 'begun'`, [key]);
  if (left.rowCount === 0) return;
  const files = await client.query<{ key: string }>('SELECT "key" FROM "File"');
  for (const file of files.rows) await store.remove(file.key);
  const tables = await client.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  // Sent as one, it is done as one: a second end in the middle leaves everything to be cleared again.
  await client.query(
    `TRUNCATE ${tables.rows.map(({ name }) => name).join(', ')}; DELETE FROM graphile_worker._private_jobs`,
  );
}
