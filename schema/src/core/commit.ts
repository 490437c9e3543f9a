import { createHash } from 'node:crypto';
import { Prisma } from '@vmeste/prisma/generated/client.ts';
import limited from 'p-limit';
import { auditEntry } from './audit.ts';
import { insertion, type Written } from './bulk.ts';
import type { Context } from './context.ts';
import { namesNothing, type Tx } from './database.ts';
import { type EventId, type EventIds, type EventKind, eventIds } from './event.ts';
import { newId } from './id.ts';
import type { JobIds, JobKind } from './job.ts';
import { lockOf } from './lock.ts';
import { Invalid, NotFound, Stale, type VersionedRoom } from './refusal.ts';
import { badText } from './text.ts';
import type { Viewer } from './viewer.ts';

/** What a client may name a request by, so that a retry of it is recognised. */
export interface Keyed {
  readonly key?: string | null | undefined;
}

/** A request to act: which act, what was asked, and the key under which a retry is recognised. */
export interface Act extends Keyed {
  readonly act: string;
  readonly input: unknown;
}

interface Row {
  readonly id: string;
  readonly version: number;
}

/** What a row can belong to, so that its history is found from there, and the edition whose acceptance a change is. */
const placeIds = [
  'roadmapId',
  'measureId',
  'groupId',
  'meetingId',
  'assignmentId',
  'practiceId',
  'trainingId',
  'materialId',
  'collectionId',
  'consultationId',
  'editionId',
] as const;

interface Place extends Readonly<Partial<Record<(typeof placeIds)[number], string | null>>> {
  readonly reason?: string | null;
}

/** An open change: the transaction, the viewer as it sees them, and what will be told of it. */
export interface Change {
  /** Tells this change from every other. */
  readonly id: string;
  readonly tx: Tx;
  readonly viewer: Viewer;
  readonly at: Date;
  /** Takes the row at the version that the person saw, or refuses as `Stale`. */
  claim(room: VersionedRoom, row: Row, version: number): Promise<void>;
  /** Writes columns and keeps what they were: the row's history. Columns that stay the same are left out. */
  revise(
    room: VersionedRoom,
    row: Row & Record<string, unknown>,
    data: Record<string, unknown>,
    place?: Place,
  ): Promise<void>;
  /** Keeps that a row came to be. History is written with the end of the change: nothing is waited for. */
  created(room: string, id: string, after: Record<string, unknown>, place?: Place): void;
  /** Keeps what became of a row that carries no version, or that is gone. */
  noted(room: string, id: string, was: Record<string, unknown>, is: Record<string, unknown>, place?: Place): void;
  /** Inserts a row that nothing in this change reads again: it is written with its end, as history is. */
  insert(table: Prisma.ModelName, row: Written): void;
  tell<Kind extends EventKind>(kind: Kind, ids: EventIds<Kind>): void;
  /** Leaves work for after the commit. */
  later<Kind extends JobKind>(kind: Kind, ids: JobIds<Kind>): Promise<void>;
}

/**
 * Changes that a node has open at once; others wait their turn. Changes end one after another, under the feed's lock:
 * more of them would wait there, each over a connection of its own that those who read then lack.
 */
const turns = limited(4);

/** Characters of a request's key; those that clients make up have 36. */
const longestKey = 200;

/**
 * The only place that opens a write transaction. In it: the change, its revisions, its audit entry, the record that
 * this request was carried out and, last of all and under one lock, its events.
 *
 * @param work does the change and returns the id of the row that the answer will name
 * @returns that id; for a retried request the id that the first one returned
 * @throws a Refusal, after which nothing is written. Commands look for what is taken and name its field; `TAKEN` at
 *   `input` is what is left of a race between two of them
 */
export async function commit(context: Context, act: Act, work: (change: Change) => Promise<string>): Promise<string> {
  const spoilt = badText(act.input);
  if (spoilt !== null) throw new Invalid(spoilt, 'BAD_TEXT');
  if (badText({ key: act.key }) !== null) throw new Invalid('key', 'BAD_TEXT');
  if (act.key && act.key.length > longestKey) throw new Invalid('key', 'TOO_LONG', { max: longestKey });
  const write = async (tx: Tx) => {
    const viewer = await context.freshViewer(tx);
    const done = await alreadyDone(tx, viewer, act, context.clock.now());
    if (done !== null) return done;
    const change = open(tx, viewer, act, context.clock.now());
    const id = await work(change);
    await change.close(id);
    return id;
  };
  try {
    const id = await turns(() => context.db.$transaction(write, { maxWait: 15_000, timeout: 60_000 }));
    // Whatever this execution has read so far, it read before.
    context.loaders.clear();
    context.worked?.leave();
    return id;
  } catch (error) {
    if (namesNothing(error)) throw new NotFound();
    throw error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
      ? new Invalid('input', 'TAKEN')
      : error;
  }
}

