import { connect } from '@vmeste/server/database.ts';
import { ask } from '../ask.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../line.ts';
import { Line, post } from '../load.ts';
import { startNode } from '../process.ts';
import type { Seeded, Somebody } from '../seed.ts';

const people = 500;
const places = 30;

const at = new Date('2022-11-14T03:00:00Z');
const week = 7 * 86_400_000;

const register = `mutation Register($id: ID!, $key: ID!) {
  register(trainingId: $id, key: $key) { __typename ... on Registration { id state number } }
}`;

/** A seminar with thirty places, for which registration is open. */
async function announced(url: string, by: Somebody): Promise<string> {
  const db = connect(url);
  try {
    const { organisationId } = await db.membership.findFirstOrThrow({ where: { personId: by.id } });
    const begins = new Date(Date.now() + week);
    const whose = { organisationId, createdById: by.id };
    const times = { startsAt: begins, createdAt: at, changedAt: at, announcedAt: at };
    const { id } = await db.training.create({
      data: {
        ...whose,
        ...times,
        kind: 'SEMINAR',
        state: 'ANNOUNCED',
        title: 'Семинар',
        planYear: 2022,
        capacity: places,
      },
    });
    return id;
  } finally {
    await db.$disconnect();
  }
}

const look = `query Look($id: ID!) {
  training(id: $id) { id title state admission placed waiting placesLeft registration { id state } }
}`;

/** They have signed in and have the page open, as whoever waits for a registration to open. */
async function open(port: number, everybody: readonly Somebody[], id: string): Promise<void> {
  for (const person of everybody) await ask(port, person, look, { id });
}

/** What somebody was answered, and when it was asked and answered, in milliseconds. */
interface Asked {
  readonly sent: number;
  readonly answered: number;
  readonly state: string;
  readonly number: number;
}

interface Answer {
  readonly data?: { readonly register?: { readonly state?: string; readonly number?: number } };
}

/** Everybody at once, each over a connection of their own, which stands open before. */
async function rush(port: number, everybody: readonly Somebody[], id: string): Promise<Asked[]> {
  const lines = everybody.map(() => new Line(port));
  try {
    const asked = lines.map(async (line, index): Promise<Asked> => {
      const cookie = everybody[index]?.cookie ?? '';
      const sent = performance.now();
      const { body } = await line.send(post('/graphql', { query: register, variables: { id, key: 'rush' } }, cookie));
      const { data }: Answer = JSON.parse(body.toString());
      const { state, number } = data?.register ?? {};
      if (state === undefined || number === undefined)
        throw new Error(`Not registered: ${body.toString().slice(0, 500)}`);
      return { sent, answered: performance.now(), state, number };
    });
    return await Promise.all(asked);
  } finally {
    for (const line of lines) line.close();
  }
}

/** How many stand behind somebody whose request was sent after theirs was answered. */
const misplaced = (all: readonly Asked[]): number =>
  all.filter((one) => all.some((other) => one.answered < other.sent && one.number > other.number)).length;

/** What is wrong with who has a place: there are thirty, they are the first, and each number was given once. */
function faultsOf(all: readonly Asked[]): number {
  const placed = all.filter(({ state }) => state === 'PLACED');
  const waiting = all.filter(({ state }) => state === 'WAITING');
  const beyond = placed.filter(({ number }) => number > places).length;
  const twice = all.length - new Set(all.map(({ number }) => number)).size;
  return Math.abs(placed.length - places) + Math.abs(waiting.length - (people - places)) + beyond + twice;
}

/**
 * 500 people who have its page open register for 30 places in one burst.
 * @returns registration-rush: until the last has an answer; registration-misplaced: who stands where they should not
 */
export async function registrationRush(ground: Ground): Promise<Figure[]> {
  const seeded: Seeded & { readonly url: string } = await ground.database('rush', { groups: 1, roadmaps: 1, people });
  const id = await announced(seeded.url, seeded.coordinator);
  const node = await startNode(seeded.url);
  try {
    await open(node.port, seeded.people, id);
    const all = await rush(node.port, seeded.people, id);
    const took = Math.max(...all.map(({ answered }) => answered)) - Math.min(...all.map(({ sent }) => sent));
    return [
      figure('registration-rush', took, 'ms'),
      figure('registration-misplaced', misplaced(all) + faultsOf(all), 'people'),
    ];
  } finally {
    await node.stop();
  }
}
