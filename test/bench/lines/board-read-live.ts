import { Mover } from '../ask.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure, fivePairs } from '../line.ts';
import { load, post } from '../load.ts';
import { startNode, startPeer } from '../process.ts';
import { board, peerBoard } from '../question.ts';

const connections = 16;
const seconds = 3;
/** Writes a second. */
const writes = 5;

/**
 * 400 people of four visibilities read one roadmap, while it is changed through the other of two nodes.
 * @returns board-read-live, and how many answers were older than the last change acknowledged before they were asked for
 */
export async function boardReadLive(ground: Ground): Promise<Figure[]> {
  const seeded = await ground.database('live', { groups: 1, roadmaps: 1, people: 401 });
  const roadmapId = seeded.roadmaps[0]?.[0] ?? '';
  const readers = seeded.people.slice(1);
  const servers = [
    await startNode(seeded.url),
    await startNode(seeded.url),
    await startPeer('postgraphile', seeded.url),
  ] as const;
  const [near, far, peer] = servers;
  const measureId = await firstMeasure(ground, seeded.url);
  const mover = new Mover(far.port, seeded.coordinator, measureId);
  let stale = 0;
  const versionOf = new RegExp(`"id":"${measureId}","version":(\\d+)`);
  try {
    const under = async (port: number, query: string, watched: boolean): Promise<number> => {
      const bytes = readers.map((person) => post('/graphql', { query, variables: { id: roadmapId } }, person.cookie));
      const end = performance.now() + seconds * 1000;
      let turn = 0;
      const writing = (async () => {
        for (let at = performance.now(); performance.now() < end; at += 1000 / writes) {
          await mover.move();
          await new Promise((done) => setTimeout(done, Math.max(0, at + 1000 / writes - performance.now())));
        }
      })();
      const { perSecond } = await load(port, connections, () => {
        const shot = bytes[turn++ % bytes.length];
        if (!shot || performance.now() >= end) return null;
        // Noted when the shot is taken: the request leaves after this.
        const known = mover.acknowledged;
        const check = (body: string) => {
          if (watched && Number(versionOf.exec(body)?.[1] ?? -1) < known) stale += 1;
        };
        return { bytes: shot, check };
      });
      await writing;
      return perSecond;
    };
    await under(near.port, board, true);
    await under(peer.port, peerBoard, false);
    const pairs = await fivePairs(
      () => under(near.port, board, true),
      () => under(peer.port, peerBoard, false),
    );
    return [
      figure('board-read-live', pairs.own, 'requests/s', pairs.baseline, pairs.ratio),
      figure('board-read-live-stale', stale, 'answers'),
    ];
  } finally {
    mover.close();
    for (const server of servers) await server.stop();
  }
}

/** The measure that is moved; it has not been moved before. */
async function firstMeasure(ground: Ground, url: string): Promise<string> {
  const rows = await ground.rows<{ id: string }>(
    url,
    'SELECT "id" FROM "Measure" WHERE "version" = 0 ORDER BY "position" LIMIT 1',
  );
  return rows[0]?.id ?? '';
}
