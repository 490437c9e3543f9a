import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { faults } from './axe.ts';
import { House } from './house.ts';
import { type Ids, idsOf } from './places.ts';

let house: House;
let ids: Ids;

beforeAll(async () => {
  house = await House.open();
  ids = await idsOf(house.db);
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** What can be opened on a page, each by the name of its button, and the role of what opens. */
const openings = [
  {
    page: 'measure',
    path: ({ measure }: Ids) => `/measures/${measure}`,
    opens: [
      ['Исправить', 'dialog'],
      ['Закрыть как выполненное', 'dialog'],
      ['Приостановить', 'dialog'],
      ['Назначить', 'dialog'],
      ['Изменить', 'dialog'],
      ['Снять', 'dialog'],
      ['Кто сводит отчёты', 'dialog'],
      ['Внести отчёт из письма', 'dialog'],
    ],
  },
  {
    page: 'roadmap',
    path: ({ roadmap }: Ids) => `/roadmaps/${roadmap}`,
    opens: [
      ['Выгрузить', 'menu'],
      ['Исполнитель', 'dialog'],
      ['Состояние', 'dialog'],
      ['Столбцы', 'menu'],
    ],
  },
  {
    page: 'board',
    path: ({ roadmap }: Ids) => `/roadmaps/${roadmap}?view=board`,
    opens: [['Изменить состояние: 1.1', 'menu']],
  },
] as const;

const sights = { light: {}, dark: { theme: 'dark' }, large: {} } as const;

/** Presses Escape until what was open is gone: a list takes the focus a moment after it opened, and Escape from then on. */
async function close(page: Page, role: 'dialog' | 'menu'): Promise<void> {
  const shown = async () => {
    await page.keyboard.press('Escape');
    return page.getByRole(role).filter({ visible: true }).count();
  };
  await expect.poll(shown, { timeout: 10_000 }).toBe(0);
}

describe.each(openings)('what opens on the page $page', { timeout: 120_000 }, ({ path, opens }) => {
  it.each(Object.entries(sights))('has no fault against WCAG 2.2 AA: %s', async (name, sight) => {
    const page = await house.signedIn('coordinator', sight);
    await arrive(page, path(ids));
    if (name === 'large') await page.evaluate(() => document.documentElement.setAttribute('data-text', 'large'));
    for (const [button, role] of opens) {
      const opener = page.locator('main').getByRole('button', { name: button, exact: true }).first();
      if ((await opener.count()) === 0) continue;
      // With the keyboard: rows that come into view are laid out then, and move what is below them under a pointer.
      await opener.press('Enter');
      await page.getByRole(role).first().waitFor();
      expect(await faults(page, `[role=${role}]`), button).toEqual([]);
      await close(page, role);
    }
    await page.context().close();
  });
});
