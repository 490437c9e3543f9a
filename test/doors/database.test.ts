/** The database is stopped under a running node, and started again. */
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { ownCluster } from '../world/cluster.ts';
import { enter, knock } from '../world/knock.ts';
import type { PersonRow } from '../world/person.ts';
import { ownWorld } from '../world.ts';

async function plan() {
  const { cluster, database } = await ownCluster();
  const w = await ownWorld({}, database);
  const health = w.organisation('Минздрав НСО');
  const specialist = health.person('специалист').executor();
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  const measure = roadmap.measure('1.1', { lead: health });
  await specialist.cookie();
  await coordinator.cookie();
  return { w, cluster, database, specialist, coordinator, roadmap, measure };
}

const unavailable = { errors: [{ message: 'Unavailable', extensions: { code: 'UNAVAILABLE' } }] };
const json = { 'content-type': 'application/json' };

const asks = async (person: PersonRow, query: string, variables: object = {}, accept = 'application/json') => {
  const body = JSON.stringify({ query, variables });
  const response = await person.fetches('/graphql', { method: 'POST', headers: { ...json, accept }, body });
  return { status: response.status, answer: await response.json() };
};

const titles = '{ roadmaps { title } }';
const move = `mutation ($id: ID!) { setMeasureState(id: $id, version: 0, state: UNDER_WAY, key: "once") { __typename } }`;

test('while the database is stopped each door says so, and when it is back the same node answers by itself', async () => {
  const { w, cluster, specialist, coordinator, roadmap, measure } = await plan();
  expect(await asks(specialist, titles)).toMatchObject({ status: 200, answer: { data: { roadmaps: [{}] } } });

  await cluster.stop();
  expect(await asks(specialist, titles), 'a question').toEqual({ status: 503, answer: unavailable });
  const newer = await asks(specialist, titles, {}, 'application/graphql-response+json');
  expect(newer, 'to a client of the newer media type').toEqual({ status: 503, answer: unavailable });
  expect(await asks(specialist, '{ me { name } }'), 'about the person').toEqual({ status: 503, answer: unavailable });
  expect(await asks(coordinator, move, measure), 'a change').toEqual({ status: 503, answer: unavailable });
  const post = (path: string, body: object) => ['POST', path, JSON.stringify(body)] as const;
  for (const [method, path, body] of [
    post('/api/auth/sign-in/email', { email: specialist.email, password: 'a good password' }),
    post('/api/invitation/look', { secret: 'nobody knows it' }),
    ['GET', '/api/auth/get-session', null],
    ['GET', `/api/files/${w.foreignId()}`, null],
    ['GET', `/api/roadmaps/${roadmap.id}.docx`, null],
  ] as const) {
    const response = await specialist.fetches(path, { method, headers: { ...json, origin: w.url }, body });
    expect({ status: response.status, answer: await response.json() }, path).toEqual({
      status: 503,
      answer: unavailable,
    });
  }
  const health = await fetch(`${w.url}/health`);
  expect([health.status, await health.json()]).toEqual([503, { status: 'unavailable' }]);

  await cluster.start();
  await recovered(w.url);
  expect(await asks(specialist, titles)).toMatchObject({ status: 200, answer: { data: { roadmaps: [{}] } } });
  const moved = await asks(coordinator, move, measure);
  expect(moved, 'the change that was refused is made once it is sent again').toEqual({
    status: 200,
    answer: { data: { setMeasureState: { __typename: 'Measure' } } },
  });
});

test('a socket outlives the loss: an operation is refused by itself, a stream goes on where it was', async () => {
  const { w, cluster, specialist, coordinator, roadmap, measure } = await plan();
  const socket = await enter(w, specialist);
  const { data } = await specialist.sends('{ cursor }');
  const query = `subscription { roadmap(id: "${roadmap.id}", after: "${data?.['cursor']}") { __typename } }`;
  socket.say({ type: 'subscribe', id: 'stream', payload: { query } });
  expect(await socket.next('next')).toMatchObject({ payload: { data: { roadmap: { __typename: 'Checkpoint' } } } });

  await cluster.stop('immediate');
  socket.say({ type: 'subscribe', id: 'question', payload: { query: titles } });
  expect(await socket.next('error')).toMatchObject({ id: 'question', payload: unavailable.errors });
  expect(socket.socket.readyState).toBe(WebSocket.OPEN);
  const late = await knock(w, specialist);
  late.say({ type: 'connection_init' });
  expect(await late.closed(), 'try again later').toBe(1013);

  await cluster.start();
  await recovered(w.url);
  await asks(coordinator, move, measure);
  for (;;) {
    const { payload } = await socket.next('next');
    if (JSON.stringify(payload).includes('RoadmapHappened')) break;
  }
  await enter(w, specialist);
});

test('a question that the database leaves half answered is "unavailable" too, not an empty answer', async () => {
  const { database, specialist } = await plan();
  await asks(specialist, titles);
  const holding = await connected(database.url);
  await holding.query('BEGIN; LOCK TABLE "Roadmap" IN ACCESS EXCLUSIVE MODE');
  const asked = asks(specialist, '{ roadmaps { id title } }');
  const watching = await connected(database.url);
  // It alone is cut off, while the table is still held: a database that stops could let it through first.
  await vi.waitFor(async () => {
    const { rowCount } = await watching.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE wait_event_type = 'Lock' AND datname = current_database() AND query LIKE '%"Roadmap"%'`,
    );
    expect(rowCount).toBeGreaterThan(0);
  }, 5_000);
  const { status, answer } = await asked;
  expect([status, answer.errors]).toMatchObject([503, unavailable.errors]);
});

/** Resolves when the node says that it can answer. */
const recovered = (url: string) =>
  vi.waitFor(async () => expect((await fetch(`${url}/health`)).status).toBe(200), { timeout: 10_000, interval: 50 });

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end().catch(() => {}));
  return client;
}
