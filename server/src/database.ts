import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import { openCluster } from './database/cluster.ts';
import { ensureDatabase, migrate } from './database/migrate.ts';
import { nameStatements } from './database/statement.ts';
import type { Env } from './env.ts';

export interface Database {
  readonly url: string;
  readonly db: PrismaClient;
  close(): Promise<void>;
}

/** Prisma over a pool of its own. */
export const connect = (url: string) =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 20 }, { statementNameGenerator: nameStatements() }),
    errorFormat: 'minimal',
  });

/**
 * The database of the settings: an external one, or the embedded one, started where it does not run yet.
 * Whoever starts the embedded one stops it; a node that joins (`join`) leaves it running.
 */
export async function openDatabase(env: Env, say: (step: string) => void, join = false): Promise<Database> {
  if (!env.DATABASE_URL) say('database');
  const cluster = env.DATABASE_URL ? null : await openCluster(env.HUB_DATA);
  const url = env.DATABASE_URL ?? cluster?.url('vmeste') ?? '';
  if (cluster) await ensureDatabase(url);
  say('migrations');
  await migrate(url);
  const db = connect(url);
  return {
    url,
    db,
    close: async () => {
      await db.$disconnect();
      if (!join) await cluster?.stop();
    },
  };
}
