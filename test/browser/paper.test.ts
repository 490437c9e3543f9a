/** What leaves the printer. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { House } from './house.ts';
import { type Ids, idsOf } from './places/place.ts';

let house: House;
let ids: Ids;
let page: Page;

beforeAll(async () => {
  house = await House.open();
  ids = await idsOf(house.db);
  page = await house.windowOf('coordinator');
}, 120_000);
afterEach(() => page.emulateMedia({ media: null }));
afterAll(async () => {
  await house?.close();
});

/** Width and height of each sheet, in points. */
async function sheetsOf(printed: Page): Promise<string[]> {
  const pdf = (await printed.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)[\d.]*\]/g)].map(([, x, y]) => `${x}×${y}`);
}

it('the table lies on A4 sheets with its header on each, whole sentences, and no controls', async () => {
  await arrive(page, `/roadmaps/${ids.roadmap}`);
  await page.getByRole('grid').waitFor();
  const sheets = await sheetsOf(page);
  expect(sheets.length).toBeGreaterThan(5);
  expect(new Set(sheets)).toEqual(new Set(['841×594']));
  await page.emulateMedia({ media: 'print' });
  const grid = page.getByRole('grid');
  const look = (selector: string, property: string): Promise<string> =>
    grid
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  expect(await look('thead', 'display')).toBe('table-header-group');
  expect(await look('[data-row]', 'display')).toBe('table-row');
  for (const name of ['Выгрузить', 'Печать', 'Столбцы', 'Скопировать в Excel', 'Мероприятие'])
    expect(await page.getByRole('button', { name, exact: true }).isVisible(), name).toBe(false);
  expect(await grid.getByRole('checkbox').first().isVisible()).toBe(false);
  expect(await page.getByText('По состоянию на 14 ноября 2022').isVisible()).toBe(true);
});

it.each([
  ['a measure', ({ measure }: Ids) => `/measures/${measure}`, 'План мероприятий («дорожная карта»)', '594×841'],
  [
    'a measure as of a day',
    ({ measure }: Ids) => `/measures/${measure}?asOf=2022-09-01`,
    'План мероприятий',
    '594×841',
  ],
  ['a timeline', ({ roadmap }: Ids) => `/roadmaps/${roadmap}?view=timeline`, 'По состоянию', '841×594'],
  [
    'a board',
    ({ roadmap }: Ids) => `/roadmaps/${roadmap}?view=board&section=2`,
    'Отбор: Раздел: 2. Показано 20 из 33',
    '841×594',
  ],
  ['the inbox', () => '/notices', 'Входящие', '594×841'],
  ['the list of roadmaps', () => '/roadmaps', 'Дорожные карты', '594×841'],
] as const)('%s is a document of its own: its name, its day, A4, and no controls', async (_, path, words, size) => {
  await arrive(page, path(ids));
  await page.locator('main li').first().waitFor();
  const sheets = await sheetsOf(page);
  expect(new Set(sheets)).toEqual(new Set([size]));
  await page.emulateMedia({ media: 'print' });
  const day = path(ids).includes('asOf') ? '1 сентября 2022' : '14 ноября 2022';
  await page.getByText(`По состоянию на ${day}`, { exact: true }).filter({ visible: true }).waitFor();
  expect(await page.locator('main').innerText()).toContain(words);
  // Totals are buttons too, and are read as words.
  const controls = page.locator('button:not([aria-pressed]), input, textarea, nav, [role=search]');
  expect(await controls.filter({ visible: true }).evaluateAll((all) => all.map((one) => one.outerHTML))).toEqual([]);
});

it('the scale of a timeline stands on each sheet, and no card of a board runs off it', async () => {
  await page.emulateMedia({ media: 'print' });
  await arrive(page, `/roadmaps/${ids.roadmap}?view=timeline`);
  const scale = page.getByRole('figure').locator('> div').first();
  expect(await scale.evaluate((element) => getComputedStyle(element).display)).toBe('table-header-group');
  await arrive(page, `/roadmaps/${ids.roadmap}?view=board`);
  const board = page.getByRole('group', { name: 'Мероприятия по состояниям' });
  await board.getByRole('listitem').first().waitFor();
  expect(await board.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});
