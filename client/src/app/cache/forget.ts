import type { Cache } from '@urql/exchange-graphcache';

/** Everything that was read is read again, by the pages that are open. */
export function startOver(cache: Cache): void {
  for (const { fieldKey } of cache.inspectFields('Query')) cache.invalidate('Query', fieldKey);
}

/** Fields of that name are asked again: at once where they are on the screen, elsewhere when they are next shown. */
export function forget(
  cache: Cache,
  of: 'Query' | { __typename: string; id: string },
  names: ReadonlySet<string>,
): void {
  for (const { fieldName, fieldKey } of cache.inspectFields(of))
    if (names.has(fieldName)) cache.invalidate(of, fieldKey);
}

/** Happenings after which nothing that a page shows is sure: what one may see and do, and what is due. */
export const total: ReadonlySet<unknown> = new Set(['rights.changed', 'class.changed', 'day.turned']);

interface Item {
  [field: string]: unknown;
}

export const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

export const isRow = (item: Item): item is Item & { __typename: string; id: string } =>
  typeof item['__typename'] === 'string' && typeof item['id'] === 'string';
