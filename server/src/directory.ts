import type { Organisation, OrganisationClass, PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Directory } from '@vmeste/schema/core/directory.ts';
import type { EventKind } from '@vmeste/schema/core/event.ts';
import type { RunningFeed } from './feed.ts';

interface Pages {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly classes: ReadonlyMap<string, OrganisationClass>;
}

/** After these a row of the directory may be other than it was. */
const changes: ReadonlySet<string> = new Set<EventKind>(['organisation.changed', 'class.changed']);

const byId = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]));

/**
 * Reads the directory when it is first asked for, and again after the feed has told of a change.
 * @param feed left out where a directory serves one piece of work and is thrown away
 */
export function openDirectory(db: PrismaClient, feed?: RunningFeed): Directory {
  let pages: Pages | null = null;
  let reading: Promise<Pages> | null = null;
  feed?.onEvents((events) => {
    if (events !== null && !events.some(({ kind }) => changes.has(kind))) return;
    pages = null;
    reading = null;
  });

  const read = (): Promise<Pages> => {
    if (reading) return reading;
    const mine = Promise.all([db.organisation.findMany(), db.organisationClass.findMany()])
      .then(([organisations, classes]) => ({ organisations: byId(organisations), classes: byId(classes) }))
      .then((fresh) => {
        // Whatever was told of meanwhile has made this reading old: it answers those who waited, and is not kept.
        if (reading === mine) pages = fresh;
        return fresh;
      })
      .finally(() => {
        if (reading === mine) reading = null;
      });
    reading = mine;
    return mine;
  };
  const find = <Row>(pick: (from: Pages) => Row | undefined): Row | null | Promise<Row | null> =>
    pages ? (pick(pages) ?? null) : read().then((fresh) => pick(fresh) ?? null);

  return {
    organisation: (id) => find(({ organisations }) => organisations.get(id)),
    class: (id) => find(({ classes }) => classes.get(id)),
    called: async (words) => {
      const { organisations } = pages ?? (await read());
      const wanted = words.toLowerCase();
      return [...organisations.values()].filter(({ shortName }) => shortName.toLowerCase().includes(wanted));
    },
  };
}
