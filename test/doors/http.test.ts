import { readEnv } from '@vmeste/server/env.ts';
import { open } from '@vmeste/server/run.ts';
import { auditServer } from 'graphql-http';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { demonstration } from '../world/demonstration.ts';
import { ownWorld, type World, world } from '../world.ts';

/** What the first command starts: the demonstration, on a database of its own. */
async function startedFirst(): Promise<string> {
  const { url, drop } = await demonstration();
  const env = readEnv({ HUB_MODE: 'demo', HUB_PORT: '0', DATABASE_URL: url });
  const running = await open(env, { join: true, say: () => {}, log: pino({ level: 'silent' }) });
  onTestFinished(async () => {
    await running.stop();
    await drop();
  });
  return `http://127.0.0.1:${running.port}`;
}

const json = { 'content-type': 'application/json' };
const send = (w: World, body: string, headers: Record<string, string> = json) =>
  fetch(`${w.url}/graphql`, { method: 'POST', headers, body });
const ask = async (w: World, query: string) => {
  const response = await send(w, JSON.stringify({ query }));
  const answer: { errors?: { message: string; extensions: { code: string } }[] } = await response.json();
  return { status: response.status, errors: answer.errors ?? [] };
};

test('all 61 audits of GraphQL over HTTP pass against what the first command starts', { timeout: 90_000 }, async () => {
  const url = await startedFirst();
  const results = await auditServer({
    url: `${url}/graphql`,
    fetchFn: (address: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('apollo-require-preflight', '1');
      return fetch(address, { ...init, headers });
    },
  });
  expect(results).toHaveLength(61);
  expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
});

test('a body that is not JSON, or too large, is answered in JSON, and the node stays up', async () => {
  const w = await world();
  const broken = await send(w, '{"query": ');
  expect(broken.status).toBe(400);
  expect(await broken.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  const large = await send(w, JSON.stringify({ query: `#${'x'.repeat(10_000_000)}` })).catch(() => null);
  // Cut off while it still sends, the sender may see the connection break instead of the answer.
  if (large) {
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  }
  expect((await ask(w, '{ __typename }')).status).toBe(200);
});

test('a form of a foreign page cannot ask anything', async () => {
  const w = await world();
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const answer = await send(w, JSON.stringify({ query: '{ __typename }' }), { 'content-type': type });
    expect(answer.status, type).toBeGreaterThanOrEqual(400);
  }
  const simple = await fetch(`${w.url}/graphql?query=${encodeURIComponent('{ __typename }')}`);
  expect(simple.status).toBe(400);
});

test('a question too deep, too wide, too long or too dear is refused, and says why', async () => {
  const w = await world();
  const deep = `{ roadmaps ${'{ measures { roadmap '.repeat(7)} { id } ${'} }'.repeat(7)} }`;
  const wide = `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: cursor`).join(' ')} }`;
  const long = `{ ${'__typename '.repeat(2_100)} }`;
  const dear = '{ roadmaps(first: 100) { title history(first: 100) { id } } }';
  const directed = `{ __typename ${'@include(if: true) '.repeat(60)} }`;
  for (const [name, query] of Object.entries({ deep, wide, long, dear, directed })) {
    const { errors } = await ask(w, query);
    expect(errors[0]?.extensions.code, name).toMatch(/GRAPHQL_(VALIDATION|PARSE)_FAILED/);
  }
});

test('in production nobody learns the schema, not even by a slip of the pen', async () => {
  const w = await world();
  expect((await ask(w, '{ __schema { types { name } } }')).errors[0]?.extensions.code).toBe(
    'GRAPHQL_VALIDATION_FAILED',
  );
  const slip = await ask(w, '{ roadmapz { id } }');
  expect(slip.errors[0]?.message).toContain('roadmapz');
  expect(slip.errors[0]?.message).not.toMatch(/Did you mean|"roadmaps"/);
});

test('of the sign-in library only what is listed is there: nobody signs up', async () => {
  const w = await world();
  const knock = (path: string) => fetch(`${w.url}/api/auth/${path}`, { method: 'POST', headers: json, body: '{}' });
  const body = JSON.stringify({ email: 'new@people.test', password: 'long enough', name: 'new' });
  const signUp = await fetch(`${w.url}/api/auth/sign-up/email`, { method: 'POST', headers: json, body });
  expect(signUp.status).toBe(404);
  for (const path of [
    'update-user',
    'delete-user',
    'list-sessions',
    'change-email',
    'link-social',
    '../graphql',
    'sign-in',
  ])
    expect((await knock(path)).status, path).toBeGreaterThanOrEqual(400);
  expect(await w.db.login.count()).toBe(0);
});

test('whoever guesses a password waits after ten attempts; others do not', async () => {
  const w = await ownWorld();
  const guess = (email: string) =>
    fetch(`${w.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email, password: 'wrong guess' }),
    });
  for (let attempt = 0; attempt < 10; attempt++) expect((await guess('victim@people.test')).status).toBe(401);
  const refused = await guess('VICTIM@people.test');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await guess('other@people.test')).status).toBe(401);
});

test('of a question that two people share, the figures say that one answer was made and one remembered', async () => {
  const w = await ownWorld();
  const health = w.organisation('Минздрав НСО');
  const people = ['первый', 'второй'].map((name) => health.person(name));
  for (const person of people) await person.cookie();
  for (const person of people) await person.sends('{ classes { id } }');
  const figures = await (await fetch(`${w.url}/metrics`)).text();
  for (const from of ['database', 'memory']) expect(figures).toContain(`hub_answers_total{from="${from}"} 1`);
});

test('figures are for the machine itself, health for everybody', async () => {
  const w = await world();
  const figures = async () => (await fetch(`${w.url}/metrics`)).text();
  expect(await figures()).toContain('hub_sockets');
  expect((await fetch(`${w.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(404);
  expect(await (await fetch(`${w.url}/health`)).json()).toEqual({ status: 'ok' });
});

test('no page may be framed or bring in a script, and no answer be guessed at or kept', async () => {
  const w = await world();
  const page = await fetch(`${w.url}/`);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(page.headers.get('x-powered-by')).toBeNull();
  const answer = await send(w, JSON.stringify({ query: '{ __typename }' }));
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cache-control')).toContain('no-store');
});

test('a path that leaves the built pages, or is broken, gives nothing away', async () => {
  const w = await world();
  for (const path of ['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2f..%2fpackage.json'])
    expect(await (await fetch(`${w.url}${path}`)).text(), path).not.toContain('"vmeste"');
  for (const path of ['/%00', '/%ff']) expect((await fetch(`${w.url}${path}`)).status, path).toBe(400);
  expect((await fetch(`${w.url}/api/nothing`)).status).toBe(404);
});
