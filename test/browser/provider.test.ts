import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenIdProvider, openProvider } from '../world/provider.ts';
import { faults } from './axe.ts';
import { House } from './house.ts';

let provider: OpenIdProvider;
let house: House;

beforeAll(async () => {
  provider = await openProvider();
  house = await House.open(undefined, undefined, provider.settings);
}, 120_000);
afterAll(async () => {
  await house?.close();
  await provider?.stop();
});

const button = { name: 'Войти через СУДИР', exact: true };

it('somebody who is known by the address comes in through another provider, to the page that was asked for', async () => {
  provider.become({ sub: '42', email: 'health@vmeste.test', verified: true, name: 'Н. З.' });
  const page = await house.stranger();
  await page.goto('/organisations');
  await page.getByRole('button', button).click();
  await page.getByRole('heading', { level: 1, name: 'Организации' }).waitFor();
  await page.locator('header').getByText('Специалист Минздрава', { exact: true }).waitFor();
  await page.context().close();
});

it('a stranger whom nobody has invited stays outside, and is told why in words', async () => {
  provider.become({ sub: '9', email: 'stranger@example.ru', verified: true, name: 'Чужой' });
  const page = await house.stranger();
  await page.goto('/sign-in');
  await page.getByRole('button', button).click();
  const why = page.getByRole('alert').filter({ hasText: 'Этот адрес здесь не знают. Попросите того, кто ведёт' });
  await why.waitFor();
  expect(await faults(page)).toEqual([]);
  // Nobody is signed in: any other page leads back to the door.
  await page.goto('/people');
  await page.getByRole('button', button).waitFor();
  expect(await house.db.person.count({ where: { email: 'stranger@example.ru' } })).toBe(0);
  await page.context().close();
});
