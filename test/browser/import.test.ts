import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive, follow, settle } from './arrive.ts';
import { faults } from './axe.ts';
import { House } from './house.ts';
import { drop, letterWithTwoTables } from './papers.ts';
import { pick } from './pick.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
  // More organisations than one list can show.
  const many = Array.from({ length: 600 }, (_, at) => `Приют «Аист» № ${at + 1}`);
  await house.db.organisation.createMany({
    data: [...many, 'Яхт-клуб «Гавань»'].map((name) => ({ kind: 'NGO' as const, shortName: name, fullName: name })),
  });
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** What was understood of the rows of the document's table, row by row. */
const understood = (page: Page) => page.locator('tbody tr td:last-child').allInnerTexts();
const nameOf = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
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

  await pick(nameOf(page, 'Ведомство по делам семьи'), 'министерство образования', 'Минобразования НСО');
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

const pasted = [
  'План мероприятий на 2022–2023 годы',
  '№\tМероприятие\tСрок\tИсполнители',
  '1.1\tОпрос семей\tдо 1 марта 2023 г.\tминистерством здравоохранения Новосибирской области',
  '1.2\tМетодичка\tдо 1 мая 2023 г.\t"Минздрав НСО',
  'Минобразования НСО"',
].join('\n');

const paste = async (page: Page, text: string): Promise<void> => {
  await arrive(page, '/roadmaps/import');
  // All at once: typed into it, thousands of rows would take a minute.
  await page.getByLabel('Или вставьте таблицу').evaluate((field, words) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await page.getByRole('button', { name: 'Прочитать вставленное' }).click();
};

/** The dialog in which a cell is put right. */
async function fix(page: Page, cell: string | RegExp, change: (text: string) => string): Promise<void> {
  await page.getByRole('button', { name: cell }).click();
  const field = page.getByLabel('Что должно стоять в ячейке');
  await field.fill(change(await field.inputValue()));
  await page.getByRole('button', { name: 'Прочитать заново' }).click();
}

it('a document that was read for a new roadmap is not offered as the later edition of another', async () => {
  const page = await house.windowOf('coordinator');
  await paste(page, pasted);
  await page.getByRole('button', { name: 'Загрузить карту' }).waitFor();
  const { id } = await house.db.roadmap.findFirstOrThrow({ where: { title: { contains: 'стационарозамещающих' } } });
  await follow(page, `/roadmaps/import?of=${id}`);
  await page.getByLabel('Или вставьте таблицу').waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
});

it('whom a name means is seen beside it, also where nobody had to decide, and is put right', async () => {
  const page = await house.signedIn('coordinator');
  await paste(page, pasted);
  const read = page.locator('tbody tr td:last-child');
  await read.getByText('Минздрав НСО').first().waitFor();
  expect((await understood(page))[1]).toContain('→ Минздрав НСО');
  await page.getByText('Поняты сами: 3').click();
  const name = nameOf(page, 'министерством здравоохранения Новосибирской области');
  expect(await name.inputValue()).toBe('Минздрав НСО');
  expect(await faults(page)).toEqual([]);
  await pick(name, 'Минобраз', 'Минобразования НСО');
  await read.getByText('→ Минобразования НСО').waitFor();

  // Letters are put right, and the lines of the cell stay: two names do not become one.
  await fix(page, /^Минздрав НСО Минобразования НСО$/u, (text) =>
    text.replace('Минобразования', 'Минтруда и соцразвития'),
  );
  await page.getByText('Минтруда и соцразвития НСО', { exact: true }).last().waitFor();
  await page.getByRole('button', { name: 'Загрузить карту' }).click();
  await page.waitForURL(/\/roadmaps\/[0-9a-f-]{36}/u);
  const named = await house.db.executor.findMany({
    where: { measure: { title: { in: ['Опрос семей', 'Методичка'] }, roadmapId: page.url().split('/').at(-1) ?? '' } },
    orderBy: [{ measure: { position: 'asc' } }, { position: 'asc' }],
    include: { organisation: true },
  });
  expect(named.map(({ name: words, organisation }) => [words, organisation?.shortName])).toEqual([
    ['министерством здравоохранения Новосибирской области', 'Минобразования НСО'],
    ['Минздрав НСО', 'Минздрав НСО'],
    ['Минтруда и соцразвития НСО', 'Минтруда и соцразвития НСО'],
  ]);
  expect(house.complaints).toEqual([]);
}, 120_000);

it('what cannot be read says why, and nothing that was put right is lost', async () => {
  const page = await house.signedIn('coordinator');
  await paste(page, pasted);
  await fix(page, 'до 1 мая 2023 г.', () => 'до 1 июня 2023 г.');
  await page.getByRole('button', { name: 'до 1 июня 2023 г.' }).waitFor();
  await fix(page, 'Опрос семей', () => 'Опрос\0семей');
  await page.getByRole('alert').getByText('знаки, которые нельзя сохранить').waitFor();
  await page.getByRole('button', { name: 'до 1 июня 2023 г.' }).waitFor();
  await fix(page, 'Опрос семей', (text) => text.replace('\0', ' '));
  await page.getByText('знаки, которые нельзя сохранить').waitFor({ state: 'detached' });

  const rows = Array.from(
    { length: 5_000 },
    (_, at) =>
      `${at + 1}\tМероприятие о семьях с детьми и о многом другом, чего в таблице с избытком\tдо 01.03.2023\tМинздрав НСО`,
  );
  await paste(page, ['План на 2023 год', '№\tМероприятие\tСрок\tИсполнитель', ...rows].join('\n'));
  await page.getByText('В таблице больше 1000 строк').waitFor();
  expect(house.complaints).toEqual([]);
}, 120_000);

it('where the directory holds more than a list can show, anybody is found for each of sixty names, by keyboard and on a phone', async () => {
  const page = await house.signedIn('coordinator', { width: 360, height: 740 });
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql') && request.postDataJSON()?.operationName === 'PickMeaning') asked += 1;
  });
  const names = Array.from(
    { length: 60 },
    (_, at) => `Кружок ${'абвгдежзик'[at % 10]}${'лмнопр'[Math.floor(at / 10)]}`,
  );
  const rows = names.map((name, at) => `1.${at + 1}\tЗанятие ${at + 1}\tдо 1 марта 2023 г.\t${name}`);
  await paste(page, ['План мероприятий на 2023 год', '№\tМероприятие\tСрок\tИсполнители', ...rows].join('\n'));
  await page.getByText('Осталось решить 60 названий').first().waitFor();
  await settle(page);
  expect(await page.getByRole('combobox', { name: /^Кружок/u }).count()).toBe(60);
  expect(asked).toBe(0);
  expect(await page.locator('[role=option]').count()).toBe(0);

  const first = nameOf(page, names[0] ?? '');
  await first.focus();
  await settle(page);
  expect(asked).toBe(1);
  expect(await page.getByRole('listbox').getByRole('option').first().textContent()).toBe('Оставить, как написано');
  expect(await faults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.keyboard.type('яхтклуб гавань');
  await settle(page);
  await page.getByRole('option', { name: 'Яхт-клуб «Гавань»' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await first.inputValue()).toBe('Яхт-клуб «Гавань»');
  await pick(nameOf(page, names[1] ?? ''), 'центры обслуживания', 'КЦСОН');
  await pick(nameOf(page, names[2] ?? ''), '', 'Оставить, как написано');
  await page.getByText('Осталось решить 57 названий').first().waitFor();
  await page.getByRole('button', { name: 'Остальные оставить, как написано' }).click();
  expect(await nameOf(page, names[59] ?? '').inputValue()).toBe('Оставить, как написано');
  await page.getByRole('button', { name: 'Загрузить карту' }).click();
  await page.waitForURL(/\/roadmaps\/[0-9a-f-]{36}/u);
  const named = await house.db.executor.findMany({
    where: { measure: { roadmapId: page.url().split('/').at(-1) ?? '' }, name: { in: names.slice(0, 3) } },
    orderBy: { measure: { position: 'asc' } },
    include: { organisation: true, class: true },
  });
  expect(named.map(({ organisation, class: ofClass }) => [organisation?.shortName, ofClass?.shortName])).toEqual([
    ['Яхт-клуб «Гавань»', undefined],
    [undefined, 'КЦСОН'],
    [undefined, undefined],
  ]);
  expect(house.complaints).toEqual([]);
}, 120_000);
