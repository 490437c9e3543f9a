/** What a keeper types beside a running hub: the first administrator, and one more node. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort, type Served, start } from '../bench/process.ts';
import { root } from '../run/program.ts';
import { Jar } from '../world/browser.ts';

/** A hub in production on its embedded PostgreSQL, in a folder of its own. */
async function hub() {
  const folder = mkdtempSync(join(tmpdir(), 'vmeste-commands-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    HUB_MODE: 'production',
    HUB_URL: url,
    HUB_SECRET: 'a secret that only tests know, and everybody may',
    HUB_DATA: folder,
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
  };
  const opened = async (args: readonly string[], at: number): Promise<Served> => {
    const served = await start({ args, env: { ...env, HUB_PORT: String(at) }, port: at, ready: '/health' });
    onTestFinished(() => served.stop());
    return served;
  };
  return {
    url,
    first: await opened(['server/src/main.ts'], port),
    /** `hub serve --port N`. */
    another: async () => {
      const at = await freePort();
      return opened(['server/src/hub.ts', 'serve', '--port', String(at)], at);
    },
    /** Any other command: what it printed, and how it ended. */
    does: async (...args: string[]) => {
      const child = spawn(process.execPath, ['server/src/hub.ts', ...args], {
        cwd: root,
        env: { ...process.env, ...env },
      });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      const [code] = await once(child, 'close');
      return { code, said: said.trim() };
    },
    runs: () => existsSync(join(folder, 'postgresql/postmaster.pid')),
  };
}

const well = async (url: string) => (await fetch(`${url}/health`).catch(() => null))?.status;

test('the first administrator comes in by the link that is printed; one more node joins, and leaves the database to the first', {
  timeout: 180_000,
}, async () => {
  const { url, first, another, does, runs } = await hub();
  const { code, said } = await does('person', 'add', '--name', 'Первая', '--email', 'first@hub.test', '--admin');
  expect(code).toBe(0);
  expect(said).toMatch(new RegExp(`^${url}/invitation/[\\w-]{20,}$`));
  expect(await does('person', 'add', '--name', 'Опять', '--email', 'first@hub.test'), 'the address is taken').toEqual({
    code: 1,
    said: '',
  });

  const jar = new Jar(url);
  const [secret, password] = [said.split('/').at(-1), 'пароль из четырёх слов'];
  expect((await jar.post('/api/invitation/look', { secret })).body).toMatchObject({ name: 'Первая' });
  expect((await jar.post('/api/invitation/accept', { secret, password })).status).toBe(200);
  expect((await jar.post('/api/auth/sign-in/email', { email: 'first@hub.test', password })).status).toBe(200);
  const query = '{ me { name appointments { role } } }';
  const known = { data: { me: { name: 'Первая', appointments: [{ role: 'ADMINISTRATOR' }] } } };
  expect((await jar.post('/graphql', { query })).body).toMatchObject(known);

  const second = await another();
  const elsewhere = await fetch(`http://127.0.0.1:${second.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: jar.cookie },
    body: JSON.stringify({ query }),
  });
  expect(await elsewhere.json(), 'the other node knows who it is').toMatchObject(known);
  expect((await fetch(`http://127.0.0.1:${second.port}/`)).status, 'and has the pages').toBe(200);
  await second.stop();
  expect([runs(), await well(url)], 'the first goes on').toEqual([true, 200]);

  // A start that fails, since the port is taken, leaves what ran before it as it was.
  expect(await started(url, does)).toBe(1);
  expect([runs(), await well(url)]).toEqual([true, 200]);
  await first.stop();
  expect(runs(), 'whoever started the database has stopped it').toBe(false);
});

const started = async (url: string, does: (...args: string[]) => Promise<{ code: unknown }>) =>
  (await does('serve', '--port', new URL(url).port)).code;
