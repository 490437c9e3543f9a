/**
 * Work that is done once a change has been committed, on one page. A job is a row of the same transaction, so it is
 * neither lost nor done for a change that was rolled back; it carries ids or an instant, never content.
 */
export const jobs = {
  /** Sends an invitation to the person's address. */
  'mail.invitation': ['invitationId'],
  /** Sends a letter about a meeting: an invitation, its changes, the minutes, an extract. */
  'mail.meeting': ['letterId'],
  /** Sets an edition of a collection: writes its files and publishes it, in the setting that began at that instant. */
  'collection.set': ['editionId', 'since'],
  /** Left by the turn of the day: removes what is kept for some days only. */
  'day.sweep': [],
} as const satisfies Record<string, readonly string[]>;

export type JobKind = keyof typeof jobs;

/** The ids that a kind must name. */
export type JobIds<Kind extends JobKind> = Record<(typeof jobs)[Kind][number], string>;
