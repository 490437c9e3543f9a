import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { House } from './house.ts';
import { type Ids, idsOf } from './places/place.ts';

let house: House;
let ids: Ids;
let coordinator: Page;

beforeAll(async () => {
  house = await House.open();
  ids = await idsOf(house.db);
  coordinator = await house.windowOf('coordinator');
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const words = { UNDER_WAY: 'Выполняется', SUSPENDED: 'Приостановлено' } as const;

/** The coordinator, at another machine, moves a measure to another state. Gives the state's word. */
async function moves(number: string): Promise<string> {
  const measure = await house.db.measure.findFirstOrThrow({ where: { roadmapId: ids.roadmap, number } });
  const state = measure.state === 'SUSPENDED' ? 'UNDER_WAY' : 'SUSPENDED';
  const answer = await coordinator.request.post('/graphql', {
    data: {
      query: `mutation Move($id: ID!, $version: Int!, $state: MeasureState!) {
        setMeasureState(id: $id, version: $version, state: $state, reason: "ждём постановления") { __typename }
      }`,
      variables: { id: measure.id, version: measure.version, state },
    },
  });
  expect(await answer.json()).toEqual({ data: { setMeasureState: { __typename: 'Measure' } } });
  return words[state];
}

const rowOf = (page: Page, number: string) =>
  page.getByRole('row').filter({ has: page.getByText(number, { exact: true }) });
const topOf = async (page: Page, number: string) => (await rowOf(page, number).boundingBox())?.y;

/** The coordinator says something at a measure, which changes nothing else of it. */
async function comments(number: string, text = 'Ждём'): Promise<void> {
  const { id } = await house.db.measure.findFirstOrThrow({ where: { roadmapId: ids.roadmap, number } });
  const answer = await coordinator.request.post('/graphql', {
    data: {
      query: `mutation Say($id: ID!, $text: String!) {
        writeComment(measureId: $id, kind: COMMENT, text: $text) { __typename }
      }`,
      variables: { id, text },
    },
  });
  expect(await answer.json()).toEqual({ data: { writeComment: { __typename: 'Comment' } } });
}

/** A change is marked there, and its mark goes again. */
async function marked(item: Locator): Promise<void> {
  await item.locator('[data-mark]').filter({ hasText: mark }).waitFor({ timeout: 3_000 });
  await item.locator('[data-mark]').waitFor({ state: 'detached', timeout: 4_000 });
}

const mark = /^Координатор дорожных карт, \d\d:\d\d$/u;

describe('two people look at one roadmap', () => {
  it('the ministry sees within a second, without a reload, who moved a measure, and nothing shifts', async () => {
    const ministry = await house.windowOf('health');
    await arrive(ministry, `/roadmaps/${ids.roadmap}`);
    const row = rowOf(ministry, '1.6');
    await row.waitFor();
    const places = [await topOf(ministry, '1.6'), await topOf(ministry, '1.7')];

    const word = await moves('1.6');
    const marked = ministry.locator('[data-mark]').filter({ hasText: mark });
    await row.filter({ hasText: word, has: marked }).waitFor({ timeout: 1_000 });
    expect([await topOf(ministry, '1.6'), await topOf(ministry, '1.7')]).toEqual(places);
    await row.locator('[data-mark]').waitFor({ state: 'detached', timeout: 4_000 });
  });

  it('a row that no longer passes the filter leaves when its mark has gone, and not under the pointer', async () => {
    const ministry = await house.windowOf('health');
    const word = await moves('1.6');
    const state = word === words.SUSPENDED ? 'SUSPENDED' : 'UNDER_WAY';
    await arrive(ministry, `/roadmaps/${ids.roadmap}?state=${state}`);
    const row = rowOf(ministry, '1.6');
    await row.waitFor();
    await row.hover();
    const other = await moves('1.6');
    await row.filter({ hasText: other }).waitFor({ timeout: 1_000 });
    await row.locator('[data-mark]').waitFor({ state: 'detached', timeout: 4_000 });
    expect(await row.count()).toBe(1);
    await ministry.mouse.move(1, 1);
    await row.waitFor({ state: 'detached', timeout: 2_000 });
  });

  it.each(['timeline', 'board'])('nor does it leave the %s under the pointer', async (view) => {
    const ministry = await house.windowOf('health');
    const word = await moves('1.6');
    const state = word === words.SUSPENDED ? 'SUSPENDED' : 'UNDER_WAY';
    await arrive(ministry, `/roadmaps/${ids.roadmap}?view=${view}&state=${state}`);
    const item = ministry.getByRole('listitem').filter({ has: ministry.getByText('1.6', { exact: true }) });
    await item.hover();
    await moves('1.6');
    await marked(item);
    // It stands there still: what happens next is marked at it too.
    await comments('1.6');
    await marked(item);
    expect(await item.count()).toBe(1);
    await ministry.mouse.move(1, 1);
    await item.waitFor({ state: 'detached', timeout: 2_000 });
  });

  it('on the first page a line is marked where it stands, and moves when nobody points at it', async () => {
    const ministry = await house.windowOf('health');
    await arrive(ministry, '/');
    const changed = ministry.getByRole('region', { name: 'Изменилось' }).getByRole('listitem');
    const numbers = async (): Promise<string[]> =>
      (await changed.allTextContents()).map((text) => /^[\d.]+/u.exec(text)?.[0].slice(0, 3) ?? '');
    await moves('1.6');
    await expect.poll(async () => (await numbers())[0], { timeout: 5_000 }).toBe('1.6');
    await moves('1.7');
    await expect.poll(async () => (await numbers()).slice(0, 2), { timeout: 5_000 }).toEqual(['1.7', '1.6']);
    await changed.first().hover();
    await moves('1.6');
    await marked(changed.nth(1));
    await comments('1.6');
    await marked(changed.nth(1));
    expect((await numbers()).slice(0, 2)).toEqual(['1.7', '1.6']);
    await ministry.mouse.move(1, 1);
    await expect.poll(async () => (await numbers()).slice(0, 2), { timeout: 2_000 }).toEqual(['1.6', '1.7']);
  });

  it.each(['timeline', 'board'])('the mark is on the %s too', async (view) => {
    const ministry = await house.windowOf('health');
    await arrive(ministry, `/roadmaps/${ids.roadmap}?view=${view}`);
    const item = ministry.getByRole('listitem').filter({ has: ministry.getByText('1.6', { exact: true }) });
    await item.waitFor();
    const place = await item.boundingBox();
    await moves('1.6');
    await item.locator('[data-mark]').filter({ hasText: mark }).waitFor({ timeout: 1_000 });
    expect(await item.boundingBox()).toEqual(place);
    await item.locator('[data-mark]').waitFor({ state: 'detached', timeout: 4_000 });
  });

  it('on the page of a measure the mark stands at what was changed', async () => {
    const ministry = await house.windowOf('health');
    const measure = await house.db.measure.findFirstOrThrow({ where: { roadmapId: ids.roadmap, number: '1.6' } });
    await arrive(ministry, `/measures/${measure.id}`);
    await moves('1.5');
    await moves('1.6');
    await ministry.locator('[data-mark]').first().waitFor({ timeout: 1_000 });
    expect(await ministry.locator('[data-mark]').allTextContents()).toEqual([expect.stringMatching(mark)]);
    await comments('1.6', 'Ждём письма');
    const panel = ministry.getByRole('region').filter({ has: ministry.getByText('Ждём письма', { exact: true }) });
    await panel.locator('[data-mark]').waitFor({ timeout: 1_000 });
  });

  it('somebody outside the roadmap is told that there is none', async () => {
    const outsider = await house.windowOf('outsider');
    await arrive(outsider, `/roadmaps/${ids.roadmap}`);
    expect(await outsider.locator('body').textContent()).not.toContain('стационарозамещающих');
  });
});
