import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { House } from './house.ts';
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

const measureOf = (number: string) =>
  house.db.measure.findFirstOrThrow({ where: { roadmapId: ids.roadmap, number }, include: { controlPoints: true } });

async function opened(login: string, number: string, machine = 1): Promise<Page> {
  const page = await house.windowOf(login, {}, machine);
  await arrive(page, `/measures/${(await measureOf(number)).id}`);
  await page.getByRole('heading', { name: 'Состояние' }).waitFor();
  return page;
}

/** The coordinator at two machines, as if there were two of them. */
const twoAt = (number: string): Promise<[Page, Page]> =>
  Promise.all([opened('coordinator', number), opened('coordinator', number, 2)]);

const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
const conflict = (page: Page): Locator => page.getByRole('dialog', { name: 'Запись изменили, пока вы писали' });

/** What the dialog says on either side, as a reader hears it. */
const sides = async (page: Page): Promise<string[]> => conflict(page).locator('section').allTextContents();

/** Takes a step in the browser, from the buttons of the page to the end. */
async function step(page: Page, verb: string, reason: string): Promise<void> {
  await button(page, verb).click();
  const dialog = page.getByRole('dialog', { name: verb });
  await dialog.getByLabel('Причина').fill(reason);
  await button(dialog, verb).click();
}

/** Holds the requests of an operation back until they are let go. */
function held(page: Page, operation: string) {
  const [waiting, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  void page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON()?.operationName === operation) {
      waiting.resolve();
      await go.promise;
    }
    await route.continue();
  });
  return { waiting: waiting.promise, release: () => go.resolve() };
}

