import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow } from './arrive.ts';
import { faults } from './axe.ts';
import { House, type Sight } from './house.ts';
import { pick } from './pick.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** Somebody's window on a page, once its heading is there. */
async function at(login: string, path: string, sight: Sight = {}, machine = 1): Promise<Page> {
  const page = await house.windowOf(login, sight, machine);
  page.setDefaultTimeout(20_000);
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  return page;
}

const organisation = async (shortName: string): Promise<string> =>
  `/organisations/${(await house.db.organisation.findFirstOrThrow({ where: { shortName } })).id}`;
const classOf = async (shortName: string): Promise<string> =>
  `/classes/${(await house.db.organisationClass.findFirstOrThrow({ where: { shortName } })).id}`;

const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page, label: string) => dialog(page).getByLabel(label, { exact: true });
const press = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();
const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' });

describe('the organisations', () => {
  it('an administrator enters one with the keyboard alone, and another window has it in its list without a reload', async () => {
    const other = await at('coordinator', '/organisations?q=Эхощьюз');
    await other.getByRole('heading', { name: 'Ничего не нашлось' }).waitFor();
    const page = await at('admin', '/organisations');
    const { keyboard } = page;
    await page.getByRole('button', { name: 'Завести организацию' }).focus();
    await keyboard.press('Enter');
    await dialog(page).waitFor();
    await keyboard.type('КЦ «Эхощьюз»');
    await keyboard.press('Tab');
    await keyboard.type('Комплексный центр «Радуга»');
    await keyboard.press('Tab');
    await keyboard.type('центр Радуга');
    await keyboard.press('Enter');
    await keyboard.type('Радужный центр');
    for (let step = 0; step < 8; step++) {
      await keyboard.press('Tab');
      if ((await page.locator(':focus').textContent()) === 'Завести организацию') break;
    }
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'КЦ «Эхощьюз»' }).waitFor();
    await page.getByText('Радужный центр').waitFor();
    await other.getByRole('link', { name: 'КЦ «Эхощьюз»' }).waitFor({ timeout: 5_000 });
  });

  it('a short name that is taken and a number that cannot be are told at their fields, and nothing is lost', async () => {
    const page = await at('admin', '/organisations');
    await page.getByRole('button', { name: 'Завести организацию' }).click();
    const form = dialog(page);
    await form.getByLabel('Короткое название').fill('Минздрав НСО');
    await form.getByLabel('Полное название').fill('Второй Минздрав');
    await press(page, 'Завести организацию');
    await form.getByText('Такое значение уже есть у другой записи').waitFor();
    await form.getByLabel('Короткое название').fill('Второй Минздрав НСО');
    await form.getByLabel('ОГРН').fill('1027700132196');
    await press(page, 'Завести организацию');
    await form.getByText('Номер не сходится с контрольной цифрой').waitFor();
    expect(await form.getByLabel('Полное название').inputValue()).toBe('Второй Минздрав');
  });

  it('a new name leaves the former one among the spellings, and stands at once in every open window', async () => {
    const path = await organisation('КДНиЗП НСО');
    const [page, list, same] = [
      await at('admin', path),
      await at('coordinator', '/organisations'),
      await at('health', path),
    ];
    await page.getByRole('button', { name: 'Изменить' }).click();
    await dialog(page).getByLabel('Короткое название').fill('Комиссия по делам несовершеннолетних');
    await dialog(page).getByText('Оставить «КДНиЗП НСО» среди других написаний').waitFor();
    await press(page, 'Сохранить');
    await closed(page);
    await list.getByRole('link', { name: 'Комиссия по делам несовершеннолетних', exact: true }).waitFor();
    await same.getByRole('heading', { level: 1, name: 'Комиссия по делам несовершеннолетних' }).waitFor();
    await same.getByText('КДНиЗП НСО', { exact: true }).waitFor();
  });

  it('the second of two who change one at once sees both versions and chooses', async () => {
    const path = await organisation('Минобразования НСО');
    const [first, second] = [await at('admin', path), await at('admin', path, {}, 2)];
    for (const page of [first, second]) await page.getByRole('button', { name: 'Изменить' }).click();
    await dialog(first).getByLabel('Регион').fill('Новосибирск');
    await press(first, 'Сохранить');
    await closed(first);
    await dialog(second).getByLabel('Регион').fill('Сибирь');
    await press(second, 'Сохранить');
    const both = dialog(second).filter({ hasText: 'Запись изменили, пока вы писали' });
    await both.getByText('Новосибирск', { exact: true }).waitFor();
    await both.getByText('Сибирь', { exact: true }).waitFor();
    expect(await faults(second, '[role=dialog]')).toEqual([]);
    await both.getByRole('button', { name: 'Записать мою версию' }).click();
    await closed(second);
    await first.getByText('Сибирь', { exact: true }).waitFor();
  });

  it('the founder is chosen by part of a name, and has one more among those it founded', async () => {
    const founder = await at('health', await organisation('МЦРиС НСО'));
    const page = await at('admin', await organisation('служба МСЭ'));
    await page.getByRole('button', { name: 'Изменить' }).click();
    await pick(field(page, 'Учредитель'), 'МЦРиС НСО');
    await press(page, 'Сохранить');
    await closed(page);
    await page.getByRole('link', { name: 'МЦРиС НСО', exact: true }).waitFor();
    await founder.getByRole('link', { name: 'служба МСЭ', exact: true }).waitFor();
  });

  it('an administrator names who manages the accounts, and takes it back for ten seconds', async () => {
    const path = await organisation('Минобразования НСО');
    const [page, colleague] = [await at('admin', path), await at('education', path)];
    const part = (of: Page) => of.getByRole('region', { name: 'Ведёт учётные записи' });
    await part(page).getByText('Никто не назначен').waitFor();
    await part(page).getByRole('button', { name: 'Назначить' }).click();
    await dialog(page).getByLabel('Человек').waitFor();
    expect(await faults(page, '[role=dialog]')).toEqual([]);
    await press(page, 'Назначить');
    await closed(page);
    const link = (of: Page) => part(of).getByRole('link', { name: 'Специалист Минобразования' });
    await link(page).waitFor();
    await link(colleague).waitFor();
    expect(await part(colleague).getByRole('button').count()).toBe(0);
    await part(page)
      .getByRole('button', { name: /^Снять/ })
      .click();
    await link(colleague).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Вернуть' }).click();
    await link(colleague).waitFor();
  });

  it('a measure that moves shows its new state on the page of its organisation', async () => {
    const page = await at('health', await organisation('Минздрав НСО'));
    const measure = await house.db.measure.findFirstOrThrow({
      where: { number: '1.6', roadmap: { title: { contains: 'стационарозамещающих' } } },
    });
    const line = page.getByRole('listitem').filter({ has: page.getByText('1.6', { exact: true }) });
    expect(await line.textContent()).not.toContain('Приостановлено');
    const coordinator = await house.windowOf('coordinator');
    const answer = await coordinator.request.post('/graphql', {
      data: {
        query: `mutation Move($id: ID!, $version: Int!) {
          setMeasureState(id: $id, version: $version, state: SUSPENDED, reason: "ждём постановления") { __typename }
        }`,
        variables: { id: measure.id, version: measure.version },
      },
    });
    expect(await answer.json()).toEqual({ data: { setMeasureState: { __typename: 'Measure' } } });
    await line.filter({ hasText: 'Приостановлено' }).waitFor();
    await page.getByText('1 приостановлено').waitFor();
  });

  it('what names an organisation whose place was taken stands at once on the open page of its heir, under the old name', async () => {
    const heir = await at('coordinator', await organisation('служба МСЭ'));
    const line = heir.getByRole('listitem').filter({ has: heir.getByText('как МЦРиС НСО', { exact: true }) });
    await heir.getByText('В картах, которые вам видны, её мероприятий нет').waitFor();
    const page = await at('admin', await organisation('МЦРиС НСО'));
    await page.getByRole('button', { name: 'Изменить' }).click();
    await pick(field(page, 'Правопреемник'), 'служба МСЭ');
    await press(page, 'Сохранить');
    await closed(page);
    await line.first().waitFor();
    expect(await faults(heir)).toEqual([]);
  });

  it('whoever does not keep the list looks at it, and has no button to change it', async () => {
    for (const path of ['/organisations', await organisation('Минздрав НСО'), '/classes', await classOf('КЦСОН')]) {
      const page = await at('coordinator', path);
      await page.locator('main').getByRole('listitem').first().waitFor();
      const names = await page.locator('main').getByRole('button').allTextContents();
      // Looking into the past changes nothing.
      expect(
        names.filter((name) => name !== 'Показать историю'),
        path,
      ).toEqual([]);
    }
  });

  it('the choice of a list lives in its address; what is not there is told with a way out', async () => {
    const page = await at('coordinator', '/organisations?kind=MINISTRY');
    await page.getByRole('link', { name: 'Минздрав НСО', exact: true }).waitFor();
    await page.getByLabel('Найти по названию').fill('такой нет нигде');
    await page.getByRole('heading', { name: 'Ничего не нашлось' }).waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('MINISTRY');
    await page.getByRole('button', { name: 'Снять весь отбор' }).click();
    await page.getByRole('link', { name: 'Минздрав НСО', exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('the field of a search follows the address, where that was not changed by what was typed', async () => {
    const page = await at('coordinator', '/organisations');
    const field = page.getByLabel('Найти по названию');
    await field.fill('такой нет нигде');
    await page.getByRole('heading', { name: 'Ничего не нашлось' }).waitFor();
    await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Организации' }).click();
    await page.getByRole('link', { name: 'Минздрав НСО', exact: true }).waitFor();
    expect(await field.inputValue()).toBe('');
    await page.goBack();
    await page.getByRole('heading', { name: 'Ничего не нашлось' }).waitFor();
    expect(await field.inputValue()).toBe('такой нет нигде');
  });

  it('a form that was open on one page is not carried over to that of another organisation', async () => {
    const page = await at('admin', await organisation('Минобразования НСО'));
    await follow(page, await organisation('Минздрав НСО'));
    await page.getByRole('button', { name: 'Изменить' }).click();
    await dialog(page).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Минобразования НСО' }).waitFor();
    expect(await dialog(page).count()).toBe(0);
  });

  it('a long list goes page by page, and the page lives in the address', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `Ясли ${String(index + 1).padStart(2, '0')}`);
    await house.db.organisation.createMany({
      data: rows.map((shortName) => ({ shortName, fullName: shortName, kind: 'OTHER' as const })),
    });
    const page = await at('coordinator', '/organisations?kind=OTHER&page=2');
    const pages = page.getByRole('navigation', { name: 'Страницы списка' });
    await pages.getByText('51–').waitFor();
    await page.getByRole('link', { name: 'Ясли 60' }).waitFor();
    await pages.getByRole('button', { name: 'Назад' }).click();
    await page.getByRole('link', { name: 'Ясли 01' }).waitFor();
    expect(new URL(page.url()).searchParams.get('page')).toBeNull();
  });
});

