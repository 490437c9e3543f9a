import { lockOf } from '@vmeste/schema/core/lock.ts';
import pg from 'pg';

/**
 * A worker that lives holds a lock by its name, on a connection that ends with its process: whoever gets the lock knows
 * that it is dead. Otherwise the jobs that it had in hand when it was killed wait until they are four hours old.
 */
export interface Life {
  /** Takes the lock of this worker, instead of any other that it went by before. */
  begin(workerId: string): Promise<void>;
  end(): Promise<void>;
}

/** A worker has its lock well before a job in its hands is so old. */
const young = '1 minute';

/** Gives back the jobs of workers that are dead. On another connection than a life's, which would get its own lock. */
export async function rescue(pool: pg.Pool): Promise<void> {
  await pool.query(
    `SELECT graphile_worker.force_unlock_workers(ARRAY(
       SELECT held.locked_by FROM (
         SELECT DISTINCT locked_by FROM graphile_worker._private_jobs WHERE locked_at < now() - $2::interval
       ) held WHERE pg_try_advisory_xact_lock($1::int, hashtext(held.locked_by))))`,
    [lockOf('worker'), young],
  );
}

/** @param onLost the connection has ended: the worker is to begin again before others take it for dead */
export function openLife(connectionString: string, onLost: () => void): Life {
  let client: pg.Client | null = null;
  const release = async (): Promise<void> => {
    const held = client;
    client = null;
    await held?.end().catch(() => {});
  };
  return {
    begin: async (workerId) => {
      await release();
      const opened = new pg.Client({ connectionString, application_name: 'vmeste jobs' });
      opened.on('error', () => {});
      opened.on('end', () => {
        if (client === opened) onLost();
      });
      await opened.connect();
      client = opened;
      await opened.query('SELECT pg_advisory_lock($1::int, hashtext($2))', [lockOf('worker'), workerId]);
    },
    end: release,
  };
}
