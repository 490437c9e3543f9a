import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { is, type Viewer } from '../core/viewer.ts';

/** What was published is everybody's, also of those who have not signed in. */
export const published = { publishedAt: { not: null } } as const satisfies Prisma.CollectionEditionWhereInput;

/** An edition that is being put together is the methodological centre's. */
export const editionVisible = (viewer: Viewer): Prisma.CollectionEditionWhereInput =>
  is(viewer, 'METHODOLOGIST') ? {} : published;

/** A collection is seen by whoever sees one of its editions. */
export const visible = (viewer: Viewer): Prisma.CollectionWhereInput =>
  is(viewer, 'METHODOLOGIST') ? {} : { editions: { some: published } };

/** Collections are put together by the methodological centre. */
export const mayPutTogether = (viewer: Viewer) => is(viewer, 'METHODOLOGIST');
