import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Viewer } from '../core/viewer.ts';

/** Organisations and classes are known to everyone who has signed in. */
export const visible = (viewer: Viewer) =>
  (viewer.id === null ? { id: { in: [] } } : {}) satisfies Prisma.OrganisationWhereInput &
    Prisma.OrganisationClassWhereInput;
