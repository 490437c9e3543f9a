import type { Prisma } from '@vmeste/prisma/generated/client.ts';

export type Columns = Prisma.JsonObject;

/** What an act did: the columns that it changed, as they were; none where the row came to be by it. */
export interface Undone {
  readonly before: Prisma.JsonValue;
}

const isColumns = (value: Prisma.JsonValue): value is Columns =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a row was before some of its acts: each is taken back, the latest first.
 * @param later those acts, the latest first
 * @returns null where the row came to be by one of them
 */
export function rewound(now: Columns, later: readonly Undone[]): Columns | null {
  const taken = later.map(({ before }) => (isColumns(before) ? before : {}));
  if (taken.some((before) => Object.keys(before).length === 0)) return null;
  return Object.assign({}, now, ...taken);
}
