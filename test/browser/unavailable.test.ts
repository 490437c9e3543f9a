/** The database is out of reach of people who read: they are told so in their language, and go on when it is back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstration } from '../world/demonstration.ts';
import { arrive } from './arrive.ts';
import { House } from './house.ts';
import { Wire } from './wire.ts';

let wire: Wire;
let house: House;

beforeAll(async () => {
  const database = await demonstration();
  wire = await Wire.to(database.url);
  house = await House.open({ url: wire.url, drop: database.drop });
}, 120_000);
afterAll(async () => {
  await house?.close();
  wire?.close();
});

test.each([
  ['ru', 'Нет связи с сервером', 'Дорожные карты'],
  ['en', 'No connection to the server', 'Roadmaps'],
] as const)(
  'a page says that there is no connection, and loads by itself when there is one again: %s',
  async (language, said, title) => {
    const page = await house.signedIn('coordinator', { language });
    await arrive(page, '/roadmaps');
    wire.cut();
    await page.reload();
    await page.getByRole('heading', { name: said }).waitFor();
    wire.mend();
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    await page.getByText('План мероприятий').first().waitFor();
    expect(await page.getByText(said).count()).toBe(0);
  },
  90_000,
);
