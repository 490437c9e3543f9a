import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { midnightOf } from '@vmeste/schema/core/time.ts';
import { documentOf, storedOne } from '@vmeste/schema/meeting/record/store.ts';
import { connect } from '@vmeste/server/database.ts';
import * as Y from 'yjs';
import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../line.ts';
import { type Served, startNode } from '../process.ts';
import type { Somebody } from '../seed.ts';
import { Typist } from '../typist.ts';

const clients = 30;
/** Keystrokes a second of each, which is how fast people type who take notes; and for how long, in milliseconds. */
const pace = 4;
const warming = 3_000;
const measured = 20_000;
/** How long the last keystroke may take to reach everybody, and a client to come back, in milliseconds. */
const patience = 30_000;

/**
 * 30 people type in one record, half of them at each of two nodes; afterwards each node is killed while they go on.
 * @returns minutes-typing: from a keystroke to the last other client, p95; minutes-lost: keystrokes that were shown as
 *   saved and are not in the database
 */
export async function minutes(ground: Ground): Promise<Figure[]> {
  return together(ground, clients, async (room) => [
    figure('minutes-typing', await typing(room.typists), 'ms p95'),
    figure('minutes-lost', await killing(room), 'keystrokes'),
  ]);
}

/** Keystrokes of so many people that were shown as saved and are lost once each node has been killed. */
export const lostByKilling = (ground: Ground, people: number): Promise<number> => together(ground, people, killing);

/** People who type in one record at two nodes. */
interface Room {
  readonly typists: readonly Typist[];
  readonly nodes: Served[];
  readonly url: string;
  readonly itemId: string;
}

async function together<Result>(ground: Ground, count: number, act: (room: Room) => Promise<Result>): Promise<Result> {
  const { url, people } = await ground.database('minutes', { groups: 1, roadmaps: 1, people: count });
  const itemId = await runningItem(url, people);
  const nodes = [await startNode(url), await startNode(url)];
  const typists = people.map(({ cookie }, index) => new Typist({ itemId, cookie, port: portOf(nodes, index) }));
  try {
    await Promise.all(typists.map((typist) => typist.opened));
    return await act({ typists, nodes, url, itemId });
  } finally {
    for (const typist of typists) typist.close();
    for (const node of nodes) await node.stop('SIGKILL');
  }
}

const portOf = (nodes: readonly Served[], index: number): number => nodes[index % nodes.length]?.port ?? 0;

/** Milliseconds from a keystroke to the last other client that has it, p95 of all. */
async function typing(typists: readonly Typist[]): Promise<number> {
  for (const typist of typists) typist.begin(pace);
  await pause(warming);
  const began = performance.now();
  await pause(measured);
  for (const typist of typists) typist.rest();
  const ended = performance.now();
  await until(() => typists.every((typist) => typist.isSaved && typists.every((other) => other.knows(typist))));
  const took = typists
    .flatMap((typist) => typist.strokes.map((stroke) => ({ ...stroke, typist })))
    .filter(({ at }) => at >= began && at <= ended)
    .map(({ at, clock, typist }) => {
      const arrived = typists.filter((other) => other !== typist).map((other) => other.arrivalOf(typist, clock));
      return Math.max(...arrived) - at;
    })
    .sort((a, b) => a - b);
  if (took.length < typists.length * pace * (measured / 1_000) * 0.8)
    throw new Error(`Only ${took.length} keystrokes.`);
  console.error(
    `minutes: ${took.length} keystrokes, p50 ${took[took.length >> 1]?.toFixed(1)} ms, slowest ${took.at(-1)?.toFixed(1)} ms`,
  );
  return took[Math.floor(took.length * 0.95)] ?? Number.POSITIVE_INFINITY;
}

/** Keystrokes that were shown as saved, and are not in the database after each node was killed once. */
async function killing({ typists, nodes, url, itemId }: Room): Promise<number> {
  for (const typist of typists) typist.begin(pace);
  for (const [index, node] of [...nodes].entries()) {
    await pause(1_500);
    await node.stop('SIGKILL');
    await pause(500);
    nodes[index] = await startNode(url, [], { port: node.port });
  }
  await pause(1_500);
  for (const typist of typists) typist.rest();
  const db = connect(url);
  try {
    // What is not acknowledged yet comes with the next connection; what was shown as saved is already there.
    const document = documentOf(await storedOne(db, itemId));
    const lost = typists.map((typist) => Math.max(0, typist.savedUpTo - clockIn(document, typist)));
    await until(() => typists.every((typist) => typist.isSaved));
    const whole = documentOf(await storedOne(db, itemId));
    const never = typists.map((typist) => Math.max(0, typist.clock - clockIn(whole, typist)));
    return [...lost, ...never].reduce((sum, count) => sum + count, 0);
  } finally {
    await db.$disconnect();
  }
}

const clockIn = (document: Y.Doc, typist: Typist): number =>
  Y.decodeStateVector(Y.encodeStateVector(document)).get(typist.client) ?? 0;

async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('Somebody never heard of what was typed.');
    await pause(20);
  }
}

/** A meeting that runs, in which all these people write. Gives its one item. */
async function runningItem(url: string, people: readonly Somebody[]): Promise<string> {
  const db = connect(url);
  const at = new Date('2022-11-14T00:00:00Z');
  const times = { createdAt: at, changedAt: at };
  const since = midnightOf('2021-04-08');
  const [groupId, actId, meetingId, itemId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  try {
    const founder = await db.organisation.findFirstOrThrow({ select: { id: true } });
    await db.group.create({ data: { id: groupId, name: 'Рабочая группа', founderId: founder.id, ...times } });
    await db.act.create({ data: { id: actId, kind: 'приказ', number: '306', date: since, issuers: [], groupId } });
    await db.seat.createMany({
      data: people.map(({ id }, position) => ({ groupId, kind: 'MEMBER', position, personId: id, actId, since })),
    });
    await db.meeting.create({ data: { id: meetingId, groupId, state: 'RUNNING', startsAt: at, ...times } });
    await db.agendaItem.create({ data: { id: itemId, meetingId, groupId, position: 1, title: 'Вопрос' } });
    return itemId;
  } finally {
    await db.$disconnect();
  }
}
