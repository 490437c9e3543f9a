import { readEnv } from '@vmeste/server/env.ts';
import { open } from '@vmeste/server/run.ts';
import type pg from 'pg';
import { vi } from 'vitest';
import { closeTemplate } from '../setup/cluster.ts';
import { administrator, type FreshDatabase, freshDatabase } from './database.ts';

/** A database with the demonstration in it: both documents read, the people's accounts made. */
const template = 'template_demonstration';

/** The key of a lock (pg_advisory_lock) that is held by whoever looks whether it is there. */
const looking = 20_221_114;

/** A copy of the demonstration. Whoever is the first in a run to ask for one loads it, and the others wait. */
export async function demonstration(): Promise<FreshDatabase> {
  const client = await administrator();
  await client.query(`SELECT pg_advisory_lock(${looking})`);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) await load(client);
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${looking})`);
  }
  return freshDatabase(template);
}

/** A node that starts for the first time loads it, and looks at the clock as nodes do. */
async function load(client: pg.Client): Promise<void> {
  const { url } = await freshDatabase();
  const env = readEnv({ DATABASE_URL: url, HUB_PORT: '0', LOG_LEVEL: 'error' });
  const running = await open(env, { join: false, say: () => {} });
  await running.days.look();
  // Its collection is written once, and not by each node over a copy.
  await vi.waitFor(
    async () => {
      const count = await running.node.db.collectionEdition.count({ where: { settingSince: { not: null } } });
      if (count > 0) throw new Error('The collection is being set.');
    },
    { timeout: 60_000, interval: 100 },
  );
  await running.stop();
  const name = new URL(url).pathname.slice(1);
  await closeTemplate(client, name);
  await client.query(`ALTER DATABASE ${name} RENAME TO ${template}`);
}
