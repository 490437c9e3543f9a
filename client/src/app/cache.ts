import { type Cache, cacheExchange } from '@urql/exchange-graphcache';
import { graphql } from '../graphql.ts';
import { embedded } from './cache/embedded.ts';
import { forget, isItem, isRow, startOver, total } from './cache/forget.ts';
import { actsOfRooms, newsOfRooms } from './cache/room.ts';

/** Happenings after which the rows that came with the event are not all that changed. */
const wide: ReadonlySet<unknown> = new Set(['roadmap.changed', 'edition.accepted', 'roadmap.imported']);

/** What came with the news itself is known: without it the news would not be told. */
const told: ReadonlySet<string> = new Set(['__typename', 'id', 'version', 'changedAt']);

/** Whatever else is known of a roadmap is read again, by the pages that are open. */
function forgetRoadmap(id: string, cache: Cache): void {
  const entity = { __typename: 'Roadmap', id };
  for (const { fieldKey, fieldName } of cache.inspectFields(entity))
    if (!told.has(fieldName)) cache.invalidate(entity, fieldKey);
}

/**
 * Applies one event of a roadmap. The rows that it carries are in the cache by now, each under its id, and every page
 * that shows them has changed in place; here is what is left.
 */
function applyRoadmap(item: unknown, id: unknown, cache: Cache): void {
  if (!isItem(item)) return;
  if (item['__typename'] === 'StartOver') startOver(cache);
  if (item['__typename'] !== 'RoadmapHappened') return;
  const { kind, roadmap, measure } = item;
  if (typeof id === 'string' && roadmap === null) cache.invalidate({ __typename: 'Roadmap', id });
  else if (typeof id === 'string' && wide.has(kind)) forgetRoadmap(id, cache);
  forget(cache, 'Query', ofRoadmaps);
  for (const row of [roadmap, measure]) if (isItem(row) && isRow(row)) forget(cache, row, summed);
}

/** What the first page and the list of roadmaps sum up of all of them. */
const ofRoadmaps: ReadonlySet<string> = new Set(['today', 'roadmaps', 'roadmapCount']);

/** What a roadmap and a measure say of what has happened, and of what hangs on them. */
const summed: ReadonlySet<string> = new Set(['asOf', 'history', 'totals', 'people']);

const Unread = graphql('query Unread { unreadNotices }');

/** What the first page and the inbox list is asked again when they are next on the screen, or at once where they are. */
const listed: ReadonlySet<string> = new Set(['today', 'notices']);

function applyNotice(item: unknown, cache: Cache): void {
  if (!isItem(item)) return;
  if (item['__typename'] === 'StartOver' || total.has(item['kind'])) startOver(cache);
  const { unread } = item;
  if (typeof unread !== 'number') return;
  cache.updateQuery({ query: Unread }, (data) => ({ ...data, unreadNotices: unread }));
  forget(cache, 'Query', listed);
}

/** What is asked again when the directory or its people changed otherwise than in the row that came with the event. */
const directory: ReadonlySet<string> = new Set(['organisations', 'classes', 'people']);

/** What a row of the directory says of what has happened to it, and of what it carries out, be it in another's place. */
const hanging: ReadonlySet<string> = new Set(['history', 'measures', 'totals']);

/**
 * Applies one event of organisations and classes, or of people. The row that it carries has changed in place wherever
 * it stands; what is asked again are the lists, where it may have a place or have lost one.
 */
function applyDirectory(item: unknown, cache: Cache): void {
  if (!isItem(item)) return;
  if (item['__typename'] === 'StartOver') startOver(cache);
  const { kind } = item;
  if (typeof kind !== 'string') return;
  if (total.has(kind)) startOver(cache);
  forget(cache, 'Query', directory);
  for (const row of [item['organisation'], item['class'], item['person']])
    if (isItem(row) && isRow(row)) forget(cache, row, hanging);
}

/** What is asked again when a group or a meeting changed otherwise than in the row that came with the event. */
const ofGroups: ReadonlySet<string> = new Set(['groups', 'meetings', 'today']);

/**
 * What is asked again when the composition of a group may be another one: who left it is told of to nobody who knew the
 * person only from there, so lists of people and who sits in a meeting are read anew.
 */
const ofComposition: ReadonlySet<string> = new Set(['people', 'person', 'meeting']);

/** What a group says of what happened to it and in it. */
const inGroup: ReadonlySet<string> = new Set(['history', 'meetings']);

/**
 * Applies one event of working groups, or of meetings. The row that it carries has changed in place; what is asked
 * again are the lists where it may have a place, and what was asked of the group on other days.
 */
