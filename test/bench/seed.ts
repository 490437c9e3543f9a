import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '@vmeste/schema/core/database.ts';
import { midnightOf } from '@vmeste/schema/core/time.ts';

/** How large a database is: groups of organisations that see nothing of each other, and what each of them has. */
export interface Size {
  readonly groups: number;
  readonly roadmaps: number;
  readonly people: number;
}

/** Somebody signed in: the cookie opens any node that has the bench's secret. */
export interface Somebody {
  readonly id: string;
  readonly group: number;
  readonly cookie: string;
  /** What ends when this person is removed. */
  readonly membershipId: string;
}

export interface Seeded {
  /** Ids of roadmaps, by group. */
  readonly roadmaps: readonly (readonly string[])[];
  readonly people: readonly Somebody[];
  /** Coordinates the first roadmap of the first group, and manages people. */
  readonly coordinator: Somebody;
}

export const secret = 'a secret that only the bench knows, and everybody may';

interface Reading {
  title: string;
  measures: {
    number: string;
    title: string;
    expectedResult: string | null;
    term: { raw: string; kind: string };
    leads: string[];
    coExecutors: string[];
  }[];
}
const reading = (): Reading =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../prisma/demo/roadmap-2021-2024.json'), 'utf8'));

const since = midnightOf('2021-01-01');
const at = new Date('2022-11-14T00:00:00Z');

/** Tables of which each group has its own rows, the referred ones first, and their columns that name such rows. */
const copied: readonly (readonly [table: string, keys: readonly string[]])[] = [
  ['Organisation', ['id']],
  ['Roadmap', ['id']],
  ['Measure', ['id', 'roadmapId']],
  ['Executor', ['id', 'roadmapId', 'measureId']],
];

/** Fills an empty database: one real roadmap of 33 measures, written once and copied inside PostgreSQL. */
export async function seed(db: Db, size: Size): Promise<Seeded> {
  await writeFirst(db);
  if (size.groups > 1) await dropSearch(db);
  // First the roadmaps of the first group, then everything of the first group for each other one.
  for (const [table, keys] of copied.slice(1)) await copy(db, table, { keys, times: size.roadmaps - 1, salt: 'r' });
  if (size.groups > 1)
    for (const [table, keys] of copied) {
      const all = table === 'Executor' ? [...keys, 'organisationId'] : keys;
      await copy(db, table, { keys: all, times: size.groups - 1, salt: 'g' });
    }
  const rows = await db.$queryRaw<{ id: string; group: number }[]>`
    SELECT r."id", (dense_rank() OVER (ORDER BY substring(o."shortName" FROM ' g[0-9]+$') NULLS FIRST))::int - 1 AS "group"
    FROM "Roadmap" r
    JOIN LATERAL (SELECT "organisationId" FROM "Executor" WHERE "roadmapId" = r."id" LIMIT 1) e ON true
    JOIN "Organisation" o ON o."id" = e."organisationId" ORDER BY r."id"`;
  const roadmaps = Array.from({ length: size.groups }, (_, group) =>
    rows.filter((row) => row.group === group).map((row) => row.id),
  );
  const people = await writePeople(db, size);
  const coordinator = people[0];
  const roadmapId = roadmaps[0]?.[0];
  if (!coordinator || !roadmapId) throw new Error('Nobody was seeded.');
  await db.appointment.create({ data: { personId: coordinator.id, role: 'COORDINATOR', roadmapId, since } });
  await db.appointment.create({ data: { personId: coordinator.id, role: 'ADMINISTRATOR', since } });
  await db.$executeRawUnsafe('VACUUM ANALYZE');
  return { roadmaps, people, coordinator };
}

/** The indexes of the search take minutes to fill with so many rows, and nothing that is measured there uses them. */
async function dropSearch(db: Db): Promise<void> {
  const indexes = await db.$queryRaw<{ name: string }[]>`
    SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '% USING gin %'`;
  for (const { name } of indexes) await db.$executeRawUnsafe(`DROP INDEX "${name}"`);
}

