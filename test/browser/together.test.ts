import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from './house.ts';
import { type Ids, idsOf } from './places.ts';

let house: House;
let ids: Ids;

beforeAll(async () => {
  house = await House.open();
  ids = await idsOf(house.db);
}, 120_000);
afterAll(async () => {
  await house?.close();
});

describe('two people look at one roadmap', () => {
  it('the ministry sees within a second, without a reload, that the coordinator moved a measure', async () => {
    const ministry = await house.signedIn('health');
    await ministry.goto(`/roadmaps/${ids.roadmap}`, { waitUntil: 'networkidle' });
    const row = ministry.getByRole('row').filter({ has: ministry.getByText('1.6', { exact: true }) });
    await row.waitFor();
    const measure = await house.db.measure.findFirstOrThrow({ where: { roadmapId: ids.roadmap, number: '1.6' } });
    const before = await row.textContent();
    const to =
      measure.state === 'SUSPENDED'
        ? { state: 'UNDER_WAY', word: 'Выполняется' }
        : { state: 'SUSPENDED', word: 'Приостановлено' };

    const coordinator = await house.signedIn('coordinator');
    const answer = await coordinator.request.post('/graphql', {
      data: {
        query: `mutation Move($id: ID!, $version: Int!, $state: MeasureState!) {
          setMeasureState(id: $id, version: $version, state: $state, reason: "ждём постановления") { __typename }
        }`,
        variables: { id: measure.id, version: measure.version, state: to.state },
      },
    });
    expect(await answer.json()).toEqual({ data: { setMeasureState: { __typename: 'Measure' } } });
    await row.filter({ hasText: to.word }).waitFor({ timeout: 1_000 });
    expect(await row.textContent()).not.toBe(before);
  });

  it('somebody outside the roadmap is told that there is none', async () => {
    const outsider = await house.signedIn('outsider');
    await outsider.goto(`/roadmaps/${ids.roadmap}`, { waitUntil: 'networkidle' });
    await outsider.locator('h1').first().waitFor();
    expect(await outsider.locator('body').textContent()).not.toContain('стационарозамещающих');
  });
});
