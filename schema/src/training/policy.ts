import type { Audience, Prisma, RegistrationState, TrainingState } from '@vmeste/prisma/generated/client.ts';
import { is, isSignedIn, type Viewer } from '../core/viewer.ts';
import { isStanding, standing } from './registration/rule.ts';

/** Whose a training is: of the organisation that answers for it, of those that hold it too, and of the centre. */
export const heldBy = (viewer: Viewer): Prisma.TrainingWhereInput => {
  if (is(viewer, 'METHODOLOGIST')) return {};
  const organisationId = { in: [...viewer.rights.organisations] };
  return { OR: [{ organisationId }, { hosts: { some: { organisationId } } }] };
};

/** A draft is seen by those who prepare it; what is planned or announced, by everybody who has signed in. */
export function visible(viewer: Viewer): Prisma.TrainingWhereInput {
  if (!isSignedIn(viewer)) return { id: { in: [] } };
  // One of several filters may not be an empty one: it would let nothing through.
  return is(viewer, 'METHODOLOGIST') ? {} : { OR: [{ state: { not: 'DRAFT' } }, heldBy(viewer)] };
}

/** What `mayHold` looks at. */
export const holders = {
  organisationId: true,
  hosts: { select: { organisationId: true } },
} as const satisfies Prisma.TrainingSelect;

export interface Held {
  readonly organisationId: string;
  readonly hosts: readonly { readonly organisationId: string }[];
}

/** Whoever belongs to the organisation that answers for it, or to one that holds it too, and the centre. */
export const mayHold = (viewer: Viewer, { organisationId, hosts }: Held) =>
  mayPlanFor(viewer, organisationId) || hosts.some((host) => viewer.rights.organisations.includes(host.organisationId));

/** Whoever belongs to an organisation plans for it; so does the centre. */
export const mayPlanFor = (viewer: Viewer, organisationId: string) =>
  viewer.rights.organisations.includes(organisationId) || is(viewer, 'METHODOLOGIST');

/** Whether the viewer may register: everybody who has signed in, or people of the organisations that are named. */
export const isInvited = (
  { rights }: Viewer,
  {
    audience,
    invited,
  }: { readonly audience: Audience; readonly invited: readonly { readonly organisationId: string }[] },
) => audience === 'EVERYBODY' || invited.some(({ organisationId }) => rights.organisations.includes(organisationId));

/** A course is known to everybody who has signed in. */
export const programmeVisible = (viewer: Viewer): Prisma.ProgrammeWhereInput =>
  isSignedIn(viewer) ? {} : { id: { in: [] } };

/** A course that nothing rests on: no training, also none that somebody else still prepares, and no target. */
export const unused = {
  trainings: { none: {} },
  targets: { none: {} },
} as const satisfies Prisma.ProgrammeWhereInput;

/** The viewer's own registrations. */
export const ownRegistration = (viewer: Viewer): Prisma.RegistrationWhereInput =>
  viewer.id === null ? { id: { in: [] } } : { specialist: { personId: viewer.id } };

/** Names of those who registered are told to whoever holds the training, and to the person. */
export const registrationVisible = (viewer: Viewer): Prisma.RegistrationWhereInput =>
  is(viewer, 'METHODOLOGIST') ? {} : { OR: [{ training: heldBy(viewer) }, ownRegistration(viewer)] };

interface Registered {
  readonly state: RegistrationState;
}

/** Whether one of somebody's own registrations is a place. */
export const hasPlace = (own: readonly Registered[]) => own.some(({ state }) => state === 'PLACED');

/** Whether the viewer sees the materials; `registrations` are the viewer's own. */
export const seesMaterials = (
  viewer: Viewer,
  training: Held & { readonly state: TrainingState; readonly registrations: readonly Registered[] },
) =>
  training.state === 'HELD' ||
  mayHold(viewer, training) ||
  training.registrations.some(({ state }) => isStanding(state));

/** Materials are for those who hold it or are registered, and for everybody once it was held. */
export function materialsVisible(viewer: Viewer): Prisma.TrainingWhereInput {
  if (is(viewer, 'METHODOLOGIST')) return visible(viewer);
  const own = { AND: [{ state: { in: [...standing] } }, ownRegistration(viewer)] };
  return { AND: [visible(viewer), { OR: [{ state: 'HELD' }, heldBy(viewer), { registrations: { some: own } }] }] };
}
