import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { faults } from './axe.ts';
import { closeOpened } from './dialog.ts';
import { House, type Sight } from './house.ts';
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

type Opened = 'dialog' | 'menu';

/** What can be opened on a page: by the name of its button, or by a key. */
interface Opening {
  readonly by: string | RegExp | { readonly key: string };
  readonly role: Opened;
}

interface Scene {
  readonly page: string;
  readonly as: string;
  readonly path: (ids: Ids) => string;
  readonly sight?: Sight;
  /** What is done before anything can be opened. */
  readonly first?: (page: Page) => Promise<void>;
  readonly opens: readonly Opening[];
}

const dialog = (by: Opening['by']): Opening => ({ by, role: 'dialog' });
const menu = (by: Opening['by']): Opening => ({ by, role: 'menu' });

const scenes: readonly Scene[] = [
  {
    page: 'measure',
    as: 'coordinator',
    path: ({ measure }) => `/measures/${measure}`,
    opens: [
      dialog('Исправить'),
      dialog('Закрыть как выполненное'),
      dialog('Приостановить'),
      dialog('Назначить'),
      dialog('Изменить'),
      dialog('Снять'),
      dialog('Внести отчёт из письма'),
    ],
  },
  {
    page: 'measure of several bodies',
    as: 'coordinator',
    path: ({ several }) => `/measures/${several}`,
    opens: [dialog('Кто сводит отчёты')],
  },
  {
    page: 'roadmap',
    as: 'coordinator',
    path: ({ roadmap }) => `/roadmaps/${roadmap}`,
    opens: [
      menu('Выгрузить'),
      dialog('Исполнитель'),
      dialog('Состояние'),
      menu('Столбцы'),
      dialog({ key: 'Control+k' }),
      menu(/^Координатор/),
    ],
  },
  {
    page: 'selection',
    as: 'coordinator',
    path: ({ roadmap }) => `/roadmaps/${roadmap}`,
    first: (page) => page.getByRole('checkbox', { name: 'Выбрать строку: 2.7' }).check(),
    opens: [dialog('Контрольная точка'), dialog('Заметка'), dialog('Ответственный сотрудник')],
  },
  {
    page: 'board',
    as: 'coordinator',
    path: ({ roadmap }) => `/roadmaps/${roadmap}?view=board`,
    opens: [menu('Изменить состояние: 1.1')],
  },
  {
    page: 'phone',
    as: 'admin',
    path: () => '/organisations',
    sight: { width: 390, height: 844 },
    opens: [menu('Ещё')],
  },
];

const looks = {
  light: {},
  'dark, with larger text': { theme: 'dark', large: true },
} as const satisfies Record<string, Sight>;

/** With the keyboard: rows that come into view are laid out then, and move what is below them under a pointer. */
async function open(page: Page, { by }: Opening): Promise<void> {
  if (typeof by === 'object' && 'key' in by) return page.keyboard.press(by.key);
  const exact = typeof by === 'string';
  await page.getByRole('button', { name: by, exact }).filter({ visible: true }).first().press('Enter');
}

describe.each(scenes)('what opens: $page', { timeout: 120_000 }, ({ as, path, sight, first, opens }) => {
  it.each(Object.entries(looks))('has no fault against WCAG 2.2 AA: %s', async (_, look) => {
    const page = await house.windowOf(as, { ...sight, ...look });
    await arrive(page, path(ids));
    await first?.(page);
    for (const opening of opens) {
      await open(page, opening);
      await page.getByRole(opening.role).first().waitFor();
      expect(await faults(page, `[role=${opening.role}]`), String(opening.by)).toEqual([]);
      await closeOpened(page, opening.role);
    }
  });
});
