import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { House } from './house.ts';
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

const stateOf = async (number: string) =>
  (await house.db.measure.findFirstOrThrow({ where: { roadmapId: ids.roadmap, number } })).state;
const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
const card = (page: Page, number: string): Locator =>
  page.locator('[data-row]').filter({ has: page.getByText(number, { exact: true }) });
const column = (page: Page, name: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name }) });

async function board(): Promise<Page> {
  // Wide enough for every column, so that nothing moves sideways under the pointer.
  const page = await house.windowOf('coordinator', { width: 1800 });
  await arrive(page, `/roadmaps/${ids.roadmap}?view=board`);
  await card(page, '1.1').waitFor();
  return page;
}

/** Draws a card to a column with the mouse. */
async function draw(page: Page, number: string, to: string): Promise<void> {
  await card(page, number).getByRole('paragraph').hover();
  await page.mouse.down();
  const box = await column(page, to).boundingBox();
  if (!box) throw new Error(`There is no column «${to}».`);
  await page.mouse.move(box.x + box.width / 2, box.y + 80, { steps: 12 });
  await page.mouse.up();
}

it('a card is drawn to another column, says why where that needs a reason, and stands there at once', async () => {
  const page = await board();
  await draw(page, '1.1', 'Приостановлено');
  const dialog = page.getByRole('dialog', { name: '1.1. Приостановить' });
  await dialog.getByLabel('Причина').fill('ждём постановления');
  await button(dialog, 'Приостановить').click();
  await column(page, 'Приостановлено').getByText('1.1', { exact: true }).waitFor({ timeout: 3_000 });
  await draw(page, '1.1', 'Выполняется');
  await column(page, 'Выполняется').getByText('1.1', { exact: true }).waitFor({ timeout: 3_000 });
  await page
    .getByRole('status')
    .getByRole('button', { name: /^Вернуть/ })
    .first()
    .waitFor();
  expect(await stateOf('1.1')).toBe('UNDER_WAY');
});

it('a column that a card may not come to says why, and nothing is changed', async () => {
  const page = await board();
  await draw(page, '1.2', 'С опозданием');
  await page.getByRole('status').getByText('«С опозданием» не назначают').waitFor();
  await draw(page, '1.10', 'Запланировано');
  await page
    .getByRole('status')
    .getByText('Из состояния «Выполнено» нельзя перейти в «Запланировано». Можно: «Выполняется»')
    .waitFor();
  expect(await stateOf('1.2')).toBe('UNDER_WAY');
});

it('with the keyboard a card is moved from its menu; done without reports is refused by the names of who owes one', async () => {
  const page = await board();
  await button(page, 'Изменить состояние: 1.6').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Закрыть как выполненное' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '1.6. Закрыть как выполненное' });
  await button(dialog, 'Закрыть как выполненное').click();
  expect(await dialog.getByRole('alert').textContent()).toMatch(/нужны принятые отчёты.*Не хватает отчёта: .*НСО/);
  expect(await stateOf('1.6')).toBe('UNDER_WAY');
});

it('the button of a step stands still while the calendar is on its way', async () => {
  const page = await house.signedIn('coordinator', { width: 1800 });
  const held = Promise.withResolvers<void>();
  await page.route('**/assets/DayField-*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  await arrive(page, `/roadmaps/${ids.roadmap}?view=board`);
  await button(page, 'Изменить состояние: 1.6').click();
  await page.getByRole('menuitem', { name: 'Закрыть как выполненное' }).click();
  const dialog = page.getByRole('dialog', { name: '1.6. Закрыть как выполненное' });
  const place = async () => (await button(dialog, 'Закрыть как выполненное').boundingBox())?.y;
  const day = dialog.getByLabel('Когда выполнено');
  expect(await day.isEditable()).toBe(false);
  const before = await place();
  expect(before).toBeTypeOf('number');
  held.resolve();
  await expect.poll(() => day.isEditable()).toBe(true);
  expect(await place()).toBe(before);
});

it('no script of the board fails', () => {
  expect(house.complaints).toEqual([]);
});
