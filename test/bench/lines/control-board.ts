import type { Ground } from '../ground.ts';
import { groupOf, type Issued } from '../group.ts';
import { type Figure, figure, fivePairs } from '../line.ts';
import { load, post, type Shot } from '../load.ts';
import { startNode, startPeer } from '../process.ts';

const connections = 16;
const people = 100;
const each = 400;

/** The board of control as its page asks for it: its sums, and the first fifty rows. */
const query = `query AssignmentBoard($filter: AssignmentFilter) {
  assignments(filter: $filter, first: 50) {
    total
    totals {
      all { issued taken reported returned closed withdrawn overdue dueSoon }
      organisations { issued taken reported returned closed overdue dueSoon organisation { id shortName } }
    }
    rows {
      id version number text state binding dueOn daysLeft isOverdue
      term { raw } lead { id shortName fullName } issuer { id shortName } group { id name } class { id shortName }
    }
  }
}`;

const states = ['ISSUED', 'TAKEN', 'REPORTED', 'RETURNED', 'CLOSED'] as const;

/** Numbers that look like chance and are the same in each run (LCG of Numerical Recipes). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** What somebody chose on the board: most choose by lead or state, some by words, some only what is late. */
function filterBy(pick: (below: number) => number, { organisations }: Issued) {
  const state = states[pick(states.length + 2)];
  const organisation = organisations[pick(organisations.length * 2)];
  return {
    ...(state && { states: [state] }),
    ...(organisation && { organisationIds: [organisation] }),
    ...(pick(4) === 0 && { overdue: true }),
    ...(pick(3) === 0 && { text: `мероприятия ${pick(1_000)}` }),
  };
}

/**
 * The board over 10,000 assignments, with filters that hardly ever come again, asked by 100 people.
 * @returns control-board: p95 of the answers; control-board-limit: answers a second against SQL written by hand
 */
export async function controlBoard(ground: Ground): Promise<Figure[]> {
  const issued = await groupOf(ground, 'control', { people, assignments: 10_000 });
  const today = new Date().toISOString().slice(0, 10);
  const own = await startNode(issued.url);
  const limit = await startPeer('control', issued.url, { BENCH_TODAY: today, BENCH_GROUP: issued.groupId });
  const took: number[] = [];
  try {
    const measure = (port: number, check: Shot['check']) => async (round: number) => {
      const pick = chance(1_000 + round);
      let left = each;
      const next = (): Shot | null => {
        const person = issued.people[pick(people)];
        if (left-- <= 0 || !person) return null;
        return {
          bytes: post('/graphql', { query, variables: { filter: filterBy(pick, issued) } }, person.cookie),
          check,
        };
      };
      return (await load(port, connections, next)).perSecond;
    };
    const whole = (body: string, sentAt: number) => {
      if (body.includes('"errors"') || !body.includes('"totals"')) throw new Error(`No board: ${body.slice(0, 300)}`);
      took.push(performance.now() - sentAt);
    };
    await measure(own.port, whole)(99);
    await measure(limit.port, () => {})(99);
    took.length = 0;
    const pairs = await fivePairs(
      measure(own.port, whole),
      measure(limit.port, () => {}),
    );
    const p95 = took.toSorted((left, right) => left - right)[Math.floor(took.length * 0.95)] ?? 0;
    return [
      figure('control-board', p95, 'ms p95'),
      figure('control-board-limit', pairs.own, 'requests/s', pairs.baseline, pairs.ratio),
    ];
  } finally {
    await own.stop();
    await limit.stop();
  }
}
