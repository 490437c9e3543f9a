/** The first start of the demonstration, killed again and again: the next one always comes to the end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { floorKey } from '@vmeste/server/feed/retention.ts';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { root } from '../run/program.ts';
import { freshDatabase } from '../world/database.ts';
import { demonstration } from '../world/demonstration.ts';

/** Starts the hub as the first command does, on a database of the caller's, and gives what ends it. */
function begin(databaseUrl: string, folder: string) {
  const { HUB_MODE: _, ...inherited } = process.env;
  const env = { ...inherited, NODE_ENV: 'production', DATABASE_URL: databaseUrl, HUB_DATA: folder, HUB_PORT: '0' };
  const child = spawn(process.execPath, ['server/src/main.ts'], { cwd: root, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const stands = new Promise<void>((done, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('Ctrl-C stops')) done();
      });
    child.once('close', () => fail(new Error(`It ended before it stood:\n${said}`)));
  });
  stands.catch(() => {});
  return { child, stands };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = once(child, 'exit');
  child.kill(signal);
  return (await ended)[0];
}

async function asked(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end().catch(() => {}));
  return async (query: string) => {
    const { rows } = await client.query<{ is: unknown }>(`SELECT (${query}) AS is`);
    return rows[0]?.is;
  };
}

/** Where it is killed: soon after this holds. In this order, so that each start is killed later than the one before. */
const moments = [`SELECT count(*) > 3 FROM "Organisation"`, `SELECT count(*) > 2 FROM "Report"`];

/** How many are connected besides whoever asks. */
const others = `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;

/**
 * How many rows each table has. Old events are removed some time after a start, and how far is a setting; what was done
 * is compared by itself.
 */
const counted = `SELECT json_object_agg(name, rows) FROM (
  SELECT tablename AS name,
         (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I', tablename), false, true, '')))[1]::text AS rows
  FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('Event', 'Setting', 'Audit')) AS counts`;

/** The day that has been turned last: a node looks at the clock as soon as it stands. */
const today = `SELECT "value" FROM "Setting" WHERE "key" = 'day'`;

/** What was done, and how often; how far an edition is, is told the oftener the slower the machine is. */
const acts = `SELECT json_object_agg(act, times) FROM (
  SELECT act, count(*) AS times FROM "Audit" WHERE act <> 'edition.progress' GROUP BY act) AS acts`;

/** How many files are kept: one text is kept once. */
const files = `SELECT count(DISTINCT "sha256") FROM "File"`;

const settings = `SELECT json_agg("key" ORDER BY "key") FROM "Setting" WHERE "key" <> '${floorKey}'`;

test('whenever the first start is killed, the next one has the whole demonstration', { timeout: 240_000 }, async () => {
  const whole = await demonstration();
  const torn = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'vmeste-starting-'));
  onTestFinished(async () => {
    rmSync(folder, { recursive: true, force: true });
    await whole.drop();
    await torn.drop();
  });
  const ask = await asked(torn.url);
  for (const moment of moments) {
    const { child } = begin(torn.url, folder);
    await vi.waitUntil(
      async () => {
        expect(child.exitCode, 'it is still loading').toBeNull();
        return (await ask(moment)) === true;
      },
      { timeout: 120_000, interval: 20 },
    );
    await end(child, 'SIGKILL');
    // What it had sent is still carried out.
    await expect.poll(() => ask(others), { timeout: 30_000, interval: 20 }).toBe('0');
  }
  const last = begin(torn.url, folder);
  await last.stands;
  const askWhole = await asked(whole.url);
  await expect.poll(() => ask(today), { timeout: 30_000 }).toBe('2022-11-14');
  // What the turn of the day leads to is done soon after it.
  await expect.poll(() => ask(acts), { timeout: 30_000 }).toEqual(await askWhole(acts));
  for (const all of [counted, settings]) expect(await ask(all)).toEqual(await askWhole(all));
  expect(String(filesIn(folder)), 'no file is left of the starts before').toBe(await ask(files));

  // Once it is whole it is left alone, whatever people have made of it.
  expect(await end(last.child, 'SIGKILL')).toBeNull();
  const before = await ask(`SELECT max("id"::text) FROM "Roadmap"`);
  const again = begin(torn.url, folder);
  await again.stands;
  expect(await ask(`SELECT max("id"::text) FROM "Roadmap"`)).toBe(before);
  expect(await end(again.child, 'SIGINT')).toBe(0);
});

const filesIn = (folder: string): number =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
