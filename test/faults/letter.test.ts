import { connect } from '@vmeste/server/database.ts';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startNode } from '../bench/process.ts';
import { seed } from '../bench/seed.ts';
import { freshDatabase } from '../world/database.ts';
import { openLetters } from '../world/letters.ts';

/** A notice that waits for its letter, to somebody who is written to at any hour. */
async function waiting(url: string): Promise<void> {
  const db = connect(url);
  const { coordinator, roadmaps } = await seed(db, { groups: 1, roadmaps: 1, people: 2 });
  const person = { personId: coordinator.id };
  await db.person.update({ where: { id: coordinator.id }, data: { email: 'reader@hub.test' } });
  await db.mailSetting.create({ data: { ...person, manner: 'AT_ONCE', dailyAt: 9, muted: ['TRAINING'] } });
  const roadmapId = roadmaps[0]?.[0] ?? '';
  const { id } = await db.measure.findFirstOrThrow({ where: { roadmapId, number: '1.1' } });
  const at = new Date();
  await db.notice.create({ data: { ...person, kind: 'STATE_CHANGED', roadmapId, measureId: id, at, waitsSince: at } });
  await db.$disconnect();
}

/** Watches the database from beside the nodes. */
async function keeper(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

test('a node is killed after a letter was sent and before that is noted: it goes once more, as the same letter', {
  timeout: 60_000,
}, async () => {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  await waiting(url);
  const [lock, watch] = [await keeper(url), await keeper(url)];
  // Whoever would note that a letter was sent waits from the moment that it has come, until the lock is let go.
  let isFirst = true;
  const letters = await openLetters(async () => {
    if (isFirst) await lock.query('BEGIN; LOCK TABLE "Letter" IN EXCLUSIVE MODE');
    isFirst = false;
  });
  onTestFinished(() => letters.stop());
  const settings = { SMTP_URL: letters.url };

  const killed = await startNode(url, [], { settings });
  onTestFinished(() => killed.stop('SIGKILL'));
  const first = await letters.next();
  await vi.waitFor(async () => {
    const { rowCount } = await watch.query(
      `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    expect(rowCount).toBe(1);
  }, 10_000);
  await killed.stop('SIGKILL');
  await lock.query('ROLLBACK');
  const sent = async () => (await watch.query('SELECT "attempts", "sentAt" IS NOT NULL AS sent FROM "Letter"')).rows;
  expect(await sent()).toEqual([{ attempts: 1, sent: false }]);

  // Its pause has passed.
  await watch.query(`UPDATE "Letter" SET "nextAt" = now() - interval '1 second'`);
  const next = await startNode(url, [], { settings });
  onTestFinished(() => next.stop('SIGKILL'));
  const second = await letters.next();
  expect(second).toMatchObject({ messageId: first.messageId, subject: first.subject, to: first.to });
  await vi.waitFor(async () => expect(await sent()).toEqual([{ attempts: 2, sent: true }]), 10_000);
  expect(letters.count).toBe(2);
});
