import type { FormFile } from '../../collections.ts';
import type { Kept, StoreSettings } from '../../files/store.ts';
import type { EditionWords } from './edition.ts';

/** The files of an edition: as Word, as PDF, and the archive of its forms, where it has any. */
export interface EditionParts<Part, Forms = Part> {
  readonly docx: Part;
  readonly pdf: Part;
  readonly forms: Forms;
}

/** All that an edition is made from. Bytes stay in the store until the process reads them: nobody else waits for them. */
export interface Order {
  readonly words: EditionWords;
  readonly forms: readonly FormFile[];
  /** The instant that the files say they were made at: the same edition is the same bytes. */
  readonly at: Date;
  readonly store: StoreSettings;
  /** Under which keys the files go into the store: whoever orders can take them out again, whatever happens. */
  readonly keys: EditionParts<string>;
}

export type Made = EditionParts<Kept, Kept | null>;

/** What the process says: how far it is in per cent; in the end what it made, that a form is not in the store, or a fault. */
export type Said =
  | { readonly percent: number }
  | { readonly made: Made }
  | { readonly missing: true }
  | { readonly failed: string };
