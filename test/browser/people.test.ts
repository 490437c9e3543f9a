import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFrom } from '../world/app.ts';
import { arrive } from './arrive.ts';
import { faults } from './axe.ts';
import { House } from './house.ts';
import { pick } from './pick.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

/** Signing in with real hashes takes a while on a busy machine. */
const patience = 90_000;

const idOf = async (login: string): Promise<string> =>
  (await house.db.person.findFirstOrThrow({ where: { email: `${login}@vmeste.test` } })).id;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const signedInAs = (page: Page, name: string) => page.locator('header').getByText(name, { exact: true }).waitFor();

/** Somebody types name and password at the sign-in page. */
async function knock(page: Page, name: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Электронная почта или имя для входа').fill(name);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await button(page, 'Войти').click();
}

describe('a way in', { timeout: patience }, () => {
  it('somebody without an address comes in by a printed code, with a name and a password of their own', async () => {
    const admin = await house.windowOf('admin');
    await admin.goto('/people/codes');
    await button(admin, 'Завести несколько человек').click();
    const dialog = admin.getByRole('dialog');
    await pick(dialog.getByLabel('Организация'), 'бердск', 'МБУ «КЦСОН города Бердска»');
    await dialog.getByLabel('Должность для всех').fill('сиделка');
    await dialog.getByLabel('Люди', { exact: true }).fill('Иванова Анна\nПетров Пётр\tводитель');
    await dialog.getByRole('button', { name: 'Завести 2 человек' }).click();
    await dialog.waitFor({ state: 'detached' });
    await button(admin, 'Сделать 2 кода').click();
    const sheet = admin.getByRole('list', { name: 'Лист с кодами' });
    const slip = sheet.getByRole('listitem').filter({ hasText: 'Иванова Анна' });
    await slip.getByText('МБУ «КЦСОН города Бердска»').waitFor();
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await slip.textContent()) ?? '')?.[0] ?? '';
    expect(code).not.toBe('');
    // Printed, the sheet is all there is.
    await admin.emulateMedia({ media: 'print' });
    expect(await admin.getByRole('button').count()).toBe(0);
    await admin.emulateMedia({ media: 'screen' });
    await admin.reload();
    await button(admin, 'Сделать коды').waitFor();
    expect(await admin.locator('body').textContent()).not.toContain(code);

    const anna = await house.stranger();
    await anna.goto('/sign-in');
    await button(anna, 'У меня одноразовый код').click();
    await anna.getByLabel('Одноразовый код с листка').fill(code.toLowerCase().replaceAll('-', ' '));
    await button(anna, 'Продолжить').click();
    await anna.getByText('Иванова Анна').waitFor();
    await anna.getByLabel('Имя для входа').fill('ivanova.anna');
    await anna.getByLabel('Придумайте пароль').fill('четыре слова без точки');
    await button(anna, 'Войти с этим паролем').click();
    await signedInAs(anna, 'Иванова Анна');
    await anna.context().close();

    const again = await house.stranger();
    await knock(again, 'ivanova.anna', 'четыре слова без точки');
    await signedInAs(again, 'Иванова Анна');
    await again.goto(`/invitation/${code}`);
    await again.getByRole('heading', { name: 'Приглашение не действует' }).waitFor();
    await again.context().close();
  });

  it('somebody with an address comes in by the link that was shown to the account manager', async () => {
    const manager = await house.windowOf('health.head');
    const { id } = await house.db.organisation.findFirstOrThrow({ where: { shortName: 'Минздрав НСО' } });
    await manager.goto(`/organisations/${id}`);
    await button(manager, 'Завести человека').click();
    const dialog = manager.getByRole('dialog');
    expect(await dialog.getByLabel('Организация').inputValue()).toBe(id);
    await dialog.getByLabel('Имя', { exact: true }).fill('Сидорова Мария');
    await dialog.getByLabel('Электронная почта').fill('Sidorova@zdrav.test');
    await dialog.getByLabel('Должность').fill('консультант');
    await dialog.getByRole('button', { name: 'Завести человека' }).click();
    await manager.getByRole('heading', { level: 1, name: 'Сидорова Мария' }).waitFor();
    await button(manager, 'Показать ссылку').click();
    const link = await manager.getByText(/\/invitation\/[0-9A-Z]{26}$/).textContent();
    await manager.getByText('Ссылка ждёт').waitFor();

    const maria = await house.stranger();
    await maria.goto(new URL(link ?? '').pathname);
    await maria.getByLabel('Придумайте пароль').fill('короткий');
    await button(maria, 'Войти с этим паролем').click();
    await maria.getByText(/Пароль короче 10 знаков/).waitFor();
    await maria.getByLabel('Придумайте пароль').fill('четыре слова без точки');
    await button(maria, 'Войти с этим паролем').click();
    await signedInAs(maria, 'Сидорова Мария');
    await maria.context().close();
  });

  it('whoever turns confirmation on is asked for a number from then on, or for a recovery code', async () => {
    const own = await house.signedIn('education');
    await own.goto('/account');
    await button(own, 'Включить подтверждение').click();
    const dialog = own.getByRole('dialog');
    await dialog.getByLabel('Пароль, с которым вы входите сейчас').fill('не тот пароль');
    await dialog.getByRole('button', { name: 'Продолжить' }).click();
    await dialog.getByText(/Пароль не подошёл/).waitFor();
    await dialog.getByLabel('Пароль, с которым вы входите сейчас').fill('vmeste-demo');
    await dialog.getByRole('button', { name: 'Продолжить' }).click();
    await dialog.getByRole('img', { name: 'Рисунок с ключом для приложения' }).waitFor();
    const key = (await dialog.getByText(/^([A-Z2-7]{4} ?)+$/).textContent()) ?? '';
    await dialog.getByLabel('Шесть цифр').fill(codeFrom(key));
    await dialog.getByRole('button', { name: 'Включить' }).click();
    const codes = dialog.getByRole('list', { name: 'Запасные коды' }).getByRole('listitem');
    await codes.first().waitFor();
    const [spare = ''] = await codes.allTextContents();
    expect(await codes.count()).toBe(10);
    await dialog.getByRole('button', { name: 'Коды сохранены' }).click();
    await own.getByText('Включено: после пароля система спрашивает число из приложения.').waitFor();
    // The session was replaced by another one, and the page stays connected.
    await own.getByRole('status').getByText('на связи').waitFor();

    const elsewhere = await house.stranger();
    await knock(elsewhere, 'education@vmeste.test', 'vmeste-demo');
    await elsewhere.getByLabel('Шесть цифр из приложения').fill('000 000');
    await button(elsewhere, 'Подтвердить').click();
    await elsewhere.getByText(/Число не подошло/).waitFor();
    // A code opens once; the next half minute's is let in already.
    await elsewhere.getByLabel('Шесть цифр из приложения').fill(codeFrom(key, 1));
    await button(elsewhere, 'Подтвердить').click();
    await signedInAs(elsewhere, 'Специалист Минобразования');
    await elsewhere.context().close();

    const without = await house.stranger();
    await knock(without, 'education@vmeste.test', 'vmeste-demo');
    await button(without, 'Телефона нет под рукой').click();
    await without.getByLabel('Запасной код').fill(spare.toLowerCase().replace('-', ' '));
    await button(without, 'Подтвердить').click();
    await signedInAs(without, 'Специалист Минобразования');

    // Ended from the other machine, this page says by itself that it is over.
    await own.reload();
    await button(own, 'Закончить все, кроме этого').click();
    await without.getByText('Вход закончился. Войдите снова: страница откроется там же.').waitFor({ timeout: 5_000 });
    await without.context().close();
    await button(own, 'Выключить подтверждение').click();
    await own.getByRole('dialog').getByLabel('Пароль, с которым вы входите сейчас').fill('vmeste-demo');
    await own.getByRole('dialog').getByRole('button', { name: 'Выключить подтверждение' }).click();
    await button(own, 'Включить подтверждение').waitFor();
    await own.context().close();
  });
});

