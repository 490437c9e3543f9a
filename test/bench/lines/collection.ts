import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@vmeste/schema/core/id.ts';
import { connect } from '@vmeste/server/database.ts';
import { openStore } from '@vmeste/server/files/store.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../line.ts';
import { Line } from '../load.ts';
import { chance, type Made, practicesOf } from '../practice.ts';
import { startNode } from '../process.ts';
import { search, typed } from './registry-search.ts';

const practices = 50;
/** So many, one after another: while one is set there are only some hundred requests. */
const editions = 5;
/** Of each form, in bytes: a scan of a page. */
const formSize = 200_000;
const at = new Date('2022-11-14T00:00:00Z');

/** Editions with all practices, each with a form of its own; gives their ids. */
async function put(url: string, data: string): Promise<string[]> {
  const db = connect(url);
  const store = await openStore({ HUB_DATA: data, S3_REGION: 'ru' });
  try {
    const passports = await db.passport.findMany({ select: { id: true }, take: practices, orderBy: { id: 'asc' } });
    for (const { id: passportId } of passports) {
      const stored = await store.put(randomBytes(formSize));
      const file = await db.file.create({
        data: { ...stored, name: 'бланк.pdf', type: 'application/pdf', uploadedAt: at },
      });
      await db.passportFile.create({ data: { passportId, fileId: file.id, kind: 'FORM', position: 0 } });
    }
    const { id: startedById } = await db.person.findFirstOrThrow();
    const collection = await db.collection.create({ data: { startedById, createdAt: at } });
    const ids: string[] = [];
    for (let number = 1; number <= editions; number += 1) {
      const entries = { create: passports.map(({ id }, position) => ({ passportId: id, position })) };
      const edition = await db.collectionEdition.create({
        data: {
          id: newId(at),
          collectionId: collection.id,
          number,
          title: 'Сборник',
          createdAt: at,
          changedAt: at,
          sections: { create: [{ title: 'Практики', position: 0, entries }] },
        },
      });
      ids.push(edition.id);
    }
    return ids;
  } finally {
    await db.$disconnect();
  }
}

const readOf = (pid: string, what: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
};

/** What a process and those that it started hold in memory, in megabytes. */
const memoryOf = (pid: string): number =>
  Number(/VmRSS:\s+(\d+)/u.exec(readOf(pid, 'status'))?.[1] ?? 0) / 1024 +
  readOf(pid, `task/${pid}/children`)
    .split(' ')
    .filter(Boolean)
    .reduce((sum, child) => sum + memoryOf(child), 0);

const percentile95 = (took: readonly number[]): number =>
  took.toSorted((left, right) => left - right)[Math.floor(took.length * 0.95)] ?? 0;

/** So many people, each of whom looks for a practice so often, in milliseconds: as many as some hundred people who read. */
const people = 16;
const every = 200;

async function ask(line: Line, bytes: Buffer): Promise<void> {
  const { status, body } = await line.send(bytes);
  if (status !== 200 || body.includes('"errors"')) throw new Error(`No registry: ${body.toString().slice(0, 300)}`);
}

/**
 * People look for practices for as long as `until` waits, each for another: an answer that was kept helps nobody. What
 * each waits is counted from when they meant to ask, whatever came before it.
 * @returns what each waited, in milliseconds
 */
async function asked(port: number, made: readonly Made[], until: Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  let over = false;
  void until.finally(() => {
    over = true;
  });
  const began = performance.now();
  const pick = chance(Math.round(began));
  const person = async (index: number) => {
    const line = new Line(port);
    try {
      for (let due = began + (index * every) / people; ; due += every) {
        await pause(Math.max(0, due - performance.now()));
        if (over) return;
        const meant = made[pick(made.length)];
        if (meant) await ask(line, search(typed(meant, pick, false), meant));
        took.push(performance.now() - due);
      }
    } finally {
      line.close();
    }
  };
  await Promise.all(Array.from({ length: people }, (_, index) => person(index)));
  return took;
}

/**
 * Editions of 50 practices with their forms, each from the request to the publication, while others search the registry.
 * @returns collection: seconds of the slowest; collection-memory: by how much the processes grew; collection-others: the
 * 95th percentile of what others wait meanwhile, to that of the quiet before; collection-others-first: the same of the
 * first edition alone, for which the process beside is woken
 */
export async function collection(ground: Ground): Promise<Figure[]> {
  const { url, made } = await practicesOf(ground, 'collection', practices);
  const data = join(ground.folder, 'collection');
  const editionIds = await put(url, data);
  const own = await startNode(url, [], { settings: { HUB_DATA: data } });
  const db = connect(url);
  const memory = { before: 0, most: 0 };
  /**
   * Looks how far an edition is, and how large the node, until it is published, or so long; before it as well as while it
   * is set, since looking takes its part of this machine, too.
   */
  const watched = async (milliseconds: number, editionId: string | null): Promise<void> => {
    const until = performance.now() + milliseconds;
    while (performance.now() < until) {
      const [row] = await db.$queryRaw<{ fault: string | null; publishedAt: Date | null }[]>`
        SELECT "fault"::text, "publishedAt" FROM "CollectionEdition" WHERE "id" = ${editionId}::uuid`;
      if (row?.fault) throw new Error(`The edition was not set: ${row.fault}`);
      if (row?.publishedAt) return;
      memory.most = Math.max(memory.most, memoryOf(String(own.child.pid)));
      await pause(100);
    }
  };
  try {
    await asked(own.port, made, pause(5_000));
    const quiet = percentile95(await asked(own.port, made, watched(10_000, null)));
    memory.before = memoryOf(String(own.child.pid));
    let slowest = 0;
    const set = async (ids: readonly string[]) => {
      for (const editionId of ids) {
        const begun = performance.now();
        await db.collectionEdition.update({
          where: { id: editionId },
          data: { settingSince: at, settingAt: new Date() },
        });
        await db.$executeRaw`SELECT graphile_worker.add_job('collection.set', ${JSON.stringify({ editionId, since: at.toISOString() })}::json)`;
        await watched(60_000, editionId);
        slowest = Math.max(slowest, (performance.now() - begun) / 1_000);
      }
    };
    const first = await asked(own.port, made, set(editionIds.slice(0, 1)));
    const others = await asked(own.port, made, set(editionIds.slice(1)));
    const busy = percentile95([...first, ...others]);
    const starting = percentile95(first);
    return [
      figure('collection', slowest, 's'),
      figure('collection-memory', memory.most - memory.before, 'MB'),
      figure('collection-others', busy, 'ms p95', quiet, busy / quiet),
      figure('collection-others-first', starting, 'ms p95', quiet, starting / quiet),
    ];
  } finally {
    await db.$disconnect();
    await own.stop();
  }
}
