/** How a node ends: told to by its keeper, with people still in it, and by whoever started it at a terminal. */
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectTo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import * as pty from '@lydell/node-pty';
import { connect } from '@vmeste/server/database.ts';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startNode } from '../bench/process.ts';
import { seed } from '../bench/seed.ts';
import { pnpm, root } from '../run/program.ts';
import { freshDatabase } from '../world/database.ts';
import { Knock } from '../world/knock.ts';

const deadline = 10_000;

/** A node in a process of its own, with somebody on a socket and a question under way that waits for `release`. */
async function busyNode() {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  const db = connect(url);
  const { coordinator } = await seed(db, { groups: 1, roadmaps: 1, people: 2 });
  await db.$disconnect();
  const node = await startNode(url);
  onTestFinished(() => node.stop('SIGKILL'));
  const address = `http://127.0.0.1:${node.port}`;

  const socket = new Knock({ url: address }, { cookie: coordinator.cookie });
  await once(socket.socket, 'open');
  socket.say({ type: 'connection_init' });
  await socket.next('connection_ack');

  const holding = await connected(url);
  await holding.query('BEGIN; LOCK TABLE "Roadmap" IN ACCESS EXCLUSIVE MODE');
  const asked = fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: coordinator.cookie },
    body: JSON.stringify({ query: '{ roadmaps { title } }' }),
  });
  asked.catch(() => {});
  const watching = await connected(url);
  await vi.waitFor(async () => {
    const { rowCount } = await watching.query(
      `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    expect(rowCount).toBeGreaterThan(0);
  }, 5_000);
  return { node, address, socket, asked, release: () => holding.query('ROLLBACK') };
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end().catch(() => {}));
  return client;
}

test('told to end, a node lets nobody else in, says goodbye to sockets, answers what is under way, and is gone', async () => {
  const { node, address, socket, asked, release } = await busyNode();
  const began = performance.now();
  const ended = once(node.child, 'exit');
  node.child.kill('SIGTERM');
  expect(await socket.closed(), 'the socket may come back').toBe(1012);
  await expect(fetch(`${address}/health`), 'nobody else').rejects.toThrow();
  expect(node.child.exitCode, 'it waits for the question').toBeNull();
  await release();
  const answer = await asked;
  expect([answer.status, await answer.json()]).toMatchObject([200, { data: { roadmaps: [{}] } }]);
  expect(await ended).toEqual([0, null]);
  expect(performance.now() - began).toBeLessThan(deadline / 2);
});

test('what never ends does not keep a node from ending after ten seconds', async () => {
  const { node, asked } = await busyNode();
  const began = performance.now();
  const ended = once(node.child, 'exit');
  node.child.kill('SIGTERM');
  node.child.kill('SIGTERM');
  expect(await ended).toEqual([1, null]);
  expect(performance.now() - began).toBeGreaterThan(deadline - 500);
  expect(performance.now() - began).toBeLessThan(deadline + 2_000);
  await expect(asked).rejects.toThrow();
});

test('Ctrl-C at a terminal stops the hub and its PostgreSQL, at whatever it is, and the next start finds everything in order', {
  timeout: 240_000,
}, async () => {
  const folder = openFolder();
  for (const step of [/starting the database/, /preparing the demonstration/]) {
    const early = atTerminal(folder);
    await early.says(step);
    early.types('\x03');
    expect(await early.ended, `an orderly end while it is ${step.source}:\n${early.said()}`).toBe(0);
    expect(existsSync(join(folder, 'postgresql/postmaster.pid')), 'no PostgreSQL is left').toBe(false);
    expect(early.said(), 'nothing alarming is said').not.toMatch(alarming);
  }

  const first = atTerminal(folder);
  await first.says(/Ctrl-C stops/);
  expect(progressOf(first.said())).toEqual([
    'запускаю базу данных · starting the database',
    'готовлю таблицы · preparing the tables',
    'готовлю демонстрацию · preparing the demonstration',
  ]);
  expect(first.said()).toMatch(/coordinator@vmeste\.test +vmeste-demo/);
  const port = Number(readFileSync(join(folder, 'postgresql/postmaster.pid'), 'utf8').split('\n')[3]);
  expect(await isOpen(port)).toBe(true);
  first.types('\x03');
  expect(await first.ended, 'an orderly end').toBe(0);
  expect(await isOpen(port), 'no PostgreSQL is left').toBe(false);
  expect(lastOf(folder)).toContain('database system is shut down');
  expect(first.said(), 'nothing alarming is said').not.toMatch(alarming);

  const second = atTerminal(folder);
  await second.says(/Ctrl-C stops/);
  expect(progressOf(second.said()), 'everything is there already').not.toContain(
    'готовлю демонстрацию · preparing the demonstration',
  );
  // Two presses are no more than one.
  second.types('\x03\x03');
  expect(await second.ended).toBe(0);
  expect(lastOf(folder)).toContain('database system is shut down');
});

/** As root the hub asks the machine who PostgreSQL may run as, before anything stands that could be stopped. */
test.each(process.getuid?.() === 0 ? ['id'] : [])(
  'a Ctrl-C does not reach what the hub asks the machine: %s',
  async (name) => {
    const folder = openFolder();
    const programs = join(folder, 'programs');
    const asked = join(folder, 'asked');
    mkdirSync(programs);
    const slowly = `#!/bin/sh\necho >>'${asked}'\nsleep 0.5\nexec "$(PATH=/usr/bin:/bin command -v ${name})" "$@"\n`;
    writeFileSync(join(programs, name), slowly, { mode: 0o755 });
    const terminal = atTerminal(folder, programs);
    // The second answer is the first that is needed: the user is there already.
    await vi.waitFor(() => expect(readFileSync(asked, 'utf8')).toBe('\n\n'), { timeout: 30_000, interval: 20 });
    terminal.types('\x03');
    expect(await terminal.ended, 'an orderly end').toBe(0);
    expect(terminal.said(), 'nothing alarming is said').not.toMatch(alarming);
  },
);

/** For what a hub keeps: as root PostgreSQL runs as another user, who must be able to enter. */
function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vmeste-terminal-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const alarming = /error|fail|at .*\.ts:\d+/i;

/** The steps that were told, without the building of the pages, which may have been done by another. */
const progressOf = (said: string): string[] =>
  [...said.matchAll(/^· (.*?)\r?$/gm)].map(([, step = '']) => step).filter((step) => !step.startsWith('собираю'));

/** The last line of PostgreSQL's own log. */
const lastOf = (folder: string) =>
  readFileSync(join(folder, 'postgresql/server.log'), 'utf8').trimEnd().split('\n').at(-1);

/**
 * `pnpm start`, as a person runs it in a window of a terminal.
 * @param programs a folder of programs that come before the machine's
 */
function atTerminal(folder: string, programs?: string) {
  const { HUB_MODE: _, DATABASE_URL: __, PATH = '', ...inherited } = process.env;
  // The project's own programs are not on the way of a person who has just opened a window.
  const path = PATH.split(delimiter).filter((place) => !resolve(root, place).startsWith(root));
  const env = {
    ...inherited,
    PATH: [programs, ...path].filter(Boolean).join(delimiter),
    HUB_DATA: folder,
    HUB_PORT: '0',
  };
  const [program, args] = pnpm('start');
  const terminal = pty.spawn(program, args, { cwd: root, env, cols: 120, rows: 40 });
  let said = '';
  let ended = false;
  let told = () => {};
  terminal.onData((text) => {
    said += text;
    told();
  });
  const exit = new Promise<number>((done) => {
    terminal.onExit(({ exitCode, signal }) => {
      ended = true;
      told();
      done(signal || exitCode);
    });
  });
  onTestFinished(() => {
    if (!ended) terminal.kill('SIGKILL');
  });
  return {
    said: () => said,
    ended: exit,
    types: (keys: string) => terminal.write(keys),
    says: async (words: RegExp) => {
      while (!words.test(said)) {
        if (ended) throw new Error(`It ended before it said so:\n${said}`);
        await new Promise<void>((done) => {
          told = done;
        });
      }
    },
  };
}

/** Whether somebody listens there. */
async function isOpen(port: number): Promise<boolean> {
  const socket = connectTo(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
