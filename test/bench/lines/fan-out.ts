import { ask, Mover } from '../ask.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure, median } from '../line.ts';
import { Listener, listen, untilHeard } from '../listeners.ts';
import { Line } from '../load.ts';
import { startNode, startPeer } from '../process.ts';
import { remove, stream } from '../question.ts';

const people = 400;
const socketsEach = 5;
const pairs = 5;
const eventsEach = 2;

/**
 * 2,000 sockets of 400 people watch one roadmap; a tenth of the people is removed half-way.
 * @returns fan-out, fan-out-wrong (deliveries after the removal), fan-out-missed
 */
export async function fanOut(ground: Ground): Promise<Figure[]> {
  const seeded = await ground.database('fan', { groups: 1, roadmaps: 1, people: people + 1 });
  const watchers = seeded.people.slice(1);
  const roadmapId = seeded.roadmaps[0]?.[0] ?? '';
  const [near, far, bare] = [
    await startNode(seeded.url),
    await startNode(seeded.url),
    await startPeer('broadcast', seeded.url),
  ];
  const broadcast = new Line(bare.port);
  const [measure] = await ground.rows<{ id: string }>(
    seeded.url,
    'SELECT "id" FROM "Measure" ORDER BY "position" LIMIT 1',
  );
  const mover = new Mover(far.port, seeded.coordinator, measure?.id ?? '');
  const opened: Listener[] = [];
  try {
    const { cursor } = await ask(near.port, seeded.coordinator, '{ cursor }');
    const subscribe = { query: stream, variables: { id: roadmapId, after: cursor } };
    const each = watchers.flatMap((person) => Array.from({ length: socketsEach }, () => person));
    opened.push(
      ...(await listen(
        each.map(
          (person) => () =>
            new Listener(`ws://127.0.0.1:${near.port}/graphql`, { owner: person.id, cookie: person.cookie, subscribe }),
        ),
      )),
    );
    const own = [...opened];
    opened.push(
      ...(await listen(
        each.map(
          (person) => () =>
            new Listener(`ws://127.0.0.1:${bare.port}/`, { owner: person.id, cookie: '', subscribe: null }),
        ),
      )),
    );
    await untilHeard(own.length, 1, () => mover.move());

    const removed = new Set(watchers.slice(0, people / 10).map(({ id }) => id));
    let removedAfter = Number.POSITIVE_INFINITY;
    const took: { own: number; bare: number }[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      if (pair === Math.floor(pairs / 2)) {
        const gone = watchers.filter(({ id }) => removed.has(id));
        for (const { membershipId } of gone)
          await ask(far.port, seeded.coordinator, remove, { id: membershipId, until: '2021-06-30' });
        removedAfter = mover.acknowledged;
      }
      const live = removedAfter === Number.POSITIVE_INFINITY ? own.length : own.length - removed.size * socketsEach;
      for (let event = 0; event < eventsEach; event++) {
        const next = mover.acknowledged + 1;
        const ours = await untilHeard(live, next, () => mover.move());
        const same = Buffer.from(Listener.last.toString().replace(/"version":\d+/, `"version":${1_000_000 + next}`));
        const head = `POST /broadcast HTTP/1.1\r\nHost: bench\r\nContent-Length: ${same.length}\r\n\r\n`;
        const bareTook = await untilHeard(own.length, 1_000_000 + next, () =>
          broadcast.send(Buffer.concat([Buffer.from(head), same])),
        );
        took.push({ own: ours, bare: bareTook });
      }
    }
    // What should not come has a moment to come all the same.
    await new Promise((done) => setTimeout(done, 1_000));
    const count = { wrong: 0, missed: 0 };
    for (const listener of own)
      for (let version = 1; version <= mover.acknowledged; version++) {
        const times = listener.received.get(version) ?? 0;
        const gone = removed.has(listener.owner) && version > removedAfter;
        if (gone) count.wrong += times;
        else if (times !== 1) count.missed += 1;
      }
    return [
      figure(
        'fan-out',
        median(took.map((pair) => pair.own)),
        'ms',
        median(took.map((pair) => pair.bare)),
        median(took.map((pair) => pair.own / pair.bare)),
      ),
      figure('fan-out-wrong', count.wrong, 'deliveries'),
      figure('fan-out-missed', count.missed, 'deliveries'),
    ];
  } finally {
    for (const { socket } of opened) socket.terminate();
    broadcast.close();
    mover.close();
    for (const server of [near, far, bare]) await server.stop();
  }
}
