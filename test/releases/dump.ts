/**
 * `pnpm dump`: keeps the database of this release, with the demonstration in it, for the test that every later release
 * migrates it. Run it when a release is made, and commit the file.
 *
 * PostgreSQL's own `pg_dump` does not come with the embedded server, so the dump is written here: the tables as the
 * migrations made them, then the rows. The tables of the jobs are left out; their library makes them.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openCluster } from '@vmeste/server/database/cluster.ts';
import { ensureDatabase } from '@vmeste/server/database/migrate.ts';
import { readEnv } from '@vmeste/server/env.ts';
import { open } from '@vmeste/server/run.ts';
import pg from 'pg';

const root = join(import.meta.dirname, '../..');

/** The table in which Prisma notes its migrations, as its engine makes it. */
const migrationsTable = `CREATE TABLE "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0
);`;

/** Rows of one statement; PostgreSQL reads a long list of them faster than as many statements. */
const rowsAtOnce = 200;

async function dump(client: pg.Client): Promise<string> {
  const applied = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM "_prisma_migrations" ORDER BY migration_name',
  );
  const structure = applied.rows.map(({ name }) =>
    readFileSync(join(root, 'prisma/migrations', name, 'migration.sql'), 'utf8'),
  );
  const tables = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const rows: string[] = [];
  for (const { name } of tables.rows) rows.push(...(await rowsOf(client, name)));
  const counters = await client.query<{ call: string }>(
    `SELECT format('SELECT setval(%L, %s);', quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value) AS call
     FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  );
  return [
    ...structure,
    migrationsTable,
    // The rows are put back as they were: no trigger tells of them, and no order among them is needed.
    'SET session_replication_role = replica;',
    ...rows,
    'SET session_replication_role = DEFAULT;',
    ...counters.rows.map(({ call }) => call),
    '',
  ].join('\n\n');
}

/** The rows of a table as statements; what the database computes by itself is left to it. */
async function rowsOf(client: pg.Client, table: string): Promise<string[]> {
  const columns = await client.query<{ name: string }>(
    `SELECT quote_ident(column_name) AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  const names = columns.rows.map(({ name }) => name);
  const literals = names.map((name) => `quote_nullable(${name}::text)`).join(`, `);
  const found = await client.query<{ row: string }>(
    `SELECT '(' || concat_ws(', ', ${literals}) || ')' AS row FROM ${client.escapeIdentifier(table)} ORDER BY 1`,
  );
  const statements: string[] = [];
  for (let from = 0; from < found.rows.length; from += rowsAtOnce) {
    const some = found.rows.slice(from, from + rowsAtOnce).map(({ row }) => row);
    statements.push(`INSERT INTO ${client.escapeIdentifier(table)} (${names.join(', ')}) VALUES\n${some.join(',\n')};`);
  }
  return statements;
}

const folder = mkdtempSync(join(tmpdir(), 'vmeste-release-'));
// As root PostgreSQL runs as another user, who must be able to enter.
chmodSync(folder, 0o755);
const cluster = await openCluster(folder, { fsync: 'off' });
try {
  const url = cluster.url('vmeste');
  await ensureDatabase(url);
  const running = await open(readEnv({ DATABASE_URL: url, HUB_DATA: folder, HUB_PORT: '0', LOG_LEVEL: 'error' }), {
    join: true,
    say: () => {},
  });
  await running.stop();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const sql = await dump(client);
  await client.end();
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const path = join(import.meta.dirname, `${version}.sql.gz`);
  const packed = gzipSync(sql, { level: 9 });
  writeFileSync(path, packed);
  console.log(`${path}: ${Math.round(packed.length / 1024)} KB, ${Math.round(sql.length / 1024)} KB unpacked`);
} finally {
  await cluster.stop('immediate');
  rmSync(folder, { recursive: true, force: true });
}
