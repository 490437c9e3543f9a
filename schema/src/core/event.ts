/** What an event can name, as its table's columns are called. */
export const eventIds = [
  'roadmapId',
  'measureId',
  'reportId',
  'organisationId',
  'classId',
  'personId',
  'groupId',
  'meetingId',
  'assignmentId',
  'practiceId',
  'trainingId',
  'materialId',
  'collectionId',
  'consultationId',
  'sessionId',
] as const;

/**
 * All that can happen, on one page. An event carries ids and a kind, never content: who receives it reads the rows
 * through `visible`, with the rights of that moment.
 */
export const events = {
  'roadmap.imported': ['roadmapId'],
  'roadmap.changed': ['roadmapId'],
  'edition.accepted': ['roadmapId'],
  'measure.changed': ['roadmapId', 'measureId'],
  /** Other organisations are named in a measure: some see the roadmap from now on, some no longer. */
  'executors.changed': ['roadmapId', 'measureId'],
  'comment.written': ['roadmapId', 'measureId'],
  'report.changed': ['roadmapId', 'measureId', 'reportId', 'organisationId'],
  /** A report that has not left its organisation changed: told to that organisation alone. */
  'report.drafted': ['roadmapId', 'measureId', 'reportId', 'organisationId'],
  'organisation.changed': ['organisationId'],
  'class.changed': ['classId'],
  'person.changed': ['personId'],
  /** A membership, an appointment or an account changed: rights are read anew. */
  'rights.changed': ['personId'],
  /** Written by a trigger, since better-auth signs out without `commit`. */
  'session.ended': ['sessionId'],
  'notice.changed': ['personId'],
  /** A working group, its acts, its seats or its rules changed. */
  'group.changed': ['groupId'],
  /** A meeting that is being prepared changed: told to those who prepare it. */
  'meeting.drafted': ['groupId', 'meetingId'],
  'meeting.changed': ['groupId', 'meetingId'],
  /** Minutes were registered: whatever they gave rise to comes as one change. */
  'minutes.registered': ['groupId', 'meetingId'],
  'assignment.changed': ['assignmentId'],
  /** An organisation issued several at once: they come as one change. */
  'assignments.issued': ['organisationId'],
  /** An answer that has not left its organisation changed: told to that organisation alone. */
  'answer.drafted': ['assignmentId', 'organisationId'],
  /** A passport that its author is writing changed: told to that organisation alone. */
  'practice.drafted': ['practiceId', 'organisationId'],
  'practice.changed': ['practiceId'],
  /** A draft of a material changed: told to the methodological centre. */
  'material.drafted': ['materialId'],
  'material.changed': ['materialId'],
  /** An edition that is being put together changed: told to the methodological centre. */
  'collection.drafted': ['collectionId'],
  'collection.changed': ['collectionId'],
  /** A question to the centre changed: told to whoever asked, whom it names, and to the centre. */
  'consultation.changed': ['consultationId', 'personId'],
  /** A question with its answer was published without names, or is published no longer. */
  'consultation.published': ['consultationId'],
  /** A training that is being prepared changed: told to those who hold it. */
  'training.drafted': ['trainingId', 'organisationId'],
  'training.changed': ['trainingId'],
  /** A course was entered, worded anew or thrown away: everybody who has signed in knows the courses. */
  'programme.changed': ['organisationId'],
  /** Targets, what reports state, or who is one person: whatever is counted may be other than it was. */
  'ledger.changed': [],
  /** A new day began: terms fall due, memberships begin and end. */
  'day.turned': [],
} as const satisfies Record<string, readonly EventId[]>;

export type EventId = (typeof eventIds)[number];
export type EventKind = keyof typeof events;

/** The ids that a kind must name. */
export type EventIds<Kind extends EventKind> = Record<(typeof events)[Kind][number], string>;

/** An event as readers see it. */
export interface Happening extends Readonly<Record<EventId, string | null>> {
  readonly position: bigint;
  readonly kind: string;
  readonly at: Date;
  readonly actorId: string | null;
}

/** Kinds after which somebody's rights may be other than they were. */
export const movesRights: ReadonlySet<string> = new Set<EventKind>([
  'rights.changed',
  'session.ended',
  'class.changed',
  'organisation.changed',
  'roadmap.imported',
  'edition.accepted',
  'executors.changed',
  'group.changed',
  'day.turned',
]);
