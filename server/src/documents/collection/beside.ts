import type { FormFile } from '../../collections.ts';
import type { Kept, StoreSettings } from '../../files/store.ts';
import { end, keep, take } from './child.ts';
import type { EditionWords } from './edition.ts';

/** What the largest edition needs, several times over. */
const allowance = { milliseconds: 180_000, megabytes: 512 } as const;

/** The files of an edition: as Word, as PDF, and the archive of its forms, where it has any. */
export interface EditionParts<Part, Forms = Part> {
  readonly docx: Part;
  readonly pdf: Part;
  readonly forms: Forms;
}

/** All that an edition is made from. Bytes stay in the store until the process reads them: nobody else waits for them. */
export interface Order {
  readonly words: EditionWords;
  readonly forms: readonly FormFile[];
  /** The instant that the files say they were made at: the same edition is the same bytes. */
  readonly at: Date;
  readonly store: StoreSettings;
  /** Under which keys the files go into the store: whoever orders can take them out again, whatever happens. */
  readonly keys: EditionParts<string>;
}

export type Made = EditionParts<Kept, Kept | null>;

/** What the process says: how far it is in per cent; in the end what it made, that a form is not in the store, or a fault. */
export type Said =
  | { readonly percent: number }
  | { readonly made: Made }
  | { readonly missing: true }
  | { readonly failed: string };

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
export const makeBeside = (
  order: Order,
  goOn: (percent: number | null) => Promise<boolean>,
  ending: AbortSignal,
): Promise<Made> =>
  new Promise<Made>((answer, fail) => {
    let settled = false;
    const settle = (rest: () => void) => {
      if (settled) return;
      settled = true;
      ending.removeEventListener('abort', left);
      clearTimeout(timer);
      clearInterval(asking);
      rest();
    };
    const done = (then: () => void) =>
      settle(() => {
        keep(child);
        then();
      });
    const broken = (error: unknown) => settle(() => end(child, () => fail(error)));
    const left = () => broken(new Ending());
    const child = take(allowance.megabytes, {
      hear: (said) => {
        if ('made' in said) return done(() => answer(said.made));
        if ('missing' in said) return done(() => fail(new FileMissing()));
        if ('failed' in said) return done(() => fail(new Error(said.failed)));
        percent = said.percent;
      },
      lose: (error, signal) => {
        const Meant = signal && meaning[signal];
        broken(Meant ? new Meant() : error);
      },
    });
    const timer = setTimeout(() => broken(new TooHeavy()), allowance.milliseconds);
    const told = { percent: 0, times: 0 };
    let percent = 0;
    const asking = setInterval(() => {
      const isNews = percent > told.percent || told.times % alive === alive - 1;
      told.percent = percent;
      told.times += 1;
      goOn(isNews ? percent : null).then((on) => on || broken(new GivenUp()), broken);
    }, between);
    ending.addEventListener('abort', left, { once: true });
    if (ending.aborted) left();
    else child.process.send(order);
  });