async function writeFirst(db: Db): Promise<void> {
  const { title, measures } = reading();
  const names = [...new Set(measures.flatMap((measure) => [...measure.leads, ...measure.coExecutors]))];
  const organisations = await db.organisation.createManyAndReturn({
    data: names.map((shortName) => ({ shortName, fullName: `${shortName} (полное имя)`, kind: 'MINISTRY' as const })),
  });
  const idOf = new Map(organisations.map(({ shortName, id }) => [shortName, id]));
  const roadmap = await db.roadmap.create({ data: { title, createdAt: at, changedAt: at } });
  for (const [position, measure] of measures.entries()) {
    const { number, title: text, expectedResult, term } = measure;
    const executors = [...measure.leads, ...measure.coExecutors].map((name, index) => ({
      name,
      position: index,
      role: index < measure.leads.length ? ('LEAD' as const) : ('CO_EXECUTOR' as const),
      roadmapId: roadmap.id,
      organisationId: idOf.get(name) ?? null,
    }));
    await db.measure.create({
      data: {
        roadmapId: roadmap.id,
        number,
        position,
        title: text,
        expectedResult,
        termKind: 'YEAR',
        termRaw: term.raw,
        changedAt: at,
        executors: { create: executors },
      },
    });
  }
}

/** Copies all rows of a table so many times; an id of a copy follows from the original's, so references hold. */
async function copy(
  db: Db,
  table: string,
  { keys, times, salt }: { keys: readonly string[]; times: number; salt: string },
) {
  if (times < 1) return;
  const columns = await db.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ${table} AND is_generated = 'NEVER'`;
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map(({ name }) => {
    if (keys.includes(name)) return `md5('${salt}' || k || "${name}")::uuid`;
    // The short name of an organisation is its own.
    return name === 'shortName' ? `"shortName" || ' ' || '${salt}' || k` : `"${name}"`;
  });
  await db.$executeRawUnsafe(
    `INSERT INTO "${table}" (${names}) SELECT ${values.join(', ')} FROM "${table}", generate_series(1, ${times}) k`,
  );
}

/** People of each group sit in four of its organisations, so that four visibilities are among them. */
async function writePeople(db: Db, { groups, people }: Size): Promise<Somebody[]> {
  const rows = await db.$queryRaw<{ id: string; group: number }[]>`
    SELECT o."id", (dense_rank() OVER (ORDER BY substring(o."shortName" FROM ' g[0-9]+$') NULLS FIRST))::int - 1 AS "group"
    FROM "Organisation" o ORDER BY "group", o."shortName"`;
  const made = Array.from({ length: groups * people }, (_, index) => {
    const group = index % groups;
    const own = rows.filter((row) => row.group === group);
    const ids = { id: randomUUID(), login: randomUUID(), session: randomUUID(), membershipId: randomUUID() };
    return {
      ...ids,
      group,
      organisationId: own[Math.floor(index / groups) % 4]?.id ?? '',
      email: `b${index}@bench.test`,
    };
  });
  const times = { createdAt: new Date(), updatedAt: new Date() };
  await db.login.createMany({ data: made.map(({ login, email }) => ({ id: login, name: email, email, ...times })) });
  await db.person.createMany({
    data: made.map(({ id, login, email }) => ({ id, name: email, loginId: login, createdAt: at })),
  });
  await db.membership.createMany({
    data: made.map(({ id, membershipId, organisationId }) => ({
      id: membershipId,
      personId: id,
      organisationId,
      post: 'специалист',
      since,
    })),
  });
  const expiresAt = new Date(Date.now() + 86_400_000 * 7);
  await db.session.createMany({
    data: made.map(({ session, login }) => ({ id: session, token: session, userId: login, expiresAt, ...times })),
  });
  return made.map(({ id, group, session, membershipId }) => ({ id, group, membershipId, cookie: cookieOf(session) }));
}

const cookieOf = (token: string) => {
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `vmeste.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
};
