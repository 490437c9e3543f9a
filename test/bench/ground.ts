import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, openCluster } from '@vmeste/server/database/cluster.ts';
import { ensureDatabase, migrate } from '@vmeste/server/database/migrate.ts';
import { connect } from '@vmeste/server/database.ts';
import pg from 'pg';
import { type Seeded, type Size, seed } from './seed.ts';

/** The embedded PostgreSQL of one bench, with its own defaults for durability, and the databases asked of it. */
export interface Ground {
  readonly folder: string;
  readonly cluster: Cluster;
  /** A database of that size, made when it is first asked for. */
  database(name: string, size: Size): Promise<Seeded & { readonly url: string }>;
  /** What a statement gives, for what no door offers. */
  rows<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]>;
  /** The settings on which durability hangs, as this server has them. */
  durability(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const durable = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_sync_method',
  'shared_buffers',
];

export async function openGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'vmeste-bench-'));
  chmodSync(folder, 0o755);
  const cluster = await openCluster(folder);
  const made = new Map<string, Promise<Seeded & { readonly url: string }>>();
  const make = async (name: string, size: Size) => {
    const url = cluster.url(name);
    await ensureDatabase(url);
    await migrate(url);
    const db = connect(url);
    try {
      return { url, ...(await seed(db, size)) };
    } finally {
      await db.$disconnect();
    }
  };
  return {
    folder,
    cluster,
    database: (name, size) => {
      const found = made.get(name) ?? make(name, size);
      made.set(name, found);
      return found;
    },
    rows,
    durability: async () => {
      const names = durable.map((name) => `'${name}'`).join(', ');
      const found = await rows<{ name: string; setting: string }>(
        cluster.url('postgres'),
        `SELECT name, setting FROM pg_settings WHERE name IN (${names})`,
      );
      return Object.fromEntries(found.map(({ name, setting }) => [name, setting]));
    },
    close: async () => {
      await cluster.stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function rows<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
