import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { faults } from './axe.ts';
import { House } from './house.ts';
import { pick } from './pick.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

it('a coordinator fills in the act and puts a heading right; whoever was quicker is seen, and all see it in the history', async () => {
  const { id } = await house.db.roadmap.findFirstOrThrow({ where: { act: { isNot: null } } });
  const open = async (login: string) => {
    const page = await house.windowOf(login);
    await arrive(page, `/roadmaps/${id}`);
    await page.getByText('О карте', { exact: true }).click();
    return page;
  };
  const [page, observer] = [await open('coordinator'), await open('observer')];
  await observer.getByText('Утверждена: приказ № не заполнено от не заполнено').waitFor();
  expect(await observer.getByRole('button', { name: 'Исправить сведения о карте' }).count()).toBe(0);

  await page.getByRole('button', { name: 'Исправить сведения о карте' }).click();
  const dialog = page.getByRole('dialog', { name: 'Исправить сведения о карте' });
  await dialog.getByLabel('Номер акта').fill('915');
  await dialog.getByLabel('Дата акта').fill('12.07.2022');
  expect(await faults(page, '[role=dialog]')).toEqual([]);
  await dialog.getByLabel('Что исправлено и почему').fill('приказ подписан');
  await house.db.roadmap.update({ where: { id }, data: { version: { increment: 1 } } });
  await dialog.getByRole('button', { name: 'Записать исправление' }).click();
  const conflict = page.getByRole('dialog', { name: 'Запись изменили, пока вы писали' });
  await conflict.getByText('приказ № 915 от 12 июля 2022').waitFor();
  await conflict.getByRole('button', { name: 'Записать мою версию' }).click();

  await observer.getByText('Утверждена: приказ № 915 от 12 июля 2022').waitFor();
  await observer.getByRole('button', { name: 'Показать историю' }).click();
  await observer.getByText('Причина: приказ подписан').first().waitFor();

  // What is blank in all of its fields is no act.
  await page.getByText('Утверждена: приказ № 915 от 12 июля 2022').waitFor();
  await page.getByRole('button', { name: 'Исправить сведения о карте' }).click();
  for (const field of ['Вид акта', 'Номер акта', 'Дата акта']) await dialog.getByLabel(field).fill('');
  await dialog.getByLabel('Что исправлено и почему').fill('приказ отменён');
  await dialog.getByRole('button', { name: 'Записать исправление' }).click();
  await observer.getByText('Утверждающий акт не указан').waitFor();
  await observer.getByText('Причина: приказ отменён').first().waitFor();
  expect(house.complaints).toEqual([]);
}, 120_000);

it('whom a measure names is put right: anybody is found as one types, and a name that nobody wrote follows', async () => {
  const { id } = await house.db.measure.findFirstOrThrow({ where: { number: '1.2' } });
  const page = await house.windowOf('coordinator');
  await arrive(page, `/measures/${id}`);
  await page.getByRole('button', { name: 'Исправить', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Исправить' });
  await dialog.getByRole('button', { name: 'Добавить' }).click();
  const added = dialog.getByRole('group').last();
  expect(await added.getByRole('combobox', { name: 'Кто это' }).inputValue()).toBe('Оставить, как написано');
  await pick(added.getByRole('combobox', { name: 'Кто это' }), 'здравоохранения', 'Минздрав НСО');
  expect(await added.getByLabel('Название в документе').inputValue()).toBe('Минздрав НСО');
  expect(await faults(page, '[role=dialog]')).toEqual([]);
  await dialog.getByLabel('Что исправлено и почему').fill('пропущен в таблице');
  await dialog.getByRole('button', { name: 'Записать исправление' }).click();
  await dialog.waitFor({ state: 'detached' });
  const executors = await house.db.executor.findMany({
    where: { measureId: id },
    orderBy: { position: 'asc' },
    include: { organisation: true },
  });
  expect(executors.at(-1)).toMatchObject({ name: 'Минздрав НСО', organisation: { shortName: 'Минздрав НСО' } });
  expect(house.complaints).toEqual([]);
}, 120_000);
