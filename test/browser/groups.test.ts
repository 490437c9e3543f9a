import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { closed, dialog, field, press } from './dialog.ts';
import { House } from './house.ts';
import { pick } from './pick.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const groupBy = async (number: string): Promise<string> =>
  `/groups/${(await house.db.group.findFirstOrThrow({ where: { acts: { some: { number } } } })).id}`;

it('an administrator founds a group and names a representative, who sees it appear', { timeout: 90_000 }, async () => {
  const admin = await house.at('admin', '/groups');
  const specialist = await house.at('health', '/groups');
  await admin.getByRole('button', { name: 'Завести группу' }).click();
  await field(admin, 'Название').fill('Рабочая группа по учебным квартирам');
  await field(admin, 'Задачи').fill('1. Собрать опыт\n2. Описать порядок');
  await pick(field(admin, 'Кто создаёт'), 'минтруда и соц', 'Минтруда и соцразвития НСО');
  await field(admin, 'Номер').fill('512');
  await field(admin, 'Дата').fill('01.11.2022');
  expect(await field(admin, 'Кто издал').inputValue()).toBe('Минтруда и соцразвития НСО');
  await pick(field(admin, 'Организация'), 'минтруда и соц', 'Минтруда и соцразвития НСО');
  await press(admin, 'Добавить место');
  await dialog(admin).getByText('· Председатель').waitFor();
  await dialog(admin).getByLabel('Место', { exact: true }).selectOption('Член группы');
  await pick(field(admin, 'Организация'), 'минздрав', 'Минздрав НСО');
  await press(admin, 'Добавить место');
  expect(await faults(admin, '[role=dialog]')).toEqual([]);
  await press(admin, 'Завести группу');
  await closed(admin);
  await admin.getByRole('heading', { level: 1, name: 'Рабочая группа по учебным квартирам' }).waitFor();
  await admin.getByText('Описать порядок', { exact: true }).waitFor();

  // Whoever has the list open sees the group come, and on its page nobody from the ministry of health yet.
  await specialist.getByRole('link', { name: 'Рабочая группа по учебным квартирам' }).click();
  await specialist.getByText('Заседания видят участники группы и её наблюдатели.').waitFor();
  expect(await specialist.getByText('пока никто не назван').count()).toBe(2);

  await admin.getByRole('button', { name: 'Назвать представителя: Минздрав НСО' }).click();
  await pick(field(admin, 'Человек'), 'специалист минздрава', /^Специалист Минздрава/);
  await field(admin, 'Номер письма').fill('02-14/3320');
  expect(await faults(admin, '[role=dialog]')).toEqual([]);
  await press(admin, 'Записать');
  await closed(admin);
  await specialist.getByText('Заседаний ещё не было.').waitFor();
  await specialist.getByRole('link', { name: 'Специалист Минздрава' }).waitFor();
  await specialist.getByText('№ 02-14/3320').waitFor();
});

it('a second chair is refused in words, until the act takes the place of the first', { timeout: 60_000 }, async () => {
  const page = await house.at('labour', await groupBy('337'));
  await page.getByRole('button', { name: 'Внести приказ' }).click();
  await field(page, 'Номер').fill('500');
  await field(page, 'Дата').fill('14.11.2022');
  await dialog(page).getByLabel('Место', { exact: true }).selectOption('Председатель');
  await pick(field(page, 'Организация'), 'минздрав', 'Минздрав НСО');
  await press(page, 'Добавить место');
  await press(page, 'Внести приказ');
  await dialog(page).getByText('Председатель и секретарь в группе по одному').waitFor();
  await dialog(page).getByRole('checkbox', { name: 'Минтруда и соцразвития НСО · Председатель' }).check();
  await press(page, 'Внести приказ');
  await closed(page);
  await page.getByText('Приказ от 14 ноября 2022 № 500').waitFor();
  await page.getByRole('link', { name: 'на другой день' }).click();
  await page.getByLabel('На другой день').fill('13.11.2022');
  await page.getByText('Группа на 13 ноября 2022').waitFor();
  await page.getByRole('link', { name: 'Координатор дорожных карт' }).waitFor();
});

