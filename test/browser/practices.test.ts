/** A practice in three browsers, from its registration to the registry: the author, the centre, a reviewer. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { closed, field, press } from './dialog.ts';
import { House } from './house.ts';
import { pick } from './pick.ts';

let house: House;
let author: Page;
let centre: Page;
let reviewer: Page;
let address: string;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const name = 'Соседский центр: помощь рядом с домом';
const main = (page: Page): Locator => page.locator('main');
const button = (page: Page, called: string | RegExp): Locator =>
  main(page).getByRole('button', { name: called, exact: typeof called === 'string' });
const editor = (page: Page, part: string): Locator => main(page).getByRole('textbox', { name: part, exact: true });
const saved = (page: Page): Promise<void> => main(page).getByText('сохранено', { exact: true }).waitFor();
/** A step that is not the one button of the moment. */
async function takesStep(page: Page, called: string): Promise<void> {
  await button(page, 'Ещё').click();
  await page.getByRole('menuitem', { name: called }).click();
}
/** The state under the name. */
const stands = (page: Page, state: string): Promise<void> =>
  main(page).locator('header').getByText(state, { exact: true }).waitFor();
const section = (page: Page, part: string): Locator => main(page).getByRole('region', { name: part, exact: true });

const word = `<p class=MsoNormal><b>Каждый вторник</b><span style='mso-spacerun:yes'>  </span>соседи:</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>носят продукты</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>чинят краны</p>`;

/** Pastes into an editor what Word has left on the clipboard. */
const paste = (into: Locator, markup: string): Promise<void> =>
  into.evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, markup);

it('a member of an organisation registers a practice and writes its passport, which saves itself', async () => {
  author = await house.at('berdsk', '/practices');
  await main(author).getByRole('listitem').filter({ hasText: 'Социальное картирование ресурсов' }).waitFor();
  await button(author, 'Зарегистрировать практику').click();
  await field(author, 'Название').fill(name);
  expect(await faults(author, '[role=dialog]')).toEqual([]);
  await press(author, 'Зарегистрировать практику');
  await closed(author);
  await author.getByRole('heading', { level: 1, name }).waitFor();
  address = new URL(author.url()).pathname;

  await editor(author, 'Муниципалитет').fill('Бердск');
  await editor(author, 'Целевые группы').fill('пожилые люди\nих соседи');
  await saved(author);

  await author.getByRole('button', { name: 'Дальше: Содержание' }).click();
  await author.getByRole('heading', { level: 2, name: 'Содержание' }).waitFor();
  await editor(author, 'Проблема').click();
  await author.keyboard.type('Одинокие люди подолгу ждут помощи.');
  await saved(author);
  await author.reload();
  await editor(author, 'Проблема').getByText('Одинокие люди подолгу ждут помощи.').waitFor();
}, 90_000);

it('what a reviewer needs and is empty is said at its field, and text from Word keeps its lists', async () => {
  await author.getByRole('button', { name: /^О практике/ }).click();
  await button(author, 'Отправить на экспертизу').click();
  await author.getByRole('heading', { level: 2, name: 'Содержание' }).waitFor();
  await main(author).getByText('Раздел нужен для экспертизы: заполните его').waitFor();
  await editor(author, 'Технология').click();
  await paste(editor(author, 'Технология'), word);
  await saved(author);
  const kept = await house.db.passport.findFirstOrThrow({ where: { name } });
  expect(kept.technology).toMatchObject([
    { kind: 'paragraph', runs: [{ text: 'Каждый вторник', bold: true }, {}] },
    { kind: 'bullet', runs: [{ text: 'носят продукты' }] },
    { kind: 'bullet', runs: [{ text: 'чинят краны' }] },
  ]);
}, 60_000);

