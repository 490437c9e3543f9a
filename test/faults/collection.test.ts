import { readFileSync } from 'node:fs';
import { noteFault, noteProgress, publishEdition } from '@vmeste/schema/collection/setting/command.ts';
import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { layReady } from '@vmeste/server/documents/collection/child.ts';
import { executionFor } from '@vmeste/server/node.ts';
import { expect, test, vi } from 'vitest';
import { freshDatabase } from '../world/database.ts';
import type { World } from '../world.ts';
import { ownWorld } from '../world.ts';

/** What a node leaves that was killed while it set an edition: the edition at 60 per cent, and its job in dead hands. */
async function killedAtSixty(w: World) {
  const home = w.organisation('Методический центр');
  const methodologist = home.person('методист').methodologist();
  const passportId = w.practice(home, methodologist).passport('PUBLISHED', { name: 'Социальная няня' });
  const collection = w.collection(methodologist);
  const id = collection.edition({ title: 'Сборник', sections: [{ title: 'Практики', entries: [{ passportId }] }] });
  collection.beingSet(id, 60);
  await w.settled();
  const payload = JSON.stringify({ editionId: id, since: w.clock.now().toISOString() });
  // Nobody else begins it: it is held, and its worker gives no sign of life.
  await w.db
    .$executeRaw`SELECT graphile_worker.add_job('collection.set', ${payload}::json, run_at => now() + interval '1 hour')`;
  await w.db.$executeRaw`
    UPDATE graphile_worker._private_jobs
    SET locked_by = 'killed', locked_at = now() - interval '2 minutes', run_at = now() WHERE locked_by IS NULL`;
  return { id, methodologist };
}

/** The processes of this one that set editions, or wait for one. */
const settings = (): number[] =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
    .split(' ')
    .filter((pid) => pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('/collection/'))
    .map(Number);

const patient = { timeout: 20_000, interval: 5 };

/** Begins to set what was left, in a process of its own, and ends that by a signal. */
async function endWhileSet(w: World, signal: NodeJS.Signals): Promise<void> {
  for (const pid of settings()) process.kill(pid, 'SIGKILL');
  await vi.waitFor(() => expect(settings()).toEqual([]), patient);
  await w.anotherNode();
  await vi.waitFor(() => expect(settings()).toHaveLength(1), patient);
  for (const pid of settings()) process.kill(pid, signal);
}

/** How far an edition was said to be, each time that another number was said, until it is published. */
async function toldUntilPublished({ db }: World, id: string): Promise<number[]> {
  const told: number[] = [];
  await vi.waitFor(
    async () => {
      const { progress, publishedAt } = await db.collectionEdition.findUniqueOrThrow({ where: { id } });
      if (told.at(-1) !== progress) told.push(progress);
      if (publishedAt === null) throw new Error('It is being set.');
    },
    { timeout: 30_000, interval: 5 },
  );
  return told;
}

/** Whether nothing is left to be done, and what was made. */
async function made({ db }: World, id: string) {
  await vi.waitFor(
    async () => {
      const [left] = await db.$queryRaw<{ jobs: number }[]>`SELECT count(*)::int AS jobs FROM graphile_worker.jobs`;
      expect(left?.jobs).toBe(0);
    },
    { timeout: 20_000, interval: 100 },
  );
  const { docxId, pdfId } = await db.collectionEdition.findUniqueOrThrow({ where: { id } });
  return {
    hasFiles: docxId !== null && pdfId !== null,
    files: await db.file.count(),
    published: await db.audit.count({ where: { act: 'edition.publish' } }),
    told: await db.event.count({ where: { kind: 'collection.changed' } }),
  };
}

const once = { hasFiles: true, files: 2, published: 1, told: 1 };

test('what a node was setting when it was killed is set by another, once, and how far it is begins anew', {
  timeout: 60_000,
}, async () => {
  const database = await freshDatabase();
  const w = await ownWorld({}, database);
  const { id } = await killedAtSixty(w);
  // It has been silent for too long: two nodes look at the clock at once, and the dead worker’s job comes back too.
  w.clock.pass(120_000);
  const telling = toldUntilPublished(w, id);
  const other = await w.anotherNode();
  await Promise.all([w.days.look(), other.days.look(), w.days.look()]);
  const told = await telling;
  expect([told[0], told[1], told.at(-1)]).toEqual([60, 0, 100]);
  // From there on it never goes back: one node alone sets it.
  expect(told.slice(1)).toEqual(told.slice(1).toSorted((one, another) => one - another));
  expect(await made(w, id)).toEqual(once);
});

test('before it is taken for dead, whoever is given its job begins anew too, and says so', {
  timeout: 60_000,
}, async () => {
  const database = await freshDatabase();
  const w = await ownWorld({}, database);
  const { id } = await killedAtSixty(w);
  const telling = toldUntilPublished(w, id);
  await w.anotherNode();
  await w.days.look();
  const told = await telling;
  expect([told[0], told[1], told.at(-1)]).toEqual([60, 0, 100]);
  expect(await made(w, id)).toEqual(once);
  // Nobody sets it again once it is published.
  w.clock.pass(120_000);
  await w.days.look();
  expect(await made(w, id)).toEqual(once);
});

