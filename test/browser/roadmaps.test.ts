import { midnightOf } from '@vmeste/schema/core/time.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive, settle } from './arrive.ts';
import { House } from './house.ts';
import { type Ids, idsOf } from './places/place.ts';

/** More roadmaps than one page of the list holds. */
const many = 60;

let house: House;
let ids: Ids;

beforeAll(async () => {
  house = await House.open();
  ids = await idsOf(house.db);
  await observed(many);
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** So many roadmaps more, older than those of the demonstration, which the ministry of health observes. */
async function observed(count: number): Promise<void> {
  const { id: personId } = await house.db.person.findFirstOrThrow({ where: { email: 'health@vmeste.test' } });
  const at = midnightOf('2022-11-01');
  const made = await house.db.roadmap.createManyAndReturn({
    data: Array.from({ length: count }, (_, index) => ({
      title: `План № ${index + 1}`,
      periodStart: midnightOf('2015-01-01'),
      goals: [],
      targetGroups: [],
      createdAt: at,
      changedAt: at,
    })),
    select: { id: true },
  });
  await house.db.appointment.createMany({
    data: made.map(({ id }) => ({ personId, role: 'OBSERVER' as const, roadmapId: id, since: at })),
  });
}

const titles = (page: Page): Promise<string[]> =>
  page.locator('main li').getByRole('heading', { level: 2 }).allTextContents();

it('a long list of roadmaps is read page by page, and an address leads to its page', async () => {
  const page = await house.windowOf('health');
  await arrive(page, '/roadmaps');
  const first = await titles(page);
  expect(first.length).toBe(50);
  const pages = page.getByRole('navigation', { name: 'Страницы списка' });
  const total = Number(/1–50 из (\d+)/u.exec(await pages.innerText())?.[1]);
  expect(total).toBeGreaterThan(many);
  await pages.getByRole('button', { name: 'Дальше' }).click();
  await pages.getByText(`51–${total} из ${total}`).waitFor();
  await settle(page);
  const second = await titles(page);
  expect(second.length).toBe(total - 50);
  expect(new URL(page.url()).search).toBe('?page=2');
  await page.reload();
  await settle(page);
  expect(await titles(page)).toEqual(second);
});

it('what changed is counted from the last visit, also when one comes back within the app', async () => {
  const page = await house.windowOf('health');
  await arrive(page, `/roadmaps/${ids.roadmap}`);
  await page.getByRole('link', { name: 'Входящие' }).first().click();
  await settle(page);
  const measure = await house.db.measure.findFirstOrThrow({ where: { roadmapId: ids.roadmap, number: '1.6' } });
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
  // The visit was an hour ago: what comes now is another one.
  const { changedAt } = await house.db.measure.findUniqueOrThrow({ where: { id: measure.id } });
  const hourAgo = new Date(changedAt.getTime() - 3_600_000);
  await house.db.visit.updateMany({ where: { roadmapId: ids.roadmap }, data: { at: hourAgo } });
  await page.goBack();
  await settle(page);
  await page.getByRole('button', { name: /изменилось 1$/u }).click();
  await expect.poll(() => page.locator('[data-row]').count()).toBe(1);
  expect(await page.locator('[data-row]').textContent()).toContain('1.6');
});

it('what a filter hides is no longer selected: nobody acts on what is not in sight', async () => {
  const page = await house.windowOf('coordinator');
  await arrive(page, `/roadmaps/${ids.roadmap}`);
  for (const number of ['1.1', '2.1'])
    await page.getByRole('checkbox', { name: new RegExp(`: ${number}$`, 'u') }).check();
  const bar = page.getByRole('region', { name: 'С выбранными' });
  await bar.getByText('Выбрано 2 мероприятия').waitFor();
  const { title } = await house.db.measure.findUniqueOrThrow({ where: { id: ids.measure } });
  const filter = page.getByRole('search').getByRole('searchbox');
  await filter.fill(title);
  await bar.getByText('Выбрано 1 мероприятие').waitFor();
  await filter.fill('');
  await expect.poll(() => page.locator('[data-row]').count()).toBeGreaterThan(1);
  expect(await bar.getByRole('status').textContent()).toBe('Выбрано 1 мероприятие');
});

it('no script of these pages fails', () => {
  expect(house.complaints).toEqual([]);
});
