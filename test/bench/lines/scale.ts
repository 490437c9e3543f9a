import type { Ground } from '../ground.ts';
import { type Figure, figure, fivePairs } from '../line.ts';
import { load, post } from '../load.ts';
import { type Served, startNode } from '../process.ts';
import { board, list, totals } from '../question.ts';
import type { Seeded } from '../seed.ts';

const connections = 8;
const each = 60;
const questions = { board, list, totals };

/**
 * The board, the list of roadmaps and the totals, each asked by people who see the same number of roadmaps in both
 * databases, of which one has 100 times the rows.
 * @returns a line for each question, and as `scale` the one that suffers most
 */
export async function scale(ground: Ground): Promise<Figure[]> {
  const large = await ground.database('wide', { groups: 100, roadmaps: 15, people: 4 });
  const small = await ground.database('narrow', { groups: 1, roadmaps: 15, people: 4 });
  const servers = { large: await startNode(large.url), small: await startNode(small.url) };
  try {
    const asked = (server: Served, seeded: Seeded, query: string) => async () => {
      const people = seeded.people.filter(({ group }) => group === 0);
      const roadmaps = seeded.roadmaps[0] ?? [];
      let turn = 0;
      const { perSecond } = await load(server.port, connections, () => {
        if (turn >= each) return null;
        const person = people[turn % people.length];
        // A variable that nothing reads makes each question another one: nothing that was kept helps.
        const variables = { id: roadmaps[turn % roadmaps.length], unread: count++ };
        turn += 1;
        return { bytes: post('/graphql', { query, variables }, person?.cookie ?? ''), check: answered };
      });
      return perSecond;
    };
    const figures: Figure[] = [];
    for (const [name, query] of Object.entries(questions)) {
      const [ofLarge, ofSmall] = [asked(servers.large, large, query), asked(servers.small, small, query)];
      await ofLarge();
      await ofSmall();
      const { own, baseline, ratio } = await fivePairs(ofLarge, ofSmall);
      figures.push(figure(`scale-${name}`, own, 'requests/s', baseline, ratio));
    }
    const [worst] = figures.toSorted((one, other) => (one.ratio ?? 0) - (other.ratio ?? 0));
    return worst ? [{ ...worst, name: 'scale' }, ...figures] : [];
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

let count = 0;

function answered(body: string): void {
  if (!body.startsWith('{"data"') || body.includes('"errors"')) throw new Error(`Not answered: ${body.slice(0, 300)}`);
}