it('order № 306 founds nothing a day too early, and the address says which day is looked at', async () => {
  const path = await groupBy('306');
  const page = await house.at('labour', `${path}?asOf=2021-04-07`);
  await page.getByText('В этот день группы нет, и в составе никого нет.').waitFor();
  await page.goto(`${path}?asOf=2021-04-08`);
  await page.getByText('Состав: 14 мест').waitFor();
});

it('a secretary plans a series of meetings, which a member does not see before they are announced', async () => {
  const path = await groupBy('306');
  const page = await house.at('labour', path);
  const member = await house.at('ob', path);
  await page.getByRole('button', { name: 'Запланировать заседание' }).click();
  await field(page, 'День').fill('21.11.2022');
  await field(page, 'Сколько заседаний').fill('3');
  await field(page, 'Раз в сколько недель').fill('2');
  expect(await faults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Запланировать заседание');
  await closed(page);
  await page.getByRole('link', { name: '19 декабря, 10:00' }).waitFor();
  // One more is being prepared in the demonstration.
  expect(await page.getByText('готовится', { exact: true }).count()).toBe(4);
  await member.getByText('идёт', { exact: true }).waitFor();
  expect(await member.getByText('готовится', { exact: true }).count()).toBe(0);
});

it('the secretary orders an agenda by drawing, from the keyboard and by steps, and the chair sees it so', {
  timeout: 60_000,
}, async () => {
  const { id } = await house.db.meeting.findFirstOrThrow({ where: { state: 'DRAFT', items: { some: {} } } });
  const [page, chair] = [await house.at('labour', `/meetings/${id}`), await house.at('coordinator', `/meetings/${id}`)];
  const agenda = (window: Page): Locator => window.getByRole('region', { name: 'Повестка' });
  const titles = (window: Page) => agenda(window).locator('ol > li > div > button').allInnerTexts();
  await agenda(page).getByRole('listitem').first().waitFor();
  const first = await titles(page);
  for (const title of ['О бюджете', 'О кадрах']) {
    await page.getByRole('button', { name: 'Добавить вопрос' }).click();
    await field(page, 'Вопрос').fill(title);
    await press(page, 'Добавить вопрос');
    await closed(page);
  }
  const stands = async (...last: string[]) => {
    for (const window of [page, chair]) await expect.poll(() => titles(window)).toEqual(last);
  };
  await stands(...first, 'О бюджете', 'О кадрах');
  const handle = (title: string): Locator => page.getByRole('button', { name: `Переставить вопрос «${title}»` });

  await page.getByRole('button', { name: 'Что сделать с вопросом «О кадрах»' }).click();
  await page.getByRole('menuitem', { name: 'Выше' }).click();
  await stands(...first, 'О кадрах', 'О бюджете');

  await handle('О кадрах').focus();
  await page.keyboard.press('Space');
  const told = (words: string) => page.getByRole('status').getByText(`Вопрос «О кадрах» ${words}`);
  await told(`переставляется: место ${first.length + 1}`).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await told(`переставляется: место ${first.length + 2}`).waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await told(`стоит на месте ${first.length + 2}`).waitFor({ state: 'attached' });
  await stands(...first, 'О бюджете', 'О кадрах');

  await handle('О кадрах').hover();
  await page.mouse.down();
  const top = await agenda(page).locator('ol > li').first().boundingBox();
  await page.mouse.move(top?.x ?? 0, (top?.y ?? 0) + 10, { steps: 8 });
  await page.mouse.up();
  await stands('О кадрах', ...first, 'О бюджете');
});

it('no script failed, and no other host was asked', () => {
  expect(house.complaints).toEqual([]);
});
