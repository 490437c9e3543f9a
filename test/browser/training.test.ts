/** A training in four browsers: it is announced and fills, somebody withdraws, the next moves up and confirms. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { closed, dialog, field, press } from './dialog.ts';
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

it('a conference is given its resolution by keyboard alone, found as one types', async () => {
  const page = await house.at('health', '/training');
  await button(page, 'Добавить обучение').click();
  await field(page, 'Название').fill('Конференция об учебных квартирах');
  await field(page, 'Вид').selectOption('CONFERENCE');
  await press(page, 'Добавить обучение');
  await closed(page);
  const found = main(page).getByRole('combobox', { name: 'Резолюция конференции', exact: true });
  await main(page).getByLabel('Часов на подтверждение', { exact: true }).focus();
  await found.focus();
  // What is written to is not under the buttons that stay in view.
  const room = async () => {
    const [at, below] = [await found.boundingBox(), await button(page, 'Сохранить').boundingBox()];
    return (below?.y ?? 0) - (at?.y ?? 0) - (at?.height ?? 0);
  };
  await expect.poll(room).toBeGreaterThan(0);
  await page.keyboard.type('семинар руководителей');
  const option = page.getByRole('option', { name: /Сопровождаемое проживание.*10 октября 2022/u });
  await option.waitFor();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => found.inputValue()).toContain('Сопровождаемое проживание');
  await button(page, 'Сохранить').click();
  const link = main(page).getByRole('link', { name: /Сопровождаемое проживание/u });
  await link.waitFor();
  // Opened again it stands there by its title, and is taken away by emptying the field.
  await button(page, 'Ещё').click();
  await page.getByRole('menuitem', { name: 'Изменить' }).click();
  expect(await found.inputValue()).toContain('Сопровождаемое проживание');
  await found.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Tab');
  expect(await found.inputValue()).toBe('');
  await button(page, 'Сохранить').click();
  await link.waitFor({ state: 'detached' });
}, 120_000);

it('a draft is thrown away, and whoever has it open sees it go', async () => {
  const mine = await house.at('rassvet', '/training');
  await button(mine, 'Добавить обучение').click();
  await field(mine, 'Название').fill('Лишний черновик');
  await press(mine, 'Добавить обучение');
  await closed(mine);
  await mine.getByRole('heading', { level: 1, name: 'Лишний черновик' }).waitFor();
  const address = new URL(mine.url()).pathname;
  const [list, open] = [await house.at('methodologist', '/training'), await house.at('methodologist', address, 2)];
  const line = main(list).getByRole('link', { name: 'Лишний черновик' });
  await line.waitFor();
  await mine.goto(address);
  await button(mine, 'Ещё').click();
  await mine.getByRole('menuitem', { name: 'Удалить черновик' }).click();
  await dialog(mine).getByText('«Лишний черновик» исчезнет').waitFor();
  expect(await faults(mine, '[role=dialog]')).toEqual([]);
  await press(mine, 'Удалить черновик');
  await closed(mine);
  await mine.getByRole('heading', { level: 1, name: 'Обучение', exact: true }).waitFor();
  await line.waitFor({ state: 'detached' });
  await main(open).getByRole('link', { name: 'Обучение' }).waitFor();
  await open.getByRole('heading', { name: 'Лишний черновик' }).waitFor({ state: 'detached' });
}, 120_000);

it('a course that nothing rests on is thrown away', async () => {
  const mine = await house.at('rassvet', '/training/programmes');
  await button(mine, 'Добавить программу').click();
  await field(mine, 'Название программы').fill('Лишняя программа');
  await press(mine, 'Добавить программу');
  await closed(mine);
  const other = await house.at('methodologist', '/training/programmes');
  const row = main(other).getByRole('heading', { name: 'Лишняя программа' });
  await row.waitFor();
  // By the others training was held: they stay.
  const some = main(mine).getByRole('button', { name: /^Удалить программу/u });
  await some.first().waitFor();
  expect(await some.count()).toBe(1);
  const all = main(mine).getByRole('button', { name: /^Удалить программу\s*: Лишняя программа$/u });
  await all.click();
  await press(mine, 'Удалить программу');
  await closed(mine);
  await row.waitFor({ state: 'detached' });
}, 120_000);

it('no script failed, and no other host was asked', () => {
  expect(house.complaints).toEqual([]);
});
