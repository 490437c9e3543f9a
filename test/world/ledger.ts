import type { Db } from '@vmeste/schema/core/database.ts';

/** Ids that count up, in the shape of a UUID of version 7. */
export class Ids {
  #count = 0;

  next(): string {
    this.#count += 1;
    return `00000000-0000-7000-8000-${this.#count.toString(16).padStart(12, '0')}`;
  }
}

/**
 * A world is described in one go, and written when somebody first asks something of it: so a description needs no
 * `await` at each step, and every row's id is known at once.
 */
export class Ledger {
  readonly db: Db;
  readonly #ids: Ids;
  #pending: (() => Promise<unknown>)[] = [];

  constructor(db: Db, ids: Ids) {
    this.db = db;
    this.#ids = ids;
  }

  id = (): string => this.#ids.next();

  write(work: (db: Db) => Promise<unknown>): void {
    this.#pending.push(() => work(this.db));
  }

  /** What has been described so far stands in the database already: it is a copy of one in which it was written. */
  takeAsWritten(): void {
    this.#pending = [];
  }

  /**
   * Writes what has been described since, in the order of its description. It goes past `commit`, so nodes that keep
   * answers in memory are told by an event that belongs to no stream.
   */
  async settle(): Promise<void> {
    if (this.#pending.length === 0) return;
    for (let next = this.#pending.shift(); next; next = this.#pending.shift()) await next();
    await this.db.event.create({ data: { kind: 'class.changed', at: new Date(0) } });
  }
}
