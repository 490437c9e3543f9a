import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

/** Where bytes are kept, under random keys; who may read them is not its affair. */
export interface Store {
  /** Keeps the bytes under a fresh random key. */
  put(bytes: Buffer): Promise<{ key: string; size: number; sha256: string }>;
  /** @throws where there is no such key */
  read(key: string): Promise<Readable>;
  /** Without an error where the key is gone already. */
  remove(key: string): Promise<void>;
}

const isKey = (key: string) => /^[0-9a-f-]{36}$/.test(key);

/** The store on this machine's disk, in the data folder. Two nodes that share a database share this folder too. */
export function openStore(folder: string): Store {
  const location = join(folder, 'files');
  mkdirSync(location, { recursive: true, mode: 0o700 });
  const disk = new Disk(new FSDriver({ location, visibility: 'private' }));
  const place = (key: string) => {
    if (!isKey(key)) throw new RangeError('Not a key of the store.');
    return `${key.slice(0, 2)}/${key}`;
  };
  return {
    put: async (bytes) => {
      const key = randomUUID();
      await disk.put(place(key), bytes);
      return { key, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    read: (key) => disk.getStream(place(key)),
    remove: (key) => disk.delete(place(key)),
  };
}
