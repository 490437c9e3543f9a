import { randomUUID } from 'node:crypto';
import { type Happening, movesRights } from '@vmeste/schema/core/event.ts';
import { isUnavailable } from '../fault.ts';
import type { Node } from '../node.ts';
import { noteFault } from '../ws/door.ts';
import { Carets, readCall } from './carets.ts';
import type { Desk } from './desk.ts';
import { OpenRecord } from './open.ts';

/** How often a record looks by itself for what other nodes wrote, should a call be lost, in milliseconds. */
const pollEvery = 1_000;

/** A record that somebody at this node has open, or is about to. */
export interface Room {
  readonly itemId: string;
  readonly guests: Set<Desk>;
  readonly ready: Promise<Inside>;
}

export interface Inside {
  readonly record: OpenRecord;
  readonly carets: Carets;
}

/** The records that are open at this node: each is read when the first person comes, and put away after the last. */
export class Rooms {
  readonly #node: Node;
  /** By which the node knows its own calls. */
  readonly #self = randomUUID();
  readonly #rooms = new Map<string, Room>();
  readonly #leaving = new Set<Promise<void>>();
  readonly #poll: NodeJS.Timeout;

  constructor(node: Node) {
    this.#node = node;
    this.#listen();
    this.#poll = setInterval(() => this.#everywhere(pull), pollEvery);
    this.#poll.unref();
  }

  /** Lets somebody in at once, so that the room is not put away before its record is read. */
  enter(desk: Desk, itemId: string): Room {
    const room = this.#rooms.get(itemId) ?? { itemId, guests: new Set(), ready: this.#open(itemId, desk.groupId) };
    this.#rooms.set(itemId, room);
    room.guests.add(desk);
    return room;
  }

  leave(desk: Desk, room: Room): void {
    const left = this.#leave(desk, room).catch((error: unknown) => {
      // One that could not be read is read anew by whoever comes next.
      if (this.#rooms.get(room.itemId) === room) this.#rooms.delete(room.itemId);
      if (!isUnavailable(error)) noteFault(this.#node, error);
    });
    this.#leaving.add(left);
    void left.then(() => this.#leaving.delete(left));
  }

  /** Resolves when what was written has been stored. */
  async stop(): Promise<void> {
    clearInterval(this.#poll);
    await Promise.all(this.#leaving);
  }

  async #open(itemId: string, groupId: string): Promise<Inside> {
    const record = await OpenRecord.load(this.#node, itemId);
    const { desks } = record;
    return { record, carets: new Carets(this.#node, { self: this.#self, itemId, groupId, desks }) };
  }

  /** The last one puts the record away, unless somebody comes meanwhile. */
  async #leave(desk: Desk, room: Room): Promise<void> {
    const { record, carets } = await room.ready;
    // The last words of somebody who closed the page are still on their way.
    await desk.heard;
    room.guests.delete(desk);
    record.desks.delete(desk);
    carets.leave(desk);
    await record.idle();
    if (room.guests.size > 0 || this.#rooms.get(room.itemId) !== room) return;
    this.#rooms.delete(room.itemId);
    await record.leave();
  }

  #listen(): void {
    const { feed } = this.#node;
    feed.onCall('record', (itemId) => (itemId === null ? this.#everywhere(pull) : this.#within(itemId, pull)));
    feed.onCall('caret', (payload) => {
      const said = payload === null ? null : readCall(payload);
      if (said && said.from !== this.#self) this.#within(said.item, ({ carets }) => carets.heard(said.carets));
    });
    feed.onEvents((events) => {
      for (const { guests } of this.#rooms.values())
        for (const desk of guests) if (events === null || events.some((one) => concerns(desk, one))) desk.recheck();
      if (events?.some(({ kind }) => renames.has(kind))) this.#everywhere(({ carets }) => carets.forgetNames());
    });
  }

  /** What happens to a record that is not open here, or could not be read, is nobody's affair. */
  #within(itemId: string, act: (inside: Inside) => unknown): void {
    this.#rooms
      .get(itemId)
      ?.ready.then(act)
      .catch(() => {});
  }

  #everywhere(act: (inside: Inside) => unknown): void {
    for (const itemId of this.#rooms.keys()) this.#within(itemId, act);
  }
}

const pull = ({ record }: Inside) => record.pull();

/** Events after which somebody's name or organisation may read otherwise. */
const renames: ReadonlySet<string> = new Set(['person.changed', 'organisation.changed', 'group.changed']);

/** Whether an event may change what somebody sees of the record, or may do with it. The session has its own watch. */
const concerns = (desk: Desk, { kind, meetingId, personId, sessionId }: Happening): boolean =>
  meetingId === desk.meetingId ||
  (movesRights.has(kind) && sessionId === null && (personId === null || personId === desk.personId));
