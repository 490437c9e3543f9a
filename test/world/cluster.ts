import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, openCluster } from '@vmeste/server/database/cluster.ts';
import { ensureDatabase, migrate } from '@vmeste/server/database/migrate.ts';
import { freePort } from '../bench/process.ts';
import type { FreshDatabase } from './database.ts';

/** A PostgreSQL of a test's own, that it may stop and start again at the same address, with one migrated database. */
export interface OwnCluster {
  readonly cluster: Cluster;
  /** Its database; `drop` stops the whole of it. */
  readonly database: FreshDatabase;
}

export async function ownCluster(): Promise<OwnCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'vmeste-own-'));
  // As root PostgreSQL runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  const cluster = await openCluster(folder, { port: String(await freePort()), fsync: 'off' });
  const url = cluster.url('vmeste');
  await ensureDatabase(url);
  await migrate(url);
  const drop = async () => {
    await cluster.stop('immediate').catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  };
  return { cluster, database: { url, drop } };
}
