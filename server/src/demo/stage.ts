import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Context } from '@vmeste/schema/core/context.ts';
import type { Feed } from '@vmeste/schema/core/feed.ts';
import type { Ports } from '@vmeste/schema/core/port.ts';
import { type Clock, clockIn, type Day } from '@vmeste/schema/core/time.ts';
import { anonymous, type Viewer } from '@vmeste/schema/core/viewer.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import { doorOf } from '@vmeste/schema/training/presence/rule.ts';
import { openDirectory } from '../directory.ts';

/** What somebody does in the demonstration on a day. */
export interface Step {
  readonly on: Day;
  run(): Promise<unknown>;
}

const zone = 'Asia/Novosibirsk';

/** A clock that stands at so many minutes after nine on a day. */
export const clockOn = (day: Day, minute = 0): Clock => {
  const instant = new Date(`${day}T09:00:00+07:00`).getTime() + minute * 60_000;
  return clockIn(zone, () => new Date(instant));
};

/** The people, and how each acts on a day. */
export interface Stage {
  readonly db: PrismaClient;
  readonly logins: readonly string[];
  person(login: string): string;
  /** At so many minutes after nine on that day; one after another where it is left out. */
  as(login: string | null, day: Day, minute?: number): Promise<Context>;
}

export async function openStage(db: PrismaClient, feed: Feed, ports: Ports): Promise<Stage> {
  const people = await db.person.findMany({ where: { email: { endsWith: '@vmeste.test' } } });
  const ids = new Map(people.map(({ id, email }) => [email?.split('@')[0] ?? '', id]));
  const person = (login: string) => {
    const id = ids.get(login);
    if (!id) throw new Error(`The demonstration knows no ${login}.`);
    return id;
  };
  // Nobody's rights change on a day while this past is told, and to read them anew would be a quarter of all statements.
  const viewers = new Map<string, Promise<Viewer>>();
  const viewerOn = (id: string, day: Day): Promise<Viewer> => {
    const known = viewers.get(`${id} ${day}`) ?? viewerOf(db, id, day);
    viewers.set(`${id} ${day}`, known);
    return known;
  };
  let minute = 0;
  return {
    db,
    logins: [...ids.keys()],
    person,
    as: async (login, day, at) => {
      minute = (minute + 1) % 500;
      const viewer = login === null ? anonymous(day) : await viewerOn(person(login), day);
      return {
        viewer,
        db,
        clock: clockOn(day, at ?? minute),
        feed,
        directory: openDirectory(db),
        ports,
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
    },
  };
}
