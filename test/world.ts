import { cpSync } from 'node:fs';
import { basename } from 'node:path';
import type { MeetingState, OrganisationKind, PracticeKind } from '@vmeste/prisma/generated/client.ts';
import type { Node } from '@vmeste/server/node.ts';
import type { Running } from '@vmeste/server/run.ts';
import { onTestFinished } from 'vitest';
import { Actor } from './world/actor.ts';
import { AssignmentRow, type AssignmentWords } from './world/assignment.ts';
import { ConsultationRow, type ConsultationWords } from './world/consultation.ts';
import { type FreshDatabase, freshDatabase } from './world/database.ts';
import { filesOf, Ground, type Settings, type StandingClock } from './world/ground.ts';
import { type Founding, GroupRow } from './world/group.ts';
import { Ids, Ledger } from './world/ledger.ts';
import type { MeasureRow } from './world/measure.ts';
import { MeetingRow } from './world/meeting.ts';
import { ClassRow, OrganisationRow } from './world/organisation.ts';
import { PersonRow } from './world/person.ts';
import { PracticeRow } from './world/practice.ts';
import { ResolutionRow, type ResolutionWords } from './world/resolution.ts';
import { RoadmapRow } from './world/roadmap.ts';
import { Standing } from './world/standing.ts';
import { TrainingRow, type TrainingWords } from './world/training.ts';

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
  readonly #ground: Ground;
  readonly #ledger: Ledger;

  /** @param ids those that earlier worlds on that ground have not taken */
  constructor(ground: Ground, ids = new Ids()) {
    this.#ground = ground;
    this.clock = ground.clock;
    this.#ledger = new Ledger(ground.running.node.db, ids);
    this.anonymous = new Actor({ url: () => this.url, cookie: async () => null });
  }

  get node(): Node {
    return this.#ground.running.node;
  }

  /** What its first node does when it looks at the clock. */
  get days(): Running['days'] {
    return this.#ground.running.days;
  }

  /** The letters of notices that its first node sends. */
  get post(): NonNullable<Running['post']> {
    const { post } = this.#ground.running;
    if (post === null) throw new Error('The world was given no mail server.');
    return post;
  }

  /** Address of its first node. */
  get url(): string {
    return `http://127.0.0.1:${this.#ground.running.port}`;
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

  /** One that a working group holds. */
  meeting(group: GroupRow, state: MeetingState, startsAt?: Date): MeetingRow {
    return new MeetingRow(this, this.#ledger, { group, state, ...(startsAt && { startsAt }) });
  }

  /** A working group that an organisation's act founded. */
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

  /** What an organisation does that works; somebody of its own registered it. */
  practice(organisation: OrganisationRow, startedBy: PersonRow, kind: PracticeKind = 'PRACTICE'): PracticeRow {
    return new PracticeRow(this, this.#ledger, { organisation, startedBy, kind });
  }

  /** A question that somebody asked the centre from where they work. */
  consultation(askedBy: PersonRow, organisation: OrganisationRow, words: ConsultationWords = {}): ConsultationRow {
    return new ConsultationRow(this, this.#ledger, { askedBy, organisation, ...words });
  }

  /** What an organisation holds; somebody of its own prepares it. */
  training(title: string, organisation: OrganisationRow, by: PersonRow, words: TrainingWords = {}): TrainingRow {
    return new TrainingRow(this, this.#ledger, { title, organisation, by, words });
  }

  /** A course of an organisation. Gives its id. */
  programme(name: string, organisation: OrganisationRow): string {
    const data = {
      id: this.#ledger.id(),
      name,
      organisationId: organisation.id,
      hours: 36,
      createdAt: this.clock.now(),
    };
    const about = [{ kind: 'paragraph', runs: [{ text: `Чему учит: ${name}`, bold: false, italic: false }] }];
    this.#ledger.write((db) => db.programme.create({ data: { ...data, about } }));
    return data.id;
  }

  /** Somebody should know of something at a measure, or was mentioned in a comment there. Gives the notice's id. */
  notice(person: PersonRow, measure: MeasureRow, commentId: string | null = null): string {
    const id = this.#ledger.id();
    const about = { personId: person.id, measureId: measure.id, roadmapId: measure.roadmap.id, commentId };
    const kind = commentId === null ? 'STATE_CHANGED' : 'MENTIONED';
    this.#ledger.write((db) => db.notice.create({ data: { id, kind, ...about, at: this.clock.now() } }));
    return id;
  }

  /** A row of a kind for which there are no words here; gives its id. */
  row(write: (db: Node['db'], id: string) => Promise<unknown>): string {
    const id = this.#ledger.id();
    this.#ledger.write((db) => write(db, id));
    return id;
  }

  /** An id that names nothing. */
  foreignId = (): string => 'ffffffff-ffff-7fff-8fff-ffffffffffff';

  /** What has been described so far is in the database already. */
  takeAsWritten = (): void => this.#ledger.takeAsWritten();

  /** Writes what has been described so far, for a test that reads the database itself. */
  settled = (): Promise<void> => this.#ledger.settle();

  /** Another node on the same database, with the same clock and settings. */
  anotherNode = (): Promise<Running> => this.#ground.anotherNode();

  /** The faults logged so far, which then no longer fail the test. */
  takeFaults = (): string[] => this.#ground.faults.splice(0);

  /** Ends its nodes, and leaves what they had to be copied. */
  async leave(): Promise<Left> {
    await this.settled();
    await this.#ground.end();
    const { url } = this.#ground.database;
    return { database: basename(new URL(url).pathname), files: filesOf(url) };
  }

  close = (): Promise<void> => this.#ground.close();
}

/** What a world was made of: its database, nobody in it, and the folder of its files. */
export interface Left {
  readonly database: string;
  readonly files: string;
}

/**
 * For the one test that asks for it. The node and its database have served other tests of this process before, after
 * each of which they were put back: whoever harms the node or changes what it is made of asks for a world of its own.
 */
export async function world(): Promise<World> {
  const standing = await Standing.take();
  onTestFinished(({ task }) => standing.leave(task.result?.state !== 'fail'));
  return new World(standing.ground, standing.ids);
}

/**
 * With a node that nobody else has used, for the one test that asks for it; closed when that test has ended.
 * @param given a database of the caller's; a copy of the run's template where it is left out
 */
export async function ownWorld(settings: Settings = {}, given?: FreshDatabase): Promise<World> {
  const opened = await openWorld(settings, given);
  onTestFinished(() => opened.close());
  return opened;
}

/** For tests that share one; the caller closes it. */
export const openWorld = async (settings: Settings = {}, given?: FreshDatabase): Promise<World> =>
  new World(await Ground.open(settings, given));

/** A world that begins as another one was left. */
export async function openCopy({ database, files }: Left): Promise<World> {
  const copy = await freshDatabase(database);
  cpSync(files, filesOf(copy.url), { recursive: true });
  return openWorld({}, copy);
}
