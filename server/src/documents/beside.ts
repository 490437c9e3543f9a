import { Worker } from 'node:worker_threads';
import type { Guidance } from '@vmeste/schema/roadmap/reading/read.ts';
import type { FileOutcome } from './read.ts';

/** What a file is read as. */
export type Kind = 'roadmap' | 'resolution' | 'composition' | 'passport' | 'attendance' | 'page';

/** It took more time or memory than it can need. */
type TooHeavy = { readonly ok: false; readonly code: 'tooHeavy' };

/** What one file may take of the machine. */
export type Allowance = { readonly milliseconds: number; readonly megabytes: number };

const usual: Allowance = { milliseconds: 20_000, megabytes: 512 };

type Job<Given, Outcome> = {
  readonly bytes: Buffer;
  readonly guidance: Given | undefined;
  readonly answer: (outcome: Outcome | TooHeavy) => void;
  readonly fail: (error: unknown) => void;
};

/**
 * Reads files beside the process that serves people: however heavy a file is, nobody else waits for it. One thread
 * reads one file after another; it starts with the first and does not keep the process alive.
 */
export class SideReader<Given = Guidance, Outcome = FileOutcome> {
  readonly #allowance: Allowance;
  readonly #kind: Kind;
  readonly #waiting: Job<Given, Outcome>[] = [];
  #worker: Worker | null = null;
  #current: Job<Given, Outcome> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(allowance: Allowance = usual, kind: Kind = 'roadmap') {
    this.#allowance = allowance;
    this.#kind = kind;
  }

  /** Reads one file; what takes more time or memory than a document can need is refused as `tooHeavy`. */
  read(bytes: Buffer, guidance?: Given): Promise<Outcome | TooHeavy> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ bytes, guidance, answer, fail });
      this.#next();
    });
  }

  /** Reads text that was pasted. A mark of its encoding stands before it, so that it is never taken for another format. */
  async readPasted(text: string, guidance?: Given): Promise<Outcome | TooHeavy | { ok: false; code: 'badCharacters' }> {
    if (!text.isWellFormed() || text.includes('\0')) return { ok: false, code: 'badCharacters' };
    return this.read(Buffer.from(`\ufeff${text}`), guidance);
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #next(): void {
    const job = this.#current === null ? this.#waiting.shift() : undefined;
    if (!job) return;
    this.#current = job;
    const worker = this.#worker ?? this.#start();
    this.#worker = worker;
    worker.ref();
    this.#timer = setTimeout(() => {
      this.#give({ ok: false, code: 'tooHeavy' });
      this.#leave(worker);
    }, this.#allowance.milliseconds);
    worker.postMessage({ bytes: job.bytes, guidance: job.guidance });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: this.#kind,
      resourceLimits: { maxOldGenerationSizeMb: this.#allowance.megabytes },
    });
    worker.on('message', (outcome: Outcome) => {
      worker.unref();
      this.#give(outcome);
      this.#next();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.#give({ ok: false, code: 'tooHeavy' });
      else this.#settle()?.fail(error);
      this.#leave(worker);
    });
    return worker;
  }

  /** Takes the job that is being read from the reader: from here on it has its answer. */
  #settle(): Job<Given, Outcome> | null {
    const job = this.#current;
    clearTimeout(this.#timer);
    this.#current = null;
    return job;
  }

  #give(outcome: Outcome | TooHeavy): void {
    this.#settle()?.answer(outcome);
  }

  /** A thread that ran out of time or memory is not trusted again. */
  #leave(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
    worker.removeAllListeners('message');
    void worker.terminate();
    this.#next();
  }
}
