import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Happening, movesRights } from '@vmeste/schema/core/event.ts';
import { beginRecord } from '@vmeste/schema/meeting/record/store.ts';
import { type WebSocket, WebSocketServer } from 'ws';
import { isUnavailable } from './fault.ts';
import { limits } from './limits.ts';
import type { Node } from './node.ts';
import { Carets, readCall } from './record/carets.ts';
import { Desk } from './record/desk.ts';
import { type Asked, frames, readAsked } from './record/frame.ts';
import { OpenRecord } from './record/open.ts';
import { sightOf } from './record/sight.ts';
import { Connection, closing } from './ws/connection.ts';
import { admit, noteFault, type SocketDoor, showOut } from './ws/door.ts';

const path = /^\/record\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** How long somebody who has come in may stay silent, in milliseconds. */
const silence = 3_000;
/** How often a record looks by itself for what other nodes wrote, should a call be lost, in milliseconds. */
const pollEvery = 1_000;

/** A record that somebody at this node has open, or is about to. */
interface Room {
  readonly guests: Set<Desk>;
  readonly ready: Promise<Inside>;
}

interface Inside {
  readonly record: OpenRecord;
  readonly carets: Carets;
}

/**
 * The door of records: what was heard and spoken at an item of an agenda, written together. One socket is one record.
 * docs/decisions/0024 says why it looks so.
 */
export function openRecords(node: Node): SocketDoor {
  const self = randomUUID();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.recordMessage });
  const connections = new Set<Connection>();
  const desks = new Set<Desk>();
  const rooms = new Map<string, Room>();
  const leaving = new Set<Promise<void>>();

  const inside = async (itemId: string, groupId: string): Promise<Inside> => {
    const record = await OpenRecord.load(node, itemId);
    return { record, carets: new Carets(node, { self, itemId, groupId, desks: record.desks }) };
  };

  /** Lets somebody in at once, so that the room is not put away before its record is read. */
  const roomFor = (desk: Desk, itemId: string): Room => {
    const room = rooms.get(itemId) ?? { guests: new Set(), ready: inside(itemId, desk.groupId) };
    rooms.set(itemId, room);
    room.guests.add(desk);
    return room;
  };

  /** The last one puts the record away, unless somebody comes meanwhile. */
  const leave = async (desk: Desk, room: Room, itemId: string) => {
    desks.delete(desk);
    room.guests.delete(desk);
    const { record, carets } = await room.ready;
    record.desks.delete(desk);
    carets.leave(desk);
    await record.idle();
    if (room.guests.size > 0 || rooms.get(itemId) !== room) return;
    rooms.delete(itemId);
    await record.leave();
  };

  const enter = async (socket: WebSocket, connection: Connection, itemId: string) => {
    if (!(await admit(node, connection, { all: connections, most: limits.recordsOfPerson })))
      return connection.close(closing.signedOut);
    const look = () => sightOf(node, connection.personId, itemId);
    const sight = await look();
    if (!sight) return connection.close(closing.gone);
    if (sight.mayWrite) await beginRecord(node.db, itemId);
    if (socket.readyState !== socket.OPEN) return;
    const desk = new Desk(connection, sight, look);
    // From here on it is told of what moves its rights; what moved them a moment before is looked up once more.
    desks.add(desk);
    desk.recheck();
    const room = roomFor(desk, itemId);
    socket.once('close', () => {
      const left = leave(desk, room, itemId).catch((error: unknown) => {
        rooms.delete(itemId);
        if (!isUnavailable(error)) noteFault(node, error);
      });
      leaving.add(left);
      void left.then(() => leaving.delete(left));
    });
    const ready = await room.ready;
    await desk.settled();
    sit(socket, desk, ready);
  };

  const sit = (socket: WebSocket, desk: Desk, room: Inside) => {
    const { connection } = desk;
    desk.onScope = (mayWrite) => {
      desk.answer(frames.scope(mayWrite));
      if (!mayWrite) room.carets.leave(desk);
    };
    const silent = setTimeout(() => connection.close(closing.silent), silence);
    socket.once('close', () => clearTimeout(silent));
    let last = Promise.resolve();
    socket.on('message', (message, isBinary) => {
      clearTimeout(silent);
      last = last
        .then(() => (isBinary && message instanceof Buffer ? take(desk, room, message) : broken(connection)))
        .catch((error: unknown) => showOut(node, connection, error));
    });
  };

  /** Does what a frame asks. Whoever has not opened the record yet is not heard on anything else. */
  const take = async (desk: Desk, room: Inside, message: Buffer) => {
    const asked = read(message);
    const { record, carets } = room;
    const isOpen = record.desks.has(desk);
    if (asked === null || (asked.kind === 'open') === isOpen) return broken(desk.connection);
    if (asked.kind === 'write') return record.write({ desk, ...asked });
    if (asked.kind === 'caret') return carets.move(desk, asked);
    // Whoever was removed up to now is known of before the text goes out.
    await node.feed.now();
    try {
      record.join(desk, asked.vector);
    } catch {
      return broken(desk.connection);
    }
    await carets.join(desk);
  };

  /** What happens to a record that is not open here, or could not be read, is nobody's affair. */
  const within = (itemId: string, act: (room: Inside) => unknown) =>
    void rooms
      .get(itemId)
      ?.ready.then(act)
      .catch(() => {});
  const everywhere = (act: (room: Inside) => unknown) => {
    for (const itemId of rooms.keys()) within(itemId, act);
  };
  const pull = ({ record }: Inside) => record.pull();
  node.feed.onCall('record', (itemId) => (itemId === null ? everywhere(pull) : within(itemId, pull)));
  node.feed.onCall('caret', (payload) => {
    const said = payload === null ? null : readCall(payload);
    if (said && said.from !== self) within(said.item, ({ carets }) => carets.heard(said.carets));
  });
  node.feed.onEvents((events) => {
    for (const desk of desks) if (events === null || events.some((event) => concerns(desk, event))) desk.recheck();
    if (events?.some(({ kind }) => renames.has(kind))) everywhere(({ carets }) => carets.forgetNames());
  });
  const poll = setInterval(() => everywhere(pull), pollEvery);
  poll.unref();

  const opened = (socket: WebSocket, request: IncomingMessage) => {
    const itemId = path.exec(URL.parse(request.url ?? '', 'http://hub')?.pathname ?? '')?.[1] ?? '';
    const connection = new Connection(socket, request);
    connections.add(connection);
    socket.on('error', () => {});
    socket.once('close', () => {
      connections.delete(connection);
      connection.gone();
    });
    // Nothing is read before it is known who speaks.
    socket.pause();
    enter(socket, connection, itemId)
      .catch((error: unknown) => showOut(node, connection, error))
      .finally(() => socket.resume());
  };

  return {
    path,
    sockets,
    connections,
    opened,
    stop: async () => {
      clearInterval(poll);
      await Promise.all(leaving);
    },
  };
}

const broken = (connection: Connection) => connection.close(closing.broken);

function read(message: Buffer): Asked | null {
  try {
    return readAsked(message);
  } catch {
    return null;
  }
}

/** Events after which somebody's name or organisation may read otherwise. */
const renames: ReadonlySet<string> = new Set(['person.changed', 'organisation.changed', 'group.changed']);

/** Whether an event may change what somebody sees of the record, or may do with it. The session has its own watch. */
const concerns = (desk: Desk, { kind, meetingId, personId, sessionId }: Happening): boolean =>
  meetingId === desk.meetingId ||
  (movesRights.has(kind) && sessionId === null && (personId === null || personId === desk.personId));
