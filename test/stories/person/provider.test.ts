import { expect, onTestFinished, test } from 'vitest';
import { Jar } from '../../world/browser.ts';
import { type Identity, openProvider } from '../../world/provider.ts';
import { world } from '../../world.ts';

async function hub() {
  const provider = await openProvider();
  const w = await world(provider.settings);
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
