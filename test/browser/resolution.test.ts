import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { House } from './house.ts';
import { drop, wordResolution } from './papers.ts';
import { pick } from './pick.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const issue = (page: Page) => page.getByRole('button', { name: /^Выдать .*поручени/u }).last();

it('a resolution is dropped, a row put right, one left out, a name said, and what it gives is on the board at once', async () => {
  const board = await house.at('health', '/assignments');
  const page = await house.signedIn('coordinator');
  await arrive(page, '/resolutions/import');
  await drop(page, 'Резолюция.docx', await wordResolution());
  await page.getByText('раньше даты документа').waitFor();
  expect(await issue(page).isDisabled()).toBe(true);

  await page.getByRole('button', { name: 'Исправить пункт 1', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Срок').fill('до 25 ноября 2022 года');
  await dialog.getByRole('button', { name: 'Исправить пункт' }).click();
  await page.getByText('раньше даты документа').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Не выдавать пункт 4' }).click();
  await page.getByText('Не выдаётся').waitFor();
  await pick(
    page.getByRole('combobox', { name: 'Ведомству по делам семьи' }),
    'министерство образования',
    'Минобразования НСО',
  );
  await page.getByLabel('Номер документа').fill('15-р');
  await page.getByRole('button', { name: /^Выдать 8 поручений$/u }).click();

  await page.waitForURL(/\/resolutions\/[0-9a-f-]{36}/u);
  await page.getByRole('heading', { name: 'Перечень 3 по организациям' }).waitFor();
  const row = board.getByRole('listitem').filter({ has: board.getByText('15-р/1', { exact: true }) });
  await row.getByText('Минздрав НСО').waitFor();
  const given = await house.db.assignment.findMany({ where: { resolution: { number: '15-р' }, classId: null } });
  expect(given.map(({ number }) => number).toSorted()).toEqual([
    '15-р/1',
    '15-р/2',
    ...Array.from({ length: 3 }, () => '15-р/3.1'),
    ...Array.from({ length: 3 }, () => '15-р/3.2'),
  ]);
  expect(house.complaints).toEqual([]);
}, 120_000);
