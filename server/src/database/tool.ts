import { spawn, spawnSync } from 'node:child_process';
import { inherited } from '../env.ts';

/** As whom a tool runs. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export interface Ended {
  /** Null where it could not be run, or was killed. */
  readonly code: number | null;
  readonly output: string;
}

interface Running {
  readonly user?: Owner | undefined;
  /** Kills it. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * How a tool is run beside us: a Ctrl-C at the terminal is ours to hear, and reaches only our own group of processes.
 * The tool comes to its end, and what it began is stopped in order.
 */
const apart = { cwd: '/', detached: true };

/** A tool is born in our group, and leaves it a moment later: one that a Ctrl-C met in between has done nothing yet. */
const isMet = (signal: NodeJS.Signals | null) => signal === 'SIGINT';

/** Runs a small tool to its end, and waits. */
export function runNow(program: string, args: readonly string[], { user }: Pick<Running, 'user'> = {}): Ended {
  for (;;) {
    const { status, signal, stdout } = spawnSync(program, args, { ...apart, ...user, encoding: 'utf8' });
    if (!isMet(signal)) return { code: status, output: stdout ?? '' };
  }
}

/** Runs a tool to its end, while other things go on. */
export async function run(program: string, args: readonly string[], running: Running = {}): Promise<Ended> {
  for (;;) {
    const { signal, ...ended } = await runOnce(program, args, running);
    if (!isMet(signal)) return ended;
  }
}

const runOnce = (program: string, args: readonly string[], { user, signal: abort }: Running) =>
  new Promise<Ended & { signal: NodeJS.Signals | null }>((done) => {
    const child = spawn(program, args, {
      ...apart,
      ...user,
      ...(abort ? { signal: abort } : {}),
      env: { ...inherited(), LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => done({ code: null, output: String(error), signal: null }));
    child.once('exit', (code, signal) => {
      // A server that the tool has started inherits the pipes: waiting for their end would wait for its end.
      child.stdout.destroy();
      child.stderr.destroy();
      done({ code, output, signal });
    });
  });
