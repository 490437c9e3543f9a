import { afterAll, beforeAll, expect, it } from 'vitest';
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

const classOf = async (shortName: string): Promise<string> =>
  `/classes/${(await house.db.organisationClass.findFirstOrThrow({ where: { shortName } })).id}`;

it('an administrator enters an open one, says from when somebody is in it, and until when', async () => {
  const page = await house.at('admin', '/classes');
  const other = await house.at('coordinator', '/classes');
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
  const { id } = await house.db.organisation.findFirstOrThrow({ where: { shortName: 'АКСР' } });
  const page = await house.at('coordinator', `/organisations/${id}`);
  const about = page.getByRole('region', { name: 'Об организации' });
  await about.getByRole('link', { name: 'СО НКО' }).click();
  await page.getByRole('heading', { level: 1, name: 'СО НКО' }).waitFor();
  await page.getByText('Открытая группа').waitFor();
  const here = page.getByRole('navigation', { name: 'Разделы' }).locator('[aria-current]:visible');
  expect(await here.allTextContents()).toEqual(['Организации']);
});

it('the second of two who change a class at once sees both versions, and may leave the first', async () => {
  const path = await classOf('КЦСОН');
  const [first, second] = [await house.at('admin', path), await house.at('admin', path, 2)];
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

it('no script failed, and no other host was asked', () => {
  expect(house.complaints).toEqual([]);
});