describe('two who change one person at once', { timeout: patience }, () => {
  it('the second sees both versions and chooses, of the person and of the post', async () => {
    const first = await house.windowOf('admin');
    const second = await house.windowOf('admin', {}, 2);
    const dialog = (page: Page) => page.getByRole('dialog');
    const write = async (page: Page, open: string, label: string, words: string): Promise<void> => {
      await button(page, open).click();
      await dialog(page).getByLabel(label, { exact: true }).fill(words);
    };
    const save = (page: Page) => dialog(page).getByRole('button', { name: 'Записать', exact: true }).click();
    const both = dialog(second).filter({ hasText: 'Запись изменили, пока вы писали' });
    for (const page of [first, second]) await arrive(page, `/people/${await idOf('integration')}`);

    await write(second, 'Изменить', 'Имя', 'Сидорова Анна');
    await write(first, 'Изменить', 'Имя', 'Петрова Анна');
    await save(first);
    // The page goes on under the dialog, and the dialog keeps to what it was opened for.
    await second.getByText('Петрова Анна').first().waitFor({ state: 'attached' });
    await save(second);
    await both.waitFor();
    expect(await both.locator('section').allTextContents()).toEqual([
      expect.stringContaining('Сидорова Анна'),
      expect.stringContaining('Петрова Анна'),
    ]);
    await both.getByRole('button', { name: 'Записать мою версию' }).click();
    await first.getByRole('heading', { level: 1, name: 'Сидорова Анна' }).waitFor();

    const post = 'Изменить: НМООИ «Ассоциация «Интеграция» ОООИ';
    await write(second, post, 'Должность', 'начальник отдела');
    await write(first, post, 'Должность', 'начальник управления');
    await save(first);
    await second.getByText('начальник управления').waitFor({ state: 'attached' });
    await save(second);
    await both.getByText('начальник управления', { exact: true }).waitFor();
    await both.getByRole('button', { name: 'Оставить как есть' }).click();
    await dialog(second).waitFor({ state: 'detached' });
    expect((await house.db.membership.findFirstOrThrow({ where: { personId: await idOf('integration') } })).post).toBe(
      'начальник управления',
    );

    await button(second, 'Показать историю').click();
    const history = second.getByRole('region', { name: 'История' }).getByRole('listitem');
    await history.filter({ hasText: /Исправлено место работы: НМООИ.*начальник управления/ }).waitFor();
    await history.filter({ hasText: /Изменены сведения.*Петрова Анна.*Сидорова Анна/ }).waitFor();
    expect(await faults(second)).toEqual([]);
  });
});

