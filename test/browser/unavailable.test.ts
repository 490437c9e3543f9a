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

const spoken = {
  ru: ['Нет связи с сервером', 'Дорожные карты'],
  en: ['No connection to the server', 'Roadmaps'],
} as const;

test('a page says that there is no connection, in either language, and loads by itself when there is one again', async () => {
  const windows = await Promise.all(
    (['ru', 'en'] as const).map(async (language) => {
      const page = await house.signedIn('coordinator', { language });
      await arrive(page, '/roadmaps');
      const [said, title] = spoken[language];
      return { page, said: page.getByRole('heading', { name: said }), title };
    }),
  );
  wire.cut();
  await Promise.all(windows.map(({ page }) => page.reload()));
  for (const { said } of windows) await said.waitFor();
  wire.mend();
  for (const { page, said, title } of windows) {
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    await page.getByText('План мероприятий').first().waitFor();
    expect(await said.count()).toBe(0);
  }
}, 90_000);
