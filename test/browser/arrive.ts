import type { BrowserContext, Page } from 'playwright-core';

/** Questions of each page that are not answered yet. */
const pending = new WeakMap<Page, number>();

/** Counts what the pages of a window ask for. */
export function countQuestions(context: BrowserContext): void {
  context.on('page', (page) => {
    pending.set(page, 0);
    const count = (by: number) => () => void pending.set(page, (pending.get(page) ?? 0) + by);
    page.on('request', count(1));
    page.on('requestfinished', count(-1));
    page.on('requestfailed', count(-1));
  });
}

/** Waits two frames, in which whatever an answer leads to is drawn and asked for. Gives whether a part is yet to come. */
const drawn = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return document.querySelector('[aria-busy=true]') !== null;
  });

/** Resolves when a page has its heading and all that it asked for, and follows what happens from now on. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('[data-connection=connecting]').waitFor({ state: 'detached' });
  while ((await drawn(page)) || pending.get(page));
}

/** Goes to an address, and waits until the page shows what is there. */
export async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await settle(page);
}

/** Goes there as a link within the app does, and waits until the page shows what is there. */
export async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), address);
  await settle(page);
}
