import { MeetingState } from '@vmeste/prisma/generated/enums.ts';
import { isRecordOpen } from '../rule.ts';

/** The two parts of an item's record that are written together, as the document names them. */
export const parts = ['heard', 'spoke'] as const;
export type Part = (typeof parts)[number];

/** How large a record may grow, in bytes of its document. */
export const largestRecord = 1_000_000;

/** The states of a meeting in which its record can be written. */
export const openStates: readonly MeetingState[] = Object.values(MeetingState).filter(isRecordOpen);
