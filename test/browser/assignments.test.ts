import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const row = (page: Page, number: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(number, { exact: true }) });

it('an executor writes a report, its head approves it, and the board of who controls it shows it at once', async () => {
  const board = await house.at('labour', '/assignments');
  const sum = board.getByRole('button', { name: /^Отчёт на контроле/ });
  await sum.filter({ hasText: '1' }).waitFor();

  const own = await house.at('health', '/assignments/mine');
  const late = row(own, '2/2/1');
  await late.getByRole('button', { name: 'Написать отчёт' }).click();
  const letter = 'Проект порядка согласован и направлен секретарю.\n\nПриложение: на 12 листах.';
  await late.getByRole('textbox').fill(letter);
  await late.getByText('Сохранено').waitFor();
  await late.getByRole('button', { name: 'На утверждение' }).click();
  await late.getByText(/ждёт утверждения/).waitFor();
  expect(await sum.textContent()).toContain('1');

  const head = await house.at('health.head', '/assignments?only=waiting');
  await row(head, '2/2/1').getByRole('link').first().click();
  await head.getByRole('button', { name: 'Утвердить' }).click();
  const dialog = head.getByRole('dialog');
  await dialog.getByLabel('Исходящий номер').fill('1204-03/91');
  await dialog.getByLabel('Дата письма').fill('14.11.2022');
  await dialog.getByRole('button', { name: 'Утвердить' }).click();
  await dialog.waitFor({ state: 'detached' });

  await sum.filter({ hasText: '2' }).waitFor({ timeout: 3_000 });
  await row(board, '2/2/1').getByText('Отчёт на контроле').waitFor();
  await board.getByText('Отчёт на контроле: поручение № 2/2/1, Минздрав НСО').waitFor({ state: 'attached' });
});

/** Two organisations join the class that an assignment was addressed to. Gives their names. */
async function joined(classId: string): Promise<readonly [string, string]> {
  const names = ['Администрация Искитима', 'Администрация Оби'] as const;
  for (const shortName of names)
    await house.db.organisation.create({
      data: {
        kind: 'MUNICIPAL_BODY',
        shortName,
        fullName: shortName,
        region: 'Новосибирская область',
        classes: { create: { classId, since: new Date('2022-11-14') } },
      },
    });
  await house.db.event.create({ data: { kind: 'class.changed', classId, at: new Date() } });
  return names;
}

it('two give an assignment to those that joined later: whoever is second sees that it has changed, and gives nothing twice', async () => {
  const { id, classId } = await house.db.assignment.findFirstOrThrow({
    where: { number: '2/2/3', classId: { not: null } },
  });
  const [near, far] = await joined(classId ?? '');
  const [one, other] = await Promise.all([1, 2].map((machine) => house.at('labour', `/assignments/${id}`, machine)));
  if (!one || !other) throw new Error('A window is missing.');
  const opens = (page: Page, name: string) => page.getByRole('button', { name: `Дать поручение: ${name}` }).click();
  const presses = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const given = async () =>
    (await house.db.assignment.findMany({ where: { parentId: id }, include: { lead: true } }))
      .map(({ lead }) => lead?.shortName)
      .filter((name) => name === near || name === far);

  await opens(one, near);
  await opens(other, far);
  await presses(other, 'Дать поручение');
  await other.getByRole('dialog').waitFor({ state: 'detached' });
  await presses(one, 'Дать поручение');
  await one.getByRole('alert').getByText('поручение изменили').waitFor();
  expect(await given(), 'nothing is given before that was seen').toEqual([far]);

  await opens(other, near);
  await presses(other, 'Дать поручение');
  await other.getByRole('dialog').waitFor({ state: 'detached' });
  await one.getByRole('alert').getByText('этой организации уже дали').waitFor();
  await one.keyboard.press('Escape');
  expect((await given()).toSorted()).toEqual([near, far].toSorted());
}, 60_000);
