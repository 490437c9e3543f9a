import { parentPort, workerData } from 'node:worker_threads';
import type { Kind } from './beside.ts';
import { readAttendance, readComposition, readFile, readPassport, readResolution } from './read.ts';

const readers = {
  roadmap: readFile,
  resolution: readResolution,
  // Nothing guides these: whom names mean, and what a mark is, is asked of what was read.
  composition: (bytes: Buffer, _: object) => readComposition(bytes),
  passport: (bytes: Buffer, _: object) => readPassport(bytes),
  attendance: (bytes: Buffer, _: object) => readAttendance(bytes),
  page: async (bytes: Buffer, _: object) => (await import('./first-page.ts')).readFirstPage(bytes),
} as const satisfies Record<Kind, unknown>;

const isKind = (kind: unknown): kind is Kind => typeof kind === 'string' && kind in readers;

const read = readers[isKind(workerData) ? workerData : 'roadmap'];

/** The thread of `SideReader`: one file in, one answer out. A fault ends the thread, and the reader starts another. */
parentPort?.on('message', async ({ bytes, guidance }) => {
  parentPort?.postMessage(await read(Buffer.from(bytes), guidance));
});
