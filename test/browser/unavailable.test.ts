/** The database is stopped under people who read: they are told so in their language, and go on when it is back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OwnCluster, ownCluster } from '../world/cluster.ts';
import { arrive } from './arrive.ts';
import { House } from './house.ts';

let own: OwnCluster;
let house: House;

beforeAll(async () => {
  own = await ownCluster();
  house = await House.open(own.database);
}, 120_000);
afterAll(async () => {
  await house?.close();
});

test.each([
  ['ru', 'Нет связи с сервером', 'Дорожные карты'],
  ['en', 'No connection to the server', 'Roadmaps'],
] as const)(
  'a page says that there is no connection, and loads by itself when there is one again: %s',
  async (language, said, title) => {
    const page = await house.signedIn('coordinator', { language });
    await arrive(page, '/roadmaps');
    await own.cluster.stop();
    await page.reload();
    await page.getByRole('heading', { name: said }).waitFor();
    await own.cluster.start();
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    await page.getByText('План мероприятий').first().waitFor();
    expect(await page.getByText(said).count()).toBe(0);
    await page.context().close();
  },
  90_000,
);
