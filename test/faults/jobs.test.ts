import { lockOf } from '@vmeste/schema/core/lock.ts';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { graphql } from '../graphql.ts';
import { ownCluster } from '../world/cluster.ts';
import { freshDatabase } from '../world/database.ts';
import { openLetters } from '../world/letters.ts';
import { ownWorld, type World } from '../world.ts';

const invite = graphql(`
  mutation ($personId: ID!) { invite(personId: $personId, kind: LINK) { __typename } }
`);

/** Jobs in the queue, and those of them that a worker has taken: nobody else begins such a one for four hours. */
async function queue({ db }: World): Promise<{ left: number; held: number }> {
  const [found] = await db.$queryRaw<{ left: number; held: number }[]>`
    SELECT count(*)::int AS "left", count(locked_at)::int AS "held" FROM graphile_worker.jobs`;
  return found ?? { left: 0, held: 0 };
}

const emptied = (w: World) =>
  vi.waitFor(async () => expect(await queue(w)).toEqual({ left: 0, held: 0 }), { timeout: 20_000, interval: 100 });

test('a node that stops among its jobs notes each that it has done', { timeout: 60_000 }, async () => {
  const w = await ownWorld();
  const other = await w.anotherNode();
  const many = 500;
  await w.db.$executeRaw`SELECT graphile_worker.add_job('day.sweep', '{}') FROM generate_series(1, ${many}::int)`;
  await vi.waitFor(async () => expect((await queue(w)).left).toBeLessThan(many), { interval: 5, timeout: 10_000 });
  await other.stop();
  await emptied(w);
});

test('a database that is lost while a job is done finds it again: it is not held by whoever could not note its end', {
  timeout: 60_000,
}, async () => {
  const { cluster, database } = await ownCluster();
  let isFirst = true;
  const letters = await openLetters(async () => {
    if (isFirst) await cluster.stop('immediate');
    isFirst = false;
  });
  onTestFinished(() => letters.stop());
  const w = await ownWorld({ SMTP_URL: letters.url, HUB_URL: 'https://hub.example' }, database);
  const administrator = w.organisation('Минтруда НСО').person('администратор').administrator();
  const person = w.organisation('Минздрав НСО').person('специалист');
  await administrator.does(invite, { personId: person.id });
  const first = await letters.next();
  await vi.waitFor(() => expect(isFirst).toBe(false));
  await cluster.start();
  await emptied(w);
  const second = await letters.next();
  expect([second.to, second.subject]).toEqual([first.to, first.subject]);
  expect(letters.count).toBe(2);
});

/** A job that a worker of that name took so long ago; nobody is to do it before its hour. */
async function heldBy({ db }: World, worker: string): Promise<void> {
  await db.$executeRaw`SELECT graphile_worker.add_job('day.sweep', '{}', run_at => now() + interval '1 hour')`;
  await db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_by = ${worker}, locked_at = now() - interval '2 minutes'
    WHERE locked_by IS NULL AND run_at > now()`;
}

test('what a node that was killed had in hand is done by the next one, and what a living one has is left to it', async () => {
  const database = await freshDatabase();
  const w = await ownWorld({}, database);
  await heldBy(w, 'killed');
  expect(await queue(w)).toEqual({ left: 1, held: 1 });
  await w.anotherNode();
  expect(await queue(w)).toEqual({ left: 1, held: 0 });
  const living = new pg.Client({ connectionString: database.url });
  await living.connect();
  onTestFinished(() => living.end());
  await living.query('SELECT pg_advisory_lock($1::int, hashtext($2))', [lockOf('worker'), 'living']);
  await heldBy(w, 'living');
  await w.anotherNode();
  expect(await queue(w)).toEqual({ left: 2, held: 2 });
});
