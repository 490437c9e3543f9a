import type { Prisma, Role } from '@vmeste/prisma/generated/client.ts';
import { midnightOf } from '../core/time.ts';
import { is, isFor, isSignedIn, type Viewer } from '../core/viewer.ts';
import { keptBy, seesInside } from '../group/policy.ts';
import { visible as roadmapVisible } from '../roadmap/policy.ts';
import { givenBy, roles, type Scope, scopeOf } from './rule.ts';

/**
 * A person is seen by the person, by administrators, by people of the same organisation, and by those who share a
 * roadmap or a working group: its coordinators, its observers and the people of its organisations see each other.
 */
export function visible(viewer: Viewer): Prisma.PersonWhereInput {
  if (!isSignedIn(viewer)) return { id: { in: [] } };
  // The centre chooses its reviewers, and counts whom it trained, among all.
  if (is(viewer, 'ADMINISTRATOR') || is(viewer, 'METHODOLOGIST')) return {};
  const shared = roadmapVisible(viewer);
  const inOrganisations = { memberships: { some: { organisationId: { in: [...viewer.rights.organisations] } } } };
  return {
    OR: [
      // Whoever belongs somewhere is among the people there: the person need not be asked for, and the answer is shared.
      viewer.rights.organisations.length > 0 ? inOrganisations : { id: { in: viewer.id === null ? [] : [viewer.id] } },
      { memberships: { some: { organisation: { executors: { some: { roadmap: shared } } } } } },
      { appointments: { some: { roadmap: shared } } },
      ...inGroups(seesInside(viewer)),
      ...inReview(viewer),
    ],
  };
}

/** Who sits in a group or observes it, and the people of organisations that have a seat there, who may be nominated. */
const inGroups = (groups: readonly string[]): Prisma.PersonWhereInput[] => {
  const groupId = { in: [...groups] };
  return groups.length === 0
    ? []
    : [
        { seats: { some: { groupId } } },
        { holdings: { some: { seat: { groupId } } } },
        { memberships: { some: { organisation: { seats: { some: { groupId } } } } } },
        { appointments: { some: { groupId } } },
      ];
};

/** Who judges a practice, who leads its review and who registered it know each other. */
const inReview = ({ rights }: Viewer): Prisma.PersonWhereInput[] => {
  const practice = { OR: [{ organisationId: { in: [...rights.organisations] } }, { id: { in: [...rights.reviews] } }] };
  return rights.organisations.length + rights.reviews.length === 0
    ? []
    : [
        { reviews: { some: { practice, dismissedAt: null } } },
        { curates: { some: practice } },
        { started: { some: practice } },
      ];
};

/**
 * An appointment shows with its person, but one to a roadmap only to those who see that roadmap: even that there is
 * one is the roadmap's affair. Administrators see that a person has a role in some roadmap, and not in which.
 */
export function appointmentVisible(viewer: Viewer): Prisma.AppointmentWhereInput {
  if (is(viewer, 'ADMINISTRATOR')) return {};
  const inside = { OR: [{ groupId: null }, { groupId: { in: seesInside(viewer) } }] };
  return {
    AND: [{ person: visible(viewer) }, { OR: [{ roadmapId: null }, { roadmap: roadmapVisible(viewer) }] }, inside],
  };
}

/** What holds a person somewhere from a day to a day. */
interface Dated {
  readonly since: Date;
  readonly until: Date | null;
}

/** Where a person belongs and belonged, and what the person may do and might: what the policies below look at. */
export const ties = {
  memberships: { select: { organisationId: true, since: true, until: true } },
  appointments: {
    select: { role: true, organisationId: true, roadmapId: true, groupId: true, since: true, until: true },
  },
} satisfies Prisma.PersonInclude;

/** The same as a selection. */
export const standing = { id: true, ...ties } satisfies Prisma.PersonSelect;

export interface Standing {
  readonly id: string;
  readonly memberships: readonly ({ readonly organisationId: string } & Dated)[];
  readonly appointments: readonly ({ readonly role: Role } & Scope & Dated)[];
}

/** What has not ended; what is yet to begin counts. */
const unended =
  ({ rights }: Viewer) =>
  ({ until }: Dated) =>
    until === null || until >= midnightOf(rights.today);

/** The organisations that a person belongs to, now or later. */
const belongsTo = (viewer: Viewer, { memberships }: Standing) => [
  ...new Set(memberships.filter(unended(viewer)).map(({ organisationId }) => organisationId)),
];

