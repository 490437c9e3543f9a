import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { DriverContract } from 'flydrive/types';
import type { Env } from '../env.ts';

/** Bytes that are in the store: under which key, how many, and their hash in hexadecimal. */
export interface Kept {
  readonly key: string;
  readonly size: number;
  readonly sha256: string;
}

export const newKey = (): string => randomUUID();

/** Where bytes are kept, under random keys; who may read them is not its affair. */
export interface Store {
  /** What another thread opens it by. */
  readonly settings: StoreSettings;
  /** Keeps the bytes under a fresh random key, or one that was made before. */
  put(bytes: Uint8Array, key?: string): Promise<Kept>;
  /** @throws where there is no such key */
  read(key: string): Promise<Readable>;
  /** Without an error where the key is gone already. */
  remove(key: string): Promise<void>;
}

/** What decides where that is. */
export type StoreSettings = Pick<Env, 'HUB_DATA' | 'S3_REGION'> &
  Partial<Pick<Env, 'S3_BUCKET' | 'S3_ENDPOINT' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'>>;

const isKey = (key: string) => /^[0-9a-f-]{36}$/.test(key);

/** A folder of this machine's disk, or a bucket where nodes on several machines share one. */
async function driverFor(env: StoreSettings): Promise<DriverContract> {
  if (!env.S3_BUCKET) {
    const location = join(env.HUB_DATA, 'files');
    mkdirSync(location, { recursive: true, mode: 0o700 });
    return new FSDriver({ location, visibility: 'private' });
  }
  // Loaded only where it is used: the library is large, and a start is to be quick.
  const { S3Driver } = await import('flydrive/drivers/s3');
  const elsewhere = env.S3_ENDPOINT ? { endpoint: env.S3_ENDPOINT, forcePathStyle: true } : {};
  return new S3Driver({
    bucket: env.S3_BUCKET,
    region: env.S3_REGION,
    credentials: { accessKeyId: env.S3_ACCESS_KEY_ID ?? '', secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '' },
    ...elsewhere,
    visibility: 'private',
    // The bucket itself is private, and many stores know no other way to say so.
    supportsACL: false,
  });
}

/** The store that the settings name. Two nodes that share a database share it too. */
export async function openStore(env: StoreSettings): Promise<Store> {
  const disk = new Disk(await driverFor(env));
  const place = (key: string) => {
    if (!isKey(key)) throw new RangeError('Not a key of the store.');
    return `${key.slice(0, 2)}/${key}`;
  };
  const { HUB_DATA, S3_REGION, S3_BUCKET, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env;
  return {
    settings: { HUB_DATA, S3_REGION, S3_BUCKET, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY },
    put: async (bytes, key = newKey()) => {
      await disk.put(place(key), bytes);
      return { key, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    read: (key) => disk.getStream(place(key)),
    remove: (key) => disk.delete(place(key)),
  };
}
