import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from './house.ts';
import { type Ids, idsOf } from './places.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
      ['Исправить опечатку', 'dialog'],
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

async function faults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await runner.run({ runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

describe.each(openings)('what opens on the page $page', { timeout: 120_000 }, ({ path, opens }) => {
  it.each(Object.entries(sights))('has no fault against WCAG 2.2 AA: %s', async (name, sight) => {
    const page = await house.signedIn('coordinator', sight);
    await page.goto(path(ids), { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
    if (name === 'large') await page.evaluate(() => document.documentElement.setAttribute('data-text', 'large'));
    await page.evaluate(axe);
    for (const [button, role] of opens) {
      const opener = page.locator('main').getByRole('button', { name: button, exact: true }).first();
      if ((await opener.count()) === 0) continue;
      await opener.click();
      await page.getByRole(role).first().waitFor();
      expect(await faults(page), button).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole(role).first().waitFor({ state: 'hidden' });
    }
    await page.context().close();
  });
});
