/**
 * The four refusals. They are the domain's answers, not faults: each mutation lists them in its result union, the
 * client has their words. Thrown inside `commit`, so that nothing half-written stays.
 */
export abstract class Refusal extends Error {}

/** There is no such thing, or none that this viewer may see: the two are not told apart. */
export class NotFound extends Refusal {
  override name = 'NotFound';
}

/** The viewer sees it but may not do this. */
export class Forbidden extends Refusal {
  override name = 'Forbidden';
}

/** What the domain forbids, at which field of the input. */
export class Invalid extends Refusal {
  override name = 'Invalid';
  readonly field: string;
  readonly code: InvalidCode;
  /** Values that the sentence needs, e.g. { max: 5000 }. */
  readonly params: Record<string, string | number>;

  constructor(field: string, code: InvalidCode, params: Record<string, string | number> = {}) {
    super(`${field}: ${code}`);
    this.field = field;
    this.code = code;
    this.params = params;
  }
}

/** Somebody else changed it first. Carries which row, which is read again after the rollback. */
export class Stale extends Refusal {
  override name = 'Stale';
  readonly room: VersionedRoom;
  readonly id: string;

  constructor(room: VersionedRoom, id: string) {
    super(`${room} ${id}`);
    this.room = room;
    this.id = id;
  }
}

/** Rooms whose rows carry a version: what one person edits as a whole. */
export const versionedRooms = [
  'person',
  'membership',
  'appointment',
  'invitation',
  'organisation',
  'organisationClass',
  'classMembership',
  'roadmap',
  'measure',
  'proposal',
  'controlPoint',
  'report',
  'group',
  'act',
  'seat',
  'holding',
  'termRules',
  'meeting',
  'agendaItem',
  'decision',
  'motion',
  'dissent',
  'assignment',
  'assignmentReport',
  'extension',
  'stub',
  'practice',
  'passport',
  'judgement',
  'remark',
  'replication',
  'material',
  'materialVersion',
  'collection',
  'collectionEdition',
  'consultation',
  'programme',
  'training',
  'specialist',
  'specialistMerge',
  'participation',
  'certificate',
  'questionnaire',
  'target',
  'statedCount',
  'registration',
] as const;
export type VersionedRoom = (typeof versionedRooms)[number];

/** Why an input is refused. The client has a sentence for each, and does not compile without one. */
export const invalidCodes = {
  REQUIRED: 'The field is empty.',
  TOO_LONG: 'The text is longer than `max` characters.',
  TOO_SHORT: 'The text is shorter than `min` characters.',
  BAD_TEXT: 'The text holds characters that cannot be stored (NUL, a broken surrogate pair).',
  BAD_DAY: 'Not a day of the calendar, or outside 1900–2200.',
  ENDS_BEFORE_START: 'The end lies before the start.',
  NOT_ALLOWED_NOW: 'The state does not allow this step.',
  UNKNOWN: 'The id names nothing that may be used here.',
  TAKEN: 'Another row has this value already.',
  KEY_REUSED: 'The key belongs to another request.',
  NEEDS_REPORTS: 'Done needs an accepted report of each lead, or of the consolidator.',
  NEEDS_REASON: 'This step needs a reason.',
  WRONG_SCOPE: 'The role needs another scope.',
  UNRESOLVED: 'A name is not resolved.',
  TOO_MANY: 'More than `max`.',
  NOTHING_TO_DO: 'Nothing would change.',
  EXPIRED: 'The term has passed.',
  UNREADABLE: 'There is nothing to read in the document; `code` says why.',
  HAS_ERRORS: 'The document has errors that must be put right first; `problem` and `row` say which.',
  BAD_ADDRESS: 'Not an address of mail.',
  BAD_NUMBER: 'Not a registration number (ОГРН of 13 digits, ОГРНИП of 15), or its check digit differs.',
  CIRCLE: 'It would become its own ancestor.',
  NO_ADDRESS: 'The person has no address to write to.',
  NOT_MEMBER: 'The role needs a membership in that organisation.',
  OUT_OF_RANGE: 'Not a whole number from `min` to `max`.',
  BAD_PATTERN: 'The pattern of numbers names no minutes, item and decision, or something unknown.',
  NO_GROUP: 'The group does not exist on that day: its act has not taken effect, or its powers have ended.',
  BAD_LINK: 'Not an address that begins with http:// or https://.',
  BAD_TEMPLATE: 'The form of minutes cannot be filled: `code` says why, at the tag `tag` where it is one.',
  EMPTY_AGENDA: 'There is nothing on the agenda.',
  OPEN_MOTION: 'A motion is still open.',
  BAD_TERM: 'The words name no time.',
  OTHER_TEXT: 'The text has changed since.',
  NO_QUORUM: 'Of the seats that vote `present` are present, and `needed` must be.',
  NOT_PRESENT: 'Whoever is not present at the item does not vote on it.',
  NO_MEMBERS: 'The class has no members on the day of issue.',
  OPEN_REMARK: 'A remark has not been answered.',
  NOT_APPROVED: 'Not everyone who must has approved the text.',
  OWN_ORGANISATION: 'Nobody judges a practice of an organisation of their own.',
  NOT_JUDGED: 'Of `needed` reviewers `given` have judged this version.',
  INCOMPLETE: 'A part that the passport needs is empty: `part`.',
  LEFT_REGISTRY: 'Something in it has left the registry.',
  TOO_LARGE: 'The files that would be attached are larger than `max` megabytes together.',
  BELOW_PART: 'A count of people over years is below that of one of them, or of some of them.',
  ABOVE_SUM: 'A count of people over years is above the sum of those of its years.',
  TWO_ACCOUNTS: 'Both have an account of their own in the hub.',
  CLOSES_TOO_LATE: 'Registration would close after the training has ended.',
  NOT_OPEN_YET: 'Registration has not opened.',
  REGISTRATION_CLOSED: 'Registration has closed.',
  NOT_INVITED: 'People of other organisations may register, and not of this one.',
  ALREADY_REGISTERED: 'They are registered already.',
  BELOW_PLACED: 'More people hold a place: `taken`.',
  NOT_BEGUN: 'It has not begun yet.',
  KNOWN_ALREADY: 'The organisation has people, or is named somewhere: its manager or an administrator takes people in.',
  LAST_ADMINISTRATOR: 'Nobody would be left to manage people.',
} as const;
export type InvalidCode = keyof typeof invalidCodes;

/** The policy's word, as a sentence: `allow(mayDecide(viewer, measure))`. */
export function allow(may: boolean): asserts may {
  if (!may) throw new Forbidden();
}

/** What was looked for through `visible`; nothing found is `NotFound`. */
export function seen<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new NotFound();
  return row;
}

/** The rule's word: false refuses. */
export function require(
  holds: boolean,
  field: string,
  code: InvalidCode,
  params?: Record<string, string | number>,
): asserts holds {
  if (!holds) throw new Invalid(field, code, params);
}
