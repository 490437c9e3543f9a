import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive, settle } from './arrive.ts';
import { faults } from './axe.ts';
import { House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

it('a measure is found from any page by a key and a part of a word, and opened without a mouse', async () => {
  const page = await house.windowOf('coordinator');
  await arrive(page, '/notices');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Поиск' });
  await dialog.getByRole('searchbox').fill('оценки действующих стандартов');
  const hits = dialog
    .getByRole('region')
    .or(dialog.locator('section'))
    .filter({ hasText: 'Мероприятия' })
    .getByRole('link');
  await hits.first().waitFor();
  expect(await faults(page, '[role=dialog]')).toEqual([]);
  const found = await hits.first().textContent();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await settle(page);
  expect(new URL(page.url()).pathname).toMatch(/^\/measures\//);
  expect(found).toContain(await page.getByRole('main').getByRole('heading', { level: 1 }).textContent());
}, 60_000);

it('what is not there is not found, and nobody is told more than that', async () => {
  const page = await house.windowOf('health');
  await arrive(page, '/');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Поиск' });
  await dialog.getByRole('searchbox').fill('ыыы');
  await dialog.getByText('По запросу «ыыы» ничего не нашлось').waitFor();
}, 60_000);
