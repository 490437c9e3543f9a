import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
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

/** One that has made an edition and waits for another, and for how long it does, in milliseconds. */
let spare: { readonly child: Child; readonly timer: NodeJS.Timeout } | null = null;
const patience = 60_000;

/**
 * A process to make an edition in. An edition can wait, and whoever opens a page meanwhile cannot: it has the lowest
 * priority, and a single thread. A thread of our own process would share the helpers of V8, which collect its garbage at
 * the priority of those who are served. Starting it holds us up for some hundredths of a second, so that one is kept.
 */
export function take(client: Client): Child {
  const child = spare?.child ?? start();
  clearTimeout(spare?.timer);
  spare = null;
  child.client = client;
  child.process.ref();
  child.process.channel?.ref();
  return child;
}

/** Keeps a child for the next edition, or sends it away where there is one. While it waits it keeps nothing alive. */
export function keep(child: Child): void {
  child.client = null;
  child.process.unref();
  child.process.channel?.unref();
  if (spare) child.process.disconnect();
  else spare = { child, timer: setTimeout(() => child.process.disconnect(), patience).unref() };
}

/** Ends a child at once, and waits until it does nothing any more. */
export async function end(child: Child): Promise<void> {
  child.client = null;
  if (child.process.exitCode !== null || child.process.signalCode !== null) return;
  await new Promise((gone) => {
    child.process.once('exit', gone).kill('SIGKILL');
  });
}

function start(): Child {
  const process = fork(fileURLToPath(new URL('./process.ts', import.meta.url)), {
    // Short-lived garbage is swept in little room, more often: the heap stays small.
    execArgv: ['--single-threaded', '--max-semi-space-size=8', `--max-old-space-size=${heap}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Before it has further threads, which take the priority of whoever starts them.
  if (process.pid !== undefined) setPriority(process.pid, constants.priority.PRIORITY_LOW);
  const child: Child = { process, client: null };
  process.on('message', (said: Said) => child.client?.hear(said));
  process.on('error', (error) => child.client?.lose(error, null));
  process.on('exit', (code, signal) => {
    if (spare?.child === child) spare = null;
    child.client?.lose(new Error(`The process beside ended: ${signal ?? code}.`), signal);
  });
  return child;
}
