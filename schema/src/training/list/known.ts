import type { Tx } from '../../core/database.ts';
import type { Viewer } from '../../core/viewer.ts';
import { visible as personVisible } from '../../person/policy.ts';
import { current } from '../../person/rights.ts';
import { knownNames } from '../../roadmap/import/preview.ts';
import { resolveNames } from '../../roadmap/reading/resolve.ts';
import { specialistVisible } from '../specialist/policy.ts';
import type { Known } from './match.ts';
import type { Directory } from './workplace.ts';

/** Somebody whom a row may mean: a person of the hub, or a specialist who is in none. */
export interface Somebody extends Known {
  readonly personId: string | null;
  readonly specialistId: string | null;
}

/** Where names are looked up: also within an open change. */
export interface Looking {
  readonly db: Tx;
  readonly viewer: Viewer;
}

/** Words of an organisation as lists are compared by: case, «ё» and quotes tell none apart. */
export const wordsOf = (text: string): string | null =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/["'«»„“”]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim() || null;

/** Everybody whom the viewer sees: whom they do not see is no candidate, and two rows of one person are merged later. */
export async function knownPeople({ db, viewer }: Looking): Promise<Somebody[]> {
  const persons = await db.person.findMany({
    where: { AND: [{ disabledAt: null }, personVisible(viewer)] },
    select: {
      id: true,
      name: true,
      memberships: { where: current(viewer.rights.today), select: { organisationId: true } },
      specialist: { select: { id: true, organisationId: true } },
    },
    orderBy: { id: 'asc' },
  });
  const specialists = await db.specialist.findMany({
    where: { AND: [{ personId: null }, specialistVisible(viewer)] },
    select: {
      id: true,
      name: true,
      organisationId: true,
      organisationAs: true,
      countsAs: { select: { id: true, personId: true } },
    },
    orderBy: { id: 'asc' },
  });
  const known = new Set(persons.map(({ id }) => id));
  return [
    ...persons.map(({ id, name, memberships, specialist }) => ({
      id: `person ${id}`,
      name,
      organisations: [...memberships, ...(specialist ? [specialist] : [])].flatMap((one) => one.organisationId ?? []),
      personId: id,
      specialistId: specialist?.id ?? null,
    })),
    // Who was merged into a person of the hub is that person, by a name of theirs that lists use.
    ...specialists.map(({ id, name, organisationId, organisationAs, countsAs }) => {
      const personId = countsAs?.personId && known.has(countsAs.personId) ? countsAs.personId : null;
      return {
        id: personId === null ? `specialist ${countsAs?.id ?? id}` : `person ${personId}`,
        name,
        organisations: [organisationId ?? wordsOf(organisationAs)].flatMap((one) => one ?? []),
        personId,
        specialistId: countsAs?.id ?? id,
      };
    }),
  ];
}

/** All organisations of the hub, and which of them the words of a list mean, where that is certain. */
export async function organisationsNamed({ db }: Pick<Looking, 'db'>, names: readonly string[]): Promise<Directory> {
  const directory = (await knownNames(db)).filter(({ kind }) => kind === 'organisation');
  const distinct = [...new Set(names.filter((name) => name !== ''))];
  const named = new Map(
    resolveNames(distinct, directory).flatMap((one) =>
      one.outcome === 'found' ? [[one.name, one.match.id] as const] : [],
    ),
  );
  return { named, ids: new Set(directory.map(({ id }) => id)) };
}