function applyGroup(item: unknown, cache: Cache): void {
  if (!isItem(item)) return;
  if (item['__typename'] === 'StartOver' || total.has(item['kind'])) startOver(cache);
  if (typeof item['kind'] !== 'string') return;
  forget(cache, 'Query', ofGroups);
  if (item['kind'] === 'group.changed') forget(cache, 'Query', ofComposition);
  const { group, meeting } = item;
  for (const row of [group, isItem(meeting) ? meeting['group'] : null]) {
    if (!isItem(row) || !isRow(row)) continue;
    forget(cache, row, inGroup);
    const entity = { __typename: row.__typename, id: row.id };
    for (const { fieldKey, arguments: asked } of cache.inspectFields(entity))
      if (asked) cache.invalidate(entity, fieldKey);
  }
}

/** What is asked again when assignments came, went or moved: lists, sums, and how many wait. */
const ofAssignments: ReadonlySet<string> = new Set(['assignments', 'waitingAssignments', 'today']);

/** What an assignment says of what has happened to it, and what hangs on it. */
const ofAssignment: ReadonlySet<string> = new Set([
  'amendedBy',
  'extensions',
  'history',
  'joinedLater',
  'mayAskExtension',
  'mayEnterFor',
  'nextSteps',
  'partTotals',
  'parts',
  'reportFor',
  'reports',
]);

/** What was told about a measure is asked again, wherever the page of one was opened: it may be told something new. */
function forgetOnMeasures(cache: Cache): void {
  for (const { fieldName, fieldKey } of cache.inspectFields('Query')) {
    const measure = fieldName === 'measure' ? cache.resolve('Query', fieldKey) : null;
    if (typeof measure !== 'string') continue;
    for (const { fieldName: name, fieldKey: key } of cache.inspectFields(measure))
      if (name === 'assignments') cache.invalidate(measure, key);
  }
}

/** What a meeting has under control is asked again, wherever the page of one was opened. */
function forgetControlled(cache: Cache): void {
  for (const { fieldName, fieldKey } of cache.inspectFields('Query')) {
    const meeting = fieldName === 'meeting' ? cache.resolve('Query', fieldKey) : null;
    const items = typeof meeting === 'string' ? cache.resolve(meeting, 'items') : null;
    for (const item of Array.isArray(items) ? items : [])
      if (typeof item === 'string') cache.invalidate(item, 'controlled');
  }
}

/** Applies one event of assignments: the row that it carries has changed in place, wherever it stands. */
function applyAssignment(item: unknown, cache: Cache): void {
  if (!isItem(item)) return;
  if (item['__typename'] === 'StartOver' || total.has(item['kind'])) startOver(cache);
  if (item['__typename'] !== 'AssignmentHappened') return;
  forget(cache, 'Query', ofAssignments);
  forgetOnMeasures(cache);
  forgetControlled(cache);
  const { assignment } = item;
  if (isItem(assignment) && isRow(assignment)) forget(cache, assignment, ofAssignment);
}

/** What only the own account shows. */
const ofAccount: ReadonlySet<string> = new Set(['calendarAddress', 'mailSettings']);

export const cache = cacheExchange({
  // Every fragment is on a type, none on an interface: it matches rows of that type, and is not guessed to match others.
  possibleTypes: {},
  keys: Object.fromEntries(embedded.map((name) => [name, () => null])),
  updates: {
    Mutation: {
      ...actsOfRooms,
      // Measures came, went and are worded otherwise: none of them is in the answer.
      acceptEdition: (_result, args, store) => {
        if (typeof args['id'] === 'string') forgetRoadmap(args['id'], store);
      },
      markNoticesRead: (_result, _args, store) => applyNotice({ unread: 0 }, store),
      renewCalendar: (_result, _args, store) => forget(store, 'Query', ofAccount),
      revokeCalendar: (_result, _args, store) => forget(store, 'Query', ofAccount),
      setMail: (_result, _args, store) => forget(store, 'Query', ofAccount),
    },
    Subscription: {
      ...newsOfRooms,
      assignments: (result, _args, store) => applyAssignment(result['assignments'], store),
      roadmap: (result, args, store) => applyRoadmap(result['roadmap'], args['id'], store),
      organisations: (result, _args, store) => applyDirectory(result['organisations'], store),
      people: (result, _args, store) => applyDirectory(result['people'], store),
      groups: (result, _args, store) => applyGroup(result['groups'], store),
      meetings: (result, _args, store) => applyGroup(result['meetings'], store),
      notices: (result, _args, store) => applyNotice(result['notices'], store),
    },
  },
});
