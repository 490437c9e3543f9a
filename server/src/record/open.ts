import { largestRecord } from '@vmeste/schema/meeting/record/rule.ts';
import {
  append,
  documentOf,
  fold,
  type Stored,
  storedOne,
  type Written,
  writtenAfter,
} from '@vmeste/schema/meeting/record/store.ts';
import { isSound } from '@vmeste/schema/meeting/record/update.ts';
import * as Y from 'yjs';
import type { Node } from '../node.ts';
import { showOut } from '../ws/door.ts';
import type { Desk } from './desk.ts';
import { frames, type WriteRefusal } from './frame.ts';

/** An update on its way to the database. */
interface Entry {
  readonly desk: Desk;
  readonly sequence: number;
  readonly update: Uint8Array;
}

/** After so many updates a record that is open is folded; one that is left needs fewer. */
const foldAfter = 400;
const foldAtLeaving = 20;

/**
 * A record that somebody at this node has open. Its document is what is committed, as far as this node knows: what a
 * client writes is first appended to the table, then applied here, acknowledged, and told to the others.
 */
export class OpenRecord {
  readonly itemId: string;
  readonly desks = new Set<Desk>();
  readonly #node: Node;
  readonly #document: Y.Doc;
  /** Everything up to this row is in the document. */
  #through: bigint;
  /** Rows beyond it that this node appended itself. */
  readonly #own = new Set<bigint>();
  #size: number;
  #unfolded: number;
  #queue: Entry[] = [];
  #draining: Promise<void> | null = null;
  #pulling: Promise<void> | null = null;
  #pullAgain = false;
  #folding: Promise<void> | null = null;

  constructor(node: Node, itemId: string, stored: Stored) {
    this.#node = node;
    this.itemId = itemId;
    this.#document = documentOf(stored);
    this.#through = stored.through;
    this.#unfolded = stored.bytes.length;
    this.#size = Y.encodeStateAsUpdate(this.#document).length;
  }

  static async load(node: Node, itemId: string): Promise<OpenRecord> {
    return new OpenRecord(node, itemId, await storedOne(node.db, itemId));
  }

  /** Seats somebody, who is sent what the own document lacks; false where what they say of it cannot be read. */
  join(desk: Desk, vector: Uint8Array): boolean {
    const update = this.#beyond(vector);
    if (!update) return false;
    this.desks.add(desk);
    desk.send(frames.opened({ update, personId: desk.personId, mayWrite: desk.mayWrite }));
    return true;
  }

  #beyond(vector: Uint8Array): Uint8Array | null {
    try {
      return Y.encodeStateAsUpdate(this.#document, vector);
    } catch {
      return null;
    }
  }

  /** Takes an update: what comes while one batch is on its way to the database makes up the next. */
  write(entry: Entry): void {
    if (!isSound(entry.update)) {
      refuse(entry, 'BROKEN');
      return;
    }
    this.#queue.push(entry);
    this.#draining ??= this.#drain();
  }

  /** Reads what other nodes have appended. */
  pull(): Promise<void> {
    this.#pullAgain = true;
    this.#pulling ??= this.#pull();
    return this.#pulling;
  }

