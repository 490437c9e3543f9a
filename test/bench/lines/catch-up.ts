import { lockOf } from '@vmeste/schema/core/lock.ts';
import { WebSocket } from 'ws';
import { ask } from '../ask.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../line.ts';
import { startNode } from '../process.ts';
import { thinStream } from '../question.ts';

const missed = 10_000;

/** Somebody was away for 10,000 events, and comes back to a node that has none of them in memory. */
export async function catchUp(ground: Ground): Promise<Figure[]> {
  const seeded = await ground.database('missed', { groups: 1, roadmaps: 1, people: 2 });
  const roadmapId = seeded.roadmaps[0]?.[0] ?? '';
  const person = seeded.people[1] ?? seeded.coordinator;
  const before = await startNode(seeded.url);
  const { cursor } = await ask(before.port, person, '{ cursor }');
  await before.stop();
  await ground.rows(
    seeded.url,
    `WITH locked AS MATERIALIZED (SELECT pg_advisory_xact_lock(${lockOf('feed')})),
       measures AS (SELECT "id", "roadmapId", row_number() OVER (ORDER BY "position") - 1 AS n, count(*) OVER () AS all FROM "Measure")
     INSERT INTO "Event" ("kind", "at", "roadmapId", "measureId")
     SELECT 'measure.changed', now(), m."roadmapId", m."id" FROM locked, generate_series(1, ${missed}) k JOIN measures m ON m.n = k % m.all ORDER BY k`,
  );
  const events = await ground.rows<{ measureId: string }>(
    seeded.url,
    `SELECT "measureId" FROM "Event" WHERE "kind" = 'measure.changed' ORDER BY "position"`,
  );
  const node = await startNode(seeded.url);
  try {
    const took = await read(
      node.port,
      person.cookie,
      { id: roadmapId, after: cursor },
      events.map((event) => event.measureId),
    );
    return [figure('catch-up', took, 'ms')];
  } finally {
    await node.stop();
  }
}

/** Milliseconds until all of them came. @throws Error where one is missing, doubled or out of order */
function read(port: number, cookie: string, variables: object, expected: readonly string[]): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { headers: { cookie } });
  let at = 0;
  let began = 0;
  return new Promise<number>((done, fail) => {
    socket.on('error', fail);
    socket.on('close', (code) => fail(new Error(`The socket closed: ${code}, after ${at} events.`)));
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.type === 'connection_ack') {
        began = performance.now();
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: thinStream, variables } }));
        return;
      }
      const item = message.payload?.data?.roadmap;
      if (item?.__typename !== 'RoadmapHappened')
        return fail(new Error(`Instead of event ${at}: ${String(data).slice(0, 300)}`));
      if (item.measure?.id !== expected[at]) return fail(new Error(`Event ${at} is of another measure.`));
      at += 1;
      if (at === expected.length) done(performance.now() - began);
    });
  }).finally(() => socket.terminate());
}
