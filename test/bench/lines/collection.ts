import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@vmeste/schema/core/id.ts';
import { connect } from '@vmeste/server/database.ts';
import { openStore } from '@vmeste/server/files/store.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../line.ts';
import { Line, post } from '../load.ts';
import { practicesOf } from '../practice.ts';
import { startNode } from '../process.ts';

const practices = 50;
/** Of each form, in bytes: a scan of a page. */
const formSize = 200_000;
const at = new Date('2022-11-14T00:00:00Z');

/** An edition with all practices, each with a form of its own; gives its id. */
async function put(url: string, data: string): Promise<string> {
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
    const entries = { create: passports.map(({ id }, position) => ({ passportId: id, position })) };
    const edition = await db.collectionEdition.create({
      data: {
        id: newId(at),
        collectionId: collection.id,
        number: 1,
        title: 'Сборник',
        createdAt: at,
        changedAt: at,
        sections: { create: [{ title: 'Практики', position: 0, entries }] },
      },
    });
    return edition.id;
  } finally {
    await db.$disconnect();
  }
}

/** What a process holds in memory, in megabytes. */
const memoryOf = (pid: number | undefined): number =>
  Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const query = '{ registry(first: 10) { total practices { id author published { id name } } } }';

const percentile95 = (took: readonly number[]): number =>
  took.toSorted((left, right) => left - right)[Math.floor(took.length * 0.95)] ?? 0;

/** So many people, each of whom asks for the registry so often, in milliseconds: 160 pages a second. */
const people = 16;
const every = 100;

const shot = post('/graphql', { query }, '');

async function ask(line: Line): Promise<void> {
  const { status, body } = await line.send(shot);
  if (status !== 200 || body.includes('"errors"')) throw new Error(`No registry: ${body.toString().slice(0, 300)}`);
}

/**
 * People open the registry for as long as `until` waits. What each waits is counted from when they meant to ask, whatever
 * came before it.
 * @returns the 95th percentile, in milliseconds
 */
async function asked(port: number, until: Promise<unknown>): Promise<number> {
  const took: number[] = [];
  let over = false;
  void until.finally(() => {
    over = true;
  });
  const began = performance.now();
  const person = async (index: number) => {
    const line = new Line(port);
    try {
      for (let due = began + (index * every) / people; ; due += every) {
        await pause(Math.max(0, due - performance.now()));
        if (over) return;
        await ask(line);
        took.push(performance.now() - due);
      }
    } finally {
      line.close();
    }
  };
  await Promise.all(Array.from({ length: people }, (_, index) => person(index)));
  return percentile95(took);
}

/**
 * An edition of 50 practices with their forms, from the request to the publication, while others read the registry.
 * @returns collection: seconds; collection-memory: by how much the process grew; collection-others: the 95th percentile
 * of what others wait meanwhile, to that of the quiet before
 */
export async function collection(ground: Ground): Promise<Figure[]> {
  const { url } = await practicesOf(ground, 'collection', practices);
  const data = join(ground.folder, 'collection');
  const editionId = await put(url, data);
  const own = await startNode(url, [], { settings: { HUB_DATA: data } });
  const db = connect(url);
  const memory = { before: 0, most: 0 };
  /**
   * Looks how far the edition is, and how large the node, until it is published, or so long; before it as well as while
   * it is set, since looking takes its part of this machine, too.
   */
  const watched = async (milliseconds: number): Promise<void> => {
    const until = performance.now() + milliseconds;
    while (performance.now() < until) {
      const [row] = await db.$queryRaw<{ fault: string | null; publishedAt: Date | null }[]>`
        SELECT "fault"::text, "publishedAt" FROM "CollectionEdition" WHERE "id" = ${editionId}::uuid`;
      if (row?.fault) throw new Error(`The edition was not set: ${row.fault}`);
      if (row?.publishedAt) return;
      memory.most = Math.max(memory.most, memoryOf(own.child.pid));
      await pause(100);
    }
  };
  try {
    await asked(own.port, pause(5_000));
    const quiet = await asked(own.port, watched(5_000));
    memory.before = memoryOf(own.child.pid);
    const begun = performance.now();
    await db.collectionEdition.update({ where: { id: editionId }, data: { settingSince: at, settingAt: new Date() } });
    await db.$executeRaw`SELECT graphile_worker.add_job('collection.set', ${JSON.stringify({ editionId, since: at.toISOString() })}::json)`;
    const busy = await asked(own.port, watched(60_000));
    const seconds = (performance.now() - begun) / 1_000;
    return [
      figure('collection', seconds, 's'),
      figure('collection-memory', memory.most - memory.before, 'MB'),
      figure('collection-others', busy, 'ms p95', quiet, busy / quiet),
    ];
  } finally {
    await db.$disconnect();
    await own.stop();
  }
}
