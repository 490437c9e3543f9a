import type { MeetingState, SeatKind } from '@vmeste/prisma/generated/client.ts';
import type { Viewer } from '../../core/viewer.ts';
import { mayWrite, seesWork } from '../policy.ts';

/** A meeting as the door of its records looks at it. */
export interface RecordMeeting {
  readonly id: string;
  readonly groupId: string;
  readonly state: MeetingState;
  readonly group: { readonly writers: SeatKind[] };
}

/**
 * Who opens a record, of those who see its meeting: whoever works on it. Observers by appointment see what was
 * registered, and nothing that is still being written.
 */
export const mayOpenRecord = (viewer: Viewer, meeting: RecordMeeting): boolean =>
  seesWork(viewer, meeting) || meeting.state === 'REGISTERED';

/** Who writes in it, of those who open it; the others read along. */
export const mayWriteRecord = (viewer: Viewer, meeting: RecordMeeting): boolean =>
  mayOpenRecord(viewer, meeting) && mayWrite(viewer, meeting, meeting.group.writers);
