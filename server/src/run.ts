import type { Invitations } from '@vmeste/schema/core/context.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import { secretOf as calendarSecretOf } from '@vmeste/schema/person/calendar/rule.ts';
import { secretOf } from '@vmeste/schema/person/invitation/rule.ts';
import { doorOf } from '@vmeste/schema/training/presence/rule.ts';
import { openAuth } from './auth.ts';
import { buildClient } from './build.ts';
import { demoClock, systemClock } from './clock.ts';
import { takeTurn } from './database/turn.ts';
import { type Database, openDatabase } from './database.ts';
import { clearUnfinished } from './demo/progress.ts';
import { loadDemo } from './demo.ts';
import { openDirectory } from './directory.ts';
import { layReady } from './documents/collection/child.ts';
import type { Env } from './env.ts';
import { openFeed } from './feed.ts';
import { openStore } from './files/store.ts';
import { openGate } from './gate.ts';
import { openHttp } from './http.ts';
import { type Days, openDays } from './jobs/day.ts';
import { openPost, type Post } from './jobs/post.ts';
import { openJobs } from './jobs.ts';
import { openLasting } from './lasting.ts';
import { type Log, openLog } from './log.ts';
import { openMail } from './mail/mail.ts';
import { openMoments } from './moment.ts';
import { anonymousContext, type Node } from './node.ts';
import { openPorts } from './ports.ts';
import { keptSecret } from './secret.ts';
import { openViewers } from './viewer.ts';
import { openWs } from './ws.ts';

export interface Running {
  readonly url: string;
  readonly port: number;
  readonly node: Node;
  /** What is due by the clock; it looks by itself, and when it is told to. */
  readonly days: Days;
  /** Letters of notices; null where the hub sends no mail. */
  readonly post: Post | null;
  stop(): Promise<void>;
}

export interface Opening {
  /** Joins a database that another node keeps. */
  readonly join: boolean;
  /** Told each step as it begins. */
  readonly say: (step: string) => void;
  /** Calls the opening off. */
  readonly signal?: AbortSignal;
  /** A clock and a log of the caller's own, where the settings' are not wanted. */
  readonly clock?: Clock;
  readonly log?: Log;
}

/**
 * Opens a node: database, feed, both doors.
 * @throws what a step throws, or the signal's reason where it is called off; what stood by then has been closed again
 */
