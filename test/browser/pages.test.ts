import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordsOf } from '@vmeste/schema/meeting/record/command.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { arrive, follow, settle } from './arrive.ts';
import { faint, faults, faultsOfLook } from './axe.ts';
import { closeOpened } from './dialog.ts';
import { House, show } from './house.ts';
import { type Ids, idsOf, type Place, prepare } from './places/place.ts';
import { places } from './places.ts';

let house: House;
let ids: Ids;
/** What people and documents have written is quoted as it is, in whatever language the page speaks. */
let quoted: readonly string[];

beforeAll(async () => {
  house = await House.open();
  ids = await idsOf(house.db);
  quoted = await wordsKept();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** Every text that stands in the database, and the initials of people; the longer first, since one may hold another. */
async function wordsKept(): Promise<readonly string[]> {
  const columns = await house.db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type IN ('text', 'ARRAY', 'jsonb')`;
  const selects = columns.map(({ table, column }) => `SELECT "${column}"::text AS words FROM "${table}"`);
  const rows = await house.db.$queryRawUnsafe<{ words: string | null }[]>(selects.join(' UNION '));
  const records = await recordsOf(
    house.db,
    (await house.db.agendaItem.findMany()).map(({ id }) => id),
  );
  const noted = [...records.values()].flatMap(({ heard, spoke }) =>
    [...heard, ...spoke].flatMap(({ runs }) => runs.map(({ text }) => text)),
  );
  const lines = rows.flatMap(({ words }) => (words === null ? [] : [words, ...words.split(/\s*\n\s*|[{}]|"/)]));
  const people = await house.db.person.findMany();
  const initials = people.map(({ name }) =>
    name
      .split(' ', 2)
      .map(([first]) => first)
      .join(''),
  );
  // A language is named in itself.
  return [...new Set([...lines, ...noted, ...initials, 'Русский'])]
    .filter((words) => /[а-яё]/i.test(words))
    .sort((a, b) => b.length - a.length);
}

/** The address that each window shows as it was opened; null once something was done there. */
const addresses = new Map<Page, string | null>();

/** Routes that somebody came to from outside; their other places are reached by a link, as people mostly do. */
const entered = new Set<string>();

/** From outside for the first place of a route, and from place to place for those after it. */
function go(page: Page, address: string, { route }: Place): Promise<void> {
  const way = entered.has(route) && addresses.get(page) ? follow : arrive;
  entered.add(route);
  return way(page, address);
}

/** A desk on which English is spoken, and a phone of 360 pixels in the dark that speaks Russian. */
const sights = {
  desk: { language: 'en', theme: 'light', width: 1280, height: 900 },
  phone: { language: 'ru', theme: 'dark', width: 360, height: 740 },
} as const;

/** Makes another thing of a window that stands: whatever is on it stays. */
async function turn(page: Page, to: keyof typeof sights): Promise<void> {
  const { language, theme, width, height } = sights[to];
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height });
  await page.evaluate((newValue) => {
    const key = 'vmeste.language';
    localStorage.setItem(key, newValue);
    dispatchEvent(new StorageEvent('storage', { key, newValue }));
  }, language);
  await page.locator(`html[lang=${language}]`).waitFor();
  await settle(page);
}

/** Shows a place in the window of who looks at it, and leaves the window as it was before. */
async function visit(place: Place, look: (page: Page) => Promise<void>): Promise<void> {
  const { as, path, fewer = '', open, dialog } = place;
  const page = await house.windowOf(as, sights.desk);
  const address = `${path(ids)}${fewer}`;
  if (addresses.get(page) !== address) await go(page, address, place);
  // Until it is left in order, nobody knows how it stands.
  addresses.set(page, null);
  await prepare(place, page);
  await look(page);
  if (dialog) await closeOpened(page, 'dialog');
  await turn(page, 'desk');
  if (!open) addresses.set(page, address);
}

/** What a page says in Russian though it speaks English: words of its own, not names that it quotes. */
async function russianOn(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const own = [...document.body.querySelectorAll('*')].filter(
      (element) => !element.closest('[lang=ru], [aria-hidden=true], script, style, noscript'),
    );
    return own.flatMap((element) => [
      ...['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name)),
      ...[...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : null)),
    ]);
  });
  const whole = new Set(quoted);
  const isOwn = (text: string): boolean =>
    /[а-яё]/i.test(text) &&
    !whole.has(text) &&
    /[а-яё]/i.test(quoted.reduce((left, words) => left.replaceAll(words, ''), text.replaceAll(/“.*”/g, '')));
  return said.filter((text) => text !== null).filter(isOwn);
}

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** The look with larger text stands out more, and still fits. */
async function larger(page: Page, look: () => Promise<void>): Promise<void> {
  await show(page, { large: true });
  await look();
  await show(page, { large: false });
}

test.each(places)('the page $name has no fault against WCAG 2.2 AA, on a desk and on a phone in the dark', (place) => {
  // What is behind a dialog has a line of its own.
  const within = place.dialog && '[role=dialog]';
  return visit(place, async (page) => {
    expect(await faults(page, within)).toEqual([]);
    expect(await russianOn(page), 'in English it says nothing in Russian of its own').toEqual([]);
    await larger(page, async () => expect(await faint(page, within)).toEqual([]));
    await turn(page, 'phone');
    // A dialog is made of the same on a phone; a page is not.
    expect(await (within ? faultsOfLook : faults)(page, within), 'on a phone in the dark').toEqual([]);
    expect(await widthOf(page), 'it fits without scrolling sideways').toBeLessThanOrEqual(360);
    await larger(page, async () => {
      expect(await widthOf(page), 'so it does with larger text').toBeLessThanOrEqual(360);
      expect(await faint(page, within), 'with larger text in the dark').toEqual([]);
    });
  });
});

describe('the pages together', () => {
  it('have a line for every route of the client', () => {
    const app = join(import.meta.dirname, '../../client/src/app');
    const files = ['routes.ts', ...readdirSync(join(app, 'routes')).map((file) => join('routes', file))];
    const source = files.map((file) => readFileSync(join(app, file), 'utf8')).join('\n');
    const routes = [...source.matchAll(/path: '([^']+)'/g)].map(([, path]) => path);
    expect(routes.filter((path) => !places.some(({ route }) => route === path))).toEqual([]);
  });

  it('never ask another host for anything, and no script of theirs fails', () => {
    // A browser tells every 404 as an error; this page was asked for something that is not there.
    const unexpected = house.complaints.filter((complaint) => !complaint.includes('/invitation/no-such-code'));
    expect(unexpected).toEqual([]);
  });
});
