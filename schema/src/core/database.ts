import type { Prisma, PrismaClient } from '@vmeste/prisma/generated/client.ts';

/** The database as everyone reads it. Writing is `commit`'s alone, which hands out a transaction. */
export type Db = PrismaClient;

/** An open transaction. */
export type Tx = Prisma.TransactionClient;
