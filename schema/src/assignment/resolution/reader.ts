import type { Guidance, Reading } from '../reading/read.ts';

/** What came of a document: what was understood, and the SHA-256 of its bytes; or why there is nothing to read. */
export type Read =
  | { readonly ok: true; readonly reading: Reading; readonly sourceHash: string }
  | { readonly ok: false; readonly code: string };

/** Opens resolutions. The server carries it, since it knows formats and where bytes are kept. */
export interface Reader {
  /** @param key the stored file's */
  file(key: string, guidance: Guidance): Promise<Read>;
  text(pasted: string, guidance: Guidance): Promise<Read>;
}

declare module '../../core/port.ts' {
  interface Ports {
    readonly resolutions: Reader;
  }
}
