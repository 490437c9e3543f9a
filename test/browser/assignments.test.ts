import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const row = (page: Page, number: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(number, { exact: true }) });

it('an executor writes a report, its head approves it, and the board of who controls it shows it at once', async () => {
  const board = await house.at('labour', '/assignments');
  const sum = board.getByRole('button', { name: /^Отчёт на контроле/ });
  await sum.filter({ hasText: '1' }).waitFor();

  const own = await house.at('health', '/assignments/mine');
  const late = row(own, '2/2/1');
  await late.getByRole('button', { name: 'Написать отчёт' }).click();
  const letter = 'Проект порядка согласован и направлен секретарю.\n\nПриложение: на 12 листах.';
  await late.getByRole('textbox').fill(letter);
  await late.getByText('Сохранено').waitFor();
  await late.getByRole('button', { name: 'На утверждение' }).click();
  await late.getByText(/ждёт утверждения/).waitFor();
  expect(await sum.textContent()).toContain('1');

  const head = await house.at('health.head', '/assignments?only=waiting');
  await row(head, '2/2/1').getByRole('link').first().click();
  await head.getByRole('button', { name: 'Утвердить' }).click();
  const dialog = head.getByRole('dialog');
  await dialog.getByLabel('Исходящий номер').fill('1204-03/91');
  await dialog.getByLabel('Дата письма').fill('14.11.2022');
  await dialog.getByRole('button', { name: 'Утвердить' }).click();
  await dialog.waitFor({ state: 'detached' });

  await sum.filter({ hasText: '2' }).waitFor({ timeout: 3_000 });
  await row(board, '2/2/1').getByText('Отчёт на контроле').waitFor();
  await board.getByText('Отчёт на контроле: поручение № 2/2/1, Минздрав НСО').waitFor({ state: 'attached' });
});
