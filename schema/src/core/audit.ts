import { createHash } from 'node:crypto';
import type { Db, Tx } from './database.ts';

interface Entry {
  readonly at: Date;
  readonly personId: string | null;
  readonly act: string;
  readonly rows: string[];
}

/** What an entry's hash covers. Changing this breaks every chain that stands. */
const seal = (previous: string, entry: Entry): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, entry.at.toISOString(), entry.personId, entry.act, entry.rows]))
    .digest('hex');

/** Adds an entry to the chain. The caller holds the feed's lock, so the last entry stays the last. */
export async function recordAudit(tx: Tx, entry: Entry): Promise<void> {
  const last = await tx.audit.findFirst({ orderBy: { position: 'desc' }, select: { hash: true } });
  const previous = last?.hash ?? '';
  await tx.audit.create({ data: { ...entry, previous, hash: seal(previous, entry) } });
}

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
