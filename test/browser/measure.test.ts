import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { faults } from './axe.ts';
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
  house.db.measure.findFirstOrThrow({
    where: { roadmapId: ids.roadmap, number },
    include: { responsible: { include: { person: true } }, comments: { include: { mentions: true } } },
  });

async function opened(number: string, as = 'coordinator'): Promise<Page> {
  const page = await house.windowOf(as);
  await arrive(page, `/measures/${(await measureOf(number)).id}`);
  await page.getByRole('heading', { name: 'Состояние' }).waitFor();
  return page;
}

/** Takes back the step that the page tells of. */
const takeBack = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .getByRole('button', { name: /^Вернуть/ })
    .click();

const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

describe('the page of a measure', { timeout: 60_000 }, () => {
  it('people are made responsible by a part of the name, and a removal is taken back within ten seconds', async () => {
    const page = await opened('2.1');
    const panel = page.getByRole('region', { name: 'Ответственные сотрудники' });
    await button(panel, 'Назначить').click();
    const dialog = page.getByRole('dialog', { name: 'Ответственные сотрудники' });
    await pick(dialog.getByLabel('Кто отвечает'), 'минздрав', 'Специалист Минздрава');
    await button(dialog, 'Назначить').click();
    await panel.getByText('Специалист Минздрава').waitFor();

    await button(panel, 'Убрать: Специалист Минздрава').click();
    await panel.getByText('Специалист Минздрава').waitFor({ state: 'detached' });
    await takeBack(page);
    await panel.getByText('Специалист Минздрава').waitFor();
    expect((await measureOf('2.1')).responsible.map(({ person }) => person.name)).toContain('Специалист Минздрава');
  });

  it('@ offers the people who see the roadmap; who is chosen with the keyboard is told, who is taken out is not', async () => {
    const page = await opened('2.2');
    const box = page.getByRole('textbox', { name: 'Ваш вопрос или комментарий' });
    await box.click();
    await page.keyboard.type('Просим @Специалист М');
    await page.getByRole('listbox').getByRole('option', { name: 'Специалист Минздрава' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('Просим @Специалист Минздрава ');
    await page.keyboard.type('и @Минобр');
    await page.getByRole('option', { name: 'Специалист Минобразования' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    await page.keyboard.type(' ответить');
    await button(page, 'Добавить комментарий').click();
    await page.locator('article b', { hasText: '@Специалист Минздрава' }).waitFor();
    const [comment] = (await measureOf('2.2')).comments;
    const health = await house.db.person.findFirstOrThrow({ where: { email: 'health@vmeste.test' } });
    expect(comment?.mentions.map(({ personId }) => personId)).toEqual([health.id]);
    expect(comment?.text).toBe('Просим @Специалист Минздрава и @Минобр ответить');
  });

  it('a step can be undone for ten seconds; both stay in the history', async () => {
    const page = await opened('2.3');
    await button(page, 'Приостановить').click();
    const dialog = page.getByRole('dialog', { name: 'Приостановить' });
    await dialog.getByLabel('Причина').fill('ждём постановления');
    await button(dialog, 'Приостановить').click();
    await page.getByText('Причина: ждём постановления').waitFor();
    await takeBack(page);
    await page.getByText('Причина: Шаг отменён сразу после него').waitFor();
    expect((await measureOf('2.3')).state).toBe('UNDER_WAY');
    await button(page, 'Показать историю').click();
    await page.getByText('Изменено состояние').nth(1).waitFor();
  });

  it('what nobody owes a report on is closed by saying what shows that it is done', async () => {
    const { id } = await measureOf('2.20');
    // A misprint of the document that nobody resolved: the name stands for nobody known.
    await house.db.executor.updateMany({ where: { measureId: id }, data: { organisationId: null } });
    const page = await opened('2.20');
    await button(page, 'Закрыть как выполненное').click();
    const dialog = page.getByRole('dialog', { name: '2.20. Закрыть как выполненное' });
    await dialog.getByText('Отчёта по мероприятию никто не должен: укажите, чем подтверждено выполнение').waitFor();
    const reason = dialog.getByLabel('Причина');
    expect(await reason.getAttribute('required')).not.toBeNull();
    expect(await faults(page, '[role=dialog]')).toEqual([]);
    await reason.fill(' ');
    await button(dialog, 'Закрыть как выполненное').click();
    await dialog.getByText('Укажите причину: она останется в истории').waitFor();
    await reason.fill('постановление от 01.11.2022');
    await button(dialog, 'Закрыть как выполненное').click();
    await page.getByRole('region', { name: 'Состояние' }).getByText('Причина: постановление от 01.11.2022').waitFor();
    await button(page, 'Показать историю').click();
    await page.getByRole('region', { name: 'История' }).getByText('Причина: постановление от 01.11.2022').waitFor();
  });

  it('a comment that was deleted is put back within ten seconds, with the notice of whom it mentions', async () => {
    const page = await opened('2.4');
    const health = await house.windowOf('health');
    await arrive(health, '/notices');
    const told = health.getByRole('listitem').filter({ hasText: 'Вас упомянули' }).filter({ hasText: '2.4' });
    const box = page.getByRole('textbox', { name: 'Ваш вопрос или комментарий' });
    await box.click();
    await page.keyboard.type('Посмотрите @Специалист М');
    await page.getByRole('option', { name: 'Специалист Минздрава' }).click();
    await button(page, 'Добавить комментарий').click();
    const comment = page.getByRole('article').filter({ hasText: 'Посмотрите' });
    await told.waitFor();

    await button(comment, 'Удалить').click();
    await page.getByRole('article').getByText('комментарий удалён').waitFor();
    await told.waitFor({ state: 'detached' });
    await takeBack(page);
    await comment.waitFor();
    await told.waitFor();
  });

  it('a control point that was taken away is put back within ten seconds', async () => {
    const page = await opened('2.5');
    const panel = page.getByRole('region', { name: 'Контрольные точки' });
    await button(panel, 'Снять').first().click();
    const dialog = page.getByRole('dialog', { name: 'Снять контрольную точку' });
    await dialog.getByLabel('Причина').fill('лишняя');
    await button(dialog, 'Снять').click();
    await panel.getByText('Не назначены').waitFor();
    await takeBack(page);
    await panel.getByText('ежегодно 15 января и 15 июля').waitFor();
  });

  it('who consolidates the reports is named, and each reports by itself again when that is taken back', async () => {
    const page = await opened('1.9');
    const panel = page.getByRole('region', { name: 'Исполнители' });
    await button(panel, 'Кто сводит отчёты').click();
    const dialog = page.getByRole('dialog', { name: 'Кто сводит отчёты' });
    await pick(dialog.getByRole('combobox'), 'Минздрав НСО');
    await button(dialog, 'Назначить').click();
    const named = panel.getByRole('listitem').filter({ hasText: 'Минздрав НСО · сводит отчёты' });
    await named.waitFor();
    await takeBack(page);
    await named.waitFor({ state: 'detached' });
    expect((await measureOf('1.9')).consolidatorId).toBe(null);
  });

  it('a member of a class that the measure names is found and consolidates, and the page says so', async () => {
    const page = await opened('2.11');
    const panel = page.getByRole('region', { name: 'Исполнители' });
    await button(panel, 'Кто сводит отчёты').click();
    const dialog = page.getByRole('dialog', { name: 'Кто сводит отчёты' });
    await pick(dialog.getByRole('combobox'), 'Обской', /Обской/);
    await button(dialog, 'Назначить').click();
    await panel.getByText(/Сводит отчёты: .*Обской ПНИ/).waitFor();
  });

  it('a draft that was deleted comes back with all that was written, and a step takes along what was typed last', async () => {
    const page = await opened('3.1', 'health');
    await button(page, 'Написать отчёт').click();
    const card = page.getByRole('article').filter({ has: page.getByLabel('Что сделано') });
    await card.getByLabel('Что сделано').fill('Порядок согласован');
    await button(card, 'Добавить показатель').click();
    for (const [label, text] of Object.entries({ Показатель: 'договоры', Значение: '12,5', Единица: '%' }))
      await card.getByLabel(label, { exact: true }).fill(text);
    await card
      .locator('input[type=file]')
      .setInputFiles({ name: 'приказ.txt', mimeType: 'text/plain', buffer: Buffer.from('Приказ') });
    await card.getByRole('link', { name: 'приказ.txt' }).waitFor();
    await card.getByText('сохранено', { exact: true }).waitFor();
    await button(card, 'Удалить черновик').click();
    await page.getByLabel('Что сделано').waitFor({ state: 'detached' });
    await takeBack(page);
    await card.getByRole('link', { name: 'приказ.txt' }).waitFor();
    expect(await card.getByLabel('Что сделано').inputValue()).toBe('Порядок согласован');
    expect(await card.getByLabel('Значение', { exact: true }).inputValue()).toBe('12,5');
    // What was typed a moment before goes along with the step.
    await card.getByLabel('Что сделано').fill('Порядок согласован и подписан');
    await button(card, 'Передать на утверждение').click();
    await page.getByRole('status').getByText('Отчёт передан на утверждение').waitFor();
    expect(await house.db.report.count({ where: { text: 'Порядок согласован и подписан', state: 'PREPARED' } })).toBe(
      1,
    );
  });
});

describe('the history of a measure', { timeout: 60_000 }, () => {
  it('says whose report was returned and whose was accepted', async () => {
    const page = await opened('1.9', 'health');
    await button(page, 'Показать историю').click();
    const entries = page.getByRole('region', { name: 'История' }).getByRole('listitem');
    await entries.filter({ hasText: 'Отчёт возвращён: Минздрав НСО' }).waitFor();
    await entries.filter({ hasText: 'Отчёт принят: Минтруда и соцразвития НСО' }).waitFor();
  });
});

describe('a measure as of a day', { timeout: 60_000 }, () => {
  it('is seen as it stood at its end, by an address that can be sent; before its document was loaded there was none', async () => {
    const page = await opened('2.4', 'health');
    const state = page.getByRole('region', { name: 'Состояние' });
    await state.getByText('Приостановлено').waitFor();
    await page.getByRole('link', { name: 'Как было на день' }).click();
    const day = page.getByLabel('На другой день');
    await day.fill('01.09.2022');
    await page.getByText('Так мероприятие выглядело в конце дня 1 сентября 2022').waitFor();
    await state.getByText('Выполняется').waitFor();
    expect(page.url()).toContain('asOf=2022-09-01');
    expect(await page.getByRole('button', { name: /Написать отчёт|Добавить комментарий|Удалить/ }).count()).toBe(0);
    await day.fill('16.01.2022');
    await page.getByText('В этот день мероприятия в системе ещё не было').waitFor();
    await page.getByRole('link', { name: 'Как сейчас' }).click();
    await state.getByText('Приостановлено').waitFor();
  });

  it('shows its reports as they stood then, and whether one was missing', async () => {
    const page = await opened('1.9', 'health');
    await page.getByRole('link', { name: 'Как было на день' }).click();
    const day = page.getByLabel('На другой день');
    const state = page.getByRole('region', { name: 'Состояние' });
    const report = page
      .getByRole('region', { name: 'Отчёты' })
      .getByRole('article')
      .filter({ hasText: 'Минздрав НСО' });
    await day.fill('13.07.2022');
    await report.getByText('утверждён, ждёт решения координатора').waitFor();
    expect(await report.textContent()).toContain('к 15 июля 2022');
    expect(await state.getByText('С опозданием').count()).toBe(0);
    await day.fill('01.09.2022');
    await report.getByText('возвращён', { exact: true }).waitFor();
    await state.getByText('С опозданием').waitFor();
    await state.getByText('Выполняется').waitFor();
    await day.fill('01.06.2022');
    await page.getByText('Отчётов к этому дню не было').waitFor();
  });
});

it('no script of these pages fails', () => {
  expect(house.complaints).toEqual([]);
});
