import type { Organisation, OrganisationClass } from '@vmeste/prisma/generated/client.ts';

/**
 * The organisations and classes, kept in memory: few, seldom changed, and named on every row of every board. As fresh
 * as the feed: who has waited on `feed.now()` reads what was committed before. A row is at hand, or on its way.
 */
export interface Directory {
  organisation(id: string): Organisation | null | Promise<Organisation | null>;
  class(id: string): OrganisationClass | null | Promise<OrganisationClass | null>;
  /** Organisations whose short names hold the words, in letters of either case. */
  called(words: string): Promise<Organisation[]>;
}
