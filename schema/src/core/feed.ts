import type { Happening } from './event.ts';

/** The feed as the schema knows it; the server carries it. */
export interface Feed {
  /**
   * The cursor of the moment before this execution read its first row: whoever subscribes from it misses nothing that
   * came after those rows, and may be told once more of what they hold already.
   */
  now(): Promise<string>;
  /**
   * Events after the cursor that `wanted` lets through, in the order of commits, pulled as the reader asks.
   * @throws a GraphQLError where the cursor is none that this hub gave out
   */
  follow(after: string, wanted: (event: Happening) => boolean): AsyncIterable<FeedItem>;
}

export type FeedItem =
  | { readonly kind: 'event'; readonly cursor: string; readonly event: Happening }
  /** Nothing happened for a while; the cursor has moved all the same. */
  | { readonly kind: 'checkpoint'; readonly cursor: string }
  /** The cursor is too old, or of another epoch: read everything anew. */
  | { readonly kind: 'startOver'; readonly cursor: string };
