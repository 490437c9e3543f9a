/** A training in four browsers: it is announced and fills, somebody withdraws, the next moves up and confirms. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { closed, field, press } from './dialog.ts';
import { House } from './house.ts';

let house: House;
let host: Page;
let path: string;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const title = 'Карта ресурсов семьи';
const main = (page: Page): Locator => page.locator('main');
const button = (page: Page, name: string): Locator => main(page).getByRole('button', { name, exact: true });
const box = (page: Page, name: string): Locator => main(page).getByRole('textbox', { name, exact: true });
/** What stands under the name of the training. */
const says = (page: Page, words: string | RegExp): Promise<void> =>
  main(page).locator('header').getByText(words).first().waitFor();

it('a centre writes a training, its programme by keyboard alone, and announces it', async () => {
  host = await house.at('rassvet', '/training');
  await button(host, 'Добавить обучение').click();
  await field(host, 'Название').fill(title);
  expect(await faults(host, '[role=dialog]')).toEqual([]);
  await press(host, 'Добавить обучение');
  await closed(host);
  await host.getByRole('heading', { level: 1, name: title }).waitFor();
  path = new URL(host.url()).pathname;

  await box(host, 'Начало').fill('24.11.2022');
  await main(host).getByLabel('Час: Начало', { exact: true }).fill('10:00');
  await box(host, 'Место').fill('«Рассвет», актовый зал');
  await box(host, 'Сколько мест').fill('много');
  await button(host, 'Добавить строку').click();
  await host.keyboard.type('1000');
  await box(host, 'Тема').fill('Что такое карта ресурсов');
  await host.keyboard.press('Enter');
  await host.keyboard.type('1130');
  await box(host, 'Тема').nth(1).fill('Рисуем карту своей семьи');
  await host.keyboard.press('Alt+ArrowUp');
  expect(await box(host, 'Тема').first().inputValue()).toBe('Рисуем карту своей семьи');
  await host.keyboard.press('Alt+ArrowDown');
  await button(host, 'Сохранить').click();
  await main(host).getByText('Число не подходит: поправьте его').waitFor();
  await box(host, 'Сколько мест').fill('1');
  expect(await faults(host)).toEqual([]);
  await button(host, 'Сохранить').click();
  await main(host).getByRole('region', { name: 'Программа', exact: true }).getByText('10:00').waitFor();
  await button(host, 'Объявить').click();
  await says(host, 'осталось мест: 1 из 1');
}, 120_000);

it('it fills, somebody withdraws, and the next moves up and confirms, while everybody watches', async () => {
  const [first, second, third] = [
    await house.at('health', path),
    await house.at('berdsk', path),
    await house.at('central', path),
  ];
  await button(first, 'Записаться').click();
  await says(first, 'Вы записаны');
  await says(second, 'мест нет, всего 1');
  await button(second, 'Встать в очередь').click();
  await says(second, 'Вы в очереди, 1-е место');
  await says(third, 'в очереди 1');
  await button(third, 'Встать в очередь').click();
  await says(third, 'Вы в очереди, 2-е место');
  const people = main(host).getByRole('region', { name: 'Участники', exact: true });
  await people.getByText('Директор центра в Бердске').first().waitFor();

  await button(first, 'Отказаться от места').click();
  await says(second, /Подтвердите место до/);
  await says(third, 'Вы в очереди, 1-е место');
  await people.getByRole('heading', { name: 'Место предложено' }).waitFor();
  const today = await house.at('berdsk', '/', 2);
  await main(today).getByRole('link', { name: title }).waitFor();
  await button(second, 'Подтвердить место').click();
  await says(second, 'Вы записаны');
  await people.getByRole('heading', { name: 'Место предложено' }).waitFor({ state: 'detached' });
  // What was to be confirmed is now among what is ahead.
  await main(today).getByRole('region', { name: 'Вы записаны на обучение' }).getByText(title).waitFor();
  expect(await faults(host)).toEqual([]);
  await second.goto('/notices');
  await main(second).getByText('Освободилось место: подтвердите его').first().waitFor();
  // Nobody but those who hold it is told who comes.
  expect(await main(third).getByText('Директор центра в Бердске').count()).toBe(0);
}, 120_000);

it('lines of a plan are added one after another, and the plan is put before everybody', async () => {
  await host.goto('/training/plan?year=2023');
  await host.getByRole('heading', { level: 1, name: 'План обучения на 2023 год' }).waitFor();
  for (const line of ['Семинар для родителей', 'Стажировка для новых сотрудников']) {
    await box(host, 'Название').fill(line);
    await host.keyboard.press('Enter');
    await main(host).getByRole('row').filter({ hasText: line }).waitFor();
  }
  await button(host, 'Внести в план черновики: 2').click();
  await expect.poll(() => main(host).getByRole('row').filter({ hasText: 'В плане' }).count()).toBe(2);
  expect(await faults(host)).toEqual([]);
}, 60_000);

it('no script failed, and no other host was asked', () => {
  expect(house.complaints).toEqual([]);
});
