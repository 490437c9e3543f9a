import { useSyncExternalStore } from 'react';

/** How the page stands to the server, told in words in the head. */
export type Connection =
  | { state: 'connecting' }
  | { state: 'online' }
  /** Back again; `count` changes that were missed have come so far. One that several streams tell of counts once. */
  | { state: 'catching'; count: number }
  /** `since`: the instant up to which what is shown is known to be right. */
  | { state: 'offline'; since: Date | null };

let connection: Connection = { state: 'connecting' };
let seen: Date | null = null;
/** Cursors of the changes that have come since the connection was found again. */
const missed = new Set<string>();
const listeners = new Set<() => void>();

export const currentConnection = (): Connection => connection;

function become(next: Connection): void {
  connection = next;
  for (const told of listeners) told();
}

/** Something came from the server: until now the screen is right. */
export function heard(): void {
  seen = new Date();
  if (connection.state === 'connecting' || connection.state === 'offline') become({ state: 'online' });
}

export function lost(): void {
  if (connection.state !== 'offline') become({ state: 'offline', since: seen });
}

/** The socket is open again after a loss: what was missed comes now. */
export function returned(): void {
  missed.clear();
  become({ state: 'catching', count: 0 });
}

/** One missed change has come; a checkpoint says that there are no more. */
export function caught(cursor: string): void {
  if (connection.state !== 'catching') return;
  missed.add(cursor);
  become({ state: 'catching', count: missed.size });
}

export function caughtUp(): void {
  seen = new Date();
  if (connection.state !== 'online') become({ state: 'online' });
}

export function useConnection(): Connection {
  return useSyncExternalStore((told) => {
    listeners.add(told);
    return () => listeners.delete(told);
  }, currentConnection);
}
