import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { execPath, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Said } from './order.ts';

/** Whoever has given an order to the child. */
export interface Client {
  hear(said: Said): void;
  /** The child is gone. */
  lose(error: Error, signal: NodeJS.Signals | null): void;
}

/** A process that makes editions. */
export interface Child {
  readonly process: ChildProcess;
  client: Client | null;
}

/** What the heap of the largest edition needs, several times over, in megabytes; with more the child ends by SIGABRT. */
const heap = 512;

const program = [
  execPath,
  // Short-lived garbage is swept in little room, more often: the heap stays small.
  ...['--single-threaded', '--max-semi-space-size=8', `--max-old-space-size=${heap}`],
  fileURLToPath(new URL('./process.ts', import.meta.url)),
];

/** Sleeps until a line comes, and becomes the program; ends where none can come any more. */
const asleep = ['/bin/sh', '-c', 'read -r line && exec "$@"', 'sh'];

/** One that sleeps, or has made an edition and waits for another, and for how long it does, in milliseconds. */
let spare: Child | null = null;
let leaving: NodeJS.Timeout | undefined;
const patience = 60_000;

/**
 * Lays a child ready, asleep. To start a process copies the map of the memory of whoever starts it, which holds up a node
 * that serves people for some hundredths of a second, and slows it for another while: it is started while the node is
 * small. Asleep it is a shell, and takes a megabyte.
 */
export function layReady(): void {
  spare ??= start();
  rest(spare);
}

/**
 * A process to make an edition in. An edition can wait, and whoever opens a page meanwhile cannot: it has the lowest
 * priority, and a single thread. A thread of our own process would share the helpers of V8, which collect its garbage at
 * the priority of those who are served.
 */
export function take(client: Client): Child {
  const child = spare ?? start();
  clearTimeout(leaving);
  spare = null;
  child.client = client;
  child.process.ref();
  child.process.channel?.ref();
  if (child.process.stdin?.writable) child.process.stdin.end('\n');
  return child;
}

/** Keeps a child for the next edition, or sends it away where there is one; after a while another sleeps in its place. */
export function keep(child: Child): void {
  child.client = null;
  rest(child);
  if (spare) {
    child.process.disconnect();
    return;
  }
  spare = child;
  leaving = setTimeout(() => {
    child.process.disconnect();
    spare = null;
    layReady();
  }, patience).unref();
}

/** Ends a child at once, and waits until it does nothing any more. */
export async function end(child: Child): Promise<void> {
  child.client = null;
  if (child.process.exitCode !== null || child.process.signalCode !== null) return;
  await new Promise((gone) => {
    child.process.once('exit', gone).kill('SIGKILL');
  });
}

/** While it waits it keeps nothing alive. */
function rest({ process }: Child): void {
  process.unref();
  process.channel?.unref();
  if (process.stdin instanceof Socket) process.stdin.unref();
}

function start(): Child {
  // Windows has no shell that would become another program; nor does it copy whoever starts one.
  const [name = execPath, ...args] = platform === 'win32' ? program : [...asleep, ...program];
  const process = spawn(name, args, { serialization: 'advanced', stdio: ['pipe', 'ignore', 'ignore', 'ipc'] });
  // Before it has further threads, which take the priority of whoever starts them.
  if (process.pid !== undefined) setPriority(process.pid, constants.priority.PRIORITY_LOW);
  const child: Child = { process, client: null };
  process.on('message', (said: Said) => child.client?.hear(said));
  const leave = (error: Error, signal: NodeJS.Signals | null): void => {
    if (spare === child) {
      clearTimeout(leaving);
      spare = null;
    }
    child.client?.lose(error, signal);
  };
  // Where it cannot even be started nothing exits.
  process.on('error', (error) => leave(error, null));
  process.on('exit', (code, signal) => leave(new Error(`The process beside ended: ${signal ?? code}.`), signal));
  // Where it cannot be woken it is gone, which is told by itself.
  process.stdin?.on('error', () => {});
  return child;
}
