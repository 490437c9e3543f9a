import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { dayNamed, midnightOf } from '../../core/time.ts';

/** A row as revisions keep it: its columns, instants and days as texts. */
export type Columns = Prisma.JsonObject;

export type Value = Columns[string];

/** A row as revisions write it. */
export const written = (row: object): Columns => JSON.parse(JSON.stringify(row));

export const isColumns = (value: Value): value is Columns =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textIn = (value: Value): string | null => (typeof value === 'string' ? value : null);

export const textsIn = (value: Value): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** A revision keeps a day as an instant. */
export const dayIn = (value: Value): Date | null => {
  const named = dayNamed(textIn(value)?.slice(0, 10));
  return named && midnightOf(named);
};

export const oneOf = <Word extends string>(words: Readonly<Record<Word, Word>>, value: Value): Word | undefined =>
  Object.values<Word>(words).find((word) => word === value);
