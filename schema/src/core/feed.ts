import type { Happening } from './event.ts';

/** The feed as the schema knows it; the server carries it. */
export interface Feed {
  /**
   * Resolves when this node has seen every event committed before the call, and gives the cursor of that moment.
   * A page's query asks for it before it reads its rows.
   */
  now(): Promise<string>;
  /**
   * Events after the cursor that `wanted` lets through, in the order of commits, pulled as the reader asks.
   * Ends when `signal` aborts.
   */
  follow(after: string, wanted: (event: Happening) => boolean, signal?: AbortSignal): AsyncIterable<FeedItem>;
}

export type FeedItem =
  | { readonly kind: 'event'; readonly cursor: string; readonly event: Happening }
  /** Nothing happened for a while; the cursor has moved all the same. */
  | { readonly kind: 'checkpoint'; readonly cursor: string }
  /** The cursor is too old, or of another epoch: read everything anew. */
  | { readonly kind: 'startOver'; readonly cursor: string };
