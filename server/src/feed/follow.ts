import type { Happening } from '@vmeste/schema/core/event.ts';
import type { FeedItem } from '@vmeste/schema/core/feed.ts';
import { cursorOf } from './cursor.ts';
import type { EventItem } from './ring.ts';

/** What followers read from; the feed itself. */
export interface Source {
  readonly epoch: string;
  readonly position: bigint;
  now(): Promise<string>;
  /** Events after a position that this node has seen; null where some of them are not kept any more. */
  after(position: bigint, limit: number): Promise<readonly EventItem[] | null> | readonly EventItem[] | null;
  onMoved(listener: () => void): () => void;
}

/** Whoever is further behind than this reads everything anew: that is less work for both sides. */
const furthest = 100_000n;
const pageSize = 200;

/** One reader of the feed. It pulls: nothing is queued for a reader that does not ask. */
export class Follower implements AsyncIterable<FeedItem> {
  readonly #source: Source;
  readonly #wanted: (event: Happening) => boolean;
  #epoch: string;
  #at: bigint;
  #begun = false;

  constructor(source: Source, from: { epoch: string; position: bigint }, wanted: (event: Happening) => boolean) {
    this.#source = source;
    this.#epoch = from.epoch;
    this.#at = from.position;
    this.#wanted = wanted;
  }

  /**
   * What is due now, in the order of commits; empty when there is nothing. Whoever is not far behind has it at once,
   * without a promise: thousands of readers ask after each event.
   */
  batch(): readonly FeedItem[] | Promise<readonly FeedItem[]> {
    const source = this.#source;
    if (!this.#begun) return this.#begin();
    if (this.#epoch !== source.epoch) return this.#startOver();
    if (this.#at >= source.position) return [];
    const page = source.after(this.#at, pageSize);
    return page instanceof Promise ? page.then((kept) => this.#take(kept)) : this.#take(page);
  }

  async #begin(): Promise<readonly FeedItem[]> {
    const source = this.#source;
    await source.now();
    this.#begun = true;
    const foreign = this.#at > source.position || source.position - this.#at > furthest;
    return this.#epoch === source.epoch && foreign ? this.#startOver() : this.batch();
  }

  #take(page: readonly EventItem[] | null): readonly FeedItem[] | Promise<readonly FeedItem[]> {
    if (page === null) return this.#startOver();
    const last = page.at(-1);
    // A gap at the end: positions were taken by transactions that were rolled back.
    if (!last) return [];
    this.#at = last.event.position;
    const items = page.filter(({ event }) => this.#wanted(event));
    return items.length > 0 ? items : this.batch();
  }

  /** Everything up to here was given out. */
  checkpoint(): FeedItem {
    return { kind: 'checkpoint', cursor: cursorOf(this.#epoch, this.#at) };
  }

  #startOver(): FeedItem[] {
    this.#epoch = this.#source.epoch;
    this.#at = this.#source.position;
    return [{ kind: 'startOver', cursor: cursorOf(this.#epoch, this.#at) }];
  }

  /** For readers inside this process; the WebSocket door pulls batches by itself. */
  async *[Symbol.asyncIterator](): AsyncGenerator<FeedItem> {
    let wake = () => {};
    const off = this.#source.onMoved(() => wake());
    try {
      for (;;) {
        const moved = new Promise<void>((done) => {
          wake = done;
        });
        const items = await this.batch();
        yield* items;
        if (items.length === 0) await moved;
      }
    } finally {
      off();
    }
  }
}
