import type { Cache } from '@urql/exchange-graphcache';
import { forget, isItem, isRow, startOver, total } from './forget.ts';

/**
 * What the pages ask again when something happened in a room. The row that came with the news has changed in place,
 * wherever it stands.
 */
interface Room {
  /** The type of its news. */
  readonly happened: string;
  /** What lists it, or sums it up. */
  readonly lists: readonly string[];
  /** Under which name its row comes. */
  readonly row?: string;
  /** What the row says of more than itself. */
  readonly ofRow?: readonly string[];
  /** What shows one that may be gone: the news has no row then. */
  readonly one?: readonly string[];
}

/** Whether what a collection holds is still in the registry is told with the collection. */
const holding = ['collection', 'collectionEdition'];

/** What is counted anew when somebody was trained, or is said to be somebody else. */
const ledger = ['ledger', 'mergeProposals', 'myCertificates', 'specialistMerges', 'statedCounts', 'targets'];

const trainings: Room = {
  happened: 'TrainingHappened',
  lists: ['trainings', 'programmes', 'today', ...ledger],
  row: 'training',
  ofRow: ['mayMark', 'ownParticipation', 'participations', 'present', 'questionnaire'],
  // News of a course has no row, and may be of the course that a training on the screen is an edition of.
  one: ['training'],
};

const rooms = {
  centre: { happened: 'CentreHappened', lists: ['centre', 'targets'] },
  collections: { happened: 'CollectionHappened', lists: ['collections'], row: 'collection', one: holding },
  consultations: {
    happened: 'ConsultationHappened',
    lists: ['consultations', 'consulted', 'publishedQuestions', 'publishedQuestion', 'today', 'centre'],
  },
  materials: {
    happened: 'MaterialHappened',
    lists: ['materials', 'registry', ...holding],
    row: 'material',
    one: ['material'],
  },
  practices: {
    happened: 'PracticeHappened',
    lists: ['practices', 'today', 'centre', ...holding],
    row: 'practice',
    one: ['practice', 'passport'],
  },
  training: trainings,
  trainings,
} as const satisfies Readonly<Record<string, Room>>;

type RoomName = keyof typeof rooms;

/** Applies one piece of news of a room. */
function apply({ happened, lists, row, ofRow = [], one = [] }: Room, item: unknown, cache: Cache): void {
  if (!isItem(item)) return;
  if (item['__typename'] === 'StartOver' || total.has(item['kind'])) startOver(cache);
  if (item['__typename'] !== happened) return;
  forget(cache, 'Query', new Set(lists));
  if (row === undefined) return;
  const came = item[row];
  // A draft that was thrown away, or what was taken back before anybody looked at it.
  if (came === null) forget(cache, 'Query', new Set(one));
  if (isItem(came) && isRow(came)) forget(cache, came, new Set(ofRow));
}

/** For each subscription of a room, what becomes of its news. */
export const newsOfRooms = Object.fromEntries(
  Object.entries(rooms).map(([name, room]) => [
    name,
    (result: Readonly<Record<string, unknown>>, _args: unknown, cache: Cache) => apply(room, result[name], cache),
  ]),
);

/** What lists a room is asked again, by whoever started or stepped there: no news of it may have come yet. */
const listing = (name: RoomName) => (_result: unknown, _args: unknown, cache: Cache) =>
  forget(cache, 'Query', new Set(rooms[name].lists));

/**
 * What the answer itself holds is not asked again: it would be gone before anybody reads it. Whatever else changed at
 * the training comes with the news of it.
 */
const countAnew = (_result: unknown, _args: unknown, cache: Cache): void => forget(cache, 'Query', new Set(ledger));

/** After these the ledger counts otherwise. */
const counted = [
  'addParticipant',
  'archiveTarget',
  'arrive',
  'changeTarget',
  'enterLicensedDocument',
  'importAttendance',
  'issueCertificates',
  'markAttendance',
  'mergeSpecialists',
  'reissueCertificate',
  'revokeCertificate',
  'separateSpecialists',
  'setTarget',
  'stateCount',
  'undoMerge',
  'withdrawStatedCount',
] as const;

/** What an own act makes a page ask again before the news of it comes. */
export const actsOfRooms = {
  answerConsultation: listing('consultations'),
  askCentre: listing('consultations'),
  askFurther: listing('consultations'),
  createProgramme: listing('trainings'),
  createTraining: listing('trainings'),
  // With its only version goes the practice; the answer says but whose it was.
  discardPassport: (_result: unknown, _args: unknown, cache: Cache): void =>
    forget(cache, 'Query', new Set([...rooms.practices.lists, ...rooms.practices.one])),
  discardProgramme: listing('trainings'),
  discardTraining: listing('trainings'),
  moveConsultation: listing('consultations'),
  publishConsultation: listing('consultations'),
  startCollection: listing('collections'),
  startMaterial: listing('materials'),
  startPractice: listing('practices'),
  ...Object.fromEntries(counted.map((name) => [name, countAnew])),
};
