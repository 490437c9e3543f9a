import type { IncomingMessage } from 'node:http';
import type { WebSocket, WebSocketServer } from 'ws';
import { isUnavailable } from '../fault.ts';
import { limits } from '../limits.ts';
import type { Node } from '../node.ts';
import { type Connection, closing } from './connection.ts';

/** One of the doors behind an upgrade to a WebSocket. */
export interface SocketDoor {
  /** The addresses at which it stands. */
  readonly path: RegExp;
  readonly sockets: WebSocketServer;
  readonly connections: ReadonlySet<Connection>;
  readonly opened: (socket: WebSocket, request: IncomingMessage) => void;
  /** Finishes what is under way, once nobody is connected any more. */
  stop(): Promise<void>;
}

/** What went wrong where nobody waits for an answer. */
export function noteFault(node: Node, error: unknown): void {
  node.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'fault');
}

/** Shows somebody out for whom something went wrong: a database that is away is no fault. */
export function showOut(node: Node, connection: Connection, error: unknown): void {
  const away = isUnavailable(error);
  if (!away) noteFault(node, error);
  connection.close(away ? closing.unavailable : closing.fault);
}

/**
 * Finds out whose connection it is.
 * @param most how many a person may have at this door, this one included
 * @returns whether somebody has come in; whoever has too many is closed by it
 */
export async function admit(
  node: Node,
  connection: Connection,
  { all, most = limits.socketsOfPerson }: { all: ReadonlySet<Connection>; most?: number },
): Promise<boolean> {
  await node.feed.now();
  const read = () => node.viewers.session(connection.request.headers.cookie);
  const session = await read();
  if (!session) return false;
  connection.admit(session, () => node.feed.now().then(read));
  // From here on the connection is told of what ends it; what was told a moment before is found in what is read now.
  if (!(await read()) || (await node.viewers.viewer(session.personId)).id === null) return false;
  const own = [...all].filter(({ personId }) => personId === session.personId).length;
  if (own > most) connection.close(closing.tooMany);
  return true;
}
