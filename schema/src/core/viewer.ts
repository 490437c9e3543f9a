import type { Role, SeatKind } from '@vmeste/prisma/generated/client.ts';
import type { Day } from './time.ts';

/**
 * Who looks, and what that person may. Everything a policy needs, read once: no policy asks the database.
 * Anonymous is a viewer with no id and empty lists, so that every filter finds nothing by itself.
 */
export interface Viewer {
  /** The person's id; null for someone who has not signed in. */
  readonly id: string | null;
  readonly rights: Rights;
}

/** What the day gives a person. Lists are sorted, so that equal rights have equal fingerprints. */
export interface Rights {
  readonly today: Day;
  /** The organisations the person belongs to today, and those whose place they took. */
  readonly organisations: readonly string[];
  /** The classes that all these organisations are members of today. */
  readonly classes: readonly string[];
  /** For each role the ids it is scoped to; a role without a scope holds the one entry `everywhere`. */
  readonly roles: Readonly<Record<Role, readonly string[]>>;
  /** The working groups whose people the person is among today. */
  readonly groups: readonly string[];
  /** For each kind of seat the groups in which the person sits on one today, acting holders in the holder's place. */
  readonly seats: Readonly<Record<SeatKind, readonly string[]>>;
  /** The meetings at which the person sits in somebody's place. */
  readonly substitutes: readonly string[];
  /** The practices that the person was appointed to judge. */
  readonly reviews: readonly string[];
  /** Equal for people who see the same. */
  readonly fingerprint: string;
}

export const everywhere = '*';

/**
 * Whether somebody has signed in. Asks for the rights and not for the person: what is read so is the same for all who
 * have these rights, and may be shared between them.
 */
export const isSignedIn = (viewer: Viewer): boolean => viewer.rights.fingerprint !== nobody;

/** Whether the viewer has a role that needs no scope. */
export const is = (viewer: Viewer, role: Role): boolean => viewer.rights.roles[role].length > 0;

/** Whether the viewer has a role for the organisation or roadmap. */
export const isFor = (viewer: Viewer, role: Role, id: string): boolean => viewer.rights.roles[role].includes(id);

/** Whether the viewer sits in a group on a seat of one of these kinds. */
export const sitsAs = (viewer: Viewer, kinds: readonly SeatKind[], groupId: string): boolean =>
  kinds.some((kind) => viewer.rights.seats[kind].includes(groupId));

/** The fingerprint of those who may nothing. */
export const nobody = 'nobody';

export const noRights = (today: Day): Rights => ({
  today,
  organisations: [],
  classes: [],
  roles: {
    ADMINISTRATOR: [],
    METHODOLOGIST: [],
    COORDINATOR: [],
    OBSERVER: [],
    GROUP_OBSERVER: [],
    EXECUTOR: [],
    APPROVER: [],
    ACCOUNT_MANAGER: [],
  },
  groups: [],
  seats: { CHAIR: [], DEPUTY: [], SECRETARY: [], MEMBER: [], MEMBER_BY_AGREEMENT: [], INVITED: [] },
  substitutes: [],
  reviews: [],
  fingerprint: nobody,
});

export const anonymous = (today: Day): Viewer => ({ id: null, rights: noRights(today) });