describe('two people change one measure at once', { timeout: 60_000 }, () => {
  it('whoever moves its state second sees both versions, who was quicker, and puts the own one through', async () => {
    const [first, second] = await twoAt('1.3');
    await button(second, 'Исключить').click();
    const dialog = second.getByRole('dialog', { name: 'Исключить' });
    await dialog.getByLabel('Причина').fill('закон не принят');
    await step(first, 'Приостановить', 'ждём постановления');
    await first.getByText('Причина: ждём постановления').waitFor();

    await button(dialog, 'Исключить').click();
    await conflict(second).waitFor();
    const [yours, theirs] = await sides(second);
    expect(yours).toMatch(/Исключено.*закон не принят.*14 ноября 2022/);
    expect(theirs).toMatch(/Координатор дорожных карт.*Приостановлено.*ждём постановления/);
    expect((await measureOf('1.3')).state).toBe('SUSPENDED');

    await button(conflict(second), 'Записать мою версию').click();
    await second.getByText('Причина: закон не принят').waitFor();
    expect((await measureOf('1.3')).state).toBe('DROPPED');
  });

  it('whoever leaves the other version as it is has overwritten nothing', async () => {
    const [first, second] = await twoAt('1.4');
    await button(second, 'Исключить').click();
    const dialog = second.getByRole('dialog', { name: 'Исключить' });
    await dialog.getByLabel('Причина').fill('лишнее');
    await step(first, 'Приостановить', 'ждём денег');
    await first.getByText('Причина: ждём денег').waitFor();
    await button(dialog, 'Исключить').click();
    await button(conflict(second), 'Оставить как есть').click();
    await second.getByText('Причина: ждём денег').waitFor();
    expect(await measureOf('1.4')).toMatchObject({ state: 'SUSPENDED', stateReason: 'ждём денег' });
  });

  it('two corrections of its words meet: both are shown, and the second decides', async () => {
    const [first, second] = await twoAt('1.5');
    const correct = async (page: Page, words: string): Promise<void> => {
      await button(page, 'Исправить').click();
      const dialog = page.getByRole('dialog', { name: 'Исправить' });
      await dialog.getByRole('textbox', { name: 'Мероприятие' }).fill(words);
      await dialog.getByLabel('Что исправлено и почему').fill('опечатка');
    };
    await correct(second, 'Анализ по-моему');
    await correct(first, 'Анализ по-нашему');
    await button(first, 'Записать исправление').click();
    await first.getByRole('heading', { name: 'Анализ по-нашему' }).waitFor();
    await button(second, 'Записать исправление').click();
    await conflict(second).waitFor();
    const [yours, theirs] = await sides(second);
    expect([yours, theirs]).toEqual([
      expect.stringContaining('Анализ по-моему'),
      expect.stringContaining('Анализ по-нашему'),
    ]);
    await button(conflict(second), 'Записать мою версию').click();
    await second.getByRole('heading', { name: 'Анализ по-моему' }).waitFor();
  });

  it('a correction sends only what was touched: what the other put right meanwhile is not asked about, and stays', async () => {
    const [first, second] = await twoAt('2.6');
    const begin = async (page: Page, field: string, words: string): Promise<void> => {
      await button(page, 'Исправить').click();
      const dialog = page.getByRole('dialog', { name: 'Исправить' });
      await dialog.getByRole('textbox', { name: field }).fill(words);
      await dialog.getByLabel('Что исправлено и почему').fill('опечатка');
    };
    await begin(second, 'Мероприятие', 'Порядок по-моему');
    await begin(first, 'Ожидаемый результат', 'Приказ министра');
    await button(first, 'Записать исправление').click();
    await first.getByText('Приказ министра').waitFor();
    const sent: unknown[] = [];
    second.on('request', (request) => {
      if (request.url().endsWith('/graphql') && request.postDataJSON()?.operationName === 'Correct')
        sent.push(Object.keys(request.postDataJSON().variables).sort());
    });
    await button(second, 'Записать исправление').click();
    await conflict(second).waitFor();
    expect(await conflict(second).locator('section').first().locator('dt').allTextContents()).toEqual(['Мероприятие']);
    await button(conflict(second), 'Записать мою версию').click();
    await second.getByRole('heading', { name: 'Порядок по-моему' }).waitFor();
    expect(sent).toEqual(Array(2).fill(['id', 'key', 'reason', 'title', 'version']));
    expect(await measureOf('2.6')).toMatchObject({ title: 'Порядок по-моему', expectedResult: 'Приказ министра' });
  });

  it('two set how a term on a day off moves: the second sees what the first has set, and chooses', async () => {
    const looks = async (machine: number): Promise<Page> => {
      const page = await house.windowOf('coordinator', {}, machine);
      await arrive(page, `/roadmaps/${ids.roadmap}`);
      await page.getByText('О карте', { exact: true }).click();
      return page;
    };
    const [first, second] = await Promise.all([looks(1), looks(2)]);
    const rule = (page: Page): Locator => page.getByLabel('Если срок приходится на выходной');
    const sends = held(second, 'SetDayOffRule');
    await rule(second).selectOption({ label: 'раньше, на рабочий день' });
    await sends.waiting;
    await rule(first).selectOption({ label: 'не переносится' });
    await first.getByRole('status').getByText('не переносится').waitFor();
    sends.release();
    await conflict(second).waitFor();
    expect(await sides(second)).toEqual([expect.stringContaining('раньше'), expect.stringContaining('не переносится')]);
    await button(conflict(second), 'Записать мою версию').click();
    await second.getByRole('status').getByText('раньше, на рабочий день').waitFor();
    const { dayOffRule } = await house.db.roadmap.findUniqueOrThrow({ where: { id: ids.roadmap } });
    expect(dayOffRule).toBe('DAY_BEFORE');
  });

  it('two changes of a control point meet: both are shown, and the second decides', async () => {
    const [first, second] = await twoAt('1.1');
    const change = async (page: Page, name: string): Promise<Locator> => {
      await button(page, 'Изменить').first().click();
      const dialog = page.getByRole('dialog', { name: 'Изменить точку' });
      await dialog.getByLabel('Что проверяется').fill(name);
      return dialog;
    };
    const mine = await change(second, 'Итоги полугодия');
    await mine.getByLabel('По какой день').fill('31.12.2023');
    const other = await change(first, 'Сводка');
    await button(other, 'Изменить точку').click();
    await first.getByText('Сводка').waitFor();
    await button(mine, 'Изменить точку').click();
    await conflict(second).waitFor();
    const [yours, theirs] = await sides(second);
    expect(yours).toMatch(/Итоги полугодия.*ежегодно 15 января и 15 июля.*31 декабря 2023/);
    expect(theirs).toMatch(/Сводка/);
    await button(conflict(second), 'Записать мою версию').click();
    await second.getByText('Итоги полугодия').waitFor();
    expect((await measureOf('1.1')).controlPoints.map(({ title }) => title)).toContain('Итоги полугодия');
  });

  it('two people of one organisation write one report: the form follows, two texts meet, and nothing is lost', async () => {
    const first = await opened('labour', '1.2');
    await button(first, 'Написать отчёт').click();
    const text = (page: Page): Locator => page.getByLabel('Что сделано').last();
    await text(first).waitFor();
    const second = await opened('coordinator', '1.2');
    await text(second).waitFor();
    await text(first).fill('Начат анализ');
    // A form in which nothing waits to be saved follows what a colleague writes.
    await expect.poll(() => text(second).inputValue(), { timeout: 5_000 }).toBe('Начат анализ');
    const saves = held(second, 'SaveReport');
    await text(second).fill('Проведён анализ');
    await saves.waiting;
    await text(first).fill('Проведён анализ в 30 районах');
    await expect.poll(() => house.db.report.count({ where: { text: 'Проведён анализ в 30 районах' } })).toBe(1);
    saves.release();
    await conflict(second).waitFor();
    expect(await sides(second)).toEqual([
      expect.stringMatching(/Ваша версия.*Проведён анализ$/),
      expect.stringContaining('Проведён анализ в 30 районах'),
    ]);
    // Whoever closes it has not chosen: what was typed stays, and is asked about again when it is saved.
    await second.keyboard.press('Escape');
    await conflict(second).waitFor({ state: 'hidden' });
    expect(await text(second).inputValue()).toBe('Проведён анализ');
    await second.getByText('не сохранено').waitFor();
    await button(second, 'Сохранить ещё раз').click();
    await conflict(second).waitFor();
    await button(conflict(second), 'Оставить как есть').click();
    await expect.poll(() => text(second).inputValue()).toBe('Проведён анализ в 30 районах');
  });

  it('two name who consolidates: the second sees whom the first has named', async () => {
    const [first, second] = await twoAt('1.6');
    const choose = async (page: Page, name: string): Promise<Locator> => {
      await button(page, 'Кто сводит отчёты').click();
      const dialog = page.getByRole('dialog', { name: 'Кто сводит отчёты' });
      await pick(dialog.getByRole('combobox'), name);
      return dialog;
    };
    const mine = await choose(second, 'Минобразования НСО');
    await button(await choose(first, 'Минздрав НСО'), 'Назначить').click();
    await first.getByText('Сводит отчёты: Минздрав НСО').waitFor();
    await button(mine, 'Назначить').click();
    await conflict(second).waitFor();
    expect((await sides(second)).map((side) => /Мин\w*[а-яё]+ НСО/u.exec(side)?.[0])).toEqual([
      'Минобразования НСО',
      'Минздрав НСО',
    ]);
    await button(conflict(second), 'Оставить как есть').click();
    await second.getByText('· сводит отчёты').waitFor();
  });
});
