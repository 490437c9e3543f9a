import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { is, isFor, isSignedIn, type Viewer } from '../core/viewer.ts';
import { visible as roadmapVisible } from '../roadmap/policy.ts';

/**
 * A person is seen by the person, by administrators, by people of the same organisation, and by those who share a
 * roadmap: its coordinators, its observers and the people of its organisations see each other.
 */
export function visible(viewer: Viewer): Prisma.PersonWhereInput {
  if (!isSignedIn(viewer)) return { id: { in: [] } };
  if (is(viewer, 'ADMINISTRATOR')) return {};
  const shared = roadmapVisible(viewer);
  const inOrganisations = { memberships: { some: { organisationId: { in: [...viewer.rights.organisations] } } } };
  return {
    OR: [
      // Whoever belongs somewhere is among the people there: the person need not be asked for, and the answer is shared.
      viewer.rights.organisations.length > 0 ? inOrganisations : { id: { in: viewer.id === null ? [] : [viewer.id] } },
      { memberships: { some: { organisation: { executors: { some: { roadmap: shared } } } } } },
      { appointments: { some: { roadmap: shared } } },
    ],
  };
}

/** Addresses are for the person, for administrators and for the account manager of the own organisation. */
export const maySeeAddress = (viewer: Viewer, person: { id: string; organisations: string[] }) =>
  viewer.id === person.id ||
  is(viewer, 'ADMINISTRATOR') ||
  person.organisations.some((id) => isFor(viewer, 'ACCOUNT_MANAGER', id));
