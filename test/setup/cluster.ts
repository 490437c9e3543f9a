import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, openCluster } from '@vmeste/server/database/cluster.ts';
import { ensureDatabase, migrate } from '@vmeste/server/database/migrate.ts';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

/** The migrated database that every test's own one is copied from. */
export const template = 'template_hub';

const prefix = 'vmeste-test-';

/** What a run's databases take at most, in bytes. */
const room = 3 * 2 ** 30;

/** Memory where the system lends it as a folder: a database is copied there in 20 ms instead of 300. */
const place = isRoomy('/dev/shm') ? '/dev/shm' : tmpdir();

function isRoomy(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > room;
  } catch {
    return false;
  }
}

/**
 * A test's rows need not survive a crash, and are gone before they would be swept. Tests of crashes open a cluster of
 * their own, with the defaults. Several workers have several nodes each, of which each may open twenty connections.
 */
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
  // Over so few rows no plan is better than another, and planning takes four times as long as running.
  plan_cache_mode: 'force_generic_plan',
};

interface Shared {
  readonly cluster: Cluster;
  readonly folder: string;
  users: number;
}

declare global {
  /** Each project of a run loads this file by itself; the cluster is one for the whole process. */
  var sharedCluster: Promise<Shared> | undefined;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the run's cluster; the database in it is `postgres`. */
    cluster: string;
    /** A folder for what nodes keep besides, gone with the cluster. */
    files: string;
  }
}

/** Starts one PostgreSQL for the whole run, with the template in it; the last project to end stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.sharedCluster ??= start();
  const shared = await globalThis.sharedCluster;
  shared.users += 1;
  project.provide('cluster', shared.cluster.url('postgres'));
  project.provide('files', join(shared.folder, 'files'));
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    globalThis.sharedCluster = undefined;
    await shared.cluster.stop('immediate');
    rmSync(shared.folder, { recursive: true, force: true });
  };
}

async function start(): Promise<Shared> {
  await sweep();
  const folder = mkdtempSync(join(place, `${prefix}${process.pid}-`));
  // As root PostgreSQL runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  const cluster = await openCluster(folder, careless);
  await ensureDatabase(cluster.url(template));
  await migrate(cluster.url(template));
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  await closeTemplate(client, template);
  await client.end();
  return { cluster, folder, users: 0 };
}

/** Nobody may be connected to a database while it is copied. */
export async function closeTemplate(client: pg.Client, name: string): Promise<void> {
  await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
}

/** Stops and removes what a killed run has left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(place)) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const folder = join(place, name);
    const left = await openCluster(folder, careless).catch(() => null);
    await left?.stop('immediate').catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
