import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import type { Pdf } from './pdf.ts';

/** What the longest minutes need, several times over. */
const allowance = { milliseconds: 60_000, megabytes: 512 } as const;

/** `pages` are the sheets of paper that it takes, printed on one side. */
export type Written = { readonly bytes: Buffer; readonly pages: number };

const write = async (paper: Paper): Promise<Written> => {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: paper,
    resourceLimits: { maxOldGenerationSizeMb: allowance.megabytes },
  });
  try {
    const signal = AbortSignal.timeout(allowance.milliseconds);
    const { bytes, pages }: Pdf = (await once(worker, 'message', { signal }))[0];
    return { bytes: Buffer.from(bytes), pages };
  } finally {
    await worker.terminate();
  }
};

let last: Promise<unknown> = Promise.resolve();

/**
 * A PDF of a paper. Setting a page takes a processor for as long as hundreds of requests, and the font more memory than
 * they do, so it is done in a thread beside the process that serves people, one after another; the thread ends with it.
 */
export const writePaperPdf = (paper: Paper): Promise<Written> => {
  const next = last.then(() => write(paper));
  last = next.catch(() => undefined);
  return next;
};