it('two colleagues write in different fields without a question, and are asked where they write in the same one', async () => {
  const colleague = await house.at('berdsk', `${address}?step=about`, 2);
  await author.getByRole('button', { name: 'Контакты и связи' }).click();
  await editor(colleague, 'Муниципалитет').fill('город Бердск');
  await editor(author, 'Контакты').fill('Директор центра');
  await saved(author);
  await saved(colleague);
  await author.getByRole('button', { name: /^О практике/ }).click();
  await expect.poll(() => editor(author, 'Муниципалитет').inputValue()).toBe('город Бердск');
  const id = address.split('/').at(-1) ?? '';
  const { municipality, contacts } = await house.db.passport.findFirstOrThrow({ where: { practiceId: id } });
  expect([municipality, contacts]).toEqual(['город Бердск', 'Директор центра']);

  // One of them is out of reach while the other writes.
  await colleague.context().setOffline(true);
  await editor(colleague, 'Муниципалитет').fill('Бердск и сёла рядом');
  await main(colleague).getByText('не сохранено').waitFor();
  await editor(author, 'Муниципалитет').fill('Бердск, Новосибирская область');
  await saved(author);
  await colleague.context().setOffline(false);
  await colleague.getByRole('button', { name: 'Сохранить ещё раз' }).click();
  await colleague.getByRole('dialog').getByText('Бердск, Новосибирская область').waitFor();
  await press(colleague, 'Записать мою версию');
  await saved(colleague);
  await expect.poll(() => editor(author, 'Муниципалитет').inputValue()).toBe('Бердск и сёла рядом');
  await colleague.goto('/practices');
}, 90_000);

it('the centre begins the review and appoints a reviewer of another organisation, which the author sees', async () => {
  centre = await house.at('methodologist', '/practices');
  await button(author, 'Отправить на экспертизу').click();
  await stands(author, 'Ждёт экспертизы');
  await centre.getByRole('link', { name }).click();
  await centre.getByRole('heading', { level: 1, name }).waitFor();
  await button(centre, 'Начать экспертизу').click();
  await field(centre, 'Оценить до').fill('30.11.2022');
  await press(centre, 'Начать экспертизу');
  await closed(centre);
  await stands(author, 'На экспертизе');

  await button(centre, 'Назначить эксперта').click();
  await pick(field(centre, 'Человек'), 'директор центра в бердске', /^Директор центра в Бердске/);
  await press(centre, 'Назначить эксперта');
  await centre.getByText('Практику своей организации никто не оценивает').waitFor();
  await pick(field(centre, 'Человек'), 'специалист минобразования', /^Специалист Минобразования/);
  await press(centre, 'Назначить эксперта');
  await closed(centre);
  await section(author, 'Экспертиза').getByText('Специалист Минобразования').waitFor();
}, 90_000);

it('a reviewer makes a remark at a field, and the author answers it there', async () => {
  reviewer = await house.at('education', '/notices');
  await reviewer
    .getByRole('link', { name: /Вас просят оценить практику/ })
    .filter({ hasText: name })
    .click();
  await reviewer.getByRole('heading', { level: 1, name }).waitFor();
  await button(reviewer, 'Оставить замечание: Проблема').click();
  await reviewer.getByLabel('Замечание: Проблема').fill('Сколько таких людей?');
  await section(reviewer, 'Проблема').getByRole('button', { name: 'Оставить замечание', exact: true }).click();
  await section(author, 'Проблема').getByText('Сколько таких людей?').waitFor();
  await section(author, 'Проблема').getByRole('button', { name: 'Ответить' }).click();
  await author.getByLabel('Ответ на замечание').fill('Около трёхсот.');
  await author.getByRole('button', { name: 'Отправить ответ' }).click();
  await section(reviewer, 'Проблема').getByText('Около трёхсот.').waitFor();
}, 60_000);

