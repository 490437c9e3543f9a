import type { Happening } from '@vmeste/schema/core/event.ts';

/** The newest events, in memory: readers that are not far behind never ask the database. */
export class Ring {
  readonly #size: number;
  #events: Happening[] = [];
  /** Everything after this position is here. */
  #floor: bigint;

  constructor(floor: bigint, size = 20_000) {
    this.#floor = floor;
    this.#size = size;
  }

  push(events: readonly Happening[]): void {
    this.#events.push(...events);
    // Cut in large pieces, so that cutting costs nothing for one event.
    if (this.#events.length < this.#size * 2) return;
    const cut = this.#events.splice(0, this.#events.length - this.#size);
    this.#floor = cut.at(-1)?.position ?? this.#floor;
  }

  /** At most `limit` events after the position; null where the ring does not reach back so far. */
  after(position: bigint, limit: number): readonly Happening[] | null {
    if (position < this.#floor) return null;
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const event = this.#events[middle];
      if (event && event.position <= position) low = middle + 1;
      else high = middle;
    }
    return this.#events.slice(low, low + limit);
  }
}
