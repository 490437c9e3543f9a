import type { Ground } from '../ground.ts';
import { type Figure, figure, fivePairs } from '../line.ts';
import { load, post } from '../load.ts';
import { type Served, startNode } from '../process.ts';
import { board, list, totals } from '../question.ts';
import type { Seeded } from '../seed.ts';

const connections = 8;
const each = 90;

/**
 * The board, the list of roadmaps and the totals, each asked by people who see the same number of roadmaps in both
 * databases, of which one has 100 times the rows.
 */
export async function scale(ground: Ground): Promise<Figure[]> {
  const large = await ground.database('wide', { groups: 100, roadmaps: 15, people: 4 });
  const small = await ground.database('narrow', { groups: 1, roadmaps: 15, people: 4 });
  const servers = { large: await startNode(large.url), small: await startNode(small.url) };
  try {
    const asked = async (server: Served, seeded: Seeded) => {
      const people = seeded.people.filter(({ group }) => group === 0);
      const roadmaps = seeded.roadmaps[0] ?? [];
      let turn = 0;
      const { perSecond } = await load(server.port, connections, () => {
        if (turn >= each) return null;
        const person = people[turn % people.length];
        // A variable that nothing reads makes each question another one: nothing that was kept helps.
        const id = roadmaps[Math.floor(turn / 3) % roadmaps.length];
        const query = [board, list, totals][turn % 3];
        turn += 1;
        const bytes = post('/graphql', { query, variables: { id, unread: count++ } }, person?.cookie ?? '');
        return { bytes, check: answered };
      });
      return perSecond;
    };
    await asked(servers.large, large);
    await asked(servers.small, small);
    const pairs = await fivePairs(
      () => asked(servers.large, large),
      () => asked(servers.small, small),
    );
    return [figure('scale', pairs.own, 'requests/s', pairs.baseline, pairs.ratio)];
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

let count = 0;

function answered(body: string): void {
  if (!body.startsWith('{"data"') || body.includes('"errors"')) throw new Error(`Not answered: ${body.slice(0, 300)}`);
}
