/** A seminar from the code at its door to the certificate that a stranger confirms, and the number that its people make. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { closed, field, press } from './dialog.ts';
import { House } from './house.ts';
import { pick } from './pick.ts';

let house: House;
let host: Page;
let guest: Page;
let centre: Page;
let address: string;

const title = 'Семинар «Учебная квартира: первые шаги»';
const main = (page: Page): Locator => page.locator('main');
const button = (page: Page, called: string | RegExp): Locator =>
  main(page).getByRole('button', { name: called, exact: typeof called === 'string' });

beforeAll(async () => {
  house = await House.open();
  const { db } = house;
  const person = await db.person.findFirstOrThrow({
    where: { email: 'rassvet@vmeste.test' },
    include: { memberships: true },
  });
  const now = new Date('2022-11-14T00:00:00Z');
  const { id } = await db.training.create({
    data: {
      kind: 'SEMINAR',
      state: 'ANNOUNCED',
      title,
      organisationId: person.memberships[0]?.organisationId ?? '',
      planYear: 2022,
      // The demonstration's clock goes on from its own day.
      startsAt: new Date('2022-11-14T00:30:00Z'),
      endsAt: new Date('2022-11-20T12:00:00Z'),
      createdById: person.id,
      createdAt: now,
      changedAt: now,
    },
  });
  address = `/training/${id}`;
}, 120_000);
afterAll(async () => {
  await house?.close();
});

it('the code at the door marks whoever opens its address, and the host sees it at once', async () => {
  host = await house.at('rassvet', address);
  const projector = await house.at('rassvet', `${address}/door`, 2);
  await projector.getByRole('img', { name: 'Код, по которому отмечаются пришедшие' }).waitFor();
  expect(await faults(projector, 'main')).toEqual([]);
  const code = await projector.evaluate(async (id) => {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ training(id: "${id}") { doorCode { code } } }` }),
    });
    return (await answer.json()).data.training.doorCode.code;
  }, address.split('/').at(-1));
  guest = await house.at('berdsk', `${address}/here?code=${code}`);
  await guest.getByRole('heading', { level: 1, name: 'Вы отмечены' }).waitFor();
  await main(host).getByText('Директор центра в Бердске').waitFor();
  await main(host).getByText('по коду у двери').waitFor();
}, 90_000);

it('a list is brought in: what is unclear waits for a decision, and the rest says what becomes of it', async () => {
  await main(host).getByRole('link', { name: 'Внести список' }).click();
  await host.getByRole('heading', { level: 1, name: 'Список участников' }).waitFor();
  const rows = [
    'Должность\tФИО\tОрганизация',
    'психолог\tПроверкина Анна Ильинична\tШкола искусств',
    'психолог\tПроверкина А.И.\tШкола  искусств',
    'методист\tПроверкин Борис Ильич\tШкола искусств',
    'методист\tПроверкина Алла Ильинична\tШкола искусств',
    'методист\tПроверкина А. И.\tШкола искусств',
    'методист\tСветлова Ева Ильинична\t',
  ];
  await main(host).locator('textarea').fill(rows.join('\n'));
  await button(host, 'Прочитать вставленное').click();
  const table = main(host).getByRole('table');
  await table.waitFor();
  expect(await faults(host, 'main')).toEqual([]);
  await expect.poll(() => table.getByLabel(/Проверкина А\.И\.$/).inputValue()).toBe('row 2');
  // Two fit these initials by now.
  expect(await button(host, /^Внести/).isDisabled()).toBe(true);
  await table.getByLabel('Что станет со строкой: Проверкина А. И.', { exact: true }).selectOption('row 5');
  // Where the list names no organisation, or one that the hub does not know, whoever brings it in says which it is.
  await pick(main(host).getByLabel(/^Организация тех, у кого она не названа/), 'Рассвет', /Рассвет/);
  const named = table.getByRole('row', { name: /Светлова/ });
  await named.getByText('(для всех, у кого не названа)').waitFor();
  await button(host, 'Выбрать организацию: Проверкин Борис Ильич, Строка 4').click();
  await pick(field(host, 'Организация'), 'Рассвет', /Рассвет/);
  expect(await faults(host, '[role=dialog]')).toEqual([]);
  await press(host, 'Выбрать');
  await closed(host);
  await table
    .getByRole('row', { name: /Проверкин Борис/ })
    .getByText('(выбрано)')
    .waitFor();
  // What was decided of another row holds.
  expect(await table.getByLabel('Что станет со строкой: Проверкина А. И.', { exact: true }).inputValue()).toBe('row 5');
  await button(host, 'Внести 4 человек').click();
  await host.getByRole('heading', { level: 1, name: title }).waitFor();
  await main(host).getByText('Проверкина Алла Ильинична').waitFor();
}, 90_000);

it('certificates are issued in one step, and one is confirmed by its address in a private window', async () => {
  await button(host, 'Выдать сертификаты').click();
  await field(host, 'Часов').fill('8');
  expect(await faults(host, '[role=dialog]')).toEqual([]);
  await press(host, 'Выдать сертификаты');
  await closed(host);
  const check = main(host).getByRole('link', { name: /^Проверить: 2022 №/ });
  await expect.poll(() => check.count()).toBe(5);
  const stranger = await house.windowOf(null);
  await stranger.goto((await check.first().getAttribute('href')) ?? '');
  await stranger.getByText('Сертификат действителен.').waitFor();
  await stranger.getByText(title).waitFor();
  expect(await faults(stranger, 'main')).toEqual([]);
  await guest.goto('/account');
  await main(guest).getByRole('region', { name: 'Мои удостоверения и сертификаты' }).getByText(title).waitFor();
}, 90_000);

it('whoever was there fills the questionnaire in, without a name', async () => {
  await guest.goto(address);
  await button(guest, 'Заполнить анкету').click();
  await guest.getByRole('dialog').getByRole('radio', { name: '5', exact: true }).first().check();
  expect(await faults(guest, '[role=dialog]')).toEqual([]);
  await press(guest, 'Отправить');
  await closed(guest);
  await main(guest).getByText('Вы уже заполнили анкету.').waitFor();
  await main(host).getByText('Заполнена 1 анкета').waitFor();
}, 90_000);

it('the number of a target opens the list behind it, and two rows that are one person count once', async () => {
  centre = await house.at('methodologist', '/training/ledger');
  const target = main(centre).getByRole('region', { name: 'Не менее 70 специалистов ежегодно' });
  const row = target.getByRole('row', { name: /^2022/ });
  const before = Number(await row.getByRole('link').innerText());
  await row.getByRole('link').click();
  await main(centre).getByRole('region', { name: 'Список за числом' }).getByText('Проверкина Алла Ильинична').waitFor();
  expect(await faults(centre, 'main')).toEqual([]);
  await house.db.specialist.updateMany({
    where: { name: 'Проверкин Борис Ильич' },
    data: { name: 'Проверкина Алла Ильинична' },
  });
  await centre.goto('/training/merges');
  await button(centre, 'Один человек: Проверкина Алла Ильинична, Проверкина Алла Ильинична').click();
  await main(centre)
    .getByText(/считается как Проверкина Алла Ильинична/)
    .waitFor();
  await centre.goto('/training/ledger');
  await expect.poll(async () => Number(await row.getByRole('link').innerText())).toBe(before - 1);
}, 90_000);

it('no script failed, and no other host was asked', () => {
  expect(house.complaints).toEqual([]);
});
