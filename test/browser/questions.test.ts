/** A question to the centre in three browsers: who asks, the centre, and somebody in a private window. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { closed, field, press } from './dialog.ts';
import { House } from './house.ts';

let house: House;
let asker: Page;
let centre: Page;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const subject = 'Можно ли провести занятие для соседей в учебной квартире?';
const main = (page: Page): Locator => page.locator('main');
const button = (page: Page, name: string): Locator => main(page).getByRole('button', { name, exact: true });
const stands = (page: Page, state: string): Promise<void> =>
  main(page).locator('header').getByText(state, { exact: true }).waitFor();
const writes = async (page: Page, text: string): Promise<void> => {
  await main(page).getByRole('textbox', { name: 'Ответ', exact: true }).click();
  await page.keyboard.type(text);
};

it('a specialist asks with a file, and the centre, whose page is open, sees it come', async () => {
  centre = await house.at('methodologist', '/centre');
  await main(centre)
    .getByRole('heading', { level: 2, name: /^Вопросы без ответа/ })
    .waitFor();
  asker = await house.at('berdsk', '/questions');
  await button(asker, 'Спросить центр').click();
  await field(asker, 'Тема').fill(subject);
  await field(asker, 'Вопрос').fill('Соседи хотят прийти.\nНужно ли согласие жильцов?');
  await asker.locator('[role=dialog] input[type=file]').setInputFiles({
    name: 'Расписание.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('по вторникам'),
  });
  await asker.locator('[role=dialog]').getByRole('link', { name: 'Расписание.txt' }).waitFor();
  expect(await faults(asker, '[role=dialog]')).toEqual([]);
  await press(asker, 'Отправить вопрос');
  await closed(asker);
  await asker.getByRole('heading', { level: 1, name: subject }).waitFor();
  await main(asker).getByRole('link', { name: 'Расписание.txt' }).waitFor();
  await main(centre)
    .getByRole('region', { name: /^Вопросы без ответа/ })
    .getByRole('link', { name: subject })
    .click();
  await stands(centre, 'Ждёт ответа');
}, 90_000);

it('the centre takes it and answers, which whoever asked sees at once', async () => {
  await button(centre, 'Взять вопрос').click();
  await main(asker).getByText('отвечает Методист центра').waitFor();
  await writes(centre, 'Согласие нужно: это их дом. Директор центра в Бердске спрашивает каждого.');
  await button(centre, 'Ответить').click();
  await stands(asker, 'Есть ответ');
  await main(asker).getByText('Согласие нужно: это их дом.').waitFor();
  expect(await faults(asker)).toEqual([]);
}, 60_000);

it('a name in what is to be published is warned of, and once it is out the answer is found in a private window', async () => {
  await button(centre, 'Опубликовать без имён').click();
  await press(centre, 'Опубликовать без имён');
  const dialog = centre.locator('[role=dialog]');
  await dialog.getByText('имя того, кто спросил').waitFor();
  const answer = dialog.getByRole('textbox', { name: 'Ответ', exact: true });
  await answer.fill('Согласие нужно: это их дом.');
  await press(centre, 'Опубликовать без имён');
  await closed(centre);
  await main(centre).getByRole('link', { name: 'Открытая страница' }).waitFor();

  const anybody = await house.stranger();
  await anybody.goto('/registry/questions');
  await anybody.getByRole('searchbox').fill('занятий соседям');
  await anybody.getByRole('button', { name: 'Найти' }).click();
  await anybody.getByRole('link', { name: subject }).click();
  await anybody.getByText('Согласие нужно: это их дом.').waitFor();
  expect(await anybody.locator('body').innerText()).not.toMatch(/Бердск|Методист|Расписание/);
  expect(await faults(anybody)).toEqual([]);
}, 90_000);

it('no script failed, and no other host was asked', () => {
  expect(house.complaints).toEqual([]);
});
