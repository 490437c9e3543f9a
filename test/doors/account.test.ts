import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { codeFrom } from '../world/app.ts';
import { Jar } from '../world/browser.ts';
import type { PersonRow } from '../world/person.ts';
import { ownWorld, type World } from '../world.ts';

const password = 'пароль из четырёх слов';
/** A person with a password, who signs in as often as wanted, each time in another browser. */
async function hub(settings: Record<string, string> = {}) {
  const w = await ownWorld({ HUB_PROXIES: '1', ...settings });
  const person = w.organisation('Минздрав НСО').person('специалист');
  await w.settled();
  const { password: hashing } = await w.node.auth.$context;
  const at = new Date();
  await w.db.account.create({
    data: {
      id: 'account',
      accountId: person.loginId,
      providerId: 'credential',
      userId: person.loginId,
      password: await hashing.hash(password),
      createdAt: at,
      updatedAt: at,
    },
  });
  const knock = (jar: Jar, given = password) =>
    jar.post('/api/auth/sign-in/email', { email: person.email, password: given });
  const signedIn = async () => {
    const jar = new Jar(w.url);
    expect((await knock(jar)).status).toBe(200);
    return jar;
  };
  return { w, person, knock, signedIn };
}

/** An open socket of whoever the jar is signed in as. */
async function socketOf(w: World, jar: Jar): Promise<WebSocket> {
  const headers = { cookie: jar.cookie };
  const socket = new WebSocket(`${w.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  const admitted = once(socket, 'message');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await admitted;
  return socket;
}

interface Listed {
  readonly token: string;
}

async function sessionsOf(jar: Jar): Promise<Listed[]> {
  const response = await jar.fetch('/api/auth/list-sessions');
  const listed: Listed[] = await response.json();
  return listed;
}

async function withSecondFactor() {
  const all = await hub();
  const jar = await all.signedIn();
  const { body } = await jar.post('/api/auth/two-factor/enable', { password });
  const key = keyOf(body);
  const codes = Array.isArray(body['backupCodes']) ? body['backupCodes'].map(String) : [];
  const used = codeFrom(key);
  expect((await jar.post('/api/auth/two-factor/verify-totp', { code: used })).status).toBe(200);
  return { ...all, jar, key, codes, used };
}

test('whoever changes the password gives the old one first; the new one opens, and all others are out', async () => {
  const { w, knock, signedIn } = await hub();
  const [here, elsewhere] = [await signedIn(), await signedIn()];
  const socket = await socketOf(w, elsewhere);
  const change = (currentPassword: string, newPassword: string) =>
    here.post('/api/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: true });
  expect(await change('не тот пароль', 'совсем другой пароль')).toMatchObject({
    status: 400,
    body: { code: 'INVALID_PASSWORD' },
  });
  expect(await change(password, 'короткий')).toMatchObject({ status: 400, body: { code: 'PASSWORD_TOO_SHORT' } });
  expect(await elsewhere.whoAmI()).toBe('специалист');
  const closed = once(socket, 'close');
  expect((await change(password, 'совсем другой пароль')).status).toBe(200);
  // From the answer on: the hashing before it takes its time.
  const began = performance.now();
  expect((await closed)[0]).toBe(4403);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(await here.whoAmI()).toBe('специалист');
  expect(await elsewhere.whoAmI()).toBeNull();
  const fresh = new Jar(w.url);
  expect((await knock(fresh)).status).toBe(401);
  expect((await knock(fresh, 'совсем другой пароль')).status).toBe(200);
});

test('by whichever address of its own the hub is opened, an account is managed as at the first', async () => {
  const { w, person, knock } = await hub({ HUB_HOST: '0.0.0.0', HUB_ORIGINS: 'https://hub.example' });
  // Every address of 127.0.0.0/8 is this machine's: another one than the settings name, as in a local network.
  const jar = new Jar(w.url.replace('127.0.0.1', '127.0.0.2'));
  expect((await knock(jar)).status).toBe(200);
  const { body } = await jar.post('/api/auth/two-factor/enable', { password });
  expect(keyOf(body)).not.toBe('');
  const newPassword = 'совсем другой пароль';
  expect((await jar.post('/api/auth/change-password', { currentPassword: password, newPassword })).status).toBe(200);

  const signOut = async (origin: string) => {
    const headers = { origin, cookie: jar.cookie, 'content-type': 'application/json' };
    return (await fetch(`${w.url}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' })).status;
  };
  expect(await signOut('https://elsewhere.example'), 'of another site').toBe(403);
  expect(await jar.whoAmI()).toBe(person.name);
  expect(await signOut('https://hub.example'), 'one that the settings name').toBe(200);
  expect(await jar.whoAmI()).toBeNull();
});

