/** Each limit of the doors, at its edge: what is just within is answered, what is just beyond is refused. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { largestUpload } from '@vmeste/server/files/upload.ts';
import { limits } from '@vmeste/server/limits.ts';
import { describe, expect, test } from 'vitest';
import { root } from '../run/program.ts';
import { ownWorld, type World, world } from '../world.ts';

const json = { 'content-type': 'application/json' };
const ask = async (w: World, body: string) => {
  const response = await fetch(`${w.url}/graphql`, { method: 'POST', headers: json, body });
  const answer: { errors?: { message: string; extensions: { code: string } }[] } = await response.json();
  return { status: response.status, errors: answer.errors ?? [] };
};
const times = (count: number, part: (at: number) => string) => Array.from({ length: count }, (_, at) => part(at));

/** A question with so many of what is limited. */
const questions: readonly (readonly [name: string, limit: number, question: (count: number) => string])[] = [
  // Sixteen others stand around the list.
  [
    'tokens',
    limits.tokens,
    (count) =>
      `mutation { writeNotes(measureIds: [${times(count - 16, () => '"x"').join(' ')}], text: "x") { __typename } }`,
  ],
  ['aliases', limits.aliases, (count) => `{ ${times(count, (at) => `a${at}: cursor`).join(' ')} }`],
  ['directives', limits.directives, (count) => `{ ${times(count, () => 'cursor @include(if: true)').join(' ')} }`],
  // The innermost field is one step deeper than the last that opens a brace.
  [
    'depth',
    limits.depth,
    (count) =>
      `{ roadmaps ${'{ measures { roadmap '.repeat((count - 2) / 2)} { id } ${'} }'.repeat((count - 2) / 2)} }`,
  ],
];

