import type { Invitations } from '@vmeste/schema/core/context.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import { secretOf } from '@vmeste/schema/person/invitation/rule.ts';
import { openAuth } from './auth.ts';
import { buildClient } from './build.ts';
import { demoClock, systemClock } from './clock.ts';
import { openDatabase } from './database.ts';
import { type DemoHouse, loadDemo } from './demo.ts';
import { openDirectory } from './directory.ts';
import type { Env } from './env.ts';
import { openFeed } from './feed.ts';
import { openStore } from './files/store.ts';
import { openGate } from './gate.ts';
import { openHttp } from './http.ts';
import { type Days, openDays } from './jobs/day.ts';
import { openJobs } from './jobs.ts';
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
  stop(): Promise<void>;
}

export interface Opening {
  /** Joins a database that another node keeps. */
  readonly join: boolean;
  /** Told each step as it begins. */
  readonly say: (step: string) => void;
  /** A clock and a log of the caller's own, where the settings' are not wanted. */
  readonly clock?: Clock;
  readonly log?: Log;
}

/** Opens a node: database, feed, both doors. */
export async function open(env: Env, { join, say, ...own }: Opening): Promise<Running> {
  const log = own.log ?? openLog(env.LOG_LEVEL);
  const database = await openDatabase(env, say, join);
  const demo = env.HUB_MODE === 'demo';
  const clock = own.clock ?? (demo ? await demoClock(database.db, env.HUB_ZONE) : systemClock(env.HUB_ZONE));
  const secret = env.HUB_SECRET ?? (await keptSecret(database.db));
  const address = { port: 0 };
  const url = () => env.HUB_URL ?? `http://localhost:${address.port}`;
  const feed = await openFeed(database.db, database.url);
  const invitations: Invitations = {
    mailed: env.SMTP_URL !== undefined,
    secretOf: (invitation) => secretOf(secret, invitation),
  };
  const providers = env.OIDC_ISSUER ? [env.OIDC_NAME] : [];
  const directory = openDirectory(database.db, feed);
  const store = await openStore(env);
  const ports = openPorts(store);
  const ground = { db: database.db, clock, feed, directory, ports, house: { demo: null, providers, invitations } };
  const gate = openGate(database.db, () => anonymousContext(ground));
  const auth = openAuth(database.db, { env, secret, gate });
  say('demo');
  const demoHouse: DemoHouse | null = demo
    ? await loadDemo({ db: database.db, auth, clock, feed, store, ports })
    : null;
  const viewers = openViewers({ auth, db: database.db, clock, feed });
  const moments = openMoments(feed);
  const node: Node = {
    env,
    log,
    db: database.db,
    clock,
    feed,
    directory,
    auth,
    viewers,
    moments,
    house: { demo: demoHouse, providers, invitations },
    store,
    ports,
    address: url,
  };
  const days = openDays(node, own.clock === undefined);
  const mail = openMail(env);
  const jobs = await openJobs(node, mail, database.url);
  const http = await openHttp(node, () => ws.sockets);
  const ws = openWs(node, http.server);
  await new Promise<void>((done, fail) => {
    http.server.once('error', fail);
    http.server.listen(env.HUB_PORT, env.HUB_HOST, done);
  });
  const bound = http.server.address();
  address.port = bound !== null && typeof bound === 'object' ? bound.port : env.HUB_PORT;
  return {
    url: url(),
    port: address.port,
    node,
    days,
    stop: async () => {
      await days.stop();
      // Nobody else is let in from now on; whoever is here is said goodbye to, or answered.
      await Promise.all([http.stop(), ws.stop()]);
      await jobs.stop();
      mail?.stop();
      moments.stop();
      await ports.reader.close();
      await feed.stop();
      await database.close();
    },
  };
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

/** Runs a node for a person at a terminal: progress, the address, and an orderly end at Ctrl-C. */
export async function run(env: Env, { join }: { join: boolean }): Promise<void> {
  let ending = false;
  let running: Running | null = null;
  const stop = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), longestEnd).unref();
    // Asked to stop while it still starts, it finishes starting first: half-started things cannot be stopped in order.
    opening
      .then((opened) => opened.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  const say = (step: string) => console.log(`· ${steps[step] ?? step}`);
  const opening = (join ? Promise.resolve() : buildClient(say)).then(() => open(env, { join, say }));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    running = await opening;
  } catch (error) {
    console.error(`\n${sentence(error, env)}`);
    process.exit(1);
  }
  console.log(`\nВместе · ${running.url}\n`);
  const accounts = running.node.house.demo?.accounts ?? [];
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
