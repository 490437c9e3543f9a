import type { Translation } from '../message.ts';
import type { practice as source } from '../ru/practice.ts';

export const practice = {
  'nav.practices': 'Practices',
  'notice.PRACTICE_SUBMITTED': 'A practice waits for its review',
  'notice.REVIEW_ASKED': 'You are asked to judge a practice',
  'notice.PRACTICE_REMARKED': 'A remark on a practice passport',
  'notice.PRACTICE_RETURNED': 'A practice was returned with remarks',
  'notice.PRACTICE_ACCEPTED': 'A practice was accepted',
  'notice.PRACTICE_PUBLISHED': 'A practice was published in the registry',
  'notice.PRACTICE_TAKEN_OVER': 'Another organisation takes your practice over',
  'notice.PRACTICE_RENEWED': 'A practice that you took over has a new version',
  'notice.PRACTICE_REVIEW_DUE': 'A practice is due to be looked at again',
} as const satisfies Translation<typeof source>;
