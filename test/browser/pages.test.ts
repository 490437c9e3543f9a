import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { faults } from './axe.ts';
import { House, type Sight } from './house.ts';
import { type Ids, idsOf, type Place, places } from './places.ts';

let house: House;
let ids: Ids;
/** Names are quoted as they are, in whatever language the page speaks; words of documents are marked as Russian. */
let quoted: string[];

beforeAll(async () => {
  house = await House.open();
  ids = await idsOf(house.db);
  const named = [await house.db.organisation.findMany(), await house.db.organisationClass.findMany()].flat();
  const people = await house.db.person.findMany();
  // The longer first: one name may stand inside another.
  quoted = [...named.flatMap((row) => [row.shortName, row.fullName]), ...people.map((row) => row.name)].sort(
    (a, b) => b.length - a.length,
  );
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** Windows that somebody left open: the next page of the same person is a tab of it, as at work. */
const windows = new Map<string, BrowserContext>();

/** A tab for a place. Who does something there first has a window of their own, which nobody looks into afterwards. */
async function tab({ as, open }: Place, sight: Sight): Promise<Page> {
  if (as === null) return house.stranger(sight);
  const key = JSON.stringify([as, sight]);
  const left = open ? undefined : windows.get(key);
  if (left) return left.newPage();
  const page = await house.signedIn(as, sight);
  if (!open) windows.set(key, page.context());
  return page;
}

const visit = async (place: Place, sight: Sight): Promise<Page> => {
  const page = await tab(place, sight);
  const { path, open } = place;
  await arrive(page, path(ids));
  await open?.(page);
  return page;
};

/** Closes the tab, and the window too where nobody comes back to it. */
const leave = (page: Page): Promise<void> =>
  [...windows.values()].includes(page.context()) ? page.close() : page.context().close();

/** What a page says in Russian though it speaks English: words of its own, not names that it quotes. */
async function russianOn(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const own = [
      ...document.querySelectorAll('button, label, th, h2, h3, nav a, [role=tab], [aria-label], [placeholder]'),
    ];
    return own
      .filter((element) => !element.closest('[lang=ru]'))
      .flatMap((element) => [
        element.getAttribute('aria-label'),
        element.getAttribute('placeholder'),
        element.children.length === 0 ? element.textContent : null,
      ]);
  });
  const withoutNames = (text: string): string => quoted.reduce((left, name) => left.replaceAll(name, ''), text);
  return said.flatMap((text) => (text !== null && /[а-яё]/i.test(withoutNames(text)) ? [text] : []));
}

// Each page is opened twice: a browser on a busy machine takes its time.
describe.each(places)('the page $name', (place) => {
  it('has no fault against WCAG 2.2 AA, in English, and says nothing in Russian of its own', async () => {
    const page = await visit(place, { language: 'en' });
    expect(await faults(page)).toEqual([]);
    expect(await russianOn(page)).toEqual([]);
    await leave(page);
  });

  it('has none in the dark on a phone of 360 pixels either, and fits without scrolling sideways', async () => {
    const page = await visit(place, { theme: 'dark', width: 360, height: 740 });
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await leave(page);
  });
});

describe('the pages together', () => {
  it('have a line for every route of the client', () => {
    const source = readFileSync(join(import.meta.dirname, '../../client/src/app/routes.tsx'), 'utf8');
    const routes = [...source.matchAll(/path: '([^']+)'/g)].map(([, path]) => path);
    expect(routes.filter((path) => !places.some(({ route }) => route === path))).toEqual([]);
  });

  it('never ask another host for anything, and no script of theirs fails', () => {
    // A browser tells every 404 as an error; this page was asked for something that is not there.
    const unexpected = house.complaints.filter((complaint) => !complaint.includes('/invitation/no-such-code'));
    expect(unexpected).toEqual([]);
  });
});
