import type { Context } from './context.ts';
import type { EventKind, Happening } from './event.ts';

/** Something that is dear to read and seldom changes, e.g. what the public registry holds. */
export interface Kept<Value> {
  readonly key: string;
  /** After these it may be other than it was. */
  readonly changes: readonly EventKind[];
  /** The value as it is now, from the one before and what was told since; null where it is read for the first time. */
  read(before: Value | null, told: readonly Happening[]): Promise<Value>;
}

/** What a node keeps for all viewers, until the feed tells that it changed. As fresh as the feed. */
export interface Lasting {
  get(kept: Kept<unknown>): Promise<unknown>;
}

/** Whatever it is must be the same for everybody: no rights are looked at. Where nothing is kept it is read anew. */
export const lasting = <Value>({ lasting: keeps }: Context, kept: Kept<Value>): Promise<Value> =>
  // What stands under a key was read by the same work.
  (keeps?.get(kept) ?? kept.read(null, [])) as Promise<Value>;
