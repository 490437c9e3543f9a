import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { faults, faultsOfLook } from './axe.ts';
import { closeOpened, type Opened, openDialog } from './dialog.ts';
import { House, type Sight, show } from './house.ts';
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
    page: 'a measure',
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
    page: 'a measure of several bodies',
    as: 'coordinator',
    path: ({ several }) => `/measures/${several}`,
    opens: [dialog('Кто сводит отчёты')],
  },
  {
    page: 'a roadmap',
    as: 'coordinator',
    path: ({ roadmap }) => `/roadmaps/${roadmap}?section=2`,
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
    page: 'a selection of measures',
    as: 'coordinator',
    path: ({ roadmap }) => `/roadmaps/${roadmap}?section=2`,
    first: (page) => page.getByRole('checkbox', { name: 'Выбрать строку: 2.7' }).check(),
    opens: [dialog('Контрольная точка'), dialog('Заметка'), dialog('Ответственный сотрудник')],
  },
  {
    page: 'a board',
    as: 'coordinator',
    path: ({ roadmap }) => `/roadmaps/${roadmap}?view=board`,
    opens: [menu('Изменить состояние: 1.1')],
  },
  {
    page: 'a working group',
    as: 'labour',
    path: ({ group }) => `/groups/${group}`,
    opens: [
      dialog('Запланировать заседание'),
      dialog('Внести приказ'),
      dialog('Назначить и. о.: Минтруда и соцразвития НСО'),
      dialog('Сменить представителя: Минздрав НСО'),
      dialog('Завершить: Специалист Минздрава'),
      dialog('Изменить'),
    ],
  },
  {
    page: 'a training for which people register',
    as: 'rassvet',
    path: ({ training }) => `/training/${training}`,
    opens: [menu('Ещё'), dialog('Записать участника')],
  },
  {
    page: 'a training that is held',
    as: 'rassvet',
    path: ({ seminar }) => `/training/${seminar}`,
    opens: [dialog('Выдать сертификаты'), dialog(/^Внести удостоверение: /)],
  },
  {
    page: 'a practice in review',
    as: 'methodologist',
    path: ({ practice }) => `/practices/${practice}`,
    opens: [menu('Ещё'), dialog('Назначить эксперта'), dialog('Спросить центр')],
  },
  {
    page: 'a practice that sites take over',
    as: 'education',
    path: ({ spread }) => `/practices/${spread}`,
    opens: [dialog(/^Рассказать, как идёт: /)],
  },
  {
    page: 'a field that finds organisations',
    as: 'admin',
    path: ({ organisationClass }) => `/classes/${organisationClass}`,
    first: async (page) => {
      await openDialog(page, /^Добавить участника$/);
      await page.getByRole('combobox', { name: 'Организация' }).focus();
    },
    opens: [{ by: { key: 'ArrowDown' }, role: 'listbox' }],
  },
  {
    page: 'a phone',
    as: 'admin',
    path: () => '/organisations',
    sight: { width: 390, height: 844 },
    opens: [menu('Ещё')],
  },
];

/** With the keyboard: rows that come into view are laid out then, and move what is below them under a pointer. */
async function open(page: Page, { by }: Opening): Promise<void> {
  if (typeof by === 'object' && 'key' in by) return page.keyboard.press(by.key);
  const exact = typeof by === 'string';
  await page.getByRole('button', { name: by, exact }).filter({ visible: true }).first().press('Enter');
}

it.each(scenes)(
  'what opens on $page has no fault against WCAG 2.2 AA, also in the dark with larger text',
  {
    timeout: 120_000,
  },
  async ({ as, path, sight, first, opens }) => {
    const page = await house.windowOf(as, sight);
    await arrive(page, path(ids));
    await first?.(page);
    for (const opening of opens) {
      await open(page, opening);
      await page.getByRole(opening.role).first().waitFor();
      const within = `[role=${opening.role}]`;
      const name = typeof opening.by === 'object' && 'key' in opening.by ? opening.by.key : String(opening.by);
      expect(await faults(page, within), name).toEqual([]);
      await show(page, { theme: 'dark', large: true });
      expect(await faultsOfLook(page, within), `${name} in the dark`).toEqual([]);
      await show(page, { theme: 'light', large: false });
      await closeOpened(page, opening.role);
    }
  },
);
