import { expect, onTestFinished, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { Jar } from '../../world/browser.ts';
import { type Identity, openProvider } from '../../world/provider.ts';
import { ownWorld } from '../../world.ts';

async function hub() {
  const provider = await openProvider();
  const w = await ownWorld(provider.settings);
  onTestFinished(() => provider.stop());
  return { w, provider, address: provider.hub };
}

/** Signs in through the provider, as a browser does: there and back again. Gives the address where it ended. */
async function throughProvider(address: string, jar: Jar): Promise<string> {
  const asked = await jar.post('/api/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/',
    errorCallbackURL: '/sign-in',
  });
  expect(asked.status).toBe(200);
  const there = new Map<string, string>();
  let next = new URL(String(asked.body['url']));
  for (let hops = 0; hops < 10; hops += 1) {
    const cookie = [...there].map(([name, value]) => `${name}=${value}`).join('; ');
    const home = next.origin === address;
    const response = home ? await jar.fetch(next.href) : await fetch(next, { redirect: 'manual', headers: { cookie } });
    if (!home)
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        there.set(name, value);
      }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${next.pathname} answered ${response.status}: ${await response.text()}`);
    next = new URL(location, next);
    if (home) return `${next.pathname}${next.search}`;
  }
  throw new Error('The way through the provider does not end.');
}

const anna: Identity = { sub: '42', email: 'Anna@Example.ru', verified: true, name: 'А. Иванова' };

test('somebody who was entered by the address comes in through the provider for the first time, and again', async () => {
  const { w, provider, address } = await hub();
  await w.db.person.create({ data: { name: 'Иванова Анна', email: 'anna@example.ru', createdAt: w.clock.now() } });
  provider.become(anna);
  for (const _ of ['first', 'again']) {
    const jar = new Jar(address);
    expect(await throughProvider(address, jar)).toBe('/');
    expect(await jar.whoAmI()).toBe('Иванова Анна');
  }
  expect(await w.db.login.count()).toBe(1);
});

test('somebody who signs in with a password may as well come through the provider', async () => {
  const { w, provider, address } = await hub();
  const person = w.person('Пётр');
  await w.settled();
  provider.become({ sub: '7', email: person.email, verified: true, name: 'P.' });
  const jar = new Jar(address);
  expect(await throughProvider(address, jar)).toBe('/');
  expect(await jar.whoAmI()).toBe('Пётр');
});

const move = graphql(`
  mutation ($id: ID!, $version: Int!, $name: String, $email: String) {
    changePerson(id: $id, version: $version, name: $name, email: $email) { __typename ... on Person { version } }
  }
`);

test('an account that is handed over opens to who has it now, and no more to who had it', async () => {
  const { w, provider, address } = await hub();
  const administrator = w.person('администратор').administrator();
  const post = w.person('Иванов И. И.');
  await w.settled();
  const ivanov: Identity = { sub: '1', email: post.email, verified: true, name: 'Иванов' };
  const petrov: Identity = { sub: '2', email: 'petrov@example.ru', verified: true, name: 'Петров' };
  const before = new Jar(address);
  provider.become(ivanov);
  await throughProvider(address, before);
  expect(await before.whoAmI()).toBe('Иванов И. И.');
  const handed = { id: post.id, version: 0, name: 'Петров П. П.', email: petrov.email };
  expect(await administrator.does(move, handed)).toMatchObject({ __typename: 'Person' });
  expect(await before.whoAmI()).toBeNull();
  const again = new Jar(address);
  expect(await throughProvider(address, again)).toContain('error=not_invited');
  expect(await again.whoAmI()).toBeNull();
  provider.become(petrov);
  const now = new Jar(address);
  expect(await throughProvider(address, now)).toBe('/');
  expect(await now.whoAmI()).toBe('Петров П. П.');
});

test('a provider’s account opens the person of its address, and not the one whom it opened once', async () => {
  const { w, provider, address } = await hub();
  const person = w.person('Иванов И. И.');
  await w.settled();
  provider.become({ sub: '1', email: person.email, verified: true, name: 'Иванов' });
  expect(await throughProvider(address, new Jar(address))).toBe('/');
  const other = w.person('Петров П. П.');
  await w.settled();
  provider.become({ sub: '1', email: other.email, verified: true, name: 'Иванов' });
  const jar = new Jar(address);
  expect(await throughProvider(address, jar)).toContain('error=not_invited');
  expect(await jar.whoAmI()).toBeNull();
});

test('who signed in by a name of their own and is given an address comes through the provider too', async () => {
  const { w, provider, address } = await hub();
  const administrator = w.person('администратор').administrator();
  const person = w.person('Сиделка');
  await w.settled();
  const none = { email: null };
  await w.db.person.update({ where: { id: person.id }, data: none });
  const noAddress = { email: 'nobody@no-address.invalid', emailVerified: false };
  await w.db.login.update({ where: { id: person.loginId }, data: noAddress });
  const given = { id: person.id, version: 0, email: 'sidelka@example.ru' };
  expect(await administrator.does(move, given)).toMatchObject({ __typename: 'Person' });
  provider.become({ sub: '3', email: 'sidelka@example.ru', verified: true, name: 'С.' });
  const jar = new Jar(address);
  expect(await throughProvider(address, jar)).toBe('/');
  expect(await jar.whoAmI()).toBe('Сиделка');
});

test('nobody signs up through the provider: strangers, unverified addresses and closed accounts stay out', async () => {
  const { w, provider, address } = await hub();
  const closed = w.person('уволенный').disabled(w.clock.now());
  await w.settled();
  await w.db.person.create({ data: { name: 'Иванова Анна', email: 'anna@example.ru', createdAt: w.clock.now() } });
  const cases: [Identity, string][] = [
    [{ ...anna, email: 'stranger@example.ru' }, '/sign-in?error=not_invited'],
    [{ ...anna, verified: false }, '/sign-in?error=address_not_verified'],
    [{ ...anna, sub: '9', email: closed.email }, '/sign-in?error=account_closed'],
  ];
  for (const [identity, ended] of cases) {
    provider.become(identity);
    const jar = new Jar(address);
    expect(await throughProvider(address, jar)).toContain(ended);
    expect(await jar.whoAmI()).toBeNull();
  }
  expect(await w.db.login.count()).toBe(1);
});
