import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import { eventIds, type Happening } from '@vmeste/schema/core/event.ts';
import type { Feed } from '@vmeste/schema/core/feed.ts';
import { GraphQLError } from 'graphql';
import type pg from 'pg';
import { cursorOf, epochOf, epochQuery, readCursor } from './feed/cursor.ts';
import { Follower, type Source } from './feed/follow.ts';
import { openLine } from './feed/line.ts';
import { floorKey } from './feed/retention.ts';
import { type EventItem, Ring } from './feed/ring.ts';

/** How often a reader looks by itself, should a wake-up be lost, in milliseconds. */
const pollEvery = 500;
const pageSize = 1_000;

/** Told of events in order, before anybody who waits on `now` goes on; null means that all knowledge is void. */
export type Listener = (events: readonly Happening[] | null) => void;

/** Called by another node, or by this one; null where calls may have been missed. */
export type CallListener = (payload: string | null) => void;

/** What nodes call each other for, besides events: what is written together is no event. */
export const channels = ['record', 'caret'] as const;
export type Channel = (typeof channels)[number];

export interface RunningFeed extends Feed, Source {
  /** Caches listen here. */
  onEvents(listener: Listener): void;
  /** Hears the nodes' calls on a channel. */
  onCall(channel: Channel, listener: CallListener): void;
  /** Calls all nodes, this one too; what is said is not kept, and may hold at most 7,900 bytes. */
  call(channel: Channel, payload: string): Promise<void>;
  stop(): Promise<void>;
}

const columns = ['position', 'kind', 'at', 'actorId', ...eventIds].map((column) => `"${column}"`).join(', ');
const pullQuery = `SELECT ${columns} FROM "Event" WHERE "position" > $1 ORDER BY "position" LIMIT ${pageSize}`;

/** An event as the driver gives it: eight-byte integers come as text. */
type Row = Omit<Happening, 'position'> & { position: string };

/**
 * The feed of one node. `NOTIFY` wakes it and it polls besides; every `now` pulls, since a pull that began after the
 * call is the only proof that nothing committed before it is missing. That pull is one indexed look-up on a connection
 * of its own, shared by all who ask at the same time, and it is what makes everything kept in memory safe to use.
 */
export async function openFeed(db: PrismaClient, url: string): Promise<RunningFeed> {
  let epoch = '';
  let position = 0n;
  let ring = new Ring(0n);
  const listeners: Listener[] = [];
  const movers = new Set<() => void>();
  const callListeners: { channel: Channel; listener: CallListener }[] = [];
  // A wake-up may come before the first pull can be made; whoever asks for now pulls anyway.
  let wake = () => {};

  const begin = async (client: pg.Client) => {
    for (const { listener } of callListeners) listener(null);
    const identity = await client.query<{ identity: string }>(epochQuery);
    const found = epochOf(identity.rows[0]?.identity ?? '');
    if (found === epoch) return;
    const newest = await client.query<{ position: string | null }>('SELECT max("position") AS position FROM "Event"');
    epoch = found;
    position = BigInt(newest.rows[0]?.position ?? 0);
    ring = new Ring(position);
    for (const listener of listeners) listener(null);
    for (const moved of movers) moved();
  };
  const notified = (channel: string, payload: string) => {
    if (channel === 'event') return wake();
    for (const listening of callListeners) if (listening.channel === channel) listening.listener(payload);
  };
  const line = await openLine(url, { channels: ['event', ...channels], opened: begin, notified });

  const pull = async () => {
    for (;;) {
      const known = epoch;
      const rows = await line.query<Row>({ name: 'pull', text: pullQuery, values: [position.toString()] });
      // A new epoch began while the answer was on its way: it speaks of another database.
      if (epoch !== known) continue;
      const last = rows.at(-1);
      if (!last) return;
      const events = rows.map((row): Happening => ({ ...row, position: BigInt(row.position) }));
      for (const listener of listeners) listener(events);
      ring.push(events.map((event) => itemOf(epoch, event)));
      position = BigInt(last.position);
      for (const moved of movers) moved();
      if (rows.length < pageSize) return;
    }
  };

  // Calls that come while a pull is under way share the one after it: it alone surely began after they came.
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const catchUp = (): Promise<void> => {
    if (!running) {
      running = pull().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        return catchUp();
      });
    return next;
  };
  wake = () => void catchUp().catch(() => {});
  const poll = setInterval(wake, pollEvery);
  poll.unref();

  const feed: RunningFeed = {
    get epoch() {
      return epoch;
    },
    get position() {
      return position;
    },
    now: async () => {
      await catchUp();
      return cursorOf(epoch, position);
    },
    after: (from, limit) => ring.after(from, limit) ?? older(db, { from, to: position, limit }, epoch),
    follow: (after, wanted) => {
      const from = readCursor(after);
      if (from === null)
        throw new GraphQLError('The cursor is not one that this hub gave out.', {
          extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
        });
      return new Follower(feed, from, wanted);
    },
    onEvents: (listener) => void listeners.push(listener),
    onCall: (channel, listener) => void callListeners.push({ channel, listener }),
    call: async (channel, payload) => {
      await db.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
    },
    onMoved: (listener) => {
      movers.add(listener);
      return () => movers.delete(listener);
    },
    stop: async () => {
      clearInterval(poll);
      await line.close();
    },
  };
  return feed;
}

const itemOf = (epoch: string, event: Happening): EventItem => ({
  kind: 'event',
  cursor: cursorOf(epoch, event.position),
  event,
});

/** Events that the ring does not hold any more. The floor is read after the page: a removal in between is noticed. */
async function older(
  db: PrismaClient,
  { from, to, limit }: { from: bigint; to: bigint; limit: number },
  epoch: string,
): Promise<readonly EventItem[] | null> {
  const page = await db.event.findMany({
    where: { position: { gt: from, lte: to } },
    orderBy: { position: 'asc' },
    take: limit,
  });
  const floor = await db.setting.findUnique({ where: { key: floorKey } });
  return floor && BigInt(floor.value) > from ? null : page.map((event) => itemOf(epoch, event));
}