describe('a question', () => {
  test.each(questions)(
    'with as many %s as are allowed is answered, and of more is refused',
    async (name, limit, question) => {
      const w = await world();
      expect((await ask(w, JSON.stringify({ query: question(limit) }))).errors, `${limit} ${name}`).toEqual([]);
      const beyond = name === 'depth' ? limit + 2 : limit + 1;
      const refused = await ask(w, JSON.stringify({ query: question(beyond) }));
      expect(refused.errors[0]?.extensions.code, `${beyond} ${name}`).toMatch(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/);
    },
  );

  test('of a body of a million bytes is answered, and of one more is refused', async () => {
    const w = await world();
    const body = (size: number) => {
      const query = JSON.stringify({ query: '{ cursor } #' });
      return query.replace('#', `#${'x'.repeat(size - query.length)}`);
    };
    expect(body(limits.body)).toHaveLength(limits.body);
    expect((await ask(w, body(limits.body))).status).toBe(200);
    expect(
      await ask(w, body(limits.body + 1)).then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413);
  });

  test('does not come with others in one request', async () => {
    const w = await world();
    const one = { query: '{ cursor }' };
    const { status, errors } = await ask(w, JSON.stringify([one, one]));
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('bodies of other doors', () => {
  test.each([
    ['/api/auth/sign-in/email', 64 * 1024],
    ['/api/invitation/look', 4 * 1024],
  ])('%s takes %i bytes at most', async (path, most) => {
    const w = await world();
    const send = async (size: number) => {
      const empty = JSON.stringify({ email: 'a@people.test', password: 'x', secret: 'x', rest: '' });
      const body = empty.replace('""', `"${'x'.repeat(size - empty.length)}"`);
      const sent = { method: 'POST', headers: { ...json, origin: w.url }, body };
      return fetch(`${w.url}${path}`, sent).then(
        ({ status }) => status,
        () => 413,
      );
    };
    expect(await send(most)).toBeLessThan(413);
    expect(await send(most + 1)).toBe(413);
  });
});

describe('whoever guesses', () => {
  /**
   * Tries a code of the second factor in vain, which costs the node nothing: for an account, from an address. Each time
   * at a new challenge of that account, and the body names another one.
   */
  const guess = async (w: World, account: string, from: string) => {
    const id = randomUUID();
    const at = new Date();
    const times = { createdAt: at, updatedAt: at, expiresAt: new Date(at.getTime() + 60_000) };
    await w.db.verification.create({ data: { id, identifier: id, value: account, ...times } });
    return fetch(`${w.url}/api/auth/two-factor/verify-totp`, {
      method: 'POST',
      headers: { ...json, origin: w.url, 'x-forwarded-for': from, cookie: `vmeste.two_factor=${id}.signed` },
      body: JSON.stringify({ email: `${id}@people.test`, code: '000000' }),
    });
  };

  /** Tries a password at an endpoint. */
  const knock = (w: World, way: 'email' | 'username', body: object, type = json['content-type']) =>
    fetch(`${w.url}/api/auth/sign-in/${way}`, {
      method: 'POST',
      headers: { 'content-type': type, origin: w.url },
      body: JSON.stringify({ password: 'догадка', ...body }),
    }).then(({ status }) => status);

  test('at one account cannot escape by naming another beside it, nor by its other name', async () => {
    const w = await ownWorld();
    const person = w.person('жертва');
    await w.settled();
    const [username = ''] = person.email.split('@');
    for (const at of times(10, String))
      expect(await knock(w, 'username', { username, email: `other${at}@people.test` })).toBe(401);
    expect(await knock(w, 'username', { username, email: 'one.more@people.test' })).toBe(429);
    expect(await knock(w, 'email', { email: person.email, username: 'one.more' })).toBe(429);
    expect(await knock(w, 'email', { email: 'nobody@people.test' })).toBe(401);
  });

  test('is heard in JSON only: what could be read in two ways is not read', async () => {
    const w = await ownWorld();
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/jsonp', ''])
      expect(await knock(w, 'email', { email: 'a@people.test' }, type), type).toBe(415);
  });

  test('at one account from many addresses waits after fifty attempts, and other accounts do not', async () => {
    const w = await ownWorld({ HUB_PROXIES: '1' });
    for (const at of times(50, String)) expect((await guess(w, 'victim', `192.0.2.${at}`)).status).toBe(401);
    const refused = await guess(w, 'victim', '198.51.100.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await guess(w, 'other', '198.51.100.1')).status).toBe(401);
  });

  test('at many accounts from one address waits after a hundred attempts, and other addresses do not', async () => {
    const w = await ownWorld({ HUB_PROXIES: '1' });
    for (const at of times(100, String)) expect((await guess(w, `victim ${at}`, '192.0.2.1')).status).toBe(401);
    expect((await guess(w, 'one more', '192.0.2.1')).status).toBe(429);
    expect((await guess(w, 'one more', '192.0.2.2')).status).toBe(401);
  });

  test('cannot take another address by saying so: only the own proxies are believed', async () => {
    const w = await ownWorld({ HUB_PROXIES: '1' });
    for (const at of times(10, String))
      expect((await guess(w, 'victim', `203.0.113.${at}, 192.0.2.1`)).status).toBe(401);
    expect((await guess(w, 'victim', '203.0.113.99, 192.0.2.1')).status).toBe(429);
  });

  test('at the secret of an invitation waits after thirty', async () => {
    const w = await ownWorld();
    const look = () =>
      fetch(`${w.url}/api/invitation/look`, {
        method: 'POST',
        headers: { ...json, origin: w.url },
        body: JSON.stringify({ secret: 'nobody has it' }),
      });
    for (const _ of times(30, String)) expect((await look()).status).toBe(404);
    expect((await look()).status).toBe(429);
  });
});

test('docs/doors.md says the limits as they are', () => {
  const said = readFileSync(join(root, 'docs/doors.md'), 'utf8');
  const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;
  const grouped = (count: number) => count.toLocaleString('en');
  for (const words of [
    `body ${limits.body / 1e6} MB`,
    `message ${limits.message / 1024} KB`,
    `${grouped(limits.tokens)} tokens`,
    `depth ${limits.depth}`,
    `${limits.aliases} aliases`,
    `${limits.directives} directives`,
    `cost ${grouped(limits.cost)}`,
    `${limits.operationsOfSocket} operations a socket`,
    `${limits.socketsOfPerson} sockets a person`,
    `${grouped(limits.sockets)} a node`,
    `the head of a request has ${seconds(limits.headTime)}, its body ${seconds(limits.bodyTime)}`,
    `one file of ${largestUpload / 1024 ** 2} MB in ${limits.requestTime / 60_000} minutes`,
  ])
    expect(said).toContain(words);
});

test('each door that is named in docs/doors.md names a test that there is', () => {
  const said = readFileSync(join(root, 'docs/doors.md'), 'utf8');
  const rows = said.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| door'));
  for (const row of rows) {
    const tests = [...(row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
    expect(tests.length, row.slice(0, 60)).toBeGreaterThan(0);
    for (const path of tests) expect(existsSync(join(root, path)), path).toBe(true);
  }
});
