import { createHash } from 'node:crypto';
import { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db } from './database.ts';

interface Entry {
  readonly at: Date;
  readonly personId: string | null;
  readonly act: string;
  readonly rows: string[];
}

/** What an entry's hash covers beside the hash before it: the rest of the list whose first member that one is. */
const covered = ({ at, personId, act, rows }: Entry): string =>
  `,${JSON.stringify([at.toISOString(), personId, act, rows]).slice(1)}`;

/** Changing this, or what is covered, breaks every chain that stands. */
const seal = (previous: string, entry: Entry): string =>
  createHash('sha256')
    .update(`["${previous}"${covered(entry)}`)
    .digest('hex');

/**
 * The statement that adds an entry to the chain. Whoever runs it holds the feed's lock, so the last entry stays the
 * last; it is sealed where it is read (as `seal` does it), since everybody else waits meanwhile.
 */
export const auditEntry = (entry: Entry): Prisma.Sql => Prisma.sql`
  INSERT INTO "Audit" ("at", "personId", "act", "rows", "previous", "hash")
  SELECT ${entry.at}, ${entry.personId}::uuid, ${entry.act}, ${entry.rows}, "previous",
    encode(sha256(convert_to('["' || "previous" || '"' || ${covered(entry)}, 'UTF8')), 'hex')
  FROM (SELECT coalesce((SELECT "hash" FROM "Audit" ORDER BY "position" DESC LIMIT 1), '') AS "previous") "last"`;

/**
 * Walks the chain. An edit, a removal or a swap breaks it; a cut tail does not: compare `head` with one exported before.
 * @returns the position of the first entry that does not fit, and the hash of the last one that does
 */
export async function verifyAudit(db: Db): Promise<{ brokenAt: bigint | null; head: string }> {
  let head = '';
  let after = 0n;
  for (;;) {
    const page = await db.audit.findMany({
      where: { position: { gt: after } },
      orderBy: { position: 'asc' },
      take: 1000,
    });
    for (const entry of page) {
      if (entry.previous !== head || entry.hash !== seal(head, entry)) return { brokenAt: entry.position, head };
      head = entry.hash;
      after = entry.position;
    }
    if (page.length < 1000) return { brokenAt: null, head };
  }
}
