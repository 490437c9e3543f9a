import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { writeEdition } from './write.ts';

/**
 * An edition can wait, and whoever opens a page meanwhile cannot: this thread gives way to all others. Linux alone gives
 * threads priorities of their own (setpriority(2), "C library/kernel differences"); elsewhere it would be the process'.
 */
if (process.platform === 'linux')
  setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL);

/** The thread of one edition: its words and forms in; how far it is, and in the end its bytes out. */
const made = await writeEdition(workerData, (percent) => parentPort?.postMessage({ percent }));
parentPort?.postMessage({ made });
