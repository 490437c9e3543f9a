import { type LockName, lockOf } from '@vmeste/schema/core/lock.ts';
import pg from 'pg';

/** What one node at a time may do. */
type Turns = Extract<LockName, 'migration' | 'demonstration'>;

/** Somebody's turn: a connection that holds it for as long as it stands. A node that dies gives its turn up. */
export interface Turn {
  readonly client: pg.Client;
  /** May be called again. */
  end(): Promise<void>;
}

/** Waits until it is this node's turn. */
export async function takeTurn(url: string, what: Turns): Promise<Turn> {
  const client = new pg.Client({ connectionString: url });
  // A connection that is lost says so; whoever uses it next hears of it too.
  client.on('error', () => {});
  await client.connect();
  let ending: Promise<void> | null = null;
  const end = () => {
    ending ??= client.end();
    return ending;
  };
  try {
    await client.query('select pg_advisory_lock($1)', [lockOf(what)]);
    return { client, end };
  } catch (error) {
    await end();
    throw error;
  }
}
