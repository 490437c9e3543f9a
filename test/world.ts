import { cpSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MeetingState, OrganisationKind } from '@vmeste/prisma/generated/client.ts';
import { type Clock, clockIn, type Day } from '@vmeste/schema/core/time.ts';
import { readEnv } from '@vmeste/server/env.ts';
import type { Node } from '@vmeste/server/node.ts';
import { open, type Running } from '@vmeste/server/run.ts';
import { pino } from 'pino';
import { inject, onTestFinished } from 'vitest';
import { Actor } from './world/actor.ts';
import { AssignmentRow, type AssignmentWords } from './world/assignment.ts';
import { type FreshDatabase, freshDatabase } from './world/database.ts';
import { type Founding, GroupRow } from './world/group.ts';
import { Ledger } from './world/ledger.ts';
import type { MeasureRow } from './world/measure.ts';
import { MeetingRow } from './world/meeting.ts';
import { ClassRow, OrganisationRow } from './world/organisation.ts';
import { PersonRow } from './world/person.ts';
import { ResolutionRow, type ResolutionWords } from './world/resolution.ts';
import { RoadmapRow } from './world/roadmap.ts';

/** A clock that stands still until it is told to move. */
export interface StandingClock extends Clock {
  /** Morning of that day, in the hub's zone. */
  turnTo(day: Day): void;
  /** Moves by so many milliseconds. */
  pass(milliseconds: number): void;
}

const zone = 'Asia/Novosibirsk';
const morning = (day: Day) => new Date(`${day}T09:00:00+07:00`).getTime();