it('nothing is accepted before all have judged; a judgement needs its reasons', async () => {
  await button(centre, 'Принять практику').click();
  await centre.getByText('Оценили ещё не все').waitFor();
  await button(reviewer, 'Оценить практику').click();
  await button(reviewer, 'Поставить оценку').click();
  await reviewer.getByText('Поставьте балл и напишите, почему').waitFor();
  for (const criterion of await reviewer.getByRole('radiogroup').all())
    await criterion.getByRole('radio').nth(3).check();
  for (const reason of await reviewer.getByLabel(/^Почему: /).all()) await reason.fill('Это видно из результатов.');
  await reviewer.getByLabel('Вывод').fill('Включить в реестр.');
  await button(reviewer, 'Поставить оценку').click();
  const judged = section(author, 'Оценки');
  await judged.getByText('Включить в реестр.').waitFor();
  expect(await judged.getByRole('row', { name: /^Средний балл/ }).innerText()).toContain('4');
  await button(reviewer, 'Изменить оценку').waitFor();
}, 60_000);

it('it is accepted and published, and each sees it at once', async () => {
  await button(centre, 'Принять практику').click();
  await stands(reviewer, 'Принята');
  await stands(author, 'Принята');
  await button(centre, 'Опубликовать в реестре').click();
  expect(await field(centre, 'Когда пересмотреть').inputValue()).toBe('14.11.2023');
  await press(centre, 'Опубликовать в реестре');
  await closed(centre);
  await stands(author, 'В реестре');
}, 60_000);

it('a stranger finds it in the registry by a misspelt word, and a site takes it over, which its author sees at once', async () => {
  const stranger = await house.windowOf(null);
  await stranger.goto('/registry');
  await stranger.getByLabel('Что найти').fill('саседский центр');
  await stranger.getByRole('button', { name: 'Найти' }).click();
  await stranger.getByRole('link', { name }).click();
  await stranger.getByRole('heading', { level: 1, name }).waitFor();
  expect(await faults(stranger, 'main')).toEqual([]);

  const site = await house.at('ob', address);
  await button(site, 'Внедрить у себя').click();
  await field(site, 'Где').fill('г. Обь');
  await field(site, 'Что делаете иначе').fill('Соседи приходят по субботам');
  expect(await faults(site, '[role=dialog]')).toEqual([]);
  await press(site, 'Внедрить у себя');
  await closed(site);
  await section(author, 'Кто внедряет').getByText('Планируется').waitFor();
  await button(site, /^Рассказать, как идёт/).click();
  await field(site, 'Как идёт').selectOption('Работает');
  await press(site, 'Записать');
  await closed(site);
  await section(author, 'Кто внедряет').getByText('Работает').waitFor();
  await stranger.reload();
  await stranger.getByText('Соседи приходят по субботам').waitFor();
}, 60_000);

it('a passport that stands in Word is read as the practice is registered', async () => {
  const { publishedId } = await house.db.practice.findUniqueOrThrow({ where: { id: address.split('/').at(-1) ?? '' } });
  const paper = await author.request.get(`/api/practices/${publishedId}.docx`);
  const typist = await house.at('berdsk', '/practices', 2);
  await button(typist, 'Зарегистрировать практику').click();
  const file = { name: 'Паспорт.docx', mimeType: paper.headers()['content-type'] ?? '', buffer: await paper.body() };
  await typist.locator('[role=dialog] input[type=file]').setInputFiles(file);
  await typist.getByText(/^Прочитано: Муниципалитет, Целевые группы, Проблема/).waitFor();
  expect(await field(typist, 'Название').inputValue()).toBe(name);
  await press(typist, 'Зарегистрировать практику');
  await closed(typist);
  await typist.getByRole('heading', { level: 1, name }).waitFor();
  expect(await editor(typist, 'Муниципалитет').inputValue()).toBe('Бердск и сёла рядом');
  await takesStep(typist, 'Удалить черновик');
  await press(typist, 'Удалить черновик');
  await closed(typist);
}, 60_000);

