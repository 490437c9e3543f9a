import { parentPort } from 'node:worker_threads';
import { readFile } from './read.ts';

/** The thread of `SideReader`: one file in, one answer out. A fault ends the thread, and the reader starts another. */
parentPort?.on('message', async ({ bytes, guidance }) => {
  parentPort?.postMessage(await readFile(Buffer.from(bytes), guidance));
});
