import { type Cache, cacheExchange } from '@urql/exchange-graphcache';

/** Everything that was read is read again, by the pages that are open. */
function startOver(cache: Cache): void {
  for (const { fieldKey } of cache.inspectFields('Query')) cache.invalidate('Query', fieldKey);
}

/** Happenings after which the rows that came with the event are not all that changed. */
const wide: ReadonlySet<unknown> = new Set(['edition.accepted', 'roadmap.imported', 'day.turned']);

interface Happened {
  [field: string]: unknown;
}

const isHappened = (value: unknown): value is Happened => typeof value === 'object' && value !== null;

/**
 * Applies one event of a stream. The rows that it carries are in the cache by now, each under its id, and every page
 * that shows them has changed in place; here is what is left.
 */
function apply(item: unknown, id: unknown, cache: Cache): void {
  if (!isHappened(item)) return;
  if (item['__typename'] === 'StartOver') startOver(cache);
  const unseen = 'roadmap' in item && item['roadmap'] === null;
  if (typeof id === 'string' && (unseen || wide.has(item['kind']))) cache.invalidate({ __typename: 'Roadmap', id });
}

/** Types that are part of what holds them, or an answer: they have no key of their own. */
const embedded = [
  'Term',
  'Due',
  'Figure',
  'Owing',
  'MeasureSelection',
  'House',
  'DemoAccount',
  'NotFound',
  'Forbidden',
  'Invalid',
  'Stale',
  'Checkpoint',
  'StartOver',
  'RoadmapHappened',
] as const;

export const cache = cacheExchange({
  keys: Object.fromEntries(embedded.map((name) => [name, () => null])),
  updates: {
    Subscription: {
      roadmap: (result, args, store) => apply(result['roadmap'], args['id'], store),
    },
  },
});
