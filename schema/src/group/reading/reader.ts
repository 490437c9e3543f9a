import type { ReadSeat } from './composition.ts';

/** The places of the composition that an act lists; or why there is nothing to read. */
export type Read =
  | { readonly ok: true; readonly reading: readonly ReadSeat[] }
  | { readonly ok: false; readonly code: string };

/** Opens acts with their annexes. The server carries it, since it knows formats and where bytes are kept. */
export interface Reader {
  /** @param key the stored file's */
  file(key: string): Promise<Read>;
}

declare module '../../core/port.ts' {
  interface Ports {
    readonly compositions: Reader;
  }
}