/** Addresses are for the person, for administrators and for the account manager of the own organisation. */
export const maySeeAddress = (viewer: Viewer, person: Standing) =>
  viewer.id === person.id ||
  is(viewer, 'ADMINISTRATOR') ||
  belongsTo(viewer, person).some((id) => isFor(viewer, 'ACCOUNT_MANAGER', id));

/**
 * Whether nothing ties a person, or ever tied, to anything but organisations whose accounts the viewer manages. What is
 * over counts: it may begin again, and whoever had the account in hand meanwhile would come in with it.
 */
function isOursAlone(viewer: Viewer, { memberships, appointments }: Standing): boolean {
  return [...memberships, ...appointments]
    .filter(({ since, until }) => until === null || until >= since)
    .every(({ organisationId }) => organisationId !== null && isFor(viewer, 'ACCOUNT_MANAGER', organisationId));
}

/**
 * Whoever manages a person's account could act in the person's place: another address, another way in. So it is for
 * administrators, and for the account manager of the organisation that the person belongs to, where nothing ever tied
 * the person elsewhere.
 */
export const mayManage = (viewer: Viewer, person: Standing): boolean =>
  is(viewer, 'ADMINISTRATOR') || (belongsTo(viewer, person).length > 0 && isOursAlone(viewer, person));

/** Who keeps the list of an organisation's people: administrators, and its account manager. */
export const mayEnrol = (viewer: Viewer, organisationId: string | null) =>
  is(viewer, 'ADMINISTRATOR') || (organisationId !== null && isFor(viewer, 'ACCOUNT_MANAGER', organisationId));

/**
 * Who takes this person into an organisation, for the first time or for longer. Nobody does so with themself, for one's
 * own sight would grow with it; and an account manager only with whom nothing ties elsewhere, for the account would
 * change hands.
 */
export const mayTakeIn = (viewer: Viewer, person: Standing, organisationId: string) =>
  mayTakeInSomewhere(viewer, person) && mayEnrol(viewer, organisationId);

/** Whether there is any organisation into which the viewer may take this person. */
export const mayTakeInSomewhere = (viewer: Viewer, person: Standing) =>
  viewer.id !== person.id &&
  (is(viewer, 'ADMINISTRATOR') || (is(viewer, 'ACCOUNT_MANAGER') && isOursAlone(viewer, person)));

/**
 * Administrators give every role, though none over a roadmap or a working group to themselves: they do not thereby
 * read them. An account manager gives roles of the own organisation, a coordinator roles of the own roadmaps, those who
 * keep a group let others observe it.
 */
export function mayAppoint(viewer: Viewer, role: Role, to: Scope & { personId: string }): boolean {
  const over = scopeOf[role];
  if (is(viewer, 'ADMINISTRATOR')) return (over !== 'roadmap' && over !== 'group') || to.personId !== viewer.id;
  if (over === 'group') return to.groupId !== null && keptBy(viewer).includes(to.groupId);
  const giver = givenBy[role];
  const scope = to.organisationId ?? to.roadmapId;
  return giver !== null && scope !== null && isFor(viewer, giver, scope);
}

/** A role over what it would be given over. */
export interface Offer extends Scope {
  readonly role: Role;
}

/** NGOs come to the centre with their practices: it invites them, as administrators do. */
export const mayInviteOrganisations = (viewer: Viewer) => is(viewer, 'METHODOLOGIST') || is(viewer, 'ADMINISTRATOR');

/**
 * The roles that a viewer may give to a person now, each over every scope it may be given over, without those that the
 * person holds already.
 * @param roadmaps the roadmaps that come into question, which the viewer sees
 * @param groups the working groups
 */
export function offersTo(
  viewer: Viewer,
  person: Standing,
  { roadmaps, groups }: { roadmaps: readonly string[]; groups: readonly string[] },
): Offer[] {
  const nothing = { organisationId: null, roadmapId: null, groupId: null };
  const scopes = {
    hub: [nothing],
    organisation: belongsTo(viewer, person).map((organisationId) => ({ ...nothing, organisationId })),
    roadmap: roadmaps.map((roadmapId) => ({ ...nothing, roadmapId })),
    group: groups.map((groupId) => ({ ...nothing, groupId })),
  };
  const holds = (offer: Offer) =>
    person.appointments
      .filter(unended(viewer))
      .some(
        ({ role, organisationId, roadmapId, groupId }) =>
          role === offer.role &&
          organisationId === offer.organisationId &&
          roadmapId === offer.roadmapId &&
          groupId === offer.groupId,
      );
  return roles
    .flatMap((role) => scopes[scopeOf[role]].map((scope) => ({ role, ...scope })))
    .filter((offer) => mayAppoint(viewer, offer.role, { ...offer, personId: person.id }) && !holds(offer));
}
