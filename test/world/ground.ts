import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Clock, clockIn, type Day } from '@vmeste/schema/core/time.ts';
import { readEnv } from '@vmeste/server/env.ts';
import { open, type Running } from '@vmeste/server/run.ts';
import { pino } from 'pino';
import { inject } from 'vitest';
import { type FreshDatabase, freshDatabase } from './database.ts';

/** A clock that stands still until it is told to move. */
export interface StandingClock extends Clock {
  /** Morning of that day, in the hub's zone. */
  turnTo(day: Day): void;
  /** Moves by so many milliseconds. */
  pass(milliseconds: number): void;
}

/** The day on which every world begins. */
export const firstDay: Day = '2022-11-14';

const zone = 'Asia/Novosibirsk';
const morning = (day: Day) => new Date(`${day}T09:00:00+07:00`).getTime();

function standingClock(): StandingClock {
  let instant = morning(firstDay);
  return {
    ...clockIn(zone, () => new Date(instant)),
    turnTo: (day) => {
      instant = morning(day);
    },
    pass: (milliseconds) => {
      instant += milliseconds;
    },
  };
}

/** Settings of the node besides those that every world has, e.g. its mail server. */
export type Settings = Readonly<Record<string, string>>;

/** A running node over a database of its own: what a world is described upon. */
export class Ground {
  readonly running: Running;
  readonly clock: StandingClock;
  readonly database: FreshDatabase;
  /** What its nodes logged as faults. */
  readonly faults: string[];
  readonly #settings: Settings;
  readonly #further: Running[] = [];

  private constructor(parts: Pick<Ground, 'running' | 'clock' | 'database' | 'faults'>, settings: Settings) {
    this.running = parts.running;
    this.clock = parts.clock;
    this.database = parts.database;
    this.faults = parts.faults;
    this.#settings = settings;
  }

  /** @param given a database of the caller's; a copy of the run's template where it is left out */
  static async open(settings: Settings = {}, given?: FreshDatabase): Promise<Ground> {
    const database = given ?? (await freshDatabase());
    const clock = standingClock();
    const faults: string[] = [];
    const running = await openNode({ ...settings, DATABASE_URL: database.url }, clock, faults);
    return new Ground({ running, clock, database, faults }, settings);
  }

  /** Another node on the same database, with the same clock and settings. */
  async anotherNode(): Promise<Running> {
    const settings = { ...this.#settings, HUB_PORT: '0', DATABASE_URL: this.database.url };
    const node = await openNode(settings, this.clock, this.faults);
    this.#further.push(node);
    return node;
  }

  /** Ends all nodes but the first. @throws what any of them logged as a fault */
  async clear(): Promise<void> {
    for (const running of this.#further.splice(0)) await running.stop();
    const faults = this.faults.splice(0);
    if (faults.length > 0) throw new Error(`The node logged faults:\n${faults.join('\n')}`);
  }

  /** Ends its nodes; the database stays. */
  async end(): Promise<void> {
    for (const running of [...this.#further.splice(0), this.running]) await running.stop();
    await this.clear();
  }

  async close(): Promise<void> {
    try {
      await this.end();
    } finally {
      await this.database.drop();
      rmSync(filesOf(this.database.url), { recursive: true, force: true });
    }
  }
}

/** Where the nodes of one database keep files: beside the run's databases, with which they go. */
export const filesOf = (databaseUrl: string): string => join(inject('files'), basename(new URL(databaseUrl).pathname));

function openNode(settings: Settings & { DATABASE_URL: string }, clock: Clock, faults: string[]): Promise<Running> {
  const env = readEnv({
    HUB_MODE: 'production',
    HUB_URL: 'http://127.0.0.1',
    HUB_SECRET: 'a secret that only tests know, and everybody may',
    HUB_PORT: '0',
    HUB_ZONE: zone,
    HUB_DATA: filesOf(settings.DATABASE_URL),
    LOG_LEVEL: 'error',
    // Each plans for itself what it is asked.
    DATABASE_CONNECTIONS: '4',
    ...settings,
  });
  const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line.slice(0, 2000)) });
  return open(env, { join: true, say: () => {}, clock, log });
}
