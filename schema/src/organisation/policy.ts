import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { is, isSignedIn, type Viewer } from '../core/viewer.ts';

/** Organisations and classes are known to everyone who has signed in. */
export const visible = (viewer: Viewer) =>
  (!isSignedIn(viewer) ? { id: { in: [] } } : {}) satisfies Prisma.OrganisationWhereInput &
    Prisma.OrganisationClassWhereInput;

/** Administrators keep the list of organisations and of classes. */
export const mayKeep = (viewer: Viewer) => is(viewer, 'ADMINISTRATOR');
