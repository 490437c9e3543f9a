/** A new day begins while pages are open. */
import { clockIn } from '@vmeste/schema/core/time.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { House } from './house.ts';
import { type Ids, idsOf } from './places/place.ts';

let house: House;
let ids: Ids;
let instant = new Date('2022-11-14T09:00:00+07:00');

beforeAll(async () => {
  house = await House.open(
    undefined,
    clockIn('Asia/Novosibirsk', () => instant),
  );
  ids = await idsOf(house.db);
}, 120_000);
afterAll(async () => {
  await house?.close();
});

it('the day of the head, what is late and what is due change on open pages, without a reload', async () => {
  const roadmap = await house.signedIn('coordinator');
  await arrive(roadmap, `/roadmaps/${ids.roadmap}`);
  const today = await house.signedIn('health');
  await arrive(today, '/');
  const late = roadmap.getByRole('button', { name: /\d+ с опозданием/u });
  const before = await late.textContent();
  const waits = await today.locator('main').textContent();
  await roadmap.getByText('14 ноября 2022').first().waitFor();

  instant = new Date('2023-02-01T00:01:00+07:00');
  await house.days.look();
  await roadmap.getByText('1 февраля 2023').first().waitFor({ timeout: 5_000 });
  await expect.poll(() => late.textContent(), { timeout: 5_000 }).not.toBe(before);
  await expect.poll(() => today.locator('main').textContent(), { timeout: 5_000 }).not.toBe(waits);
}, 90_000);
