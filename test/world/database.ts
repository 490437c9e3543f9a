import pg from 'pg';
import { inject } from 'vitest';
import { template } from '../setup/cluster.ts';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

let count = 0;

/** A database of one's own, gone at `drop`: a copy of a template, the migrated one where none is named. */
export async function freshDatabase(from: string = template): Promise<FreshDatabase> {
  const root = inject('cluster');
  const name = `w_${process.pid}_${process.env['VITEST_WORKER_ID'] ?? 0}_${++count}`;
  await administer(root, `CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY FILE_COPY`);
  const url = new URL(root);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(root, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function administer(root: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: root });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
