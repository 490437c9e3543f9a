import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Cluster } from '@vmeste/server/database/cluster.ts';
import pg from 'pg';
import { closeTemplate, template } from './cluster.ts';

/** A database with the demonstration in it: both documents read, the people's accounts made. */
export const demonstrationTemplate = 'template_demonstration';

/** The key of a lock (pg_advisory_lock) that is held until it is loaded, or could not be. */
export const loading = 20_221_114;

declare global {
  /** Each project of a run loads this file by itself. */
  var sharedDemonstration: { readonly loaded: Promise<void> } | undefined;
}

/** Begins to load it, once a run, beside the tests that do not need it. Runs after the cluster's setup. */
export default async function setup(): Promise<() => Promise<void> | undefined> {
  const shared = await globalThis.sharedCluster;
  if (!shared) throw new Error('The cluster is set up first.');
  globalThis.sharedDemonstration ??= await begin(shared.cluster);
  return () => globalThis.sharedDemonstration?.loaded;
}

/** Resolves as soon as others wait for it. */
async function begin(cluster: Cluster): Promise<{ loaded: Promise<void> }> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  await client.query(`SELECT pg_advisory_lock(${loading})`);
  const loaded = load(cluster, client).finally(() => client.end());
  // Whoever takes the setup down hears of it.
  loaded.catch(() => {});
  return { loaded };
}

/** In a process of its own. Where that fails there is no such database, as whoever needs it will say. */
async function load(cluster: Cluster, client: pg.Client): Promise<void> {
  const unfinished = `${demonstrationTemplate}_unfinished`;
  await client.query(`CREATE DATABASE ${unfinished} TEMPLATE ${template}`);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load.ts'), cluster.url(unfinished)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The demonstration could not be loaded.');
  await closeTemplate(cluster, unfinished);
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${demonstrationTemplate}`);
}
