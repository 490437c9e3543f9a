import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { faults } from './axe.ts';
import { House, type Sight } from './house.ts';
import { pick } from './pick.ts';
import { type Ids, idsOf } from './places/place.ts';

let house: House;
let ids: Ids;

beforeAll(async () => {
  house = await House.open();
  ids = await idsOf(house.db);
}, 120_000);
afterAll(async () => {
  await house?.close();
});

async function opened(number: string, as = 'coordinator', sight: Sight = {}): Promise<Page> {
  const measure = await house.db.measure.findFirstOrThrow({ where: { roadmapId: ids.roadmap, number } });
  const page = await house.windowOf(as, sight);
  await arrive(page, `/measures/${measure.id}`);
  await page.getByRole('heading', { name: 'Состояние' }).waitFor();
  return page;
}

const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
const cardOf = (page: Page, text: string): Locator => page.getByRole('article').filter({ hasText: text });
const attach = (dialog: Locator, name: string): Promise<void> =>
  dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });

describe('what came by letter', { timeout: 60_000 }, () => {
  it('a letter of an institution that is named as a member of a class is entered with its scan, and shows whose it is', async () => {
    const page = await opened('2.11');
    await button(page, 'Внести отчёт из письма').click();
    const dialog = page.getByRole('dialog', { name: 'Внести отчёт из письма' });
    const send = () => button(dialog, 'Внести отчёт').click();
    await pick(dialog.getByLabel('За какую организацию'), 'Обской', /Обской/);
    await dialog.getByLabel('Номер письма').fill('15-04');
    await dialog.getByLabel('Дата письма').fill('10.11.2022');
    await send();
    // Refused at the field that it is about.
    await dialog.getByText('Заполните это поле').waitFor();
    expect(await dialog.getByLabel('Что сделано').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('Что сделано').fill('Открыто отделение дневного пребывания');
    await send();
    await dialog.getByText('Скан письма не приложен: приложите его или отметьте, что его пока нет').waitFor();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'письмо.txt', mimeType: 'text/plain', buffer: Buffer.from('Письмо') });
    await dialog.getByRole('link', { name: 'письмо.txt' }).waitFor();
    await send();
    const card = page.getByRole('article').filter({ hasText: 'Открыто отделение' });
    await card.getByText(/внесено за .*Обской ПНИ.*, письмо от 10\.11\.2022 № 15-04/).waitFor();
    await card.getByRole('link', { name: 'письмо.txt' }).waitFor();
  });

  it('a letter whose scan is not at hand is entered by saying so, and its report tells that there is none', async () => {
    const page = await opened('2.11');
    await button(page, 'Внести отчёт из письма').click();
    const dialog = page.getByRole('dialog', { name: 'Внести отчёт из письма' });
    await pick(dialog.getByLabel('За какую организацию'), 'Минтруда', /Минтруда/);
    await dialog.getByLabel('Номер письма').fill('16-04');
    await dialog.getByLabel('Дата письма').fill('11.11.2022');
    await dialog.getByLabel('Что сделано').fill('Утверждён порядок');
    await dialog.getByLabel('Скана пока нет, внести отчёт без него').check();
    await button(dialog, 'Внести отчёт').click();
    const card = page.getByRole('article').filter({ hasText: 'Утверждён порядок' });
    await card.getByText(/№ 16-04.*скан письма не приложен/).waitFor();
  });

  it('the scan that came later is added to what is there, and every open page has it at once', async () => {
    const [page, reader] = [await opened('2.11', 'coordinator', { width: 360 }), await opened('2.11', 'health')];
    const [card, read] = [page, reader].map((one) => cardOf(one, 'Утверждён порядок'));
    if (!card || !read) throw new Error('There are two of them.');
    await read.getByText('скан письма не приложен').waitFor();
    expect(await button(read, 'Приложить скан').count()).toBe(0);
    await button(card, 'Приложить скан').press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Приложить скан' });
    await button(dialog, 'Приложить скан').click();
    await dialog.getByRole('alert').getByText('Выберите файл со сканом письма').waitFor();
    expect(await faults(page, '[role=dialog]')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await attach(dialog, 'скан.txt');
    await dialog.getByRole('link', { name: 'скан.txt' }).waitFor();
    await dialog.getByRole('alert').waitFor({ state: 'detached' });
    await button(dialog, 'Приложить скан').click();
    for (const one of [card, read]) {
      await one.getByRole('link', { name: 'скан.txt' }).waitFor();
      await one.getByText('скан письма не приложен').waitFor({ state: 'detached' });
    }

    await button(card, 'Приложить скан').click();
    await attach(dialog, 'приложение.txt');
    await dialog.getByRole('link', { name: 'приложение.txt' }).waitFor();
    await button(dialog, 'Приложить скан').click();
    await read.getByRole('link', { name: 'приложение.txt' }).waitFor();
    expect(await read.getByRole('link').allTextContents()).toEqual(['скан.txt', 'приложение.txt']);
    await button(reader, 'Показать историю').click();
    await reader.getByText('Приложен скан письма: Минтруда и соцразвития НСО').first().waitFor();
  });
});

it('no script of these pages fails', () => {
  expect(house.complaints).toEqual([]);
});
