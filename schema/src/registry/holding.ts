import { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { LockName } from '../core/lock.ts';

/**
 * What everybody searches stands in two tables: of each entry the words that it is found by, and each word that stands
 * in some entry, to which what somebody typed is corrected. What is not published has no entry, so it is not found.
 */
export interface Holding {
  readonly entries: Prisma.Sql;
  readonly words: Prisma.Sql;
  /** Whoever changes its entries holds this until the end of the transaction: its words are those of all entries. */
  readonly lock: LockName;
}

/** Practices and materials. */
export const registryHolding: Holding = {
  entries: Prisma.sql`"RegistryEntry"`,
  words: Prisma.sql`"RegistryWord"`,
  lock: 'registry',
};

/** Questions to the centre, published without names. */
export const questionHolding: Holding = {
  entries: Prisma.sql`"QuestionEntry"`,
  words: Prisma.sql`"QuestionWord"`,
  lock: 'questions',
};
