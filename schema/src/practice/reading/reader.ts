import type { PassportReading } from './passport.ts';

/** A passport as it was understood; or why there is nothing to read. */
export type Read =
  | { readonly ok: true; readonly reading: PassportReading }
  | { readonly ok: false; readonly code: string };

/** Opens passports that were written elsewhere. The server carries it, since it knows formats and where bytes are kept. */
export interface Reader {
  /** @param key the stored file's */
  file(key: string): Promise<Read>;
}

declare module '../../core/port.ts' {
  interface Ports {
    readonly passports: Reader;
  }
}
