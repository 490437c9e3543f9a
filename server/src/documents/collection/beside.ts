import { Worker } from 'node:worker_threads';
import type { EditionBytes, Given } from './write.ts';

/** What the largest edition needs, several times over. */
const allowance = { milliseconds: 180_000, megabytes: 512 } as const;

type Said = { readonly percent: number } | { readonly made: EditionBytes };

/** How often it is asked whether to go on, in milliseconds; each so many times it is said aloud that it does. */
const between = 1_000;
const alive = 20;

/** It was given up by whoever listens to how far it is. */
export class GivenUp extends Error {}
/** The node ends before it was written. */
export class Ending extends Error {}
/** It took more time or memory than an edition can need. */
export class TooHeavy extends Error {}

/**
 * Writes an edition in a thread beside the process that serves people, which ends with it.
 * @param goOn told how far it is, in per cent, and asked with null in between; once it answers false the thread is ended
 * @param ending ends the thread with the node
 * @throws GivenUp, Ending, TooHeavy
 */
export const writeBeside = (
  given: Given,
  goOn: (percent: number | null) => Promise<boolean>,
  ending: AbortSignal,
): Promise<EditionBytes> =>
  new Promise<EditionBytes>((answer, fail) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: allowance.megabytes },
    });
    const left = () => end(() => fail(new Ending()));
    const end = (settle: () => void) => {
      ending.removeEventListener('abort', left);
      clearTimeout(timer);
      clearInterval(asking);
      worker.removeAllListeners();
      worker.on('error', () => {});
      void worker.terminate();
      settle();
    };
    const timer = setTimeout(() => end(() => fail(new TooHeavy())), allowance.milliseconds);
    let last = 0;
    let asked = 0;
    const tell = (percent: number | null) =>
      goOn(percent).then(
        (on) => on || end(() => fail(new GivenUp())),
        (error: unknown) => end(() => fail(error)),
      );
    const asking = setInterval(() => {
      asked += 1;
      void tell(asked % alive === 0 ? last : null);
    }, between);
    ending.addEventListener('abort', left, { once: true });
    if (ending.aborted) left();
    worker.on('message', (said: Said) => {
      if ('made' in said) return end(() => answer(said.made));
      last = said.percent;
      void tell(last);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() => fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooHeavy() : error)),
    );
  });