test('whoever guesses the password of an open session waits after ten attempts, and others do not', async () => {
  const { w, signedIn } = await hub();
  const jar = await signedIn();
  const guess = () =>
    jar.post('/api/auth/change-password', { currentPassword: 'догадка', newPassword: 'совсем другой пароль' });
  for (let attempt = 0; attempt < 10; attempt += 1) expect((await guess()).status).toBe(400);
  expect((await guess()).status).toBe(429);
  const other = w.person('другой');
  await w.settled();
  const answer = await other.fetches('/api/auth/two-factor/disable', {
    method: 'POST',
    headers: { origin: w.url, 'content-type': 'application/json' },
    body: JSON.stringify({ password: 'догадка' }),
  });
  expect(answer.status).toBe(400);
});

test('a second factor begins only with a code of the app, and then sign-in asks for it', async () => {
  const { w, knock, signedIn } = await hub();
  const jar = await signedIn();
  const enable = (given: string) => jar.post('/api/auth/two-factor/enable', { password: given });
  expect((await enable('не тот пароль')).status).toBe(400);
  const { body } = await enable(password);
  const key = keyOf(body);
  expect(String(body['totpURI'])).toContain('issuer=Vmeste');
  // Not confirmed yet: the password alone still opens.
  await signedIn();
  const confirm = (code: string) => jar.post('/api/auth/two-factor/verify-totp', { code });
  const wrong = codeFrom(key) === '000000' ? '111111' : '000000';
  expect((await confirm(wrong)).status).toBe(401);
  expect((await confirm(codeFrom(key))).status).toBe(200);
  expect(await jar.whoAmI()).toBe('специалист');

  const fresh = new Jar(w.url);
  expect((await knock(fresh)).body).toMatchObject({ twoFactorRedirect: true });
  expect(await fresh.whoAmI()).toBeNull();
  expect((await fresh.post('/api/auth/two-factor/verify-totp', { code: wrong })).status).toBe(401);
  // A code opens once; the next half minute's is let in already.
  expect((await fresh.post('/api/auth/two-factor/verify-totp', { code: codeFrom(key, 1) })).status).toBe(200);
  expect(await fresh.whoAmI()).toBe('специалист');
});

test('a code of the app opens once, whoever brings it', async () => {
  const { w, knock, key, used } = await withSecondFactor();
  const code = codeFrom(key, 1);
  const come = async (given: string) => {
    const jar = new Jar(w.url);
    await knock(jar);
    return { jar, answer: await jar.post('/api/auth/two-factor/verify-totp', { code: given }) };
  };
  expect((await come(code)).answer.status).toBe(200);
  const again = await come(code);
  expect(again.answer).toMatchObject({ status: 403, body: { code: 'code_used' } });
  expect(await again.jar.whoAmI()).toBeNull();
  // The code that confirmed the app counts as used as well.
  expect((await come(used)).answer).toMatchObject({ status: 403, body: { code: 'code_used' } });
});

test('a recovery code opens once in place of the app; new ones end the old', async () => {
  const { w, knock, codes, jar } = await withSecondFactor();
  expect(codes).toHaveLength(10);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  const come = async (code: string) => {
    const fresh = new Jar(w.url);
    await knock(fresh);
    return (await fresh.post('/api/auth/two-factor/verify-backup-code', { code })).status;
  };
  const [first = '', second = ''] = codes;
  expect(await come(first)).toBe(200);
  expect(await come(first)).toBe(401);
  expect((await jar.post('/api/auth/two-factor/generate-backup-codes', { password: 'не тот пароль' })).status).toBe(
    400,
  );
  const { body } = await jar.post('/api/auth/two-factor/generate-backup-codes', { password });
  const [fresh = ''] = Array.isArray(body['backupCodes']) ? body['backupCodes'].map(String) : [];
  expect(await come(second)).toBe(401);
  expect(await come(fresh)).toBe(200);
});

