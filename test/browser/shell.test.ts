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

describe('the first page', () => {
  it('tells a coordinator who else is late; what the own organisation owes stands in its own part alone', async () => {
    const page = await house.signedIn('coordinator');
    await arrive(page, '/');
    const lines = (name: string) =>
      page.getByRole('region', { name, exact: true }).getByRole('listitem').allTextContents();
    const [own, others] = [await lines('Срок прошёл, отчёта от вас нет'), await lines('Не отчитались в срок')];
    expect(own.some((line) => line.startsWith('2.14'))).toBe(true);
    // 2.14 has two leads: the other one's report is missing as well.
    expect(others.filter((line) => line.startsWith('2.14'))).toEqual([expect.stringContaining('Минобразования НСО')]);
    expect(others.filter((line) => line.includes('Минтруда'))).toEqual([]);
    await page.context().close();
  });
});

it('whoever has not signed in is shown nothing of a page while the sign-in page is on its way', async () => {
  const page = await house.stranger();
  const [asked, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route('**/assets/SignInPage-*.js', async (route) => {
    asked.resolve();
    await go.promise;
    await route.continue();
  });
  await page.goto('/');
  await asked.promise;
  await page.getByRole('status').first().waitFor({ state: 'attached' });
  expect(await page.getByRole('heading').allTextContents()).toEqual([]);
  go.resolve();
  await page.getByRole('heading', { level: 1, name: 'Вход' }).waitFor();
  await page.context().close();
});

describe('on a narrow phone with larger text', () => {
  it('the bar of sections breaks no word, and nothing runs off the screen', async () => {
    const page = await house.signedIn('coordinator', { width: 360, height: 740 });
    await page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => document.documentElement.setAttribute('data-text', 'large')),
    );
    await arrive(page, '/roadmaps');
    const broken = await page
      .locator('nav')
      .filter({ visible: true })
      .evaluateAll((bars) =>
        bars.flatMap((bar) => {
          const words: string[] = [];
          const texts = document.createTreeWalker(bar, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode.textContent ?? '';
            for (const { 0: word, index } of text.matchAll(/\S+/g)) {
              const range = document.createRange();
              range.setStart(texts.currentNode, index);
              range.setEnd(texts.currentNode, index + word.length);
              if (range.getClientRects().length > 1) words.push(word);
            }
          }
          return words;
        }),
      );
    expect(broken).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});
