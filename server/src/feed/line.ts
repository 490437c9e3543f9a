import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** How long somebody who needs the database now waits for a lost connection, in milliseconds. */
const patience = 1_500;

/** Thrown while the database cannot be reached. */
export class Unavailable extends Error {
  override name = 'Unavailable';
  readonly code = 'UNAVAILABLE';
}

export interface Line {
  /** Runs a prepared query. @throws Unavailable while there is no connection, after a moment's patience */
  query<Row extends pg.QueryResultRow>(query: { name: string; text: string; values: unknown[] }): Promise<Row[]>;
  close(): Promise<void>;
}

interface Hooks {
  /** The channels that it listens to, whose names are plain words. */
  readonly channels: readonly string[];
  /** The connection stands anew: what is read first must not be missed. */
  readonly opened: (client: pg.Client) => Promise<void>;
  readonly notified: (channel: string, payload: string) => void;
}

/**
 * One connection of its own that listens and asks, and comes back by itself when it is lost. Prisma's pool is not used:
 * a listener must keep its connection, and the question asked for each request must cost as little as it can.
 */
export async function openLine(url: string, hooks: Hooks): Promise<Line> {
  let client: pg.Client | null = null;
  let closed = false;
  let lostAt = 0;
  let waiters: (() => void)[] = [];

  const connect = async () => {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'vmeste feed',
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
      query_timeout: 3_000,
    });
    fresh.on('error', () => lose(fresh));
    fresh.on('end', () => lose(fresh));
    fresh.on('notification', ({ channel, payload }) => hooks.notified(channel, payload ?? ''));
    try {
      await fresh.connect();
      await fresh.query(hooks.channels.map((channel) => `LISTEN ${channel}`).join('; '));
      await hooks.opened(fresh);
    } catch (error) {
      fresh.end().catch(() => {});
      throw error;
    }
    client = fresh;
    const woken = waiters;
    waiters = [];
    for (const wake of woken) wake();
  };

  const lose = (lost: pg.Client) => {
    if (lost !== client || closed) return;
    client = null;
    lostAt = performance.now();
    lost.end().catch(() => {});
    void reconnect();
  };
  const reconnect = async () => {
    for (let wait = 20; !closed && !client; wait = Math.min(wait * 2, 500)) {
      await connect().catch(() => {});
      if (!client) await pause(wait, undefined, { ref: false });
    }
  };
  const connected = async (): Promise<pg.Client> => {
    if (!client && !closed && performance.now() - lostAt < patience)
      await Promise.race([new Promise<void>((done) => waiters.push(done)), pause(patience, undefined, { ref: false })]);
    if (!client) throw new Unavailable('The database cannot be reached.');
    return client;
  };

  await connect();
  return {
    query: async (query) => {
      const used = await connected();
      try {
        return (await used.query(query)).rows;
      } catch (error) {
        // A query that fails here fails for no reason of its own: the connection is not trusted any more.
        lose(used);
        throw new Unavailable('The database cannot be reached.', { cause: error });
      }
    },
    close: async () => {
      closed = true;
      await client?.end().catch(() => {});
    },
  };
}
