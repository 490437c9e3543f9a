import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { closeTemplate, template } from './cluster.ts';

/** A database with the demonstration in it: both documents read, the people's accounts made. */
export const demonstration = 'template_demonstration';

declare global {
  /** Each project of a run loads this file by itself. */
  var sharedDemonstration: Promise<void> | undefined;
}

/** Each house has a copy of it. Runs after the cluster's setup. */
export default async function setup(): Promise<void> {
  globalThis.sharedDemonstration ??= load();
  await globalThis.sharedDemonstration;
}

/** Loads it once a run, in a process of its own. */
async function load(): Promise<void> {
  const shared = await globalThis.sharedCluster;
  if (!shared) throw new Error('The cluster is set up first.');
  const client = new pg.Client({ connectionString: shared.cluster.url('postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${demonstration} TEMPLATE ${template}`);
  await client.end();
  const loading = spawn(process.execPath, [join(import.meta.dirname, 'load.ts'), shared.cluster.url(demonstration)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(loading, 'exit');
  if (code !== 0) throw new Error('The demonstration could not be loaded.');
  await closeTemplate(shared.cluster, demonstration);
}