  /** Resolves when nothing is on its way to the database any more. */
  async idle(): Promise<void> {
    while (this.#draining ?? this.#pulling ?? this.#folding)
      await Promise.all([this.#draining, this.#pulling, this.#folding]);
  }

  /** Nobody is left: a record is put away folded, so that opening it again reads one row. */
  async leave(): Promise<void> {
    if (this.#unfolded >= foldAtLeaving) await this.#foldOnce();
    this.#document.destroy();
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      try {
        await this.#store(batch);
      } catch (error) {
        // Whether it was committed is not known: the clients come back, and send again what was not acknowledged.
        for (const desk of new Set(batch.map((entry) => entry.desk))) showOut(this.#node, desk.connection, error);
      }
    }
    this.#draining = null;
    if (this.#unfolded >= foldAfter) void this.#foldOnce();
  }

  async #store(batch: readonly Entry[]): Promise<void> {
    const { feed, db, clock } = this.#node;
    // Whoever was removed before this was sent is known of by now.
    await feed.now();
    await Promise.all(batch.map(({ desk }) => desk.settled()));
    const taken = batch.filter((entry) => this.#takes(entry));
    if (taken.length === 0) return;
    const at = clock.now();
    const updates = byPerson(taken);
    const ids = await append(db, this.itemId, { updates, at });
    if (ids === null) {
      for (const entry of taken) refuse(entry, 'CLOSED');
      for (const desk of this.desks) desk.recheck();
      return;
    }
    for (const id of ids) this.#own.add(id);
    this.#unfolded += ids.length;
    const whole = merged(updates.map(({ bytes }) => bytes));
    Y.applyUpdate(this.#document, whole);
    for (const { desk, sequence } of taken) desk.answer(frames.saved(sequence, at));
    const authors = new Set(taken.map(({ desk }) => desk));
    this.#tell(whole, authors.size === 1 ? authors : new Set());
  }

  /** Whether an update may be stored; otherwise its author is told why not. */
  #takes(entry: Entry): boolean {
    if (!entry.desk.mayWrite) {
      refuse(entry, 'READ_ONLY');
      return false;
    }
    // What was deleted counts until it is measured anew.
    if (this.#size + entry.update.length > largestRecord) this.#size = Y.encodeStateAsUpdate(this.#document).length;
    if (this.#size + entry.update.length > largestRecord) {
      refuse(entry, 'TOO_LARGE');
      return false;
    }
    this.#size += entry.update.length;
    return true;
  }

  /** Tells everybody but the author, once it is known who has been removed up to now. */
  #tell(update: Uint8Array, author: ReadonlySet<Desk>): void {
    const frame = frames.written(update);
    this.#node.feed.now().then(
      () => {
        for (const desk of this.desks) if (!author.has(desk)) desk.send(frame);
      },
      (error: unknown) => {
        // Who may be told cannot be known; they come back, and are given everything.
        for (const desk of this.desks) showOut(this.#node, desk.connection, error);
      },
    );
  }

  async #pull(): Promise<void> {
    try {
      while (this.#pullAgain) {
        this.#pullAgain = false;
        const foreign = await this.#foreign();
        if (foreign.length === 0) continue;
        const whole = merged(foreign);
        Y.applyUpdate(this.#document, whole);
        this.#size += whole.length;
        this.#unfolded += foreign.length;
        this.#tell(whole, new Set());
      }
    } catch (error) {
      for (const desk of this.desks) showOut(this.#node, desk.connection, error);
    } finally {
      this.#pulling = null;
    }
  }

  /** What other nodes appended, as far as it is not known here. */
  async #foreign(): Promise<readonly Uint8Array[]> {
    const { db } = this.#node;
    const rows = await writtenAfter(db, this.itemId, this.#through);
    if (rows === null) {
      // Folded meanwhile: read as a whole, of which what is known already changes nothing.
      const { through, bytes } = await storedOne(db, this.itemId);
      this.#reached(through);
      return bytes;
    }
    const foreign = rows.filter(({ id }) => !this.#own.has(id)).map(({ bytes }) => bytes);
    const last = rows.at(-1);
    if (last) this.#reached(last.id);
    return foreign;
  }

  #reached(id: bigint): void {
    if (id > this.#through) this.#through = id;
    for (const own of this.#own) if (own <= id) this.#own.delete(own);
  }

  #foldOnce(): Promise<void> {
    this.#folding ??= this.#fold().finally(() => {
      this.#folding = null;
    });
    return this.#folding;
  }

  /** A record that cannot be folded now is folded later: nothing hangs on it but the time that opening takes. */
  async #fold(): Promise<void> {
    this.#unfolded = 0;
    try {
      await this.pull();
      const folded = Y.encodeStateAsUpdate(this.#document);
      this.#size = folded.length;
      await fold(this.#node.db, this.itemId, { folded, through: this.#through });
    } catch {
      this.#unfolded = foldAtLeaving;
    }
  }
}

const refuse = ({ desk, sequence }: Entry, why: WriteRefusal) => desk.answer(frames.refused(sequence, why));

const merged = (updates: readonly Uint8Array[]): Uint8Array =>
  updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates([...updates]);

/** One row a person and batch. */
const byPerson = (entries: readonly Entry[]): Written[] =>
  [...Map.groupBy(entries, ({ desk }) => desk.personId)].map(([personId, own]) => ({
    personId,
    bytes: merged(own.map(({ update }) => update)),
  }));
