import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../ask.ts';
import type { Ground } from '../ground.ts';
import { groupOf } from '../group.ts';
import { type Figure, figure } from '../line.ts';
import { Listener, listen } from '../listeners.ts';
import { startNode } from '../process.ts';

const people = 300;
/** Changes a second, and for how long, in seconds. */
const pace = 5;
const seconds = 60;
/** How long the last delivery may take, in milliseconds. */
const patience = 10_000;

const stream = `subscription AssignmentsLive($after: String!) {
  assignments(after: $after) {
    __typename
    ... on AssignmentHappened {
      cursor kind at byOrganisation { id shortName }
      assignment {
        id version number text state binding dueOn daysLeft isOverdue
        term { raw } lead { id shortName fullName } issuer { id shortName } group { id name }
      }
    }
    ... on Checkpoint { cursor }
    ... on StartOver { cursor }
  }
}`;

const move = `mutation Move($id: ID!, $version: Int!, $step: AssignmentStep!) {
  moveAssignment(id: $id, version: $version, step: $step, reason: "замер") { __typename ... on Assignment { version } }
}`;

/** When each change was sent, and when the last of all who follow had it. */
interface Times {
  readonly sent: Map<number, number>;
  readonly last: Map<number, number>;
}

/**
 * 300 coordinators follow the assignments of their group, half of them at each of two nodes, while one of them changes
 * five times a second.
 * @returns live-tasks: from sending a change to its last delivery, p95; live-tasks-missed and -doubled: deliveries
 */
export async function liveTasks(ground: Ground): Promise<Figure[]> {
  const issued = await groupOf(ground, 'tasks', { people: people + 1, assignments: 1_000 });
  const [secretary, ...watchers] = issued.people;
  if (!secretary) throw new Error('Nobody was seeded.');
  const [one] = await ground.rows<{ id: string }>(
    issued.url,
    `SELECT "id" FROM "Assignment" WHERE "state" = 'ISSUED' LIMIT 1`,
  );
  const nodes = [await startNode(issued.url), await startNode(issued.url)] as const;
  const times: Times = { sent: new Map(), last: new Map() };
  const opened: Listener[] = [];
  try {
    const { cursor } = await ask(nodes[0].port, secretary, '{ cursor }');
    const subscribe = { query: stream, variables: { after: cursor } };
    const following = watchers.map((person, index) => () => {
      const { port } = nodes[index % 2 === 0 ? 0 : 1];
      return new Listener(`ws://127.0.0.1:${port}/graphql`, { owner: person.id, cookie: person.cookie, subscribe });
    });
    opened.push(...(await listen(following)));
    Listener.heard = (version) => times.last.set(version, performance.now());
    for (let version = 0; version < pace * seconds; version++) {
      const began = performance.now();
      times.sent.set(version + 1, began);
      const variables = { id: one?.id, version, step: version % 2 === 0 ? 'CLOSE' : 'REOPEN' };
      await ask(nodes[version % 2 === 0 ? 0 : 1].port, secretary, move, variables);
      await pause(Math.max(0, 1_000 / pace - (performance.now() - began)));
    }
    await settled(opened, pace * seconds);
    return figuresOf(opened, times);
  } finally {
    for (const { socket } of opened) socket.terminate();
    for (const node of nodes) await node.stop();
  }
}

/** Waits until everyone has the last change; what should not come has a moment to come all the same. */
async function settled(opened: readonly Listener[], version: number): Promise<void> {
  const until = performance.now() + patience;
  while (performance.now() < until && opened.some(({ received }) => !received.has(version))) await pause(50);
  await pause(1_000);
}

function figuresOf(opened: readonly Listener[], { sent, last }: Times): Figure[] {
  const took = [...sent].map(([version, at]) => (last.get(version) ?? Number.POSITIVE_INFINITY) - at);
  const p95 = took.toSorted((left, right) => left - right)[Math.floor(took.length * 0.95)] ?? 0;
  const counts = opened.flatMap(({ received }) => [...sent.keys()].map((version) => received.get(version) ?? 0));
  return [
    figure('live-tasks', p95, 'ms p95'),
    figure('live-tasks-missed', counts.filter((count) => count === 0).length, 'deliveries'),
    figure('live-tasks-doubled', counts.filter((count) => count > 1).length, 'deliveries'),
  ];
}
