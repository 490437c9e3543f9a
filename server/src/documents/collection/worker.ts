import { parentPort, workerData } from 'node:worker_threads';
import { writeEdition } from './write.ts';

/** The thread of one edition: its words and forms in; how far it is, and in the end its bytes out. */
const made = await writeEdition(workerData, (percent) => parentPort?.postMessage({ percent }));
parentPort?.postMessage({ made });
