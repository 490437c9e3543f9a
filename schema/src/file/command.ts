import { type Change, commit } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { Forbidden } from '../core/refusal.ts';
import { hangsNowhere } from './policy.ts';

/** A file whose bytes are in the store already. */
export interface Stored {
  /** The random key under which the store holds it. */
  readonly key: string;
  readonly name: string;
  /** Media type as the bytes show it, never as somebody claims. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Where bytes are kept. The server carries it. */
export interface Store {
  /** Keeps a text under a fresh random key, as a file of that name. */
  keepText(text: string, name: string): Promise<Stored>;
  /** Without an error where the key is gone already. */
  remove(key: string): Promise<void>;
}

declare module '../core/port.ts' {
  interface Ports {
    readonly store: Store;
  }
}

/** Takes a stored file down within the open change; it hangs nowhere yet, so only its uploader sees it. */
export async function takeDown(change: Change, stored: Stored): Promise<string> {
  if (change.viewer.id === null) throw new Forbidden();
  const file = await change.tx.file.create({
    data: { ...stored, uploaderId: change.viewer.id, uploadedAt: change.at },
  });
  return file.id;
}

/** Keeps an upload. */
export const keepFile = (context: Context, stored: Stored) =>
  commit(context, { act: 'file.keep', input: stored }, (change) => takeDown(change, stored));

/** How long an upload may hang nowhere before it is swept away, in milliseconds. */
export const orphanAfter = 24 * 3_600_000;

/** Forgets uploads that were never attached to anything, and gives the keys of their bytes. */
export async function forgetOrphans(context: Context): Promise<string[]> {
  const before = new Date(context.clock.now().getTime() - orphanAfter);
  const orphan = { ...hangsNowhere, uploadedAt: { lt: before } };
  if ((await context.db.file.count({ where: orphan })) === 0) return [];
  const keys: string[] = [];
  await commit(context, { act: 'file.sweep', input: {} }, async ({ tx }) => {
    const files = await tx.file.findMany({ where: orphan, select: { id: true, key: true } });
    await tx.file.deleteMany({ where: { AND: [{ id: { in: files.map(({ id }) => id) } }, orphan] } });
    const kept = await tx.file.findMany({ where: { id: { in: files.map(({ id }) => id) } }, select: { key: true } });
    const stay = new Set(kept.map(({ key }) => key));
    keys.push(...files.map(({ key }) => key).filter((key) => !stay.has(key)));
    return 'swept';
  });
  return keys;
}
