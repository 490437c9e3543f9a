import { Prisma, type PrismaClient } from '@vmeste/prisma/generated/client.ts';

/** The database as everyone reads it. Writing is `commit`'s alone, which hands out a transaction. */
export type Db = PrismaClient;

/** An open transaction. */
export type Tx = Prisma.TransactionClient;

/**
 * Whether the database refused a value because it is no UUID. Ids come from outside as plain text, and one of another
 * shape names nothing: it is not found, like one of the right shape that names nothing.
 */
export function namesNothing(error: unknown): boolean {
  const cause = error instanceof Prisma.PrismaClientKnownRequestError ? error.meta?.['driverAdapterError'] : null;
  return cause instanceof Error && /invalid input syntax for type uuid/.test(JSON.stringify(cause.cause));
}
