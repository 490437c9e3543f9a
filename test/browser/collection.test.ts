/** A collection from its first section to the document that opens in Word: the centre, and whoever has not signed in. */
import JSZip from 'jszip';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { closed, dialog, field, press } from './dialog.ts';
import { House } from './house.ts';

let house: House;
let centre: Page;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const main = (page: Page): Locator => page.locator('main');
const button = (page: Page, name: string): Locator => main(page).getByRole('button', { name, exact: true });
const saved = (page: Page): Promise<void> => main(page).getByText('сохранено', { exact: true }).waitFor();
/** What stands in the contents, in its order. */
const contents = (page: Page): Locator => main(page).getByRole('region', { name: 'Содержание' }).getByRole('listitem');

async function addsSection(title: string): Promise<void> {
  await button(centre, 'Добавить раздел').click();
  await field(centre, 'Название раздела').fill(title);
  await press(centre, 'Добавить раздел');
  await closed(centre);
}

async function adds(section: string, words: string, name: string): Promise<void> {
  await button(centre, `Добавить в раздел «${section}»`).click();
  await dialog(centre).getByRole('searchbox', { name: 'Найти в реестре' }).fill(words);
  await dialog(centre).getByRole('checkbox', { name }).check();
  await press(centre, 'Добавить (1)');
  await closed(centre);
}

it('the centre puts a collection together of what it finds by misspelt words, and orders it', async () => {
  centre = await house.at('methodologist', '/collections');
  const section = centre.getByRole('navigation').getByRole('link', { name: 'Практики' }).first();
  expect(await section.getAttribute('aria-current'), 'collections stand with practices').toBe('page');
  await button(centre, 'Составить сборник').click();
  await field(centre, 'Название сборника').fill('Сборник для семей');
  await press(centre, 'Составить сборник');
  await centre.getByRole('heading', { level: 1, name: 'Сборник для семей' }).waitFor();
  await addsSection('Практики');
  await addsSection('Материалы');
  await adds('Практики', 'микрорибилитационный', '«Домашний микрореабилитационный центр»');
  await adds('Практики', 'симейный многофункциональный', 'Модель отделения «Семейный многофункциональный центр»');
  await saved(centre);
  await button(centre, 'Что сделать: Модель отделения «Семейный многофункциональный центр»').click();
  await centre.getByRole('menuitem', { name: 'В раздел «Материалы»' }).click();
  await expect.poll(() => contents(centre).allInnerTexts()).toHaveLength(4);
  await expect
    .poll(async () => (await contents(centre).allInnerTexts()).map((line) => line.split('\n')[0]?.trim()))
    .toEqual(['1.', '1.1', '2.', '2.1']);
  await main(centre).getByLabel('Кто утвердил').fill('Минтруда и соцразвития НСО');
  await main(centre)
    .getByText(/ничего не утверждает/)
    .waitFor();
  expect(await faults(centre)).toEqual([]);
  await saved(centre);
}, 90_000);

it('it is published while the page shows how far it is, and anybody opens the same document in Word', async () => {
  await button(centre, 'Опубликовать сборник').click();
  await main(centre).locator('header').getByText('Опубликован', { exact: true }).waitFor({ timeout: 60_000 });
  const stranger = await house.stranger();
  await stranger.goto('/registry/collections');
  await stranger.getByRole('link', { name: 'Сборник для семей' }).click();
  const word = await stranger.getByRole('link', { name: 'Скачать Word' }).getAttribute('href');
  const response = await stranger.request.get(word ?? '');
  expect(response.status()).toBe(200);
  const parts = await JSZip.loadAsync(await response.body());
  const text = (await parts.file('word/document.xml')?.async('string'))?.replaceAll(/<[^>]+>/gu, ' ') ?? '';
  for (const words of [
    'Сборник для семей',
    'Выпуск 1',
    'СОДЕРЖАНИЕ',
    'Практики',
    'Домашний микрореабилитационный центр',
    'Модель отделения',
    'ПРИЛОЖЕННЫЕ ФОРМЫ',
    '/registry/',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('Утверждён');
  expect(house.complaints).toEqual([]);
}, 120_000);
