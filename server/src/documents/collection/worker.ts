import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Order, Said } from './beside.ts';

/**
 * An edition can wait, and whoever opens a page meanwhile cannot: this thread gives way to all others. Linux alone gives
 * threads priorities of their own (setpriority(2), "C library/kernel differences"); elsewhere it would be the process'.
 */
if (process.platform === 'linux')
  setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_LOW);

const say = (said: Said) => parentPort?.postMessage(said);

// Loaded from here on: reading its code takes a second of a core, too.
const { makeFiles } = await import('./make.ts');
const order: Order = workerData;
say(await makeFiles(order, (percent) => say({ percent })));
