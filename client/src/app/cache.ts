import { type Cache, cacheExchange } from '@urql/exchange-graphcache';
import { graphql } from '../graphql.ts';

/** Everything that was read is read again, by the pages that are open. */
function startOver(cache: Cache): void {
  for (const { fieldKey } of cache.inspectFields('Query')) cache.invalidate('Query', fieldKey);
}

/** Happenings after which the rows that came with the event are not all that changed. */
const wide: ReadonlySet<unknown> = new Set(['edition.accepted', 'roadmap.imported', 'day.turned']);

interface Item {
  [field: string]: unknown;
}

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/**
 * Applies one event of a roadmap. The rows that it carries are in the cache by now, each under its id, and every page
 * that shows them has changed in place; here is what is left.
 */
function applyRoadmap(item: unknown, id: unknown, cache: Cache): void {
  if (!isItem(item)) return;
  if (item['__typename'] === 'StartOver') startOver(cache);
  const unseen = 'roadmap' in item && item['roadmap'] === null;
  if (typeof id === 'string' && (unseen || wide.has(item['kind']))) cache.invalidate({ __typename: 'Roadmap', id });
}

const Unread = graphql('query Unread { unreadNotices }');

/** What the first page and the inbox list is asked again when they are next on the screen, or at once where they are. */
const listed: ReadonlySet<string> = new Set(['today', 'notices']);

function applyNotice(item: unknown, cache: Cache): void {
  if (!isItem(item)) return;
  if (item['__typename'] === 'StartOver') startOver(cache);
  const { unread } = item;
  if (typeof unread !== 'number') return;
  cache.updateQuery({ query: Unread }, (data) => ({ ...data, unreadNotices: unread }));
  for (const { fieldName, fieldKey } of cache.inspectFields('Query')) {
    if (listed.has(fieldName)) cache.invalidate('Query', fieldKey);
  }
}

/** What is asked again when the directory or its people changed otherwise than in the row that came with the event. */
const directory = {
  lists: new Set(['organisations', 'classes', 'people']),
  all: new Set(['organisations', 'organisation', 'classes', 'class', 'people', 'person', 'duties']),
} satisfies Record<string, ReadonlySet<string>>;

/**
 * Applies one event of organisations and classes, or of people. The row that it carries has changed in place wherever
 * it stands; what is asked again are the lists, where it may have a place or have lost one.
 */
function applyDirectory(item: unknown, cache: Cache): void {
  if (!isItem(item)) return;
  if (item['__typename'] === 'StartOver') startOver(cache);
  const { kind } = item;
  if (typeof kind !== 'string') return;
  const moved = kind === 'day.turned' ? directory.all : directory.lists;
  for (const { fieldName, fieldKey } of cache.inspectFields('Query')) {
    if (moved.has(fieldName)) cache.invalidate('Query', fieldKey);
  }
}

/** Types that are part of what holds them, or an answer: they have no key of their own. */
const embedded = [
  'ChangedColumn',
  'ChangedMeasure',
  'Checkpoint',
  'DemoAccount',
  'Due',
  'DueMeasure',
  'Duties',
  'EditionComparison',
  'Figure',
  'Forbidden',
  'Found',
  'House',
  'Invalid',
  'Invited',
  'MeasureSelection',
  'NameCandidate',
  'NotFound',
  'NoticeHappened',
  'NoticesRead',
  'OrganisationHappened',
  'OrganisationPage',
  'Owing',
  'PersonHappened',
  'PersonPage',
  'Preview',
  'PrintedCodes',
  'ReadCell',
  'ReadMeasure',
  'ReadName',
  'ReadProblem',
  'ReadRow',
  'ReadSection',
  'Rewording',
  'RoadmapHappened',
  'RoleOffer',
  'Stale',
  'StartOver',
  'Term',
  'Today',
  'Totals',
  'Unreadable',
] as const;

export const cache = cacheExchange({
  keys: Object.fromEntries(embedded.map((name) => [name, () => null])),
  updates: {
    Mutation: {
      // Measures came, went and are worded otherwise: none of them is in the answer.
      acceptEdition: (_result, args, store) => {
        if (typeof args['id'] === 'string') store.invalidate({ __typename: 'Roadmap', id: args['id'] });
      },
      markNoticesRead: (_result, _args, store) => applyNotice({ unread: 0 }, store),
    },
    Subscription: {
      roadmap: (result, args, store) => applyRoadmap(result['roadmap'], args['id'], store),
      organisations: (result, _args, store) => applyDirectory(result['organisations'], store),
      people: (result, _args, store) => applyDirectory(result['people'], store),
      notices: (result, _args, store) => applyNotice(result['notices'], store),
    },
  },
});