export async function open(env: Env, opening: Opening): Promise<Running> {
  const opened = new AsyncDisposableStack();
  let stands = false;
  try {
    const database = await openDatabase(env, opening);
    opened.defer(() => database.close(stands));
    const ground: Ground = { env, database, signal: never, ...opening, opened };
    ground.signal.throwIfAborted();
    const address = { port: 0 };
    const node = await openNode(ground, address);
    const work = await openDoors(node, ground, address);
    stands = true;
    return { url: node.address(), port: address.port, node, ...work, stop: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** Calls nothing off. */
const never = new AbortController().signal;

/** What a node is opened upon. */
interface Ground extends Opening {
  readonly env: Env;
  readonly database: Database;
  readonly signal: AbortSignal;
  /** How each part is closed, in the contrary order. */
  readonly opened: AsyncDisposableStack;
}

/** The port, once the node listens. */
interface Address {
  port: number;
}

/** A node that knows the database and nobody at the doors yet; in the demo with everything in it. */
async function openNode(ground: Ground, address: Address): Promise<Node> {
  const { env, database, signal, say, opened } = ground;
  const { db } = database;
  const demo = env.HUB_MODE === 'demo';
  const store = await openStore(env);
  const turn = demo ? await takeTurn(database.url, 'demonstration') : null;
  opened.defer(() => turn?.end());
  if (turn) await clearUnfinished(turn.client, store);
  const clock = ground.clock ?? (demo ? await demoClock(db, env.HUB_ZONE) : systemClock(env.HUB_ZONE));
  const secret = env.HUB_SECRET ?? (await keptSecret(db));
  const feed = await openFeed(db, database.url);
  opened.defer(feed.stop);
  const invitations: Invitations = {
    mailed: env.SMTP_URL !== undefined,
    secretOf: (invitation) => secretOf(secret, invitation),
  };
  const providers = env.OIDC_ISSUER ? [env.OIDC_NAME] : [];
  const directory = openDirectory(db, feed);
  const ports = openPorts(store);
  opened.defer(ports.reader.close);
  opened.defer(ports.resolutions.close);
  opened.defer(ports.compositions.close);
  opened.defer(ports.passports.close);
  opened.defer(ports.attendance.close);
  const parts = { db, clock, feed, directory, ports };
  const calendarSecret = (id: string) => calendarSecretOf(secret, id);
  const house = { demo: null, providers, invitations, calendarSecret, ...doorOf(secret) };
  const gate = openGate(db, () => anonymousContext({ ...parts, house }));
  const auth = openAuth(db, { env, secret, gate });
  const loaded = turn ? await loadDemo({ ...parts, auth, store, say, signal }) : null;
  await turn?.end();
  signal.throwIfAborted();
  const viewers = openViewers({ auth, db, clock, feed });
  const moments = openMoments(feed);
  opened.defer(moments.stop);
  return {
    ...parts,
    env,
    log: ground.log ?? openLog(env.LOG_LEVEL),
    auth,
    viewers,
    moments,
    lasting: openLasting(feed),
    house: { ...house, demo: loaded },
    store,
    address: () => env.HUB_URL ?? `http://localhost:${address.port}`,
  };
}

/** Opens the doors, and what a node does by itself. */
async function openDoors(
  node: Node,
  { env, database, opened, clock }: Ground,
  address: Address,
): Promise<Pick<Running, 'days' | 'post'>> {
  const mail = openMail(env);
  opened.defer(() => mail?.stop());
  const jobs = await openJobs(node, mail, database.url);
  opened.defer(jobs.stop);
  const http = await openHttp(node, () => ws.sockets);
  const ws = openWs(node, http.server);
  // Nobody else is let in from then on; whoever is here is said goodbye to, or answered.
  opened.defer(async () => void (await Promise.all([http.stop(), ws.stop()])));
  await new Promise<void>((done, fail) => {
    http.server.once('error', fail);
    http.server.listen(env.HUB_PORT, env.HUB_HOST, done);
  });
  // A guest who cannot be let in, as when the machine has no more handles, is no reason to send away all others.
  http.server.on('error', (error) => node.log.error({ stack: error.stack }, 'door'));
  const bound = http.server.address();
  address.port = bound !== null && typeof bound === 'object' ? bound.port : env.HUB_PORT;
  const days = openDays(node, clock === undefined);
  opened.defer(days.stop);
  const post = mail && openPost(node, mail, clock === undefined);
  opened.defer(() => post?.stop());
  return { days, post };
}

/** What each step is called at the terminal. */
const steps: Record<string, string> = {
  client: 'собираю страницы · building the pages',
  database: 'запускаю базу данных · starting the database',
  migrations: 'готовлю таблицы · preparing the tables',
  demo: 'готовлю демонстрацию · preparing the demonstration',
};

/** A node that was told to end is gone after so long, whatever hangs, in milliseconds. */
const longestEnd = 10_000;

/**
 * Runs a node for a person at a terminal: progress, the address, and an orderly end at Ctrl-C, also while it starts.
 * The process ends with it.
 */
export async function run(env: Env, { join }: { join: boolean }): Promise<never> {
  const ending = new AbortController();
  const { signal } = ending;
  const told = new Promise<void>((done) => signal.addEventListener('abort', () => done()));
  const stop = () => {
    if (signal.aborted) return;
    setTimeout(() => process.exit(1), longestEnd).unref();
    ending.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const say = (step: string) => console.log(`· ${steps[step] ?? step}`);
  try {
    layReady();
    await buildClient(say, signal);
    const running = await open(env, { join, say, signal });
    greet(running);
    await told;
    await running.stop();
  } catch (error) {
    if (error !== signal.reason) {
      console.error(`\n${sentence(error, env)}`);
      process.exit(1);
    }
  }
  process.exit(0);
}

function greet({ url, node }: Running): void {
  console.log(`\nВместе · ${url}\n`);
  const accounts = node.house.demo?.accounts ?? [];
  const width = Math.max(0, ...accounts.map((account) => account.email.length));
  for (const account of accounts) console.log(`  ${account.email.padEnd(width)}  ${account.password}  ${account.name}`);
  if (accounts.length > 0) console.log('\nCtrl-C останавливает · Ctrl-C stops');
}

/** What a person at the terminal can do something about, in a sentence. */
function sentence(error: unknown, env: Env): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE')
    return `Порт ${env.HUB_PORT} занят: задайте другой в HUB_PORT · Port ${env.HUB_PORT} is taken: set another in HUB_PORT`;
  return error.message;
}
