import { parentPort, workerData } from 'node:worker_threads';
import type { Kind } from './beside.ts';
import { readFile, readResolution } from './read.ts';

const readers = { roadmap: readFile, resolution: readResolution } as const satisfies Record<Kind, unknown>;

const isKind = (kind: unknown): kind is Kind => typeof kind === 'string' && kind in readers;

const read = readers[isKind(workerData) ? workerData : 'roadmap'];

/** The thread of `SideReader`: one file in, one answer out. A fault ends the thread, and the reader starts another. */
parentPort?.on('message', async ({ bytes, guidance }) => {
  parentPort?.postMessage(await read(Buffer.from(bytes), guidance));
});
