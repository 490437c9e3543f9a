import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Day } from '../core/time.ts';
import { is, isSignedIn, type Viewer } from '../core/viewer.ts';
import { keptBy } from '../group/policy.ts';
import { current } from '../person/rights.ts';

/** Organisations and classes are known to everyone who has signed in. */
export const visible = (viewer: Viewer) =>
  (!isSignedIn(viewer) ? { id: { in: [] } } : {}) satisfies Prisma.OrganisationWhereInput &
    Prisma.OrganisationClassWhereInput;

/**
 * The measures that one of some organisations carries out, by itself or as a member of a class on that day. An
 * organisation carries out what those carried out whose place it took: ask for all of its lineage (decision 21).
 */
export function carriedOutBy(lineage: readonly string[], today: Day) {
  const organisationId = { in: [...lineage] };
  return {
    removedAt: null,
    executors: {
      some: { OR: [{ organisationId }, { class: { members: { some: { organisationId, ...current(today) } } } }] },
    },
  } satisfies Prisma.MeasureWhereInput;
}

/**
 * Whose own form of minutes the viewer keeps: administrators that of every organisation, a head that of the own one, and
 * whoever keeps the papers of a group that of the body that founded it.
 */
export const templateKept = (viewer: Viewer): Prisma.OrganisationWhereInput =>
  is(viewer, 'ADMINISTRATOR')
    ? {}
    : {
        OR: [{ id: { in: [...viewer.rights.roles.APPROVER] } }, { groups: { some: { id: { in: keptBy(viewer) } } } }],
      };

/** Administrators keep the list of organisations and of classes. */
export const mayKeep = (viewer: Viewer) => is(viewer, 'ADMINISTRATOR');