it('what the centre returns comes back with its reason, and the author goes on with the remarks at their fields', async () => {
  await button(author, 'Начать новую версию').click();
  await stands(author, 'Черновик');
  await editor(author, 'Название').fill('Соседский центр: помощь рядом');
  await editor(author, 'Целевые группы').fill('пожилые люди, дата рождения: 12.03.1941');
  await saved(author);
  // What looks like data about a person is said while it is written, and where.
  await main(author).getByText('Целевые группы: дата рождения').waitFor();
  await editor(author, 'Целевые группы').fill('пожилые люди');
  await main(author).getByRole('note').waitFor({ state: 'detached' });
  await author.getByRole('link', { name: 'Сравнить с версией 1' }).click();
  await main(author).locator('del').getByText('с домом').waitFor();
  await author.getByRole('link', { name: 'Закончить сравнение' }).click();
  await button(author, 'Отправить на экспертизу').click();
  await stands(centre, 'Ждёт экспертизы');
  await takesStep(centre, 'Вернуть с замечаниями');
  await field(centre, 'Причина').fill('Укажите, сколько длится помощь.');
  await press(centre, 'Вернуть с замечаниями');
  await closed(centre);
  await main(author).getByText('Укажите, сколько длится помощь.').waitFor();
  await button(author, 'Начать новую версию').click();
  await main(author).getByText('Почему возвращена версия 2').waitFor();
}, 60_000);

it('a draft is thrown away by its name, and the version before stands there again', async () => {
  await takesStep(author, 'Удалить черновик');
  await press(author, 'Удалить черновик');
  await closed(author);
  await stands(author, 'Возвращена с замечаниями');
  await author.getByRole('link', { name: 'Версия 1' }).click();
  await stands(author, 'В реестре');
  await author.getByRole('heading', { level: 1, name }).waitFor();
  await button(author, 'Ещё').click();
  const href = await author.getByRole('menuitem', { name: 'Скачать в Word' }).getAttribute('href');
  expect((await author.request.get(href ?? '')).headers()['content-disposition']).toContain('.docx');
}, 60_000);

it('an NGO that the centre invites makes its first account, and registers a practice', async () => {
  await centre.goto('/practices');
  await button(centre, 'Пригласить НКО').click();
  await field(centre, 'ОГРН').fill('1025402451888');
  await field(centre, 'Краткое название').fill('АНО «Рядом»');
  await field(centre, 'Полное название').fill('Автономная некоммерческая организация «Рядом»');
  await field(centre, 'Кто представляет: фамилия, имя, отчество').fill('Руководитель «Рядом»');
  await field(centre, 'Должность').fill('директор');
  await field(centre, 'Электронная почта').fill('director@ryadom.test');
  expect(await faults(centre, '[role=dialog]')).toEqual([]);
  await press(centre, 'Пригласить НКО');
  await field(centre, 'ОГРН').and(centre.locator('[aria-invalid=true]')).waitFor();
  await field(centre, 'ОГРН').fill('1025402451887');
  await press(centre, 'Пригласить НКО');
  const link = await centre.getByText(/\/invitation\/[0-9A-Z]{26}$/).textContent();

  const ngo = await house.stranger();
  await ngo.goto(new URL(link ?? '').pathname);
  await ngo.getByLabel('Придумайте пароль').fill('четыре слова без точки');
  await button(ngo, 'Войти с этим паролем').click();
  // Nothing waits for whoever is new: the day's page says what may be begun.
  await main(ngo).getByRole('link', { name: 'Зарегистрировать практику' }).click();
  await button(ngo, 'Зарегистрировать практику').first().click();
  await field(ngo, 'Название').fill('Клуб взаимопомощи родителей');
  await press(ngo, 'Зарегистрировать практику');
  await ngo.getByRole('heading', { level: 1, name: 'Клуб взаимопомощи родителей' }).waitFor();
  await ngo.context().close();
}, 60_000);

it('no script failed, and no other host was asked', () => {
  expect(house.complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});
