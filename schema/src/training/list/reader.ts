import type { ListReading } from './reading.ts';

/** A list as it was understood; or why there is nothing to read. */
export type Read = { readonly ok: true; readonly reading: ListReading } | { readonly ok: false; readonly code: string };

/** Opens attendance lists. The server carries it, since it knows formats and where bytes are kept. */
export interface Reader {
  /** @param key the stored file's */
  file(key: string): Promise<Read>;
  text(pasted: string): Promise<Read>;
}

declare module '../../core/port.ts' {
  interface Ports {
    readonly attendance: Reader;
  }
}
