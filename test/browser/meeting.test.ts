/** A meeting in three browsers, from the draft to what came of it: the whole way of a decision. */
import { clockIn } from '@vmeste/schema/core/time.ts';
import JSZip from 'jszip';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { closed, dialog, field, press } from './dialog.ts';
import { House } from './house.ts';
import { pick } from './pick.ts';

let house: House;
let instant = new Date('2022-11-14T09:00:00+07:00');
let draft: string;
let secretary: Page;
let member: Page;
let substitute: Page;
let executor: Page;
let board: Page;

beforeAll(async () => {
  house = await House.open(
    undefined,
    clockIn('Asia/Novosibirsk', () => instant),
  );
  draft = `/meetings/${(await house.db.meeting.findFirstOrThrow({ where: { state: 'DRAFT' } })).id}`;
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const button = (page: Page, name: string | RegExp): Locator =>
  page.locator('main').getByRole('button', { name, exact: typeof name === 'string' });
const written = (page: Page, part: string): Locator => page.getByRole('textbox', { name: part, exact: true });

const done = 'План встреч подготовлен и согласован с районами.';
const early = ['Общественная палата НСО', 'Законодательное собрание НСО', 'ГАСУСО НСО «Обской ПНИ»'];
const late = ['НМООИ «Ассоциация «Интеграция» ОООИ', 'МБУ «КЦСОН города Бердска»'];
const chair = 'Минтруда и соцразвития НСО, председатель';
const inTheRoom = [...early, ...late];

/** The seat's line among those who take part. */
const seat = (page: Page, name: string): Locator =>
  page
    .getByRole('region', { name: 'Участники' })
    .getByRole('listitem')
    .filter({ has: page.getByText(name) })
    .first();

/** A step that is not the one button of the moment. */
async function takesStep(name: string): Promise<void> {
  await secretary.getByRole('button', { name: 'Ещё' }).click();
  await secretary.getByRole('menuitem', { name }).click();
  await secretary.getByRole('menuitem').first().waitFor({ state: 'detached' });
}

/** The assignment that the meeting gave, as a page lists it. */
const task = (page: Page): Locator =>
  page.getByRole('listitem').filter({ hasText: 'Подготовить план встреч в районах.' }).first();

/** The words of a Word document that a link leads to, a line for each paragraph. */
async function paper(link: Locator): Promise<string> {
  const answer = await link.page().request.get((await link.getAttribute('href')) ?? '');
  expect(answer.status()).toBe(200);
  const xml = await (await JSZip.loadAsync(await answer.body())).file('word/document.xml')?.async('text');
  return (xml ?? '')
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/\u00a0/gu, ' ');
}

/** Pastes into an editor what another program has left on the clipboard. */
async function paste(editor: Locator, left: Readonly<Record<string, string>>): Promise<void> {
  await editor.evaluate((element, kinds) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, left);
}

/** Marks that somebody has come, and waits until the page says so. */
async function marksComing(name: string): Promise<void> {
  const marking = secretary.getByRole('button', { name: `Что отметить: ${name}` });
  await marking.click();
  await secretary.getByRole('menuitem', { name: 'Пришёл в зал', exact: true }).click();
  const line = secretary.getByRole('listitem').filter({ has: marking });
  await line.getByText(': присутствует').waitFor({ state: 'attached' });
}

it('the secretary announces a meeting from the draft, and names who comes in a member’s place', async () => {
  secretary = await house.at('labour', draft);
  member = await house.at('education', '/groups');
  substitute = await house.at('health.head', '/groups');
  await button(secretary, 'Объявить заседание').click();
  await button(secretary, 'Открыть заседание').waitFor();
  // Whoever sits in the group has it in the hub at once.
  await arrive(member, draft);
  await member.getByText('объявлено').first().waitFor();
  // Whoever does not, does not: until a letter says so.
  await substitute.goto(draft);
  await substitute.getByRole('heading', { name: /не найден|нет/i }).waitFor();

  await secretary.getByRole('button', { name: 'Что отметить: Минздрав НСО' }).click();
  await secretary.getByRole('menuitem', { name: 'Назвать замещающего' }).click();
  await pick(field(secretary, 'Кто'), 'заместитель министра', /^Заместитель министра здравоохранения/);
  await field(secretary, 'Номер письма').fill('02-14/4410');
  await press(secretary, 'Назвать замещающего');
  await closed(secretary);
  await seat(secretary, 'Минздрав НСО')
    .getByText(/замещает по письму № 02-14\/4410/)
    .waitFor();
  await arrive(substitute, draft);
  await substitute.getByText('объявлено').first().waitFor();
}, 60_000);

it('both join from their own screens, and write into one item together', async () => {
  instant = new Date('2022-12-15T10:00:00+07:00');
  await house.days.look();
  await button(secretary, 'Открыть заседание').click();
  await button(member, 'Я в зале').click();
  await button(substitute, 'Я по видеосвязи').click();
  await secretary.getByRole('heading', { name: /^Присутствуют 2 из/ }).waitFor();
  for (const name of early) await marksComing(name);
  await button(secretary, /^К вопросу 1/).click();

  for (const page of [member, substitute]) await written(page, 'Слушали').waitFor();
  await written(member, 'Слушали').click();
  await member.keyboard.type('Секретаря о плане на 2023 год.');
  await written(substitute, 'Выступили').click();
  await substitute.keyboard.type('Минздрав предложил две встречи в районах.');
  for (const page of [secretary, member, substitute]) {
    await written(page, 'Слушали').getByText('Секретаря о плане на 2023 год.').waitFor();
    await written(page, 'Выступили').getByText('Минздрав предложил две встречи в районах.').waitFor();
  }
  await member.getByText(/^сохранено в/).waitFor();
}, 60_000);

it('what is pasted into it keeps its words and lists, and brings nothing else; what is too much is refused', async () => {
  const asked: string[] = [];
  member.on('request', (request) => asked.push(new URL(request.url()).hostname));
  await paste(written(member, 'Выступили'), {
    'text/html': `<html><head><title>Word</title></head><body><script>document.title = 'чужое'</script>
      <h2>Обсуждение</h2>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>Бердск готов.</p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>Обь просит срок.</p>
      <img src="https://elsewhere.example/dot.png" onerror="document.title = 'чужое'">
      <table><tr><td>Бердск</td><td>12 декабря</td></tr></table></body></html>`,
    'text/plain': 'Обсуждение',
  });
  const spoke = written(secretary, 'Выступили');
  await spoke.getByText('Бердск; 12 декабря').waitFor();
  expect(await spoke.locator('ol > li').allInnerTexts()).toEqual(['Бердск готов.', 'Обь просит срок.']);
  expect(await spoke.locator('strong').allInnerTexts()).toEqual(['Обсуждение']);
  expect(await spoke.locator('img[src], script, table, [style*=mso]').count()).toBe(0);
  expect(await member.title()).not.toBe('чужое');

  await paste(written(member, 'Слушали'), { 'text/plain': 'много слов '.repeat(100_000) });
  await member.getByText(/^Вставка слишком велика/).waitFor();
  expect(await written(member, 'Слушали').innerText()).toBe('Секретаря о плане на 2023 год.');
  expect(asked.filter((host) => host !== new URL(house.url).hostname)).toEqual([]);
}, 60_000);

it('a decision is written down and voted on: nobody outweighs a quorum that is not there', async () => {
  await button(secretary, 'Добавить решение').click();
  await dialog(secretary).getByLabel('Что это').selectOption('Поручение');
  await field(secretary, 'Текст').fill('Подготовить план встреч в районах.');
  await press(secretary, 'Добавить исполнителя');
  await pick(dialog(secretary).getByLabel('Кто это'), 'обской', 'ГАСУСО НСО «Обской ПНИ»');
  await field(secretary, 'Срок').fill('до 30 декабря 2022 года');
  await field(secretary, 'Контроль').click();
  await secretary.getByRole('option', { name: /^Координатор дорожных карт/ }).click();
  await press(secretary, 'Записать решение');
  await closed(secretary);
  await button(secretary, 'Поставить на голосование: решение 1.1').click();
  await secretary
    .getByText(/кворума нет/)
    .first()
    .waitFor();

  for (const name of late) await marksComing(name);
  await marksComing(chair);
  await secretary.getByText(/кворум есть/).waitFor();
  await button(secretary, 'Поставить на голосование: решение 1.1').click();
  await button(member, /^За 0/).click();
  await button(substitute, /^Воздерж. 0/).click();
  await button(secretary, /^За 1/).waitFor();
  // Who is there without a screen of their own has shown a hand.
  await button(secretary, 'Внести голоса').click();
  for (const name of [...inTheRoom, chair])
    await dialog(secretary)
      .getByRole('listitem')
      .filter({ hasText: name })
      .first()
      .getByText('за', { exact: true })
      .click();
  await press(secretary, 'Внести голоса');
  await closed(secretary);
  await button(secretary, 'Подвести итог').click();
  for (const page of [secretary, member, substitute])
    await page
      .getByText(/^принято: за 7, против 0, воздержались 1$/)
      .first()
      .waitFor();
}, 60_000);

it('the minutes are signed and registered, and the executor has the assignment at once', async () => {
  executor = await house.at('ob', '/assignments/mine');
  board = await house.at('coordinator', '/assignments');
  await takesStep('Закрыть заседание');
  await takesStep('Отметить подписание');
  await button(secretary, 'Зарегистрировать протокол').click();
  await press(secretary, 'Зарегистрировать');
  await closed(secretary);
  await secretary
    .getByText(/протокол № 3 от/)
    .first()
    .waitFor();
  await member
    .getByText(/протокол № 3 от/)
    .first()
    .waitFor();
  await task(executor).waitFor();
  await task(board).waitFor();
}, 60_000);

it('the minutes go out as Word and read as minutes do, and the executor has its extract', async () => {
  const minutes = await paper(member.locator('a[href$="/minutes.docx"]'));
  expect(minutes).toContain('ПРОТОКОЛ № 3');
  expect(minutes).toContain('Секретаря о плане на 2023 год.');
  expect(minutes).toContain('Минздрав предложил две встречи в районах.');
  expect(minutes).toMatch(/1\.1\. Подготовить план встреч в районах\./);
  await task(executor).getByRole('link').first().click();
  const extract = await paper(executor.locator('a[href*="/extract/"][href$=".docx"]'));
  expect(extract).toContain('ВЫПИСКА');
  expect(extract).toContain('Подготовить план встреч в районах.');
}, 60_000);

it('the executor’s report moves the coordinator’s board within a second', async () => {
  await button(executor, 'Написать отчёт').click();
  await executor.locator('main').getByRole('textbox').fill(done);
  const kept = () => house.db.assignmentReport.count({ where: { text: done } });
  await expect.poll(kept).toBe(1);
  await button(executor, /на утверждение$/).click();
  await button(executor, /^Утвердить/).click();
  await dialog(executor)
    .getByRole('button', { name: /^Утвердить/ })
    .click();
  await closed(executor);
  await task(board).getByText('Отчёт на контроле').waitFor({ timeout: 1_000 });
}, 60_000);

it('no script of the pages fails', () => {
  const unexpected = house.complaints.filter((complaint) => !complaint.includes(draft));
  expect(unexpected).toEqual([]);
});
