import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

describe('the network is gone', () => {
  it('the hub still opens, says that there is no connection, and shows the page as soon as it is back', async () => {
    const page = await house.signedIn('coordinator', { keepsShell: true });
    await arrive(page, '/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'Нет связи с сервером' }).waitFor();

    await page.context().setOffline(false);
    await page.getByRole('heading', { level: 1, name: /^Сегодня/ }).waitFor();
    await page.getByText('на связи').waitFor();
  });

  it('no answer of the server is kept in the browser', async () => {
    const page = await house.signedIn('coordinator', { keepsShell: true });
    await arrive(page, '/roadmaps');
    const kept = await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
      return (await Promise.all(caches.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/index.html');
    expect(kept.filter((path) => /^\/(graphql|api)/.test(path))).toEqual([]);
  });
});
