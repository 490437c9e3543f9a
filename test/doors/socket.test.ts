import { once } from 'node:events';
import { connect as connectTo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { enter, Knock, knock } from '../world/knock.ts';
import { world } from '../world.ts';

async function plan() {
  const w = await world();
  const organisation = w.organisation('Минздрав НСО');
  const person = organisation.person('специалист');
  const roadmap = w.roadmap('Дорожная карта');
  roadmap.measure('1.1', { lead: organisation });
  const { cursor } = await person.sends('{ cursor }').then(({ data }) => ({ cursor: String(data?.['cursor']) }));
  const query = `subscription { roadmap(id: "${roadmap.id}", after: "${cursor}") { __typename } }`;
  return { w, person, query };
}

test('whoever has not signed in is shown out', async () => {
  const { w } = await plan();
  const stranger = await knock(w, null);
  stranger.say({ type: 'connection_init' });
  expect(await stranger.closed()).toBe(4403);
});

test('whoever says nothing is shown out after three seconds, and who speaks too early at once', async () => {
  const { w, person, query } = await plan();
  const hasty = await knock(w, person);
  hasty.say({ type: 'subscribe', id: '1', payload: { query } });
  expect(await hasty.closed()).toBe(4401);
  const silent = await knock(w, person);
  const began = performance.now();
  expect(await silent.closed()).toBe(4408);
  expect(performance.now() - began).toBeGreaterThan(2_500);
});

test('an upgrade to an address that is none is refused, and the node stays up', async () => {
  const { w } = await plan();
  for (const path of ['//', 'http://[', '//graphql', '/elsewhere']) {
    const socket = connectTo(Number(new URL(w.url).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    const lines = [
      `GET ${path} HTTP/1.1`,
      'Host: hub',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    const [answer] = await once(socket, 'data');
    expect(String(answer), path).toMatch(/^HTTP\/1\.1 40[04] /);
  }
  expect((await fetch(`${w.url}/health`)).status).toBe(200);
});

test('whoever signs out while the door still looks at the cookie does not stay', async () => {
  const { w, person } = await plan();
  const { viewers, feed } = w.node;
  const { session } = viewers;
  vi.spyOn(viewers, 'session').mockImplementationOnce(async (cookie) => {
    const found = await session(cookie);
    await w.db.session.deleteMany({ where: { userId: person.loginId } });
    await feed.now();
    return found;
  });
  const opened = await knock(w, person);
  opened.say({ type: 'connection_init' });
  expect(await opened.closed()).toBe(4403);
});

test('a page from elsewhere cannot open it with the cookie of its visitor; our own can', async () => {
  const { w, person } = await plan();
  for (const origin of ['https://elsewhere.example', 'null', 'http://127.0.0.1.elsewhere.example']) {
    const foreign = new Knock(w, { cookie: await person.cookie(), origin });
    const [, response] = await once(foreign.socket, 'unexpected-response');
    expect(response.statusCode, origin).toBe(403);
  }
  const own = await knock(w, person, { origin: w.url });
  own.say({ type: 'connection_init' });
  await own.next('connection_ack');
});

test('a message of more than 64 KB closes the socket', async () => {
  const { w, person } = await plan();
  const opened = await enter(w, person);
  opened.say({ type: 'subscribe', id: '1', payload: { query: `#${'x'.repeat(70_000)}` } });
  expect(await opened.closed()).toBe(1009);
});

test('a question that cannot be read, or is too much, is refused by itself: the streams beside it go on', async () => {
  const { w, person, query } = await plan();
  const opened = await enter(w, person);
  opened.say({ type: 'subscribe', id: 'stream', payload: { query } });
  await opened.next('next');
  const bad = {
    syntax: '{ roadmaps {',
    unknown: '{ nothing }',
    deep: `{ roadmaps ${'{ measures { roadmap '.repeat(7)} { id } ${'} }'.repeat(7)} }`,
    wide: `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: cursor`).join(' ')} }`,
    long: `{ ${'__typename '.repeat(2_100)} }`,
    schema: '{ __schema { __typename } }',
  };
  for (const [id, text] of Object.entries(bad)) {
    opened.say({ type: 'subscribe', id, payload: { query: text } });
    expect(await opened.next('error')).toMatchObject({
      id,
      payload: [{ extensions: { code: expect.stringMatching(/^GRAPHQL_/) } }],
    });
  }
  opened.say({ type: 'subscribe', id: 'question', payload: { query: '{ roadmaps { id } }' } });
  expect(await opened.next('next')).toMatchObject({ id: 'question', payload: { data: { roadmaps: [{}] } } });
  expect(opened.socket.readyState).toBe(WebSocket.OPEN);
});

test('one socket carries twenty operations, and the next is refused by itself', async () => {
  const { w, person, query } = await plan();
  const opened = await enter(w, person);
  for (let id = 0; id <= 20; id++) opened.say({ type: 'subscribe', id: String(id), payload: { query } });
  expect(await opened.next('error')).toMatchObject({
    id: '20',
    payload: [{ extensions: { code: 'TOO_MANY_OPERATIONS' } }],
  });
  expect(opened.socket.readyState).toBe(WebSocket.OPEN);
});

test('one person has twenty sockets, and the next is closed', async () => {
  const { w, person } = await plan();
  for (let count = 0; count < 20; count++) await enter(w, person);
  const one = await knock(w, person);
  one.say({ type: 'connection_init' });
  expect(await one.closed()).toBe(4429);
});

test('a foreign id is not told apart from none, and the reason of a fault stays inside', async () => {
  const { w, person, query } = await plan();
  const outsider = w.organisation('Чужое ведомство').person('посторонний');
  const opened = await enter(w, outsider);
  opened.say({ type: 'subscribe', id: '1', payload: { query } });
  expect(await opened.next('next')).toMatchObject({
    payload: { errors: [{ message: 'NotFound', extensions: { code: 'NOT_FOUND' } }] },
  });
  const insider = await enter(w, person);
  insider.say({ type: 'subscribe', id: '1', payload: { query } });
  expect(await insider.next('next')).toMatchObject({ payload: { data: { roadmap: { __typename: 'Checkpoint' } } } });
});