function standingClock(): StandingClock {
  let instant = morning('2022-11-14');
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

/**
 * A running node over a pristine database of its own, and the people and rows that a test needs there:
 *
 *     const w = await world();
 *     const health = w.organisation('Минздрав НСО');
 *     const coordinator = w.organisation('Минтруда НСО').person('координатор');
 *     const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
 *     const measure = roadmap.measure('1.1', { lead: health });
 *     const answer = await coordinator.does(setMeasureState, { id: measure.id, version: 0, state: 'UNDER_WAY' });
 *
 * Describing is instant: ids are known at once, the rows are written before the first question. The day is
 * 14 November 2022 until `clock` is told otherwise. A fault that the node logs fails the test.
 */
export class World {
  readonly clock: StandingClock;
  readonly anonymous: Actor;
  readonly #running: Running;
  readonly #ledger: Ledger;
  readonly #faults: string[];
  readonly #further: Running[] = [];
  readonly #database: FreshDatabase;
  readonly #settings: Settings;

  constructor(parts: WorldParts) {
    this.#running = parts.running;
    this.#faults = parts.faults;
    this.#database = parts.database;
    this.#settings = parts.settings;
    this.clock = parts.clock;
    this.#ledger = new Ledger(parts.running.node.db);
    this.anonymous = new Actor({ url: () => this.url, cookie: async () => null });
  }

  get node(): Node {
    return this.#running.node;
  }

  /** What its first node does when it looks at the clock. */
  get days(): Running['days'] {
    return this.#running.days;
  }

  /** The letters of notices that its first node sends. */
  get post(): NonNullable<Running['post']> {
    const { post } = this.#running;
    if (post === null) throw new Error('The world was given no mail server.');
    return post;
  }

  /** Address of its first node. */
  get url(): string {
    return `http://127.0.0.1:${this.#running.port}`;
  }

  get db(): Node['db'] {
    return this.node.db;
  }

  organisation(shortName: string, kind: OrganisationKind = 'MINISTRY'): OrganisationRow {
    return new OrganisationRow(this, this.#ledger, { shortName, kind });
  }

  organisationClass(shortName: string, { open: isOpen = false } = {}): ClassRow {
    return new ClassRow(this.#ledger, { shortName, open: isOpen });
  }

  /** Somebody who belongs nowhere yet. */
  person(name: string): PersonRow {
    return new PersonRow(this, this.#ledger, name);
  }

  roadmap(title: string): RoadmapRow {
    return new RoadmapRow(this, this.#ledger, title);
  }

  /** A working group that an organisation's act founded. */
  meeting(group: GroupRow, state: MeetingState, startsAt?: Date): MeetingRow {
    return new MeetingRow(this, this.#ledger, { group, state, ...(startsAt && { startsAt }) });
  }

  group(name: string, founder: OrganisationRow, act: Founding = {}): GroupRow {
    return new GroupRow(this, this.#ledger, { name, founder, act });
  }

  /** What a group or an organisation told others to do. */
  assignment(number: string, words: AssignmentWords): AssignmentRow {
    return new AssignmentRow(this, this.#ledger, { number, ...words });
  }

  resolution(title: string, words: ResolutionWords): ResolutionRow {
    return new ResolutionRow(this, this.#ledger, { title, ...words });
  }

  /** Somebody should know of something at a measure, or was mentioned in a comment there. Gives the notice's id. */
  notice(person: PersonRow, measure: MeasureRow, commentId: string | null = null): string {
    const id = this.#ledger.id();
    const about = { personId: person.id, measureId: measure.id, roadmapId: measure.roadmap.id, commentId };
    const kind = commentId === null ? 'STATE_CHANGED' : 'MENTIONED';
    this.#ledger.write((db) => db.notice.create({ data: { id, kind, ...about, at: this.clock.now() } }));
    return id;
  }

  /** An id that names nothing. */
  foreignId = (): string => 'ffffffff-ffff-7fff-8fff-ffffffffffff';

  /** What has been described so far is in the database already. */
  takeAsWritten = (): void => this.#ledger.takeAsWritten();

  /** Writes what has been described so far, for a test that reads the database itself. */
  settled = (): Promise<void> => this.#ledger.settle();

  /** Another node on the same database, with the same clock and settings. */
  async anotherNode(): Promise<Running> {
    const settings = { ...this.#settings, HUB_PORT: '0', DATABASE_URL: this.#database.url };
    const node = await openNode(settings, this.clock, this.#faults);
    this.#further.push(node);
    return node;
  }

  /** The faults logged so far, which then no longer fail the test. */
  takeFaults = (): string[] => this.#faults.splice(0);

  /** Ends its nodes, and leaves what they had to be copied. */
  async leave(): Promise<Left> {
    await this.settled();
    await this.#end();
    return { database: basename(new URL(this.#database.url).pathname), files: filesOf(this.#database.url) };
  }

  async close(): Promise<void> {
    try {
      await this.#end();
    } finally {
      await this.#database.drop();
      rmSync(filesOf(this.#database.url), { recursive: true, force: true });
    }
  }

  async #end(): Promise<void> {
    for (const running of [...this.#further, this.#running]) await running.stop();
    if (this.#faults.length > 0) throw new Error(`The node logged faults:\n${this.#faults.join('\n')}`);
  }
}

/** What a world was made of: its database, nobody in it, and the folder of its files. */
export interface Left {
  readonly database: string;
  readonly files: string;
}

/** Settings of the node besides those that every world has, e.g. its mail server. */
type Settings = Readonly<Record<string, string>>;

interface WorldParts {
  readonly running: Running;
  readonly clock: StandingClock;
  readonly faults: string[];
  readonly database: FreshDatabase;
  readonly settings: Settings;
}

/**
 * For the one test that asks for it; closed when that test has ended.
 * @param given a database of the caller's; a copy of the run's template where it is left out
 */
export async function world(settings: Settings = {}, given?: FreshDatabase): Promise<World> {
  const opened = await openWorld(settings, given);
  onTestFinished(() => opened.close());
  return opened;
}

/** For tests that share one; the caller closes it. */
export async function openWorld(settings: Settings = {}, given?: FreshDatabase): Promise<World> {
  const database = given ?? (await freshDatabase());
  const clock = standingClock();
  const faults: string[] = [];
  return new World({
    running: await openNode({ ...settings, DATABASE_URL: database.url }, clock, faults),
    clock,
    faults,
    database,
    settings,
  });
}

/** A world that begins as another one was left. */
export async function openCopy({ database, files }: Left): Promise<World> {
  const copy = await freshDatabase(database);
  cpSync(files, filesOf(copy.url), { recursive: true });
  return openWorld({}, copy);
}

/** Where the nodes of one database keep files: beside the run's databases, with which they go. */
const filesOf = (databaseUrl: string) => join(inject('files'), basename(new URL(databaseUrl).pathname));

function openNode(settings: Settings & { DATABASE_URL: string }, clock: Clock, faults: string[]): Promise<Running> {
  const env = readEnv({
    HUB_MODE: 'production',
    HUB_URL: 'http://127.0.0.1',
    HUB_SECRET: 'a secret that only tests know, and everybody may',
    HUB_PORT: '0',
    HUB_ZONE: zone,
    HUB_DATA: filesOf(settings.DATABASE_URL),
    LOG_LEVEL: 'error',
    ...settings,
  });
  const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line.slice(0, 2000)) });
  return open(env, { join: true, say: () => {}, clock, log });
}
