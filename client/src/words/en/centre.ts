import type { Translation } from '../message.ts';
import type { centre as source } from '../ru/centre.ts';

export const centre = {
  'nav.centre': 'Centre',
  'centre.title': 'Methodological centre',
  'centre.about': 'What waits for the centre, what is late, and what is near.',
  'centre.sums': 'How much waits',
  'centre.late': 'overdue: {count}',
  'centre.overdue': 'Overdue',
  'centre.since': 'since {when}',
  'centre.leads': 'led by {name}',
  'centre.submitted': 'Wait for review',
  'centre.submitted.none': 'There are no new practices.',
  'centre.inReview': 'In review',
  'centre.inReview.none': 'Nothing is in review.',
  'centre.awaited': 'not judged by: {names}',
  'centre.allJudged': 'everybody has judged',
  'centre.accepted': 'Accepted, not published',
  'centre.accepted.none': 'Whatever was accepted is published.',
  'centre.reviewDue': 'Due to be looked at again',
  'centre.reviewDue.none': 'Nothing is to be looked at again yet.',
  'centre.questions': 'Questions without an answer',
  'centre.questions.none': 'No question is without an answer.',
  'centre.nobody': 'nobody has taken it',
} as const satisfies Translation<typeof source>;
