import pg from 'pg';
import { inject } from 'vitest';
import { template } from '../setup/cluster.ts';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

let count = 0;
let connected: Promise<pg.Client> | undefined;

/** A database of one's own, gone at `drop`: a copy of a template, the migrated one where none is named. */
export async function freshDatabase(from: string = template): Promise<FreshDatabase> {
  const client = await administrator();
  const name = `w_${process.pid}_${process.env['VITEST_WORKER_ID'] ?? 0}_${++count}`;
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY FILE_COPY`);
  const url = new URL(inject('cluster'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: async () => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)) };
}

/** This process's connection to the run's cluster, by which databases are made and dropped. */
export function administrator(): Promise<pg.Client> {
  connected ??= connect(inject('cluster'));
  return connected;
}

/** The run ends without taking leave of those who are connected. */
async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  return client;
}
