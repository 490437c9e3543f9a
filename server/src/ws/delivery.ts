import type { FeedItem } from '@vmeste/schema/core/feed.ts';
import { NotFound } from '@vmeste/schema/core/refusal.ts';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import type { Follower } from '../feed/follow.ts';
import { untilAvailable } from '../feed/patience.ts';
import type { Node } from '../node.ts';
import type { Program } from '../program.ts';
import { type Frame, Wave } from './wave.ts';

/** The socket as a delivery knows it. */
export interface Outlet {
  readonly personId: string;
  /** Resolves when the socket can take more. */
  send(message: Buffer): Promise<void> | void;
  /** The person may not be here any more. */
  dismiss(): void;
  left(delivery: Delivery): void;
}

export interface Subscription {
  readonly id: string;
  readonly program: Program;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly follower: Follower;
}

/**
 * One subscription of one socket. It pulls: the next batch is asked for when the last one has left, so a slow reader
 * costs one batch and no queue. graphql-ws sees an iterator that ends when the subscription does; the frames go past it,
 * since one text serves everyone who sees the same.
 */
export class Delivery implements AsyncGenerator<never, void, void> {
  readonly #node: Node;
  readonly #outlet: Outlet;
  readonly #subscription: Subscription;
  readonly #key: string;
  readonly #off: () => void;
  #running: Promise<void> | null = null;
  #wake = () => {};
  #ended = false;
  readonly #over = () => this.#ended;
  /** A checkpoint is due, which also looks again whether the viewer may follow. The first one says: you are up to date. */
  #checkpointDue = true;
  #sentAt = performance.now();

  constructor(node: Node, outlet: Outlet, subscription: Subscription) {
    this.#node = node;
    this.#outlet = outlet;
    this.#subscription = subscription;
    const { program, variables } = subscription;
    const same = { ...variables };
    if (program.cursorVariable !== null) delete same[program.cursorVariable];
    this.#key = `${program.id} ${JSON.stringify(same)} `;
    this.#off = node.feed.onMoved(() => this.#wake());
  }

  /** Rights have moved: looks again at once, though nothing happened in this stream. */
  recheck(): void {
    this.#checkpointDue = true;
    this.#wake();
  }

  /** A stream that was silent for so many milliseconds says how far it is. */
  quiet(milliseconds: number): void {
    if (performance.now() - this.#sentAt >= milliseconds) this.recheck();
  }

  async next(): Promise<IteratorResult<never, void>> {
    this.#running ??= this.#run();
    await this.#running;
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<never, void>> {
    this.#end();
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorResult<never, void>> {
    this.#end();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end();
  }

  #end(): void {
    this.#ended = true;
    this.#off();
    this.#outlet.left(this);
    this.#wake();
  }

  async #run(): Promise<void> {
    try {
      while (!this.#ended) {
        const moved = new Promise<void>((done) => {
          this.#wake = done;
        });
        const due = this.#due();
        // What is at hand takes no promise: thousands of deliveries pass here after each event.
        const items = due instanceof Promise ? await due : due;
        if (items.length === 0) await moved;
        else if (!(await this.#send(await this.#frames(items)))) throw new NotFound();
      }
    } finally {
      this.#end();
    }
  }

  #due(): readonly FeedItem[] | Promise<readonly FeedItem[]> {
    const { follower } = this.#subscription;
    const items = follower.batch();
    if (!(items instanceof Promise)) return this.#orCheckpoint(items);
    return untilAvailable(items, () => follower.batch(), this.#over).then((had) =>
      had ? this.#orCheckpoint(had) : [],
    );
  }

  #orCheckpoint(items: readonly FeedItem[]): readonly FeedItem[] {
    if (items.length > 0 || !this.#checkpointDue) return items;
    this.#checkpointDue = false;
    return [this.#subscription.follower.checkpoint()];
  }

  /** Sends the frames; false where the viewer may not follow any more. */
  async #send(frames: readonly Frame[]): Promise<boolean> {
    for (const frame of frames) {
      if (this.#ended) return true;
      if (frame === null) return false;
      const full = this.#outlet.send(frame.message(this.#subscription.id));
      if (full) await full;
    }
    this.#sentAt = performance.now();
    return true;
  }

  /**
   * The frames as this person may have them now. Rights are looked at before, and once more after the rows were read:
   * if anybody's moved in between, everything is made anew.
   */
  async #frames(items: readonly FeedItem[]): Promise<readonly Frame[]> {
    const made = () => this.#made(items);
    for (;;) {
      const { rights } = this.#node.moments;
      const frames = await untilAvailable(made(), made, this.#over);
      if (this.#ended) return [];
      if (frames && this.#node.moments.rights === rights) return frames;
    }
  }

  /** The frames as this person might have had them a moment ago; null where they were made for another person. */
  async #made(items: readonly FeedItem[]): Promise<readonly Frame[] | null> {
    const viewer = await this.#node.viewers.viewer(this.#outlet.personId);
    if (viewer.id === null) {
      this.#outlet.dismiss();
      return [];
    }
    const wave = this.#wave(viewer);
    const frames = await wave.frames(items);
    if (!wave.personal || wave.owner === viewer.id) return frames;
    this.#subscription.program.personal = true;
    return null;
  }

  /** The wave of everyone who sees what this viewer sees. */
  #wave(viewer: Viewer): Wave {
    const { waves } = this.#node.moments.current;
    const { program, variables } = this.#subscription;
    const key = this.#key + (program.personal ? viewer.id : viewer.rights.fingerprint);
    const wave = waves.get(key) ?? new Wave(this.#node, viewer, { program, variables });
    waves.set(key, wave);
    return wave;
  }
}
