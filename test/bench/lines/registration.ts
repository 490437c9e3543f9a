import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@vmeste/server/database.ts';
import { WebSocket } from 'ws';
import { ask } from '../ask.ts';
import type { Ground } from '../ground.ts';
import { groupOf, type Issued } from '../group.ts';
import { type Figure, figure } from '../line.ts';
import { startNode } from '../process.ts';
import type { Somebody } from '../seed.ts';

/** Twenty items with three assignments each, all of them to a class of thirty: 1,800 rows that somebody owes. */
const items = 20;
const each = 3;
const members = 30;
const rounds = 3;
/** How long the change may take to the board after it is committed, in milliseconds. */
const patience = 5_000;

const at = new Date('2022-11-14T03:00:00Z');
const day = new Date('2021-01-01');

const sign = `mutation ($id: ID!) { moveMeeting(id: $id, version: 0, step: SIGN) { __typename } }`;
const register = `mutation ($id: ID!, $on: Day!) {
  registerMinutes(id: $id, version: 1, registeredOn: $on) { __typename ... on Meeting { number } }
}`;
const board = `subscription ($after: String!) {
  assignments(after: $after) { __typename ... on AssignmentHappened { kind } }
}`;

/** Minutes that wait to be signed. */
async function written(url: string, { groupId }: Issued): Promise<string[]> {
  const db = connect(url);
  try {
    const named = await db.organisationClass.create({ data: { shortName: 'Центры', fullName: 'Центры' } });
    const made = await db.organisation.createManyAndReturn({
      data: Array.from({ length: members }, (_, index) => {
        const shortName = `Центр ${index + 1}`;
        return { shortName, fullName: shortName, kind: 'INSTITUTION' as const };
      }),
    });
    const belonging = made.map(({ id }) => ({ classId: named.id, organisationId: id, since: day }));
    await db.classMembership.createMany({ data: belonging });
    const ids: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const times = { startsAt: at, startedAt: at, endedAt: at, createdAt: at, changedAt: at };
      const meeting = await db.meeting.create({ data: { groupId, state: 'DRAFTING', ...times } });
      for (let position = 0; position < items; position++)
        await db.agendaItem.create({
          data: {
            meetingId: meeting.id,
            groupId,
            position,
            title: `О вопросе ${position + 1}`,
            decisions: {
              create: Array.from({ length: each }, (_, place) => ({
                meetingId: meeting.id,
                kind: 'ASSIGNMENT' as const,
                position: place,
                text: `Представить сведения ${position + 1}.${place + 1}`,
                addressees: { create: [{ role: 'LEAD' as const, position: 0, classId: named.id }] },
              })),
            },
          },
        });
      ids.push(meeting.id);
    }
    return ids;
  } finally {
    await db.$disconnect();
  }
}

/** What somebody who follows the board is told, message by message. */
async function following(port: number, person: Somebody, after: string) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
    headers: { cookie: person.cookie },
  });
  const kinds: string[] = [];
  let caughtUp = () => {};
  const ready = new Promise<void>((done) => {
    caughtUp = done;
  });
  socket.on('message', (data) => {
    const said = String(data);
    if (said.includes('"connection_ack"'))
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: board, variables: { after } } }));
    if (said.includes('"Checkpoint"')) caughtUp();
    const kind = /"kind":"([\w.]+)"/.exec(said)?.[1];
    if (kind !== undefined) kinds.push(kind);
  });
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await ready;
  return { kinds, socket };
}

/**
 * Registers minutes with 60 assignments to a class of 30 organisations, three times, while a member follows the board.
 * @returns registration: the slowest of them; registration-changes: messages that the board has of one registration
 */
export async function registration(ground: Ground): Promise<Figure[]> {
  const issued = await groupOf(ground, 'registration', { people: 10, assignments: 1_000 });
  const [secretary, member] = issued.people;
  if (!secretary || !member) throw new Error('Nobody was seeded.');
  const meetings = await written(issued.url, issued);
  const node = await startNode(issued.url);
  const took: number[] = [];
  try {
    const { cursor } = await ask(node.port, secretary, '{ cursor }');
    const watch = await following(node.port, member, String(cursor));
    const on = new Date().toISOString().slice(0, 10);
    for (const [index, id] of meetings.entries()) {
      await ask(node.port, secretary, sign, { id });
      const began = performance.now();
      const answer = await ask(node.port, secretary, register, { id, on });
      took.push(performance.now() - began);
      if (!JSON.stringify(answer).includes('"Meeting"')) throw new Error(`Not registered: ${JSON.stringify(answer)}`);
      const until = performance.now() + patience;
      while (watch.kinds.length <= index && performance.now() < until) await pause(20);
    }
    // What should not come has a moment to come all the same.
    await pause(1_000);
    watch.socket.terminate();
    const [rows] = await ground.rows<{ count: number }>(
      issued.url,
      `SELECT count(*)::int AS count FROM "Assignment" WHERE "meetingId" IS NOT NULL AND "parentId" IS NOT NULL`,
    );
    if (rows?.count !== rounds * items * each * members) throw new Error(`Issued: ${rows?.count}`);
    return [
      figure('registration', Math.max(...took), 'ms'),
      figure('registration-changes', watch.kinds.length / rounds, 'messages'),
    ];
  } finally {
    await node.stop();
  }
}
