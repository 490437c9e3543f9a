import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type pg from 'pg';
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

/** In a process of its own, as a node that starts for the first time. */
async function load(client: pg.Client): Promise<void> {
  const { url } = await freshDatabase();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load.ts'), url], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The demonstration could not be loaded.');
  const name = new URL(url).pathname.slice(1);
  await closeTemplate(client, name);
  await client.query(`ALTER DATABASE ${name} RENAME TO ${template}`);
}
