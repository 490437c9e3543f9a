import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow } from './arrive.ts';
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

const organisation = async (shortName: string): Promise<string> =>
  `/organisations/${(await house.db.organisation.findFirstOrThrow({ where: { shortName } })).id}`;
const classOf = async (shortName: string): Promise<string> =>
  `/classes/${(await house.db.organisationClass.findFirstOrThrow({ where: { shortName } })).id}`;

describe('the organisations', () => {
  it('an administrator enters one with the keyboard alone, and another window has it in its list without a reload', async () => {
    const other = await house.at('coordinator', '/organisations?q=Эхощьюз');
    await other.getByRole('heading', { name: 'Ничего не нашлось' }).waitFor();
    const page = await house.at('admin', '/organisations');
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
    const page = await house.at('admin', '/organisations');
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
      await house.at('admin', path),
      await house.at('coordinator', '/organisations'),
      await house.at('health', path),
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
    const [first, second] = [await house.at('admin', path), await house.at('admin', path, 2)];
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
    const founder = await house.at('health', await organisation('МЦРиС НСО'));
    const page = await house.at('admin', await organisation('служба МСЭ'));
    await page.getByRole('button', { name: 'Изменить' }).click();
    await pick(field(page, 'Учредитель'), 'МЦРиС НСО');
    await press(page, 'Сохранить');
    await closed(page);
    await page.getByRole('link', { name: 'МЦРиС НСО', exact: true }).waitFor();
    await founder.getByRole('link', { name: 'служба МСЭ', exact: true }).waitFor();
  });

  it('an administrator names who manages the accounts, and takes it back for ten seconds', async () => {
    const path = await organisation('Минобразования НСО');
    const [page, colleague] = [await house.at('admin', path), await house.at('education', path)];
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
    const page = await house.at('health', await organisation('Минздрав НСО'));
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
    const heir = await house.at('coordinator', await organisation('служба МСЭ'));
    const line = heir.getByRole('listitem').filter({ has: heir.getByText('как МЦРиС НСО', { exact: true }) });
    await heir.getByText('В картах, которые вам видны, её мероприятий нет').waitFor();
    const page = await house.at('admin', await organisation('МЦРиС НСО'));
    await page.getByRole('button', { name: 'Изменить' }).click();
    await pick(field(page, 'Правопреемник'), 'служба МСЭ');
    await press(page, 'Сохранить');
    await closed(page);
    await line.first().waitFor();
    expect(await faults(heir)).toEqual([]);
  });

  it('whoever does not keep the list looks at it, and has no button to change it', async () => {
    for (const path of ['/organisations', await organisation('Минздрав НСО'), '/classes', await classOf('КЦСОН')]) {
      const page = await house.at('coordinator', path);
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
    const page = await house.at('coordinator', '/organisations?kind=MINISTRY');
    await page.getByRole('link', { name: 'Минздрав НСО', exact: true }).waitFor();
    await page.getByLabel('Найти по названию').fill('такой нет нигде');
    await page.getByRole('heading', { name: 'Ничего не нашлось' }).waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('MINISTRY');
    await page.getByRole('button', { name: 'Снять весь отбор' }).click();
    await page.getByRole('link', { name: 'Минздрав НСО', exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('the field of a search follows the address, where that was not changed by what was typed', async () => {
    const page = await house.at('coordinator', '/organisations');
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
    const page = await house.at('admin', await organisation('Минобразования НСО'));
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
    const page = await house.at('coordinator', '/organisations?kind=OTHER&page=2');
    const pages = page.getByRole('navigation', { name: 'Страницы списка' });
    await pages.getByText('51–').waitFor();
    await page.getByRole('link', { name: 'Ясли 60' }).waitFor();
    await pages.getByRole('button', { name: 'Назад' }).click();
    await page.getByRole('link', { name: 'Ясли 01' }).waitFor();
    expect(new URL(page.url()).searchParams.get('page')).toBeNull();
  });
});

it('no script failed, and no other host was asked', () => {
  expect(house.complaints).toEqual([]);
});
