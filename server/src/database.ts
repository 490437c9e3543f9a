import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import { openCluster } from './database/cluster.ts';
import { ensureDatabase, migrate } from './database/migrate.ts';
import { nameStatements } from './database/statement.ts';
import type { Env } from './env.ts';

export interface Database {
  readonly url: string;
  readonly db: PrismaClient;
  /**
   * Disconnects, and stops the embedded one where that is this node's affair.
   * @param orderly false for a node that did not come to stand: what ran before it may be another's, and is left running
   */
  close(orderly: boolean): Promise<void>;
}

export interface DatabaseOpening {
  /** Joins one that another node keeps, if it runs. */
  readonly join: boolean;
  readonly say: (step: string) => void;
  /** Calls the opening off, between two steps. */
  readonly signal?: AbortSignal;
}

/**
 * How long a connection is kept that nobody uses, in milliseconds. The driver's own ten seconds let every burst after a
 * quiet moment begin with opening them: signing in costs both sides more than most of what is asked then.
 */
const idleTimeoutMillis = 600_000;

/** Prisma over a pool of its own, of so many connections at most; as many as the driver takes where it is left out. */
export const connect = (url: string, max?: number) =>
  new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: url, max, idleTimeoutMillis },
      { statementNameGenerator: nameStatements() },
    ),
    errorFormat: 'minimal',
  });

/**
 * The database of the settings: an external one, or the embedded one, started where it does not run yet.
 * Whoever starts the embedded one stops it; a node that joins (`join`) one that runs leaves it running.
 */
export async function openDatabase(env: Env, { join, say, signal }: DatabaseOpening): Promise<Database> {
  if (!env.DATABASE_URL) say('database');
  const cluster = env.DATABASE_URL ? null : await openCluster(env.HUB_DATA, {}, signal);
  const leave = async (orderly: boolean) => {
    if (cluster && (!cluster.found || (orderly && !join))) await cluster.stop();
  };
  try {
    signal?.throwIfAborted();
    const url = env.DATABASE_URL ?? cluster?.url('vmeste') ?? '';
    if (cluster) await ensureDatabase(url);
    say('migrations');
    await migrate(url);
    const db = connect(url, env.DATABASE_CONNECTIONS);
    return {
      url,
      db,
      close: async (orderly) => {
        await db.$disconnect();
        await leave(orderly);
      },
    };
  } catch (error) {
    await leave(false);
    throw error;
  }
}