test('the job of a setting that was begun anew meanwhile leaves it to that one', { timeout: 60_000 }, async () => {
  const w = await ownWorld({}, await freshDatabase());
  const { id } = await killedAtSixty(w);
  const later = new Date(w.clock.now().getTime() + 1_000);
  await w.db.collectionEdition.update({ where: { id }, data: { settingSince: later, settingAt: later, progress: 30 } });
  await w.anotherNode();
  expect(await made(w, id)).toEqual({ hasFiles: false, files: 0, published: 0, told: 0 });
  expect(await w.db.collectionEdition.findUniqueOrThrow({ where: { id } })).toMatchObject({ progress: 30 });
});

test('what was given up while its node lay dead is not set after all', { timeout: 60_000 }, async () => {
  const database = await freshDatabase();
  const w = await ownWorld({}, database);
  const { id } = await killedAtSixty(w);
  await w.db.collectionEdition.update({ where: { id }, data: { settingSince: null, settingAt: null, progress: 0 } });
  w.clock.pass(120_000);
  const other = await w.anotherNode();
  await Promise.all([w.days.look(), other.days.look()]);
  expect(await made(w, id)).toEqual({ hasFiles: false, files: 0, published: 0, told: 0 });
});

/** The one process that sleeps for an edition. */
async function asleep(): Promise<number> {
  for (const pid of settings()) process.kill(pid, 'SIGKILL');
  return vi.waitFor(() => {
    layReady();
    const [pid = 0, ...others] = settings();
    expect([isShell(pid), others]).toEqual([true, []]);
    return pid;
  }, patient);
}

const isShell = (pid: number): boolean => readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('/bin/sh');

test('what sleeps for an edition wakes and makes it, and waits for another', { timeout: 60_000 }, async () => {
  const pid = await asleep();
  const w = await ownWorld({}, await freshDatabase());
  const { id } = await killedAtSixty(w);
  const telling = toldUntilPublished(w, id);
  await w.anotherNode();
  await telling;
  expect(await made(w, id)).toEqual(once);
  expect([settings(), isShell(pid)]).toEqual([[pid], false]);
});

test('what is killed asleep is missed by nobody', { timeout: 60_000 }, async () => {
  const pid = await asleep();
  const w = await ownWorld({}, await freshDatabase());
  const { id } = await killedAtSixty(w);
  const telling = toldUntilPublished(w, id);
  process.kill(pid, 'SIGKILL');
  await vi.waitFor(() => expect(settings()).toEqual([]), patient);
  await w.anotherNode();
  await telling;
  expect(await made(w, id)).toEqual(once);
});

test('a process that is told to end leaves its setting to the next try', { timeout: 60_000 }, async () => {
  const database = await freshDatabase();
  const w = await ownWorld({}, database);
  const { id } = await killedAtSixty(w);
  const telling = toldUntilPublished(w, id);
  await endWhileSet(w, 'SIGTERM');
  await telling;
  expect(await made(w, id)).toEqual(once);
});

test.each([
  ['SIGABRT', 'TOO_HEAVY'],
  ['SIGKILL', 'FAILED'],
] as const)(
  'a process that ends by %s leaves the edition as it was, and says why',
  {
    timeout: 60_000,
  },
  async (signal, fault) => {
    const w = await ownWorld({}, await freshDatabase());
    const { id } = await killedAtSixty(w);
    await endWhileSet(w, signal);
    await vi.waitFor(
      async () => expect(await w.db.collectionEdition.findUniqueOrThrow({ where: { id } })).toMatchObject({ fault }),
      patient,
    );
    expect(await made(w, id)).toMatchObject({ hasFiles: false, files: 0, published: 0 });
  },
);

test('what a setting says that was begun anew meanwhile changes nothing any more', async () => {
  const w = await ownWorld({}, await freshDatabase());
  const { id: editionId } = await killedAtSixty(w);
  const since = w.clock.now();
  const later = new Date(since.getTime() + 1_000);
  const anew = { settingSince: later, settingAt: later, progress: 30 };
  await w.db.collectionEdition.update({ where: { id: editionId }, data: anew });
  const { context } = executionFor(w.node, anonymous(w.clock.today()), '');
  const file = { key: 'key', name: 'Сборник', type: 'application/pdf', size: 1, sha256: '00' };
  expect(await noteProgress(context, { editionId, since }, 90)).toBe(false);
  await noteFault(context, { editionId, since }, 'FAILED');
  expect(await publishEdition(context, { editionId, since }, { docx: file, pdf: file, forms: null })).toBe(false);
  expect(await w.db.collectionEdition.findUniqueOrThrow({ where: { id: editionId } })).toMatchObject({
    ...anew,
    fault: null,
    publishedAt: null,
  });
  expect(await w.db.file.count()).toBe(0);
});
