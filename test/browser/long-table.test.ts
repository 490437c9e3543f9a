/** A roadmap with more rows than any real one has. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { House } from './house.ts';
import { idsOf } from './places/place.ts';

const many = 1_200;

let house: House;
/** The roadmap of that many measures. */
let long: string;

beforeAll(async () => {
  house = await House.open();
  long = await lengthened();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** The demonstration's second roadmap, with rows enough to try a table's patience. */
async function lengthened(): Promise<string> {
  const { roadmap: other } = await idsOf(house.db);
  const { id } = await house.db.roadmap.findFirstOrThrow({
    where: { id: { not: other } },
    include: { measures: true },
  });
  const first = await house.db.measure.findFirstOrThrow({ where: { roadmapId: id }, orderBy: { position: 'desc' } });
  const executor = await house.db.executor.findFirstOrThrow({ where: { measureId: first.id } });
  const { id: _id, position, number: _number, title, termRecurring: _recurring, ...rest } = first;
  const made = await house.db.measure.createManyAndReturn({
    data: Array.from({ length: many }, (_, index) => ({
      ...rest,
      title: `${title} (${index + 1}-я строка)`,
      number: `9.${index + 1}`,
      position: position + 1 + index,
    })),
    select: { id: true },
  });
  const { id: _executor, measureId: _measure, ...named } = executor;
  await house.db.executor.createMany({ data: made.map((measure) => ({ ...named, measureId: measure.id })) });
  return id;
}

async function open(page: Page): Promise<void> {
  await arrive(page, `/roadmaps/${long}`);
  await page.getByRole('grid').waitFor();
}

describe('a roadmap of more than a thousand measures', { timeout: 60_000 }, () => {
  it('has them all on the page, where they are found and printed, and lays out only those in view', async () => {
    const page = await house.windowOf('coordinator');
    await open(page);
    const last = page.locator('[data-row]').last().locator('[data-cell=title]');
    expect(await page.locator('[data-row]').count()).toBeGreaterThan(many);
    const inLayout = (): Promise<boolean> =>
      last.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
    expect(await inLayout()).toBe(false);
    expect(await last.textContent()).toContain(`${many}-я строка`);
    // What is laid out only when seen is still searched by the browser; what is `hidden` is not (CSS Containment 2, §4).
    const [row] = await page.locator('[data-row]').all();
    expect(await row?.evaluate((element) => getComputedStyle(element).contentVisibility)).toBe('auto');
    await last.scrollIntoViewIfNeeded();
    await expect.poll(inLayout).toBe(true);
  });

  it('shows a change in its row at once, and draws no other row again', async () => {
    const page = await house.windowOf('coordinator');
    await open(page);
    const measure = await house.db.measure.findFirstOrThrow({ where: { roadmapId: long, number: '9.5' } });
    const row = page.locator(`[data-row="${measure.id}"]`);
    await page.evaluate((id) => {
      const touched = new Set<string>();
      new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          const other = element?.closest<HTMLElement>('[data-row]')?.dataset['row'];
          if (other && other !== id) touched.add(other);
        }
        document.body.dataset['touched'] = String(touched.size);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    }, measure.id);
    const answer = await page.request.post('/graphql', {
      data: {
        query: `mutation Move($id: ID!, $version: Int!) {
          setMeasureState(id: $id, version: $version, state: SUSPENDED, reason: "ждём постановления") { __typename }
        }`,
        variables: { id: measure.id, version: measure.version },
      },
    });
    expect(await answer.json()).toEqual({ data: { setMeasureState: { __typename: 'Measure' } } });
    await row.filter({ hasText: 'Приостановлено' }).waitFor({ timeout: 3_000 });
    expect(await page.evaluate(() => document.body.dataset['touched'] ?? '0')).toBe('0');
  });
});

it('no script of the table fails', () => {
  expect(house.complaints).toEqual([]);
});
