/** The connection is lost and found again: what the page says, what it keeps, and how it catches up. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { House } from './house.ts';
import { type Ids, idsOf } from './places/place.ts';
import { Wire } from './wire.ts';

let house: House;
let wire: Wire;
let ids: Ids;
let coordinator: Page;

beforeAll(async () => {
  house = await House.open();
  wire = await Wire.to(house.url);
  ids = await idsOf(house.db);
  coordinator = await house.signedIn('coordinator');
}, 120_000);
afterAll(async () => {
  wire?.close();
  await house?.close();
});

/** The coordinator, whose line holds, moves a measure to another state. Gives its id. */
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
  return measure.id;
}

/** Keeps every sentence that the head says of the connection, and every change that a socket brings. */
async function listened(page: Page, path: string) {
  const changes: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const item = JSON.parse(String(payload)).payload?.data?.roadmap;
      if (item?.__typename === 'RoadmapHappened') changes.push(item.measure?.id);
    }),
  );
  await arrive(page, `${wire.url}${path}`);
  await page.locator('[data-connection=online]').waitFor();
  await page.evaluate(() => {
    const said: string[] = [];
    Reflect.set(window, 'said', said);
    const word = document.querySelector('[data-connection]');
    const note = () => said.push(word?.lastElementChild?.textContent ?? '');
    if (word) new MutationObserver(note).observe(word, { subtree: true, childList: true, characterData: true });
  });
  const said = async () => [...new Set(await page.evaluate((): string[] => Reflect.get(window, 'said')))];
  return { changes, said };
}

const languages = {
  ru: [/^нет связи, показано на \d\d:\d\d$/u, /^догоняем: 3 изменения$/u, /^на связи$/u],
  en: [/^offline, shown as of \d\d:\d\d$/, /^catching up: 3 changes$/, /^connected$/],
} as const;

it('the line is cut, three rows change, the line is mended, and the head says so in either language', async () => {
  const windows = await Promise.all(
    (['ru', 'en'] as const).map(async (language) => {
      const page = await house.windowOf('health', { language });
      const row = page.getByRole('row').filter({ has: page.getByText('1.6', { exact: true }) });
      return { page, row, sentences: languages[language], ...(await listened(page, `/roadmaps/${ids.roadmap}`)) };
    }),
  );
  wire.cut();
  for (const { page } of windows) await page.locator('[data-connection=offline]').waitFor({ timeout: 5_000 });
  const before = await Promise.all(windows.map(({ row }) => row.textContent()));
  const moved = [await moves('1.5'), await moves('1.6'), await moves('1.7')];
  expect(await Promise.all(windows.map(({ row }) => row.textContent()))).toEqual(before);
  wire.mend();
  const caughtUp = windows.map(async ({ page, row, changes, said, sentences }, index) => {
    await page.locator('[data-mark]').nth(2).waitFor({ timeout: 20_000 });
    expect(await page.locator('[data-mark]').count()).toBe(3);
    expect(await row.textContent()).not.toBe(before[index]);
    await page.locator('[data-connection=online]').waitFor({ timeout: 5_000 });
    expect(changes).toEqual(moved);
    const heard = await said();
    for (const sentence of sentences) expect(heard).toContainEqual(expect.stringMatching(sentence));
  });
  await Promise.all(caughtUp);
});

const refused = 'Нет связи с сервером. Написанное сохранено на экране';

/** The panel of comments of a measure, with a comment that is about to be sent. */
async function written(page: Page, number: string, text: string) {
  const { id } = await house.db.measure.findFirstOrThrow({ where: { roadmapId: ids.roadmap, number } });
  await listened(page, `/measures/${id}`);
  const panel = page.getByRole('region', { name: 'Вопросы и комментарии' });
  const box = panel.getByRole('textbox').last();
  await box.fill(text);
  const send = () => panel.getByRole('button', { name: 'Добавить комментарий' }).click();
  /** The answer has come: the box is free for the next words. */
  const arrived = async () => {
    await panel.getByRole('listitem').filter({ hasText: text }).waitFor({ timeout: 5_000 });
    await expect.poll(() => box.inputValue(), { timeout: 5_000 }).toBe('');
  };
  const kept = () => house.db.comment.count({ where: { text } });
  return { panel, box, send, arrived, kept };
}

it('what is sent without a connection says so at once, is kept, and goes once the line is mended', async () => {
  const page = await house.windowOf('health');
  const { panel, box, send, arrived, kept } = await written(page, '1.6', 'Ждём письма из муниципалитета');
  // The line breaks as the button is pressed: until then the page knows nothing of it.
  wire.cut();
  await send();
  await panel.getByText(refused).waitFor({ timeout: 1_000 });
  expect(await box.inputValue()).toBe('Ждём письма из муниципалитета');
  wire.mend();
  await page.locator('[data-connection=online]').waitFor({ timeout: 20_000 });
  expect(await kept()).toBe(0);
  await send();
  await arrived();
  expect(await kept()).toBe(1);
}, 90_000);

it('what arrived though its answer was lost is not written twice when it is sent again', async () => {
  const page = await house.windowOf('health');
  const { panel, send, arrived, kept } = await written(page, '1.8', 'Проект согласован');
  await page.route('**/graphql', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await send();
  await panel.getByText(refused).waitFor({ timeout: 3_000 });
  expect(await kept()).toBe(1);
  await page.unroute('**/graphql');
  await send();
  await arrived();
  expect(await kept()).toBe(1);
});

it('a line that falls silent without closing is noticed, and whoever acts does not wait for its answer', async () => {
  const page = await house.signedIn('health');
  await page.clock.install();
  const { panel, send, arrived, kept } = await written(page, '1.9', 'Совещание перенесено');
  wire.silence();
  // The page asks whether anybody is there, and waits for a while.
  await page.clock.runFor(20_000);
  await page.locator('[data-connection=offline]').waitFor({ timeout: 5_000 });
  await send();
  await panel.getByText(refused).waitFor({ timeout: 6_000 });
  wire.mend();
  await page.locator('[data-connection=online]').waitFor({ timeout: 25_000 });
  await send();
  await arrived();
  expect(await kept()).toBe(1);
}, 90_000);
