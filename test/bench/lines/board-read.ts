import type { Ground } from '../ground.ts';
import { type Figure, figure, fivePairs, type Pairs } from '../line.ts';
import { load, post, type Shot } from '../load.ts';
import { startNode, startPeer } from '../process.ts';
import { board, peerBoard } from '../question.ts';
import type { Somebody } from '../seed.ts';

const connections = 16;
const each = 250;

/** A roadmap that nobody has read yet on that server, and somebody who may read it. */
interface Place {
  readonly roadmapId: string;
  readonly person: Somebody;
}

/**
 * Roadmaps read once each, by 400 people: nothing that was kept in memory helps.
 * @returns board-read, and board-read-limit
 */
export async function boardRead(ground: Ground): Promise<Figure[]> {
  const seeded = await ground.database('wide', { groups: 100, roadmaps: 15, people: 4 });
  const places: Place[] = Array.from({ length: 15 }, (_, row) => row).flatMap((row) =>
    seeded.roadmaps.flatMap((roadmaps, group) => {
      const [roadmapId, person] = [
        roadmaps[row],
        seeded.people.filter((somebody) => somebody.group === group)[row % 4],
      ];
      return roadmapId && person ? [{ roadmapId, person }] : [];
    }),
  );
  const servers = {
    own: await startNode(seeded.url),
    peer: await startPeer('postgraphile', seeded.url),
    limit: await startPeer('limit', seeded.url),
  };
  try {
    const measure = (server: keyof typeof servers) => {
      const query = server === 'peer' ? peerBoard : board;
      return async (round: number) => {
        let next = round * each;
        const end = next + each;
        const shot = (): Shot | null => {
          const place = next < end ? places[next++] : undefined;
          return place
            ? {
                bytes: post('/graphql', { query, variables: { id: place.roadmapId } }, place.person.cookie),
                check: wholeBoard,
              }
            : null;
        };
        return (await load(servers[server].port, connections, shot)).perSecond;
      };
    };
    // What is compiled and planned at first is not what is compared.
    for (const server of ['own', 'peer', 'limit'] as const) await measure(server)(5);
    const peer = await fivePairs(measure('own'), measure('peer'));
    // Another five slices would be needed for roadmaps read once: the pairs with the limit take those of a fresh node.
    await servers.own.stop();
    servers.own = await startNode(seeded.url);
    await measure('own')(5);
    const limit = await fivePairs(measure('own'), measure('limit'));
    return [line('board-read', peer), line('board-read-limit', limit)];
  } finally {
    for (const server of Object.values(servers)) await server.stop('SIGTERM');
  }
}

const line = (name: string, { own, baseline, ratio }: Pairs) => figure(name, own, 'requests/s', baseline, ratio);

/** An answer that holds less than the whole board would be measured for nothing. */
function wholeBoard(body: string): void {
  if (body.includes('"errors"') || body.split(/"number" ?:/).length !== 34)
    throw new Error(`Not the whole board: ${body.slice(0, 300)}`);
}
