/** What was written and is not sent yet waits in this browser, for each person and item; so does what was not taken. */
const prefix = 'vmeste.record.';

/** Where a browser keeps things; a test gives one of its own. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

interface Whose {
  personId: string;
  itemId: string;
}

const unsentOf = ({ personId, itemId }: Whose): string => `${prefix}unsent.${personId}.${itemId}.`;
const asideOf = ({ personId, itemId }: Whose): string => `${prefix}aside.${personId}.${itemId}`;

const keys = (shelf: Shelf): string[] =>
  Array.from({ length: shelf.length }, (_, index) => shelf.key(index)).filter((key) => key !== null);

/** Whoever signs out has it all forgotten; what a page still wants to keep while it goes is forgotten too. */
let isForgotten = false;

/** Each page writes under a name of its own: two of one person would otherwise overwrite each other. */
export class Kept {
  readonly #shelf: Shelf;
  readonly #whose: Whose;
  readonly #own: string;
  /** What earlier pages left behind, by its key. */
  readonly #found = new Map<string, string>();

  constructor(shelf: Shelf, whose: Whose) {
    this.#shelf = shelf;
    this.#whose = whose;
    this.#own = unsentOf(whose) + crypto.randomUUID();
  }

  /** What other pages of this person wrote here and did not send, as far as it was not asked for before. */
  unsent(): string[] {
    const first = unsentOf(this.#whose);
    const fresh: string[] = [];
    for (const key of keys(this.#shelf)) {
      const value = this.#shelf.getItem(key);
      if (!key.startsWith(first) || key === this.#own || value === null || this.#found.get(key) === value) continue;
      this.#found.set(key, value);
      fresh.push(value);
    }
    return fresh;
  }

  /** Whether there was room for it. */
  keep(unsent: string): boolean {
    if (isForgotten) return false;
    try {
      this.#shelf.setItem(this.#own, unsent);
      return true;
    } catch {
      return false;
    }
  }

  /** Everything is with the server, also what other pages left, unless they have written on meanwhile. */
  sent(): void {
    this.#shelf.removeItem(this.#own);
    for (const [key, value] of this.#found) if (this.#shelf.getItem(key) === value) this.#shelf.removeItem(key);
  }

  get aside(): string | null {
    return this.#shelf.getItem(asideOf(this.#whose));
  }

  /** Keeps a text that was not taken, after what was kept so before. */
  putAside(text: string): void {
    try {
      this.#shelf.setItem(asideOf(this.#whose), [this.aside, text].filter(Boolean).join('\n'));
    } catch {
      // It stays on the screen all the same.
    }
  }

  clearAside(): void {
    this.#shelf.removeItem(asideOf(this.#whose));
  }
}

/** Whoever signs out leaves nothing behind for the next person at this machine. */
export function forgetRecords(shelf: Shelf): void {
  isForgotten = true;
  for (const key of keys(shelf)) if (key.startsWith(prefix)) shelf.removeItem(key);
}
