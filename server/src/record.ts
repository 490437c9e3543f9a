import type { IncomingMessage } from 'node:http';
import { beginRecord } from '@vmeste/schema/meeting/record/store.ts';
import { type WebSocket, WebSocketServer } from 'ws';
import { limits } from './limits.ts';
import type { Node } from './node.ts';
import { Desk } from './record/desk.ts';
import { type Asked, frames, readAsked } from './record/frame.ts';
import { type Inside, Rooms } from './record/rooms.ts';
import { sightOf } from './record/sight.ts';
import { Connection, closing } from './ws/connection.ts';
import { admit, type SocketDoor, showOut } from './ws/door.ts';

const path = /^\/record\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** How long somebody who has come in may stay silent, in milliseconds. */
const silence = 3_000;

/**
 * The door of records: what was heard and spoken at an item of an agenda, written together. One socket is one record.
 * docs/decisions/0024-the-record-is-appended.md says why it looks so.
 */
export function openRecords(node: Node): SocketDoor {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.recordMessage });
  const connections = new Set<Connection>();
  const rooms = new Rooms(node);

  const opened = (socket: WebSocket, request: IncomingMessage) => {
    const connection = new Connection(socket, request);
    connections.add(connection);
    socket.on('error', () => {});
    socket.once('close', () => {
      connections.delete(connection);
      connection.gone();
    });
    // Nothing is read before it is known who speaks.
    socket.pause();
    const guest = { node, rooms, socket, connection, all: connections };
    enter(guest, path.exec(URL.parse(request.url ?? '', 'http://hub')?.pathname ?? '')?.[1] ?? '')
      .catch((error: unknown) => showOut(node, connection, error))
      .finally(() => socket.resume());
  };
  return { path, sockets, connections, opened, stop: () => rooms.stop() };
}

/** Somebody at the door. */
interface Guest {
  readonly node: Node;
  readonly rooms: Rooms;
  readonly socket: WebSocket;
  readonly connection: Connection;
  readonly all: ReadonlySet<Connection>;
}

/** Looks who it is and what they may do, and gives them a desk at the record. */
async function enter(guest: Guest, itemId: string): Promise<void> {
  const { node, rooms, socket, connection, all } = guest;
  if (!(await admit(node, connection, { all, most: limits.recordsOfPerson })))
    return connection.close(closing.signedOut);
  const look = () => sightOf(node, connection.personId, itemId);
  const sight = await look();
  if (!sight) return connection.close(closing.gone);
  if (sight.mayWrite) await beginRecord(node.db, itemId);
  if (socket.readyState !== socket.OPEN) return;
  const desk = new Desk(connection, sight, look);
  // From here on it is told of what moves its rights; what moved them a moment before is looked up once more.
  const room = rooms.enter(desk, itemId);
  socket.once('close', () => rooms.leave(desk, room));
  desk.recheck();
  const inside = await room.ready;
  await desk.settled();
  sit(guest, desk, inside);
}

/** Hears what somebody at a desk says, one frame after another. */
function sit({ node, socket, connection }: Guest, desk: Desk, inside: Inside): void {
  desk.onScope = (mayWrite) => {
    desk.answer(frames.scope(mayWrite));
    if (!mayWrite) inside.carets.leave(desk);
  };
  const silent = setTimeout(() => connection.close(closing.silent), silence);
  socket.once('close', () => clearTimeout(silent));
  socket.on('message', (message, isBinary) => {
    clearTimeout(silent);
    const asked = isBinary && message instanceof Buffer ? read(message) : null;
    desk.hear(() => take(node, desk, { inside, asked }).catch((error: unknown) => showOut(node, connection, error)));
  });
}

function read(message: Buffer): Asked | null {
  try {
    return readAsked(message);
  } catch {
    return null;
  }
}

/** Does what a frame asks. Whoever has not opened the record yet is not heard on anything else. */
async function take(node: Node, desk: Desk, { inside, asked }: { inside: Inside; asked: Asked | null }): Promise<void> {
  const { record, carets } = inside;
  const isOpen = record.desks.has(desk);
  if (asked === null || (asked.kind === 'open') === isOpen) return desk.connection.close(closing.broken);
  if (asked.kind === 'write') return record.write({ desk, ...asked });
  if (asked.kind === 'caret') return carets.move(desk, asked);
  // Whoever was removed up to now is known of before the text goes out.
  await node.feed.now();
  if (!record.join(desk, asked.vector)) return desk.connection.close(closing.broken);
  await carets.join(desk);
}