/**
 * Notes the request before it acts. A retry that comes meanwhile waits on the row, then finds it.
 * The answer is not kept, only the id: a retry reads again what it may see now.
 */
async function alreadyDone(tx: Tx, viewer: Viewer, act: Act, at: Date): Promise<string | null> {
  if (!viewer.id || !act.key) return null;
  const hash = createHash('sha256')
    .update(JSON.stringify([act.act, act.input], (_, value) => (value instanceof Map ? [...value] : value)))
    .digest('hex');
  const inserted = await tx.$executeRaw`
    INSERT INTO "Request" ("personId", "key", "hash", "result", "at")
    VALUES (${viewer.id}::uuid, ${act.key}, ${hash}, '', ${at}) ON CONFLICT DO NOTHING`;
  if (inserted === 1) return null;
  const before = await tx.request.findUniqueOrThrow({
    where: { personId_key: { personId: viewer.id, key: act.key } },
  });
  if (before.hash !== hash) throw new Invalid('key', 'KEY_REUSED');
  return before.result;
}

interface Versioned {
  updateMany(args: { where: Record<string, unknown>; data: Record<string, unknown> }): Promise<{ count: number }>;
}

// Prisma's delegates share this shape, but no type of Prisma's says so.
const delegate = (tx: Tx, room: VersionedRoom) => tx[room] as unknown as Versioned;

function open(tx: Tx, viewer: Viewer, act: Act, at: Date): Change & { close(id: string): Promise<void> } {
  const told: ({ kind: EventKind } & Partial<Record<EventId, string>>)[] = [];
  const kept: Written[] = [];
  const inserted: Prisma.Sql[] = [];
  const rows = new Set<string>();
  const keep = (room: string, id: string, version: number, before: object, after: object, place: Place) => {
    rows.add(`${room}:${id}`);
    kept.push({
      id: newId(at),
      room,
      rowId: id,
      version,
      before: plain(before),
      after: plain(after),
      act: act.act,
      personId: viewer.id,
      at,
      ...inFull(placeIds, place),
      reason: place.reason ?? null,
    });
  };
  return {
    id: newId(at),
    tx,
    viewer,
    at,
    claim: async (room, row, version) => {
      const taken = await delegate(tx, room).updateMany({
        where: { id: row.id, version },
        data: { version: { increment: 1 } },
      });
      if (taken.count === 0) throw new Stale(room, row.id);
    },
    revise: async (room, row, data, place = {}) => {
      const changed = Object.keys(data).filter((column) => !same(row[column], data[column]));
      if (changed.length === 0) return;
      const pick = (from: Record<string, unknown>) =>
        Object.fromEntries(changed.map((column) => [column, from[column]]));
      await delegate(tx, room).updateMany({ where: { id: row.id }, data: pick(data) });
      keep(room, row.id, row.version, pick(row), pick(data), place);
    },
    created: (room, id, after, place = {}) => keep(room, id, 0, {}, after, place),
    noted: (room, id, was, is, place = {}) => keep(room, id, 0, was, is, place),
    insert: (table, row) => void inserted.push(insertion(table, [row])),
    later: async (kind, ids) => {
      await tx.$executeRaw`SELECT graphile_worker.add_job(${kind}, ${JSON.stringify(ids)}::json)`;
    },
    tell: (kind, ids) => {
      const same = told.some((event) => JSON.stringify(event) === JSON.stringify({ kind, ...ids }));
      if (!same) told.push({ kind, ...ids });
    },
    close: async (result) => {
      const events = told.map(({ kind, ...ids }) => ({ kind, at, actorId: viewer.id, ...inFull(eventIds, ids) }));
      const answered = Prisma.sql`
        UPDATE "Request" SET "result" = ${result} WHERE "personId" = ${viewer.id}::uuid AND "key" = ${act.key ?? null}`;
      // A statement of its own: one that waits for the lock sees only what was there before it waited.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockOf('feed')})`;
      const parts = [...inserted, insertion('Revision', kept), insertion('Event', events), answered];
      const named = parts.map((part, at) => Prisma.sql`${Prisma.raw(`"part${at}"`)} AS (${part})`);
      await tx.$executeRaw`
        WITH ${Prisma.join(named)}
        ${auditEntry({ at, personId: viewer.id, act: act.act, rows: [...rows].sort() })}`;
    },
  };
}

/** A row of one shape, whatever it names: a statement of one text is planned once. */
const inFull = <Id extends string>(ids: readonly Id[], named: Readonly<Partial<Record<Id, string | null>>>) =>
  Object.fromEntries(ids.map((id) => [id, named[id] ?? null]));

const same = (left: unknown, right: unknown) => JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

const plain = (value: object): Prisma.InputJsonObject =>
  JSON.parse(
    JSON.stringify(value, (_, field) => (field === Prisma.DbNull || field === Prisma.JsonNull ? null : field)),
  );
