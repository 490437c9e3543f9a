import type { FeedItem } from '@vmeste/schema/core/feed.ts';

/** An event with its cursor: made once a node, and given to every reader. */
export type EventItem = Extract<FeedItem, { kind: 'event' }>;

/** The newest events, in memory: readers that are not far behind never ask the database. */
export class Ring {
  readonly #size: number;
  #items: EventItem[] = [];
  /** Everything after this position is here. */
  #floor: bigint;

  constructor(floor: bigint, size = 20_000) {
    this.#floor = floor;
    this.#size = size;
  }

  push(items: readonly EventItem[]): void {
    this.#items.push(...items);
    // Cut in large pieces, so that cutting costs nothing for one event.
    if (this.#items.length < this.#size * 2) return;
    const cut = this.#items.splice(0, this.#items.length - this.#size);
    this.#floor = cut.at(-1)?.event.position ?? this.#floor;
  }

  /** At most `limit` events after the position; null where the ring does not reach back so far. */
  after(position: bigint, limit: number): readonly EventItem[] | null {
    if (position < this.#floor) return null;
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = this.#items[middle];
      if (item && item.event.position <= position) low = middle + 1;
      else high = middle;
    }
    return this.#items.slice(low, low + limit);
  }
}
