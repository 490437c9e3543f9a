import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrganisationKind, PrismaClient, Role } from '@vmeste/prisma/generated/client.ts';
import type { Context, DemoAccount } from '@vmeste/schema/core/context.ts';
import type { Feed } from '@vmeste/schema/core/feed.ts';
import { type Clock, midnightOf } from '@vmeste/schema/core/time.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import { type Confirmed, importRoadmap, type Meanings } from '@vmeste/schema/roadmap/command.ts';
import type { Auth } from './auth.ts';
import { clockOn, live, readLife } from './demo/life.ts';
import { openDirectory } from './directory.ts';

const folder = join(import.meta.dirname, '../../prisma/demo');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8'));

interface DemoOrganisations {
  organisations: {
    kind: OrganisationKind;
    shortName: string;
    fullName: string;
    region: string;
    spellings: string[];
    classes: string[];
    founder?: string;
  }[];
  classes: { shortName: string; fullName: string; open: boolean; spellings: string[] }[];
}
interface DemoPerson {
  login: string;
  name: string;
  post: string;
  organisation: string;
  roles: Role[];
  onRoadmaps?: 'coordinator' | 'observer';
}

export interface DemoHouse {
  accounts: DemoAccount[];
}

/** The same for every demo account: the demonstration holds nothing that is not public. */
const password = 'vmeste-demo';
const address = (person: DemoPerson) => `${person.login}@vmeste.test`;

/** Everything of the demonstration begins on this day. */
const since = midnightOf('2021-01-01');

/** Loads the example data into an empty database, once. */
export async function loadDemo(db: PrismaClient, auth: Auth, clock: Clock, feed: Feed): Promise<DemoHouse> {
  const people = read<DemoPerson[]>('people.json');
  if ((await db.person.count()) === 0) {
    await loadOrganisations(db);
    await loadPeople(db, auth, clock, people);
    // The roadmaps came to the hub earlier in the year, and much has happened since.
    await loadRoadmaps(db, clockOn(readLife().imported), feed, people);
    await live(db, feed);
  }
  return {
    accounts: people.map((person) => ({
      email: address(person),
      password,
      name: person.name,
      post: `${person.post}, ${person.organisation}`,
    })),
  };
}

async function loadOrganisations(db: PrismaClient): Promise<void> {
  const { organisations, classes } = read<DemoOrganisations>('organisations.json');
  for (const { spellings, ...known } of classes)
    await db.organisationClass.create({
      data: { ...known, spellings: { create: spellings.map((text) => ({ text })) } },
    });
  for (const { spellings, classes: memberOf, founder, ...known } of organisations)
    await db.organisation.create({
      data: {
        ...known,
        spellings: { create: spellings.map((text) => ({ text })) },
        classes: { create: memberOf.map((shortName) => ({ since, class: { connect: { shortName } } })) },
      },
    });
  for (const { shortName, founder } of organisations)
    if (founder)
      await db.organisation.update({ where: { shortName }, data: { founder: { connect: { shortName: founder } } } });
}

async function loadPeople(db: PrismaClient, auth: Auth, clock: Clock, people: DemoPerson[]): Promise<void> {
  const { password: hashing } = await auth.$context;
  const hash = await hashing.hash(password);
  for (const person of people) {
    const organisation = await db.organisation.findUniqueOrThrow({ where: { shortName: person.organisation } });
    const id = crypto.randomUUID();
    const at = { createdAt: clock.now(), updatedAt: clock.now() };
    await db.person.create({
      data: {
        name: person.name,
        email: address(person),
        createdAt: clock.now(),
        login: {
          create: {
            id,
            name: person.name,
            email: address(person),
            emailVerified: true,
            ...at,
            accounts: {
              create: { id: crypto.randomUUID(), accountId: id, providerId: 'credential', password: hash, ...at },
            },
          },
        },
        memberships: { create: { organisationId: organisation.id, post: person.post, since } },
        appointments: {
          create: person.roles.map((role) => ({
            role,
            since,
            organisationId: role === 'ADMINISTRATOR' || role === 'METHODOLOGIST' ? null : organisation.id,
          })),
        },
      },
    });
  }
}

async function loadRoadmaps(db: PrismaClient, clock: Clock, feed: Feed, people: DemoPerson[]): Promise<void> {
  const coordinator = await db.person.findFirstOrThrow({
    where: { email: { in: people.filter((p) => p.onRoadmaps === 'coordinator').map(address) } },
  });
  const observers = await db.person.findMany({
    where: { email: { in: people.filter((p) => p.onRoadmaps === 'observer').map(address) } },
  });
  for (const name of ['roadmap-2021-2024.json', 'family-centres-roadmap-2022.json']) {
    const confirmed = read<Confirmed>(name);
    const viewer = await viewerOf(db, coordinator.id, clock.today());
    const context: Context = {
      viewer,
      db,
      clock,
      feed,
      directory: openDirectory(db),
      freshViewer: async () => viewer,
      loaders: new Map(),
      house: { demo: null, providers: [], invitations: { mailed: false, secretOf: () => '' } },
    };
    const sourceHash = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    const roadmapId = await importRoadmap(context, {
      confirmed,
      meanings: await meaningsOf(db, confirmed),
      sourceHash,
    });
    await db.appointment.createMany({
      data: observers.map(({ id }) => ({ personId: id, role: 'OBSERVER' as const, roadmapId, since })),
    });
  }
}

/** The demonstration's names are all known by their short name, their full name or a spelling. */
async function meaningsOf(db: PrismaClient, confirmed: Confirmed): Promise<Meanings> {
  const organisations = await db.organisation.findMany({ include: { spellings: true } });
  const classes = await db.organisationClass.findMany({ include: { spellings: true } });
  const known = new Map<string, { organisationId: string } | { classId: string }>();
  const enter = (
    row: { shortName: string; fullName: string; spellings: { text: string }[] },
    meaning: { organisationId: string } | { classId: string },
  ) => {
    for (const name of [row.shortName, row.fullName, ...row.spellings.map((s) => s.text)])
      known.set(name.toLowerCase(), meaning);
  };
  for (const row of classes) enter(row, { classId: row.id });
  for (const row of organisations) enter(row, { organisationId: row.id });
  const names = confirmed.measures.flatMap((measure) => [...measure.leads, ...measure.coExecutors]);
  return new Map(names.map((name) => [name, known.get(name.toLowerCase()) ?? null]));
}
