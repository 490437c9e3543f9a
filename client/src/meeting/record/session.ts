import { fromBase64, toBase64 } from 'lib0/buffer';
import { Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Said } from './frame.ts';
import { Kept, type Shelf } from './kept.ts';
import { linesBeyond } from './lines.ts';
import { type Ending, type Socket, Wire } from './wire.ts';

/** What is on the screen, and the carets in it. Where the record was closed meanwhile, another takes its place. */
export interface Draft {
  document: Y.Doc;
  awareness: Awareness;
}

/** How what was written stands to the server. */
export type Saving =
  /** Everything is committed, the last of it at that instant; null where nothing was written here. */
  | { is: 'saved'; at: Date | null }
  | { is: 'saving' }
  /** Kept on this device, or not even that. */
  | { is: 'offline'; unsent: boolean; kept: boolean }
  /** The server does not take it; it stays on the screen. */
  | { is: 'refused'; why: 'TOO_LARGE' | 'BROKEN' };

export interface RecordState {
  /** Null until the record has come for the first time. */
  draft: Draft | null;
  mayWrite: boolean;
  saving: Saving;
  /** What this person wrote and was not taken into the record. */
  aside: string | null;
  ended: Ending | null;
}

/** What comes from the server, as the library notes where a change comes from. */
const remote = Symbol('remote');

/** A caret that runs is sent so often, in milliseconds; and how long an unanswered change waits to be kept here. */
const caretEvery = 50;
const keepAfter = 300;

interface Settings {
  itemId: string;
  open: () => Socket;
  shelf: Shelf;
}

/**
 * One record on one screen. Two documents are kept: what stands, as the server has committed it, and what is on the
 * screen. Their difference is what is not saved yet: it is sent, kept in the browser while it cannot be, and put aside
 * where the record has been closed meanwhile.
 */
