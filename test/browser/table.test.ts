import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive, settle } from './arrive.ts';
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

const open = async (page: Page, search = ''): Promise<void> => {
  await arrive(page, `/roadmaps/${ids.roadmap}${search}`);
  await page.getByRole('grid').waitFor();
};

const cell = (page: Page, number: string, column: string) =>
  page
    .locator('[data-row]')
    .filter({ has: page.getByText(number, { exact: true }) })
    .locator(`[data-cell=${column}]`);

/** What Ctrl+C would put on the clipboard, in both forms. */
async function copied(page: Page): Promise<{ text: string; html: string }> {
  await page.evaluate(() =>
    document.addEventListener(
      'copy',
      (event) => {
        document.body.dataset['text'] = event.clipboardData?.getData('text/plain') ?? '';
        document.body.dataset['html'] = event.clipboardData?.getData('text/html') ?? '';
      },
      { once: true },
    ),
  );
  await page.keyboard.press('Control+C');
  return page.evaluate(() => ({
    text: document.body.dataset['text'] ?? '',
    html: document.body.dataset['html'] ?? '',
  }));
}

describe('the table of a roadmap', { timeout: 60_000 }, () => {
  it('is walked with the arrows, and one cell at a time is in the order of Tab', async () => {
    const page = await house.windowOf('coordinator');
    await open(page);
    await cell(page, '1.1', 'title').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const focused = page.locator('[data-cell]:focus');
    expect(await focused.getAttribute('data-cell')).toBe('term');
    expect(await focused.locator('xpath=..').locator('[data-cell=number]').textContent()).toContain('1.2');
    expect(await page.locator('[data-cell][tabindex="0"]').count()).toBe(1);
    for (const key of ['Home', 'ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
    expect(await page.locator(':focus').textContent()).toBe('№');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('[data-row]').first().locator('[data-cell=number]').textContent()).toContain('1.10');
  });

  it('gives a marked block to Excel with its shape: the heading of a section keeps its columns, 1.10 stays a text', async () => {
    const page = await house.windowOf('coordinator');
    await open(page);
    await cell(page, '1.10', 'number').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(`Shift+${key}`);
    await page.getByText('3 × 3: Ctrl+C').waitFor();
    const { text, html } = await copied(page);
    const rows = text.split('\r\n').map((row) => row.split('\t'));
    expect(rows.map((row) => row.length)).toEqual([3, 3, 3]);
    expect(rows.map((row) => row[0])).toEqual(['1.10', '2', '2.1']);
    expect(rows[1]?.[2]).toBe('');
    expect(html).toContain(`mso-number-format:'\\@'">1.10</td>`);
    expect(html.match(/<td/g)).toHaveLength(9);
  });

  it('marks a block under the pointer, and does not open a row for that', async () => {
    const page = await house.windowOf('coordinator');
    await open(page);
    await cell(page, '1.1', 'term').hover();
    await page.mouse.down();
    await cell(page, '1.3', 'executors').hover();
    await page.mouse.up();
    await page.getByText('3 × 2: Ctrl+C').waitFor();
    expect(page.url()).toContain(ids.roadmap);
    expect(await page.locator('td[aria-selected=true][data-marked]').count()).toBe(6);
  });

  it('keeps its header and first columns in view when it is moved down and sideways', async () => {
    const page = await house.windowOf('coordinator');
    await open(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    const header = page.getByRole('columnheader', { name: 'Мероприятие' });
    expect((await header.boundingBox())?.y).toBeLessThan(120);
    expect((await header.boundingBox())?.y).toBeGreaterThan(40);

    await page.getByRole('button', { name: 'Столбцы' }).click();
    for (const name of ['Срок, как в документе', 'Изменено'])
      await page.getByRole('menuitemcheckbox', { name }).click();
    await page.keyboard.press('Escape');
    const before = await header.boundingBox();
    await page.getByRole('grid').evaluate((grid) => grid.parentElement?.scrollTo(10_000, 600));
    const [number, state] = [cell(page, '1.9', 'number'), cell(page, '1.9', 'state')];
    expect((await header.boundingBox())?.y).toBe(before?.y);
    expect((await header.boundingBox())?.x).toBe(before?.x);
    const right = await page.getByRole('grid').evaluate((grid) => grid.parentElement?.getBoundingClientRect().right);
    expect((await number.boundingBox())?.x).toBeGreaterThan(200);
    const last = await state.boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual((right ?? 0) + 1);
    // The choice is kept on this machine.
    await page.reload();
    await settle(page);
    await page.getByRole('columnheader', { name: 'Изменено' }).waitFor();
  });

  it('says which filter leaves nothing, how much each keeps back, and lifts it', async () => {
    const page = await house.windowOf('coordinator');
    await open(page, '?state=SUSPENDED&section=1');
    const nothing = page.getByRole('gridcell').filter({ hasText: 'Ничего не нашлось' });
    expect(await nothing.textContent()).toContain('Состояние: Приостановлено');
    await nothing.getByRole('button', { name: /^Снять: найдётся 1 запись.*Раздел: 1/ }).click();
    await cell(page, '2.4', 'title').waitFor();
    expect(page.url()).toContain('state=SUSPENDED');
    expect(page.url()).not.toContain('section');
  });
});

describe('the other views of a roadmap', { timeout: 60_000 }, () => {
  it.each(['timeline', 'board'])('an empty %s says which filter leaves nothing, and lifts it', async (view) => {
    const page = await house.windowOf('coordinator');
    await arrive(page, `/roadmaps/${ids.roadmap}?view=${view}&state=SUSPENDED&section=1`);
    const nothing = page.getByText('Всё скрывает отбор').locator('..');
    await nothing.getByText('Состояние: Приостановлено', { exact: true }).waitFor();
    await nothing.getByRole('button', { name: /^Снять: найдётся 1 запись.*Раздел: 1/ }).click();
    await page.getByRole('listitem').getByText('2.4', { exact: true }).waitFor();
    expect(page.url()).toContain(`view=${view}`);
    expect(page.url()).toContain('state=SUSPENDED');
    expect(page.url()).not.toContain('section');
  });
});

it('the list of roadmaps counts as the page of each of them does', async () => {
  const page = await house.windowOf('observer');
  const totals = (within: Page | Locator) =>
    within.getByRole('list').filter({ hasText: 'с опозданием' }).first().getByRole('listitem').allInnerTexts();
  await arrive(page, '/roadmaps');
  const entries = page.locator('main li:has(h2)');
  const listed = await totals(entries.filter({ hasText: 'стационарозамещающих' }));
  expect(listed.length).toBeGreaterThan(2);
  await open(page);
  expect(await totals(page.locator('main'))).toEqual(listed);
});

describe('what a coordinator decides for many measures', { timeout: 60_000 }, () => {
  it('a term on a day off moves by the rule of the roadmap, which can be taken back; others read it', async () => {
    const page = await house.windowOf('coordinator');
    await open(page);
    const term = cell(page, '1.1', 'term');
    // 15 January 2023 is a Sunday.
    await term.getByText('отчёт 16 января').waitFor();
    await page.getByText('О карте', { exact: true }).click();
    await page.getByLabel('Если срок приходится на выходной').selectOption('раньше, на рабочий день');
    await term.getByText('отчёт 13 января').waitFor();
    const health = await house.windowOf('health');
    await open(health);
    await health.getByText('О карте', { exact: true }).click();
    await health.getByText('Если срок приходится на выходной: раньше, на рабочий день').waitFor();
    await page
      .getByRole('status')
      .getByRole('button', { name: /^Вернуть/ })
      .click();
    await term.getByText('отчёт 16 января').waitFor();
    // Who looks at it meanwhile sees the dates move back.
    await cell(health, '1.1', 'term').getByText('отчёт 16 января').waitFor();
  });

  it('a control point, a note and a person are set on a selection at once', async () => {
    const page = await house.windowOf('coordinator');
    await open(page);
    for (const number of ['2.7', '2.8'])
      await page.getByRole('checkbox', { name: `Выбрать строку: ${number}` }).check();
    const bar = page.getByRole('region', { name: 'С выбранными' });
    await bar.getByText('Выбрано 2 мероприятия').waitFor();
    const act = async (name: string, fill: (dialog: Locator) => Promise<void>, submit: string) => {
      await bar.getByRole('button', { name, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await fill(dialog);
      await dialog.getByRole('button', { name: submit, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    const point = async (dialog: Locator) => dialog.getByLabel('День').fill('20.12.2022');
    await act('Контрольная точка', point, 'Назначить точку');
    await act(
      'Заметка',
      async (dialog) => dialog.getByLabel('Текст заметки').fill('Сверить с приказом'),
      'Записать заметку',
    );
    const person = (dialog: Locator) => pick(dialog.getByLabel('Кто отвечает'), 'минздрав', 'Специалист Минздрава');
    await act('Ответственный сотрудник', person, 'Назначить');
    const where = { roadmapId: ids.roadmap, number: { in: ['2.7', '2.8'] } };
    const found = await house.db.measure.findMany({
      where,
      include: {
        controlPoints: { where: { day: new Date('2022-12-20T00:00:00Z') } },
        comments: { where: { kind: 'NOTE', text: 'Сверить с приказом' } },
        responsible: { where: { person: { email: 'health@vmeste.test' } } },
      },
    });
    expect(
      found.map(({ controlPoints, comments, responsible }) =>
        [controlPoints, comments, responsible].map((all) => all.length),
      ),
    ).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });
});

it('no script of the table fails', () => {
  expect(house.complaints).toEqual([]);
});
