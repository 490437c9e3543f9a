import { end, keep, take } from './child.ts';
import type { Made, Order } from './order.ts';

/** How long the largest edition takes, several times over, in milliseconds. */
const allowance = 180_000;

/**
 * How often it is told how far it is, where that is news, or asked whether to go on, in milliseconds; each so many times
 * it is said aloud that it does. Whatever is said comes to every page that is open: seldom is enough.
 */
const between = 1_000;
const alive = 20;

/** It was given up by whoever listens to how far it is. */
export class GivenUp extends Error {}
/** The node ends before it was written. */
export class Ending extends Error {}
/** A file of an entry is not in the store. */
export class FileMissing extends Error {}
/** It took more time or memory than an edition can need. */
export class TooHeavy extends Error {}

/**
 * What a signal means that ended the process: V8 aborts one that needs more memory than it may have, and whoever stops
 * the hub, or presses Ctrl-C, may tell all its processes.
 */
const meaning: Partial<Record<NodeJS.Signals, new () => Error>> = {
  SIGABRT: TooHeavy,
  SIGTERM: Ending,
  SIGINT: Ending,
};

/**
 * Makes the files of an edition in a process beside the one that serves people, which ends with it.
 * @param goOn told how far it is, in per cent, and asked with null in between; once it answers false the work is ended
 * @param ending ends the work with the node
 * @throws GivenUp, Ending, FileMissing, TooHeavy; by then the process puts nothing into the store any more
 */
export async function makeBeside(
  order: Order,
  goOn: (percent: number | null) => Promise<boolean>,
  ending: AbortSignal,
): Promise<Made> {
  // Whatever is said first holds.
  const { promise, resolve, reject } = Promise.withResolvers<Made>();
  let percent = 0;
  const child = take({
    hear: (said) => {
      if ('made' in said) resolve(said.made);
      else if ('missing' in said) reject(new FileMissing());
      else if ('failed' in said) reject(new Error(said.failed));
      else percent = said.percent;
    },
    lose: (error, signal) => {
      const Meant = signal && meaning[signal];
      reject(Meant ? new Meant() : error);
    },
  });
  const timer = setTimeout(() => reject(new TooHeavy()), allowance);
  const told = { percent: 0, times: 0 };
  const asking = setInterval(() => {
    const isNews = percent > told.percent || told.times % alive === alive - 1;
    told.percent = percent;
    told.times += 1;
    goOn(isNews ? percent : null).then((on) => on || reject(new GivenUp()), reject);
  }, between);
  const left = () => reject(new Ending());
  ending.addEventListener('abort', left, { once: true });
  if (ending.aborted) left();
  else child.process.send(order);
  try {
    const made = await promise;
    keep(child);
    return made;
  } catch (error) {
    await end(child);
    throw error;
  } finally {
    ending.removeEventListener('abort', left);
    clearTimeout(timer);
    clearInterval(asking);
  }
}
