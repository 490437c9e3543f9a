import { randomBytes } from 'node:crypto';
import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';

/** The hub's key where the settings give none: made once, the same for every node of one database. */
export async function keptSecret(db: PrismaClient): Promise<string> {
  const fresh = randomBytes(32).toString('base64url');
  await db.$executeRaw`INSERT INTO "Setting" ("key", "value") VALUES ('secret', ${fresh}) ON CONFLICT DO NOTHING`;
  return (await db.setting.findUniqueOrThrow({ where: { key: 'secret' } })).value;
}
