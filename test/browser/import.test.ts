import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { faults } from './axe.ts';
import { House } from './house.ts';
import { drop, letterWithTwoTables } from './papers.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** What was understood of the rows of the document's table, row by row. */
const understood = (page: Page) => page.locator('tbody tr td:last-child').allInnerTexts();
const problems = (page: Page) => page.getByRole('heading', { name: 'Требует внимания' }).locator('xpath=../..');

it('a coordinator chooses the table, says what its columns mean, puts a cell right, says who a name is, and takes it in', async () => {
  const page = await house.signedIn('coordinator');
  await arrive(page, '/roadmaps/import');
  await drop(page, 'Письмо.docx', await letterWithTwoTables());
  const which = page.getByLabel('Таблица мероприятий в документе');
  await page.getByRole('button', { name: 'Совещание' }).waitFor();
  await which.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Опрос семей' }).waitFor();
  expect(await page.getByRole('button', { name: 'Совещание' }).count()).toBe(0);

  for (const [column, kind] of ['Мероприятие', 'Срок', 'Исполнители'].entries())
    await page.getByLabel(`Что значит столбец ${column + 1}`).selectOption({ label: kind });
  await problems(page).getByText('нет в календаре').first().waitFor();
  expect(await page.getByRole('button', { name: 'Загрузить карту' }).isDisabled()).toBe(true);

  await page.getByRole('button', { name: 'до 31 февраля 2023 г.' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('Что должно стоять в ячейке').fill('до 28 февраля 2023 г.');
  await page.getByRole('button', { name: 'Прочитать заново' }).click();
  await page.getByRole('button', { name: 'до 28 февраля 2023 г.' }).waitFor();
  expect((await understood(page)).slice(1)).toEqual([
    expect.stringMatching(/^1 до 1 мар/u),
    expect.stringMatching(/^2 до 28 фев/u),
  ]);

  await page.getByLabel('Ведомство по делам семьи').selectOption({ label: 'Минобразования НСО' });
  await page.getByRole('button', { name: 'Загрузить карту' }).click();
  await page.waitForURL(/\/roadmaps\/[0-9a-f-]{36}/u);
  await page.getByText('2 мероприятия').first().waitFor();
  const measure = await house.db.measure.findFirstOrThrow({
    where: { title: 'Подготовка методички' },
    include: { executors: { include: { organisation: true } } },
  });
  expect(measure.executors).toMatchObject([
    { name: 'Ведомство по делам семьи', organisation: { shortName: 'Минобразования НСО' } },
  ]);
  expect(house.complaints).toEqual([]);
}, 120_000);
