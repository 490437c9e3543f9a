import { lockOf } from '@vmeste/schema/core/lock.ts';
import { expect, onTestFinished, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { Jar } from '../../world/browser.ts';
import { openLetters } from '../../world/letters.ts';
import { ownWorld } from '../../world.ts';

const invite = graphql(`
  mutation ($personId: ID!, $kind: InvitationKind!, $key: ID) {
    invite(personId: $personId, kind: $kind, key: $key) {
      __typename
      ... on Invited { secret invitation { id version kind expiresAt } }
      ... on Invalid { field code }
    }
  }
`);

const createPerson = graphql(`
  mutation ($name: String!, $email: String, $language: Language, $organisationId: ID, $post: String) {
    createPerson(name: $name, email: $email, language: $language, organisationId: $organisationId, post: $post) {
      __typename
      ... on Person { id version }
      ... on Invalid { field code }
    }
  }
`);

const revoke = graphql(`
  mutation ($id: ID!, $version: Int!) {
    revokeInvitation(id: $id, version: $version) { __typename ... on Invitation { revokedAt } }
  }
`);

const disable = graphql(`
  mutation ($id: ID!, $version: Int!) {
    disablePerson(id: $id, version: $version) { __typename ... on Person { disabledAt } ... on Invalid { field code } }
  }
`);

async function hub(settings: Record<string, string> = {}) {
  const w = await ownWorld(settings);
  const health = w.organisation('Минздрав НСО');
  const manager = health.person('ответственный за учётные записи').accountManager();
  const enrolled = async (name: string, email: string | null = null, language: 'RU' | 'EN' = 'RU') => {
    const made = await manager.does(createPerson, {
      name,
      email,
      language,
      organisationId: health.id,
      post: 'специалист',
    });
    if (made.__typename !== 'Person') throw new Error(JSON.stringify(made));
    return made.id;
  };
  const invited = async (personId: string, kind: 'LINK' | 'CODE') => {
    const made = await manager.does(invite, { personId, kind });
    if (made.__typename !== 'Invited') throw new Error(JSON.stringify(made));
    return { ...made.invitation, secret: made.secret ?? '' };
  };
  return { w, health, manager, enrolled, invited };
}

const password = 'придуманный пароль';

test('somebody without an address comes in with a printed code, a name and a password of their own', async () => {
  const { w, enrolled, invited } = await hub();
  const { secret } = await invited(await enrolled('Сиделка'), 'CODE');
  expect(secret).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const jar = new Jar(w.url);
  const typed = secret.toLowerCase().replaceAll('-', ' ');
  expect((await jar.post('/api/invitation/look', { secret: typed })).body).toMatchObject({
    name: 'Сиделка',
    needsUsername: true,
    known: false,
  });
  expect((await jar.post('/api/invitation/accept', { secret: typed, password, username: 'sidelka' })).status).toBe(200);
  expect((await jar.post('/api/auth/sign-in/username', { username: 'Sidelka', password })).status).toBe(200);
  expect(await jar.whoAmI()).toBe('Сиделка');
});

test('an invitation opens once, until it runs out, and only the newest one', async () => {
  const { w, enrolled, invited, manager } = await hub();
  const jar = new Jar(w.url);
  const accept = async (secret: string) =>
    (await jar.post('/api/invitation/accept', { secret, password, username: 'kto.to' })).body;
  const expired = { errors: [{ extensions: { code: 'EXPIRED', field: 'secret' } }] };
  const person = await enrolled('Кто-то');
  const older = await invited(person, 'CODE');
  const newer = await invited(person, 'CODE');
  expect(await accept(older.secret)).toMatchObject(expired);
  expect(await accept(newer.secret)).toEqual({ ok: true });
  expect(await accept(newer.secret)).toMatchObject(expired);
  const another = await invited(await enrolled('Другой'), 'CODE');
  w.clock.pass(31 * 86_400_000);
  expect(await accept(another.secret)).toMatchObject(expired);
  const third = await invited(await enrolled('Третий'), 'LINK');
  expect(await manager.does(revoke, { id: third.id, version: third.version })).toMatchObject({
    __typename: 'Invitation',
  });
  expect(await accept(third.secret)).toMatchObject(expired);
  expect((await jar.post('/api/invitation/look', { secret: 'AAAA-BBBB-CCCC' })).status).toBe(404);
});

test('of two who accept the same invitation at once one is in, and the other is told that it is used', async () => {
  const { w, enrolled, invited } = await hub();
  const { secret } = await invited(await enrolled('Кто-то'), 'CODE');
  const accept = (username: string) =>
    new Jar(w.url).post('/api/invitation/accept', { secret, password, username }).then(({ status, body }) => ({
      status,
      errors: body['errors'],
    }));
  // Both have looked at it before either is done: the last step of every act waits here.
  const both = await w.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockOf('feed')})`;
    const under = [accept('pervaya'), accept('vtoraya')];
    await new Promise((done) => setTimeout(done, 1_500));
    return { under };
  });
  const answers = await Promise.all(both.under);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  expect(answers.find(({ status }) => status === 422)?.errors).toMatchObject([
    { extensions: { code: 'EXPIRED', field: 'secret' } },
  ]);
});

test('what is wrong with an acceptance is said at its field, and the invitation stays good', async () => {
  const { w, enrolled, invited } = await hub();
  const jar = new Jar(w.url);
  const first = await invited(await enrolled('Первый'), 'CODE');
  await jar.post('/api/invitation/accept', { secret: first.secret, password, username: 'taken' });
  const { secret } = await invited(await enrolled('Второй'), 'CODE');
  const refused = async (given: object) =>
    (await jar.post('/api/invitation/accept', { secret, password, username: 'mine', ...given })).body;
  expect(await refused({ password: 'короткий' })).toMatchObject({
    errors: [{ extensions: { field: 'password', code: 'TOO_SHORT' } }],
  });
  expect(await refused({ username: 'taken' })).toMatchObject({
    errors: [{ extensions: { field: 'username', code: 'TAKEN' } }],
  });
  expect(await refused({ username: '' })).toMatchObject({
    errors: [{ extensions: { field: 'username', code: 'REQUIRED' } }],
  });
  expect(await refused({})).toEqual({ ok: true });
});

test('nothing but a hash of the secret is kept, and whoever guesses must wait', async () => {
  const { w, enrolled, invited } = await hub();
  const { secret } = await invited(await enrolled('Кто-то'), 'CODE');
  const kept = JSON.stringify([
    await w.db.invitation.findMany(),
    await w.db.revision.findMany(),
    await w.db.request.findMany(),
  ]);
  expect(kept).not.toContain(secret);
  expect(kept).not.toContain(secret.replaceAll('-', ''));
  const jar = new Jar(w.url);
  for (let guess = 0; guess < 30; guess += 1) await jar.post('/api/invitation/look', { secret: `GUESS-${guess}` });
  expect((await jar.post('/api/invitation/look', { secret })).status).toBe(429);
});

test('an invitation goes by mail in the person’s language, once, and its link opens the door', async () => {
  const letters = await openLetters();
  onTestFinished(() => letters.stop());
  const { w, enrolled, invited } = await hub({
    SMTP_URL: letters.url,
    MAIL_FROM: 'Вместе <hub@example.ru>',
    HUB_URL: 'http://hub.example.ru',
  });
  letters.refuse(1);
  const { secret } = await invited(await enrolled('Иванова Анна', 'Anna@Example.ru'), 'LINK');
  expect(secret).toBe('');
  const letter = await letters.next();
  expect(letter.to).toEqual([{ name: 'Иванова Анна', address: 'anna@example.ru' }]);
  expect(letter.subject).toBe('Приглашение в «Вместе»');
  const link = /http:\/\/hub\.example\.ru\/invitation\/([0-9A-Z]{26})/.exec(letter.text ?? '');
  expect(letter.html).toContain(link?.[0]);
  await invited(await enrolled('Jane Roe', 'jane@example.org', 'EN'), 'LINK');
  expect((await letters.next()).subject).toBe('Your invitation to Vmeste');
  expect(letters.count).toBe(2);
  const jar = new Jar(w.url);
  expect((await jar.post('/api/invitation/accept', { secret: link?.[1], password })).body).toEqual({ ok: true });
});

test('a forgotten password is replaced through the person’s own mail; nobody learns who has an account', async () => {
  const letters = await openLetters();
  onTestFinished(() => letters.stop());
  const { w, health } = await hub({ SMTP_URL: letters.url });
  const person = health.person('забывчивый');
  await w.settled();
  expect((await person.fetches('/api/auth/get-session')).status).toBe(200);
  const jar = new Jar(w.url);
  const asked = await jar.post('/api/invitation/recover', { email: person.email.toUpperCase() });
  const unknown = await jar.post('/api/invitation/recover', { email: 'nobody@people.test' });
  expect(asked).toEqual(unknown);
  const secret = /invitation\/([0-9A-Z]{26})/.exec((await letters.next()).text ?? '')?.[1];
  expect((await jar.post('/api/invitation/accept', { secret, password })).status).toBe(200);
  // Whoever was signed in with the old password is out.
  expect(await (await person.fetches('/api/auth/get-session')).text()).toBe('null');
  expect((await jar.post('/api/auth/sign-in/email', { email: person.email, password })).status).toBe(200);
  expect(await jar.whoAmI()).toBe('забывчивый');
  await jar.post('/api/invitation/recover', { email: person.email });
  expect(letters.count).toBe(1);
});

test('whoever is disabled is signed out at once and does not come in again', async () => {
  const { w, manager, invited, enrolled } = await hub();
  const id = await enrolled('Уволенный', 'gone@example.ru');
  const { secret } = await invited(id, 'LINK');
  const jar = new Jar(w.url);
  await jar.post('/api/invitation/accept', { secret, password });
  await jar.post('/api/auth/sign-in/email', { email: 'gone@example.ru', password });
  expect(await jar.whoAmI()).toBe('Уволенный');
  expect(await manager.does(disable, { id, version: 1 })).toMatchObject({ __typename: 'Person' });
  expect(await jar.whoAmI()).toBeNull();
  expect((await jar.post('/api/auth/sign-in/email', { email: 'gone@example.ru', password })).body).toMatchObject({
    code: 'account_closed',
  });
});
