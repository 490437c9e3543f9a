import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Happening } from '@vmeste/schema/core/event.ts';
import type { Feed, FeedItem } from '@vmeste/schema/core/feed.ts';
import pg from 'pg';

/** How long readers wait for a wake-up before they look by themselves, in milliseconds. */
const pollEvery = 500;

export interface RunningFeed extends Feed {
  /** Calls back for each event, in order, before any reader that waits on `now` goes on. */
  onEvent(listener: (event: Happening) => void): void;
  stop(): Promise<void>;
}

/** A cursor is opaque to clients: the epoch of this database, and a position in it. */
const cursorOf = (epoch: string, position: bigint) => Buffer.from(`${epoch}:${position}`).toString('base64url');
function positionOf(epoch: string, cursor: string): bigint | null {
  const [of, position] = Buffer.from(cursor, 'base64url').toString().split(':');
  return of === epoch && position !== undefined && /^\d{1,18}$/.test(position) ? BigInt(position) : null;
}

/** One reader a process: `NOTIFY` wakes it, it polls besides, and every pull asks for what came after the last. */
export async function openFeed(db: PrismaClient, url: string): Promise<RunningFeed> {
  const epoch = await epochOf(db);
  let position = (await db.event.aggregate({ _max: { position: true } }))._max.position ?? 0n;
  const listeners: ((event: Happening) => void)[] = [];
  let waiters: (() => void)[] = [];
  let stopped = false;

  const pull = async () => {
    for (;;) {
      const page = await db.event.findMany({ where: { position: { gt: position } }, orderBy: { position: 'asc' }, take: 1000 });
      for (const event of page) {
        for (const listener of listeners) listener(event);
        position = event.position;
      }
      if (page.length > 0) {
        const woken = waiters;
        waiters = [];
        for (const wake of woken) wake();
      }
      if (page.length < 1000) return;
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

  let client: pg.Client | null = null;
  const listen = async () => {
    if (stopped) return;
    const fresh = new pg.Client({ connectionString: url });
    fresh.on('notification', () => void catchUp().catch(() => {}));
    fresh.on('error', () => {});
    fresh.on('end', () => {
      if (!stopped) setTimeout(() => void listen().catch(() => {}), pollEvery).unref();
    });
    await fresh.connect();
    await fresh.query('LISTEN event');
    client = fresh;
  };
  await listen();
  const poll = setInterval(() => void catchUp().catch(() => {}), pollEvery);
  poll.unref();

  const woken = (signal?: AbortSignal) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, 15_000);
      timer.unref();
      const finish = () => {
        clearTimeout(timer);
        done();
      };
      waiters.push(finish);
      signal?.addEventListener('abort', finish, { once: true });
    });

  async function* follow(after: string, wanted: (event: Happening) => boolean, signal?: AbortSignal): AsyncGenerator<FeedItem> {
    await catchUp();
    const known = positionOf(epoch, after);
    const oldest = (await db.event.aggregate({ _min: { position: true } }))._min.position ?? 0n;
    const lost = known === null || known + 1n < oldest;
    let at = lost ? position : known;
    if (lost) yield { kind: 'startOver', cursor: cursorOf(epoch, at) };
    while (!signal?.aborted && !stopped) {
      const page: Happening[] = await db.event.findMany({ where: { position: { gt: at } }, orderBy: { position: 'asc' }, take: 500 });
      let last: bigint = at;
      for (const event of page) {
        last = event.position;
        if (wanted(event)) yield { kind: 'event', cursor: cursorOf(epoch, event.position), event };
      }
      const moved = last !== at;
      at = last;
      if (page.length < 500) {
        if (moved) yield { kind: 'checkpoint', cursor: cursorOf(epoch, at) };
        if (position <= at) await woken(signal);
      }
    }
  }

  return {
    now: async () => {
      await catchUp();
      return cursorOf(epoch, position);
    },
    follow,
    onEvent: (listener) => listeners.push(listener),
    stop: async () => {
      stopped = true;
      clearInterval(poll);
      for (const wake of waiters) wake();
      await client?.end();
    },
  };
}

async function epochOf(db: PrismaClient): Promise<string> {
  const found = await db.setting.findUnique({ where: { key: 'epoch' } });
  if (found) return found.value;
  await db.$executeRaw`INSERT INTO "Setting" ("key", "value") VALUES ('epoch', ${crypto.randomUUID()}) ON CONFLICT DO NOTHING`;
  return (await db.setting.findUniqueOrThrow({ where: { key: 'epoch' } })).value;
}
