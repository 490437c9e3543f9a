import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Reader } from '@vmeste/schema/roadmap/import/reader.ts';
import type { Store } from '../files/store.ts';
import { SideReader } from './beside.ts';
import type { FileOutcome } from './read.ts';

const told = (outcome: FileOutcome, source: Buffer) =>
  outcome.ok ? { ...outcome, sourceHash: createHash('sha256').update(source).digest('hex') } : outcome;

/** Reads stored files and pasted text beside the process that serves people. */
export function openReader(store: Store): Reader & { close(): Promise<void> } {
  const beside = new SideReader();
  const read = async (bytes: Buffer, guidance: Parameters<Reader['file']>[1]) =>
    told(await beside.read(bytes, guidance), bytes);
  return {
    file: async (key, guidance) => read(await buffer(await store.read(key)), guidance),
    // Pasted text is read as a text file is: the same encoding, limits and refusals.
    text: (pasted, guidance) => read(Buffer.from(pasted, 'utf8'), guidance),
    close: () => beside.close(),
  };
}
