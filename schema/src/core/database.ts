import { Prisma, type PrismaClient } from '@vmeste/prisma/generated/client.ts';

/** The database as everyone reads it. Writing is `commit`'s alone, which hands out a transaction. */
export type Db = PrismaClient;

/** An open transaction. */
export type Tx = Prisma.TransactionClient;

/** Whether PostgreSQL refused a statement, saying something like this. */
function said(error: unknown, words: RegExp): boolean {
  const cause = error instanceof Prisma.PrismaClientKnownRequestError ? error.meta?.['driverAdapterError'] : null;
  return cause instanceof Error && words.test(JSON.stringify(cause.cause));
}

/**
 * Whether the database refused a value because it is no UUID. Ids come from outside as plain text, and one of another
 * shape names nothing: it is not found, like one of the right shape that names nothing.
 */
export const namesNothing = (error: unknown): boolean => said(error, /invalid input syntax for type uuid/);

/** Whether the database refused a value because no text of its own can be like that: it holds NUL (SQLSTATE 22021). */
export const holdsNoText = (error: unknown): boolean => said(error, /invalid byte sequence for encoding/);