test('whoever guesses at the second factor is locked out of it, with the right code too', async () => {
  const { w, person, knock, key } = await withSecondFactor();
  const wrong = [codeFrom(key), codeFrom(key, 1), codeFrom(key, -1)].includes('000000') ? '111111' : '000000';
  const guesses: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    const jar = new Jar(w.url);
    await knock(jar);
    for (let attempt = 0; attempt < 5; attempt += 1)
      guesses.push((await jar.post('/api/auth/two-factor/verify-totp', { code: wrong })).status);
  }
  expect(guesses).toEqual(Array.from({ length: 10 }, () => 401));
  // Here the account is not tried at all for a while; elsewhere the password opens, and the second factor does not.
  expect((await knock(new Jar(w.url))).status).toBe(429);
  const jar = new Jar(w.url);
  const elsewhere = (path: string, body: object) =>
    jar.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.7' },
      body: JSON.stringify(body),
    });
  expect((await elsewhere('/api/auth/sign-in/email', { email: person.email, password })).status).toBe(200);
  const answer = await elsewhere('/api/auth/two-factor/verify-totp', { code: codeFrom(key, 1) });
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBe(900);
  await answer.text();
});

test('turned off with the password, the second factor is asked for no more', async () => {
  const { w, knock, jar } = await withSecondFactor();
  const off = (given: string) => jar.post('/api/auth/two-factor/disable', { password: given });
  expect((await off('не тот пароль')).status).toBe(400);
  expect((await off(password)).status).toBe(200);
  const fresh = new Jar(w.url);
  expect((await knock(fresh)).body['twoFactorRedirect']).toBeUndefined();
  expect(await fresh.whoAmI()).toBe('специалист');
});

test('whoever ends one of the own sessions ends that one, and its socket closes within a second', async () => {
  const { w, signedIn } = await hub();
  const [here, there] = [await signedIn(), await signedIn()];
  const [mine] = await sessionsOf(await signedIn());
  expect(mine).toBeDefined();
  const listed = await sessionsOf(here);
  expect(listed).toHaveLength(3);
  const token = tokenOf(there);
  expect(listed.map((one) => one.token)).toContain(token);
  const socket = await socketOf(w, there);
  const closed = once(socket, 'close');
  expect((await here.post('/api/auth/revoke-session', { token })).status).toBe(200);
  const began = performance.now();
  expect((await closed)[0]).toBe(4403);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(await there.whoAmI()).toBeNull();
  expect(await sessionsOf(here)).toHaveLength(2);
  expect((await here.post('/api/auth/revoke-other-sessions', {})).status).toBe(200);
  expect(await sessionsOf(here)).toHaveLength(1);
  expect(await here.whoAmI()).toBe('специалист');
});

test('nobody ends or lists a session of somebody else', async () => {
  const { w, signedIn } = await hub();
  const victim = await signedIn();
  const stranger: PersonRow = w.person('посторонний');
  await w.settled();
  const answer = await stranger.fetches('/api/auth/revoke-session', {
    method: 'POST',
    headers: { origin: w.url, 'content-type': 'application/json' },
    body: JSON.stringify({ token: tokenOf(victim) }),
  });
  await answer.text();
  expect(await victim.whoAmI()).toBe('специалист');
  expect(await (await stranger.fetches('/api/auth/list-sessions')).text()).not.toContain(tokenOf(victim));
  expect((await new Jar(w.url).fetch('/api/auth/list-sessions')).status).toBe(401);
});

test('a session is looked at however long ago it began', async () => {
  const { w, person, signedIn } = await hub();
  const jar = await signedIn();
  await w.db.session.updateMany({
    where: { userId: person.loginId },
    data: { createdAt: new Date(Date.now() - 5 * 86_400_000) },
  });
  expect(await sessionsOf(jar)).toHaveLength(1);
});

/** The key out of the address that an app reads. */
const keyOf = (body: Record<string, unknown>): string =>
  new URL(String(body['totpURI'])).searchParams.get('secret') ?? '';

/** The token of a session, as its cookie carries it before the signature. */
const tokenOf = (jar: Jar): string =>
  decodeURIComponent(/session_token=([^;]+)/.exec(jar.cookie)?.[1] ?? '').split('.')[0] ?? '';
