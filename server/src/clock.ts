import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import { type Clock, clockIn } from '@vmeste/schema/core/time.ts';

/** When the demonstration begins; the terms of the real roadmaps make sense around that day. */
const demoBegins = Date.parse('2022-11-14T09:00:00+07:00');

const hour = 3_600_000;

/**
 * The demonstration's time for the real time passed since it was loaded, in milliseconds. It runs at the pace of a
 * clock for twelve hours and then ever slower, so that it always moves forward and never leaves its day.
 */
export const demoInstant = (passed: number): Date => {
  const slow = Math.max(0, passed - 12 * hour);
  return new Date(demoBegins + Math.min(passed, 12 * hour) + 2 * hour * (slow / (slow + 12 * hour)));
};

/** The system's time in the hub's zone. */
export const systemClock = (zone: string): Clock => clockIn(zone, () => new Date());

/** The demonstration's clock: the same on every node of one database, and after a restart. */
export async function demoClock(db: PrismaClient, zone: string): Promise<Clock> {
  const key = 'demo.loaded';
  await db.$executeRaw`INSERT INTO "Setting" ("key", "value") VALUES (${key}, ${String(Date.now())}) ON CONFLICT DO NOTHING`;
  const loaded = Number((await db.setting.findUniqueOrThrow({ where: { key } })).value);
  return clockIn(zone, () => demoInstant(Math.max(0, Date.now() - loaded)));
}
