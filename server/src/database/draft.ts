/** `pnpm migration NAME`: drafts a migration from the models, against a throw-away cluster. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCluster } from './cluster.ts';
import { draftMigration, ensureDatabase, migrate } from './migrate.ts';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the migration in lower case with underscores: pnpm migration add_something');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'vmeste-migration-'));
chmodSync(folder, 0o755);
const cluster = await openCluster(folder, { fsync: 'off' });
try {
  await ensureDatabase(cluster.url('vmeste'));
  await migrate(cluster.url('vmeste'));
  const path = await draftMigration(cluster.url('vmeste'), name, new Date());
  console.log(path ?? 'The models say nothing that the migrations do not.');
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
