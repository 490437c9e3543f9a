import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { is, type Viewer } from '../core/viewer.ts';

/** What was published is everybody's, also of those who have not signed in; so is what it has replaced. */
export const published = { publishedAt: { not: null } } as const satisfies Prisma.MaterialVersionWhereInput;

/** Drafts are the methodological centre's. */
export const versionVisible = (viewer: Viewer): Prisma.MaterialVersionWhereInput =>
  is(viewer, 'METHODOLOGIST') ? {} : published;

/** A material is seen by whoever sees one of its versions. */
export const visible = (viewer: Viewer): Prisma.MaterialWhereInput =>
  is(viewer, 'METHODOLOGIST') ? {} : { publishedId: { not: null } };

/** What the public registry holds: published, and not archived since. */
export const inLibrary = {
  archivedAt: null,
  publishedId: { not: null },
} as const satisfies Prisma.MaterialWhereInput;

/** Materials are written by the methodological centre. */
export const mayWrite = (viewer: Viewer) => is(viewer, 'METHODOLOGIST');

/** A material is put out in the name of an organisation to which its author belongs. */
export const mayWriteFor = (viewer: Viewer, organisationId: string) =>
  mayWrite(viewer) && viewer.rights.organisations.includes(organisationId);
