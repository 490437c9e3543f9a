/** What one writes of a report stays under the fingers while other things happen, and is nowhere lost. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { settle } from './arrive.ts';
import { House } from './house.ts';

let house: House;
let own: Page;

beforeAll(async () => {
  house = await House.open();
  own = await house.at('ob', '/assignments/mine');
  await settle(own);
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const row = (number: string): Locator =>
  own.getByRole('listitem').filter({ has: own.getByText(number, { exact: true }) });
const begins = (number: string): Promise<void> => row(number).getByRole('button', { name: 'Написать отчёт' }).click();
const words = (number: string): Locator => row(number).getByRole('textbox');
const assignment = (number: string) =>
  house.db.assignment.findFirstOrThrow({
    where: { number, lead: { shortName: 'ГАСУСО НСО «Обской ПНИ»' } },
    include: { answers: { include: { files: true } } },
  });

/** Lets the next answer of an operation wait on its way from the hub; those that are asked for later overtake it. */
function held(page: Page, operation: string) {
  const [waiting, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let isFirst = true;
  void page.route('**/graphql', async (route) => {
    const isHeld = isFirst && route.request().postDataJSON()?.operationName === operation;
    if (!isHeld) return route.continue();
    isFirst = false;
    const response = await route.fetch();
    waiting.resolve();
    await go.promise;
    await route.fulfill({ response });
  });
  return { waiting: waiting.promise, release: () => go.resolve() };
}

/** Somebody acts elsewhere, as the person of that page. */
async function acts(page: Page, query: string, variables: object): Promise<void> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  expect(Object.keys(await answer.json())).toEqual(['data']);
}

/** Begins a report of the page's organisation elsewhere, e.g. at a colleague's. */
const startsElsewhere = async (number: string): Promise<void> => {
  const { id, leadId } = await assignment(number);
  const query = `mutation Start($id: ID!, $of: ID!) {
    startAssignmentReport(assignmentId: $id, organisationId: $of, words: { text: "" }) { __typename }
  }`;
  await acts(own, query, { id, of: leadId });
};

it('a list that was asked for before a report was begun, and comes after it, leaves the form where it is', async () => {
  const list = held(own, 'MyAssignments');
  await startsElsewhere('14-р/1.1');
  await list.waiting;
  const begun = own.waitForResponse((answer) => answer.request().postDataJSON()?.operationName === 'StartAnswer');
  await begins('01-07/118');
  await begun;
  list.release();
  const field = await words('01-07/118').elementHandle();
  await field?.fill('В учебных квартирах');
  await words('14-р/1.1').waitFor();
  await field?.type(' живут 12 человек.');
  await row('01-07/118').getByText('сохранено').waitFor();
  expect(await field?.evaluate((box) => box === document.activeElement)).toBe(true);
  expect((await assignment('01-07/118')).answers).toMatchObject([{ text: 'В учебных квартирах живут 12 человек.' }]);
}, 30_000);

it('a letter that is dropped on words which are not saved yet takes nothing from them', async () => {
  const letter = { name: 'письмо.txt', mimeType: 'text/plain', buffer: Buffer.from('Сведения прилагаются.') };
  await words('14-р/1.1').fill('Сведения направлены письмом.');
  await row('14-р/1.1').locator('input[type=file]').setInputFiles(letter);
  const kept = async () =>
    (await assignment('14-р/1.1')).answers.map(({ text, files }) => [text, files.map(({ name }) => name)]);
  await expect.poll(kept).toEqual([['Сведения направлены письмом.', ['письмо.txt']]]);
  await row('14-р/1.1').getByText('сохранено').waitFor();
  expect(await words('14-р/1.1').inputValue()).toBe('Сведения направлены письмом.');
}, 30_000);

it('an assignment that is withdrawn while one writes of it stays until one has done so, and the words are kept', async () => {
  await begins('14-р/1.2.1');
  const field = await words('14-р/1.2.1').elementHandle();
  await field?.fill('Начали');
  const coordinator = await house.signedIn('coordinator');
  const { id, version } = await assignment('14-р/1.2.1');
  const query = `mutation Withdraw($id: ID!, $version: Int!) {
    moveAssignment(id: $id, version: $version, step: WITHDRAW, reason: "Повторяет прежнее") { __typename }
  }`;
  await acts(coordinator, query, { id, version });
  // Once its mark is gone, a row takes the place that it has in the list, which is none.
  await own.locator('[data-fresh]').waitFor();
  await own.locator('[data-fresh]').waitFor({ state: 'detached' });
  await field?.type(' и закончили');
  const kept = async () => (await assignment('14-р/1.2.1')).answers.map(({ text }) => text);
  await expect.poll(kept).toEqual(['Начали и закончили']);
  expect(await field?.evaluate((box) => box === document.activeElement)).toBe(true);
  await own.locator('h1').click();
  await row('14-р/1.2.1').waitFor({ state: 'detached' });
}, 30_000);
