import { type Connection, closing } from '../ws/connection.ts';
import type { Told } from './caret.ts';
import type { Sight } from './sight.ts';

/** Caret frames and updates that wait while it is looked up whether they may still be sent. */
const mostHeld = 1_000;

/**
 * One person before one open record. What it is sent waits while rights are read anew, and is dropped where they are
 * gone: nothing that was written after a removal reaches whoever was removed.
 */
export class Desk {
  readonly connection: Connection;
  readonly #look: () => Promise<Sight | null>;
  #sight: Sight;
  #looking: Promise<void> | null = null;
  #again = false;
  #held: Buffer[] = [];
  #heard = Promise.resolve();
  /** The caret that it showed last. */
  caret: Told | null = null;

  constructor(connection: Connection, sight: Sight, look: () => Promise<Sight | null>) {
    this.connection = connection;
    this.#sight = sight;
    this.#look = look;
  }

  get personId(): string {
    return this.connection.personId;
  }

  get meetingId(): string {
    return this.#sight.meetingId;
  }

  get groupId(): string {
    return this.#sight.groupId;
  }

  get mayWrite(): boolean {
    return this.#sight.mayWrite;
  }

  /** Called when what the person may do has changed since it was last told. */
  onScope: (mayWrite: boolean) => void = () => {};

  /** Resolves once the rights are known that hold now. */
  settled = (): Promise<void> => this.#looking ?? Promise.resolve();

  /** Rights may have moved: until they are read nothing is sent. */
  recheck(): void {
    this.#again = true;
    this.#looking ??= this.#read().finally(() => {
      this.#looking = null;
      this.#release();
    });
  }

  /** Resolves when everything that the person has said was done. */
  get heard(): Promise<void> {
    return this.#heard;
  }

  /** What the person says is done one after another. */
  hear(act: () => Promise<void> | void): void {
    this.#heard = this.#heard.then(act);
  }

  /** Sends what others wrote. */
  send(frame: Buffer): void {
    if (!this.#looking) this.answer(frame);
    else if (this.#held.push(frame) > mostHeld) this.connection.close(closing.unavailable);
  }

  /** Sends what tells of nobody but the person. */
  answer(frame: Buffer): void {
    void this.connection.send(frame, 'bytes');
  }

  #release(): void {
    const held = this.#held;
    this.#held = [];
    // A connection that was closed meanwhile takes nothing any more.
    for (const frame of held) this.answer(frame);
  }

  async #read(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        const sight = await this.#look();
        if (!sight) return this.#leave(closing.gone);
        const moved = sight.mayWrite !== this.#sight.mayWrite;
        this.#sight = sight;
        if (moved) this.onScope(sight.mayWrite);
      } catch {
        return this.#leave(closing.unavailable);
      }
    }
  }

  #leave(why: readonly [number, string]): void {
    this.#sight = { ...this.#sight, mayWrite: false };
    this.#held = [];
    this.connection.close(why);
  }
}
