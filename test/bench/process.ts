import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { secret } from './seed.ts';

/** A server in a process of its own. */
export interface Served {
  readonly port: number;
  readonly child: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

export const freePort = async (): Promise<number> => {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

interface Start {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
  /** A path that answers 200 once the server is ready. */
  readonly ready: string;
}

/** Starts a server and waits until it answers. @throws Error with what it said, where it ends before */
export async function start({ args, env, port, ready }: Start): Promise<Served> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended:\n${said}`);
    const answer = await fetch(`http://127.0.0.1:${port}${ready}`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) break;
    await new Promise((done) => setTimeout(done, 25));
  }
  return {
    port,
    child,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

interface NodeStart {
  /** Any free one where it is left out. */
  readonly port?: number;
  /** Besides those that every node has. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A node of the hub, as `pnpm hub serve` starts it. */
export async function startNode(
  databaseUrl: string,
  flags: readonly string[] = [],
  { port: given, settings = {} }: NodeStart = {},
): Promise<Served> {
  const port = given ?? (await freePort());
  const profile = process.env['BENCH_PROFILE'];
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  return start({
    args: [...profiling, ...flags, join(root, 'server/src/hub.ts'), 'serve', '--port', String(port)],
    env: {
      HUB_MODE: 'production',
      HUB_URL: `http://127.0.0.1:${port}`,
      HUB_SECRET: secret,
      HUB_HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
      ...settings,
    },
    port,
    ready: '/health',
  });
}

/** A peer that a line is compared with; it listens on PORT and reads DATABASE_URL. */
export async function startPeer(name: string, databaseUrl: string, env: Record<string, string> = {}): Promise<Served> {
  const port = await freePort();
  return start({
    args: [join(import.meta.dirname, `peer/${name}.ts`)],
    env: { ...env, PORT: String(port), DATABASE_URL: databaseUrl },
    port,
    ready: '/ready',
  });
}
