import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrganisationKind, PrismaClient, Role } from '@vmeste/prisma/generated/client.ts';
import type { Context, DemoAccount } from '@vmeste/schema/core/context.ts';
import type { Feed } from '@vmeste/schema/core/feed.ts';
import type { Ports } from '@vmeste/schema/core/port.ts';
import { type Clock, midnightOf } from '@vmeste/schema/core/time.ts';
import { keepFile } from '@vmeste/schema/file/command.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import { type Meaning, takeIn } from '@vmeste/schema/roadmap/import/command.ts';
import { preview } from '@vmeste/schema/roadmap/import/preview.ts';
import type { Resolution } from '@vmeste/schema/roadmap/reading/resolve.ts';
import { doorOf } from '@vmeste/schema/training/presence/rule.ts';
import type { Auth } from './auth.ts';
import { live, readLife } from './demo/life.ts';
import { begun, ended, isDue } from './demo/progress.ts';
import { clockOn } from './demo/stage.ts';
import { openDirectory } from './directory.ts';
import type { Store } from './files/store.ts';

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

/** What the demonstration is loaded with. */
export interface DemoParts {
  readonly db: PrismaClient;
  readonly auth: Auth;
  readonly clock: Clock;
  readonly feed: Feed;
  readonly store: Store;
  readonly ports: Ports;
  /** Told when there is something to load. */
  readonly say: (step: string) => void;
  /** Calls the loading off. */
  readonly signal: AbortSignal;
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Loads the example data into an empty database, once: what was begun and not ended has been cleared before
 * (`clearUnfinished`).
 * @throws the signal's reason where it is called off, between two steps
 */
export async function loadDemo(parts: DemoParts): Promise<DemoHouse> {
  const { db, auth, clock } = parts;
  const people = read<DemoPerson[]>('people.json');
  if (await isDue(db)) {
    parts.say('demo');
    await begun(db);
    await loadOrganisations(db);
    await loadPeople(db, auth, clock, people);
    // The roadmaps came to the hub earlier in the year, and much has happened since.
    await loadRoadmaps(parts, clockOn(readLife().imported), people);
    await live(parts);
    await ended(db);
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

/** Both roadmaps are read from their Word files, as a coordinator would bring them in. */
async function loadRoadmaps(parts: DemoParts, clock: Clock, people: DemoPerson[]): Promise<void> {
  const { db, feed, store, ports, signal } = parts;
  const coordinator = await db.person.findFirstOrThrow({
    where: { email: { in: people.filter((p) => p.onRoadmaps === 'coordinator').map(address) } },
  });
  const observers = await db.person.findMany({
    where: { email: { in: people.filter((p) => p.onRoadmaps === 'observer').map(address) } },
  });
  const viewer = await viewerOf(db, coordinator.id, clock.today());
  const context: Context = {
    viewer,
    db,
    clock,
    feed,
    ports,
    directory: openDirectory(db),
    freshViewer: async () => viewer,
    loaders: new Map(),
    house: {
      demo: null,
      providers: [],
      invitations: { mailed: false, secretOf: () => '' },
      calendarSecret: () => '',
      ...doorOf(''),
    },
  };
  for (const name of ['roadmap-2021-2024.docx', 'family-centres-roadmap-2022.docx']) {
    signal.throwIfAborted();
    const bytes = readFileSync(join(folder, 'documents', name));
    const fileId = await keepFile(context, { ...(await store.put(bytes)), name, type: docx });
    const source = { fileId };
    const { names } = await preview(context, source);
    const meanings = names.flatMap(decided);
    const roadmapId = await takeIn(context, { source, meanings });
    await db.appointment.createMany({
      data: observers.map(({ id }) => ({ personId: id, role: 'OBSERVER' as const, roadmapId, since })),
    });
  }
}

/** What the reader offers and does not take by itself, a person decides: here for whoever is named almost to the letter. */
function decided(resolution: Resolution): Meaning[] {
  if (resolution.outcome === 'found') return [];
  const [likeliest] = resolution.outcome === 'unknown' ? resolution.near : resolution.candidates;
  if (!likeliest || likeliest.score < 0.6) return [{ name: resolution.name }];
  const { kind, id } = likeliest;
  return [{ name: resolution.name, ...(kind === 'class' ? { classId: id } : { organisationId: id }) }];
}