it('a page follows what happens also where its rows and those of the frame come at the same moment', async () => {
  const page = await house.signedIn('coordinator');
  const held: (() => Promise<void>)[] = [];
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON();
    const at = ['Classes', 'Mine'].indexOf(operationName);
    const answer = await route.fetch();
    const body = await answer.body();
    if (at < 0 || held.length > 2) return route.fulfill({ response: answer, body });
    held[at] = () => route.fulfill({ response: answer, body });
    if (held[0] && held[1]) {
      const [rows, frame] = held;
      held.length = 3;
      await Promise.all([rows(), frame()]);
    }
  });
  await page.goto('/classes');
  await page.getByRole('link', { name: 'КЦСОН', exact: true }).waitFor();
  const admin = await house.windowOf('admin');
  const query = 'mutation { createClass(shortName: "Ясли", fullName: "ясли") { __typename } }';
  const answer = await admin.request.post('/graphql', { data: { query } });
  expect(await answer.json()).toEqual({ data: { createClass: { __typename: 'OrganisationClass' } } });
  await page.getByRole('link', { name: 'Ясли', exact: true }).waitFor();
});

describe('the classes', () => {
  it('an administrator enters an open one, says from when somebody is in it, and until when', async () => {
    const page = await at('admin', '/classes');
    const other = await at('coordinator', '/classes');
    await page.getByRole('button', { name: 'Завести группу' }).click();
    const form = dialog(page);
    await form.getByLabel('Короткое название').fill('Школы');
    await form.getByLabel('Что это значит').fill('школы приёмных родителей');
    await form.getByLabel('Открытая группа').check();
    expect(await faults(page, '[role=dialog]')).toEqual([]);
    await press(page, 'Завести группу');
    await page.getByRole('heading', { level: 1, name: 'Школы' }).waitFor();
    await page.getByText('ни один её участник не обязан отчитываться').waitFor();

    await other.getByRole('link', { name: 'Школы', exact: true }).click();
    await page.getByRole('button', { name: 'Добавить участника' }).click();
    await pick(field(page, 'Организация'), 'АКСР');
    await dialog(page).getByLabel('Входит с').fill('01.09.2022');
    expect(await faults(page, '[role=dialog]')).toEqual([]);
    await press(page, 'Добавить участника');
    await closed(page);
    await other.getByRole('link', { name: 'АКСР', exact: true }).waitFor();
    await other.getByText('с 1 сентября 2022').waitFor();

    await page.getByRole('button', { name: 'Исключить из группы: АКСР' }).click();
    await dialog(page).getByLabel('Последний день').fill('31.08.2022');
    await press(page, 'Исключить');
    await dialog(page).getByText('Не раньше 1 сентября 2022').waitFor();
    await dialog(page).getByLabel('Последний день').fill('31.02.2023');
    await press(page, 'Исключить');
    await dialog(page).getByText('Такого дня нет').waitFor();
    await dialog(page).getByLabel('Последний день').fill('31.10.2022');
    await press(page, 'Исключить');
    await closed(page);
    await other.getByRole('heading', { name: 'Входили раньше' }).waitFor();
    await other.getByText('по 31 октября 2022').waitFor();
  });

  it('a member of a class has it on its own page, with the day', async () => {
    const page = await at('coordinator', await organisation('АКСР'));
    const about = page.getByRole('region', { name: 'Об организации' });
    await about.getByRole('link', { name: 'СО НКО' }).click();
    await page.getByRole('heading', { level: 1, name: 'СО НКО' }).waitFor();
    await page.getByText('Открытая группа').waitFor();
    const here = page.getByRole('navigation', { name: 'Разделы' }).locator('[aria-current]:visible');
    expect(await here.allTextContents()).toEqual(['Организации']);
  });

  it('the second of two who change a class at once sees both versions, and may leave the first', async () => {
    const path = await classOf('КЦСОН');
    const [first, second] = [await at('admin', path), await at('admin', path, {}, 2)];
    for (const page of [first, second]) await page.getByRole('button', { name: 'Изменить' }).click();
    await dialog(first).getByLabel('Что это значит').fill('комплексные центры');
    await press(first, 'Сохранить');
    await closed(first);
    await dialog(second).getByLabel('Что это значит').fill('центры помощи');
    await press(second, 'Сохранить');
    const both = dialog(second).filter({ hasText: 'Запись изменили, пока вы писали' });
    await both.getByText('комплексные центры', { exact: true }).waitFor();
    await both.getByRole('button', { name: 'Оставить как есть' }).click();
    await closed(second);
    await second.getByText('комплексные центры', { exact: true }).waitFor();
  });
});

it('no script failed, and no other host was asked', () => {
  expect(house.complaints).toEqual([]);
});