describe('the people of an organisation', { timeout: patience }, () => {
  it('are given roles, posts and a last day by who manages the accounts', async () => {
    const manager = await house.windowOf('health.head');
    await manager.goto(`/people/${await idOf('health')}`);
    await button(manager, 'Дать роль').click();
    const dialog = manager.getByRole('dialog');
    expect(await dialog.getByRole('option').allTextContents()).toEqual(['Утверждает отчёты: Минздрав НСО']);
    await dialog.getByRole('button', { name: 'Дать роль' }).click();
    await button(manager, 'Завершить: Утверждает отчёты').click();
    await dialog.getByRole('button', { name: 'Завершить' }).click();
    await button(manager, 'Завершить: Утверждает отчёты').waitFor({ state: 'detached' });

    await button(manager, 'Изменить: Минздрав НСО').click();
    await dialog.getByLabel('Должность').fill('начальник отдела');
    await dialog.getByRole('button', { name: 'Записать' }).click();
    await manager.getByText('начальник отдела').waitFor();
  });

  it('are left alone by who manages another organisation, and by who manages none', async () => {
    const manager = await house.windowOf('health.head');
    await manager.goto(`/people/${await idOf('labour')}`);
    await manager.getByRole('heading', { level: 1, name: 'Специалист Минтруда' }).waitFor();
    for (const name of ['Закрыть учётную запись', 'Дать роль', 'Показать ссылку', /^Завершить/])
      expect(await button(manager, name).count(), String(name)).toBe(0);
    const specialist = await house.windowOf('health');
    await specialist.goto('/people');
    await specialist.getByRole('link', { name: 'Специалист Минтруда' }).waitFor();
    expect(await button(specialist, 'Завести человека').count()).toBe(0);
    await specialist.goto('/people/codes');
    await specialist.getByText(/Коды печатает тот, кто ведёт учётные записи/).waitFor();
  });

  it('are seen to change by whoever looks at them, without a reload', async () => {
    const [manager, specialist] = [await house.windowOf('ob'), await house.windowOf('admin')];
    await arrive(specialist, `/people/${await idOf('ob')}`);
    await manager.goto(`/people/${await idOf('ob')}`);
    await button(manager, /^Изменить: /).click();
    await manager.getByRole('dialog').getByLabel('Должность').fill('исполняющий обязанности директора');
    await manager.getByRole('dialog').getByRole('button', { name: 'Записать' }).click();
    await specialist.getByText('исполняющий обязанности директора').waitFor({ timeout: 3_000 });
  });

  it('lose the account and get it back within ten seconds', async () => {
    const admin = await house.windowOf('admin');
    await admin.goto(`/people/${await idOf('outsider')}`);
    await button(admin, 'Закрыть учётную запись').click();
    await button(admin, 'Открыть учётную запись').waitFor();
    await admin.getByRole('button', { name: /^Вернуть/ }).click();
    await button(admin, 'Закрыть учётную запись').waitFor();
  });

  it('are found by organisation, role and state of the account; the address keeps the choice', async () => {
    const admin = await house.windowOf('admin');
    await admin.goto('/people?role=ACCOUNT_MANAGER');
    await admin.getByRole('link', { name: 'Директор Обского ПНИ' }).waitFor();
    expect(await admin.getByRole('link', { name: 'Специалист Минздрава' }).count()).toBe(0);
    await admin.getByLabel('Найти по имени').fill('заместитель');
    await admin.getByText('1 человек', { exact: true }).waitFor();
    expect(new URL(admin.url()).searchParams.get('q')).toBe('заместитель');
  });

  it('are reached on a phone, as everything else is', async () => {
    const phone = await house.windowOf('health', { width: 390, height: 844 });
    await phone.goto('/');
    await button(phone, 'Ещё').click();
    await phone.getByRole('menuitem', { name: 'Люди' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Люди' }).waitFor();
    await button(phone, 'Ещё').focus();
    await phone.keyboard.press('Enter');
    await phone.keyboard.press('ArrowDown');
    await phone.getByRole('menuitem', { name: 'Моя учётная запись' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Моя учётная запись' }).waitFor();
  });
});