export class RecordSession {
  readonly #settings: Settings;
  readonly #stood = new Y.Doc();
  readonly #wire: Wire;
  readonly #listeners = new Set<() => void>();
  #draft = newDraft();
  #kept: Kept | null = null;
  #connected = false;
  #sequence = 0;
  /** Changes that are on their way, by their numbers, and those that are not sent. */
  #flying = new Map<number, Uint8Array>();
  #unsent: Uint8Array[] = [];
  #savedAt: Date | null = null;
  #refusal: 'TOO_LARGE' | 'BROKEN' | null = null;
  #keptHere = true;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  #caret: ReturnType<typeof setTimeout> | undefined;
  #state: RecordState = {
    draft: null,
    mayWrite: false,
    saving: { is: 'offline', unsent: false, kept: true },
    aside: null,
    ended: null,
  };

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#attend();
    this.#wire = new Wire(settings.open, {
      vector: () => Y.encodeStateVector(this.#stood),
      said: (message) => this.#hear(message),
      lost: () => this.#lost(),
      ended: (why) => this.#end(why),
    });
  }

  get state(): RecordState {
    return this.#state;
  }

  subscribe = (told: () => void): (() => void) => {
    this.#listeners.add(told);
    return () => this.#listeners.delete(told);
  };

  /** Bytes of the record as it is on the screen. */
  get size(): number {
    return Y.encodeStateAsUpdate(this.#draft.document).length;
  }

  /** Tries at once, where a network has come back or gone. */
  reconnect = (): void => this.#wire.reconnect();

  /** What is not sent yet is kept here at once: the page may be gone in a moment. */
  keep = (): void => {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    if (!this.#isDirty || !this.#kept) return;
    this.#keptHere = this.#kept.keep(toBase64(this.#difference()));
    this.#tell({});
  };

  clearAside = (): void => {
    this.#kept?.clearAside();
    this.#tell({ aside: null });
  };

  destroy(): void {
    this.keep();
    this.#wire.end();
    clearTimeout(this.#caret);
    this.#draft.awareness.destroy();
    this.#draft.document.destroy();
    this.#stood.destroy();
  }

  get #isDirty(): boolean {
    return this.#unsent.length > 0 || this.#flying.size > 0;
  }

  /** What is on the screen and does not stand yet. */
  #difference = (): Uint8Array => Y.encodeStateAsUpdate(this.#draft.document, Y.encodeStateVector(this.#stood));

  #attend(): void {
    const { document, awareness } = this.#draft;
    document.on('update', (update: Uint8Array, origin: unknown) => {
      // Whoever only reads along writes nothing, whatever the editor puts right by itself.
      if (origin !== remote && (this.#state.mayWrite || origin === this)) this.#write(update);
    });
    awareness.on('update', (_: unknown, origin: unknown) => {
      if (origin !== remote) this.#caret ??= setTimeout(() => this.#showCaret(), caretEvery);
    });
  }

  #write(update: Uint8Array): void {
    if (this.#refusal !== null) {
      // It may fit now: what was refused goes once more, as it is now.
      this.#refusal = null;
      this.#flying.clear();
      this.#unsent = [this.#difference()];
    } else this.#unsent.push(update);
    this.#keeping ??= setTimeout(this.keep, keepAfter);
    this.#send();
    this.#tell({});
  }

  /** Sends together what was changed in one go. */
  #send(): void {
    if (this.#sending || !this.#connected || this.#refusal !== null) return;
    this.#sending = true;
    queueMicrotask(() => {
      this.#sending = false;
      if (this.#unsent.length === 0 || !this.#connected) return;
      const update = this.#unsent.length === 1 && this.#unsent[0] ? this.#unsent[0] : Y.mergeUpdates(this.#unsent);
      this.#unsent = [];
      this.#flying.set(++this.#sequence, update);
      this.#wire.write(this.#sequence, update);
    });
  }

  #showCaret(): void {
    this.#caret = undefined;
    const { document, awareness } = this.#draft;
    const clock = awareness.meta.get(document.clientID)?.clock ?? 0;
    const place = JSON.stringify(awareness.getLocalState()?.['cursor'] ?? null);
    if (this.#connected) this.#wire.caret({ client: document.clientID, clock, place });
  }

  #hear(said: Said): void {
    if (said.kind === 'opened') this.#opened(said);
    else if (said.kind === 'written') this.#apply(said.update);
    else if (said.kind === 'carets') applyAwarenessUpdate(this.#draft.awareness, said.update, remote);
    else if (said.kind === 'saved') this.#saved(said.sequence, said.at);
    else if (said.kind === 'refused') this.#refused(said.sequence, said.why);
    else this.#scope(said.mayWrite);
  }

  #apply(update: Uint8Array): void {
    Y.applyUpdate(this.#stood, update, remote);
    Y.applyUpdate(this.#draft.document, update, remote);
  }

  #opened({ update, personId, mayWrite }: Extract<Said, { kind: 'opened' }>): void {
    this.#kept ??= new Kept(this.#settings.shelf, { personId, itemId: this.#settings.itemId });
    this.#connected = true;
    this.#apply(update);
    for (const unsent of this.#kept.unsent()) this.#takeUp(unsent);
    if (this.#isDirty && mayWrite) {
      this.#refusal = null;
      this.#flying.clear();
      this.#unsent = [this.#difference()];
      this.#send();
    } else if (this.#isDirty) this.#putAside();
    this.#tell({ draft: this.#draft, mayWrite, aside: this.#kept.aside });
    this.#caret ??= setTimeout(() => this.#showCaret(), caretEvery);
  }

  /** What an earlier page could not send. */
  #takeUp(unsent: string): void {
    try {
      Y.applyUpdate(this.#draft.document, fromBase64(unsent), this);
    } catch {
      // Cut off while it was being written: there is nothing in it to be read.
    }
  }

  #saved(sequence: number, at: Date): void {
    const update = this.#flying.get(sequence);
    if (!update) return;
    this.#flying.delete(sequence);
    Y.applyUpdate(this.#stood, update, remote);
    this.#savedAt = at;
    if (!this.#isDirty) this.#clean();
    this.#tell({});
  }

  /** Nothing waits to be sent. */
  #clean(): void {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    this.#keptHere = true;
    this.#kept?.sent();
  }

  #refused(sequence: number, why: string): void {
    if (!this.#flying.has(sequence)) return;
    if (why === 'TOO_LARGE' || why === 'BROKEN') {
      this.#refusal = why;
      this.keep();
      this.#tell({});
    } else this.#wire.reconnect();
  }

  #scope(mayWrite: boolean): void {
    this.#tell({ mayWrite });
    // What was on its way may have arrived before the record was closed: the whole is asked for once more.
    if (!mayWrite && this.#isDirty) this.#wire.reconnect();
  }

  /** The record is closed, and what was written here is not in it: it is kept beside, and what stands is shown. */
  #putAside(): void {
    const lines = linesBeyond(this.#draft.document, this.#stood);
    if (lines.length > 0) this.#kept?.putAside(lines.join('\n'));
    this.#unsent = [];
    this.#flying.clear();
    this.#clean();
    this.#draft.awareness.destroy();
    this.#draft = newDraft();
    Y.applyUpdate(this.#draft.document, Y.encodeStateAsUpdate(this.#stood), remote);
    this.#attend();
  }

  #lost(): void {
    this.#connected = false;
    const { document, awareness } = this.#draft;
    const others = [...awareness.getStates().keys()].filter((client) => client !== document.clientID);
    removeAwarenessStates(awareness, others, remote);
    this.keep();
    this.#tell({});
  }

  /** Whoever may not see the record any more keeps the own words that are not in it, and nothing else. */
  #end(ended: Ending): void {
    if (ended === 'gone' && this.#isDirty) this.#putAside();
    this.#tell({ ended, mayWrite: false, ...(ended === 'gone' && { draft: null, aside: this.#kept?.aside ?? null }) });
  }

  #saving(): Saving {
    if (this.#refusal !== null) return { is: 'refused', why: this.#refusal };
    if (!this.#connected) return { is: 'offline', unsent: this.#isDirty, kept: this.#keptHere };
    return this.#isDirty ? { is: 'saving' } : { is: 'saved', at: this.#savedAt };
  }

  #tell(change: Partial<RecordState>): void {
    this.#state = { ...this.#state, ...change, saving: this.#saving() };
    for (const told of this.#listeners) told();
  }
}

function newDraft(): Draft {
  const document = new Y.Doc();
  return { document, awareness: new Awareness(document) };
}
