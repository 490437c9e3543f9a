import { parentPort, workerData } from 'node:worker_threads';
import { writePdf } from './pdf.ts';

/** The thread of one PDF: a paper in, its bytes out. */
parentPort?.postMessage(await writePdf(workerData));
