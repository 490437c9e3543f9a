import type { Prisma } from '@vmeste/prisma/generated/client.ts';

/** What the public registry holds: published, and not archived since. It is everybody's, signed in or not. */
export const inRegistry = {
  archivedAt: null,
  published: { is: { state: 'PUBLISHED', publishedAt: { not: null } } },
} as const satisfies Prisma.PracticeWhereInput;
