import { randomBytes } from 'node:crypto';
import { clockIn } from '@vmeste/schema/core/time.ts';
import { openAuth } from './auth.ts';
import { openDatabase } from './database.ts';
import { type DemoHouse, loadDemo } from './demo.ts';
import type { Env } from './env.ts';
import { openFeed } from './feed.ts';
import { openHttp } from './http.ts';
import { openLog } from './log.ts';
import type { Node } from './node.ts';
import { openWs } from './ws.ts';

export interface Running {
  readonly url: string;
  readonly node: Node;
  stop(): Promise<void>;
}

/** The instant that the demonstration holds as now: the real terms make sense around it. */
const demoDay = '2022-11-14T09:00:00+07:00';

/** A clock that started at the demonstration's day when the process started, and runs on from there. */
function demoNow(): () => Date {
  const start = new Date(demoDay).getTime();
  const began = performance.now();
  return () => new Date(start + ((performance.now() - began) % 50_000_000));
}

/** Opens a node: database, feed, both doors. */
export async function open(env: Env, join: boolean, say: (step: string) => void): Promise<Running> {
  const log = openLog(env.LOG_LEVEL);
  const database = await openDatabase(env, say, join);
  const demo = env.HUB_MODE === 'demo';
  const clock = clockIn(env.HUB_ZONE, demo ? demoNow() : () => new Date());
  const secret = env.HUB_SECRET ?? (await keptSecret(database.db));
  const address = { port: 0 };
  const url = () => env.HUB_URL ?? `http://localhost:${address.port}`;
  const feed = await openFeed(database.db, database.url);
  const auth = openAuth(database.db, { url: env.HUB_URL ?? `http://localhost:${env.HUB_PORT}`, secret, trustedOrigins: ['http://localhost:*', 'http://127.0.0.1:*'] });
  say('demo');
  const demoHouse: DemoHouse | null = demo ? await loadDemo(database.db, auth, clock, feed) : null;
  const node: Node = { env, log, db: database.db, clock, feed, auth, house: { demo: demoHouse, providers: [] } };
  const http = await openHttp(node);
  const ws = openWs(node, http.server);
  await new Promise<void>((done, fail) => {
    http.server.once('error', fail);
    http.server.listen(env.HUB_PORT, env.HUB_HOST, done);
  });
  const bound = http.server.address();
  address.port = bound !== null && typeof bound === 'object' ? bound.port : env.HUB_PORT;
  return {
    url: url(),
    node,
    stop: async () => {
      await ws.stop();
      await http.stop();
      await feed.stop();
      await database.close();
    },
  };
}

async function keptSecret(db: Node['db']): Promise<string> {
  const fresh = randomBytes(32).toString('base64url');
  await db.$executeRaw`INSERT INTO "Setting" ("key", "value") VALUES ('secret', ${fresh}) ON CONFLICT DO NOTHING`;
  return (await db.setting.findUniqueOrThrow({ where: { key: 'secret' } })).value;
}

/** Runs a node for a person at a terminal: progress, the address, and an orderly end at Ctrl-C. */
export async function run(env: Env, { join }: { join: boolean }): Promise<void> {
  const running = await open(env, join, (step) => console.log(`· ${step}`));
  console.log(`\nВместе: ${running.url}\n`);
  for (const account of running.node.house.demo?.accounts ?? []) console.log(`  ${account.email}  ${account.password}  ${account.name}`);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    running.stop().then(() => process.exit(0), () => process.exit(1));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
