import { dayOf } from '../core/time.ts';
import type { About } from './command.ts';

/**
 * What tells one occasion from another, for one person. A day that is due is told once a step, whichever change comes
 * upon it; whatever somebody did is told once a change.
 * @param changeId the change that tells
 */
export function occasionOf(about: About, changeId: string): string {
  const { kind, dueDay, step, roadmapId, assignmentId, practiceId, consultationId, trainingId } = about;
  const words = dueDay
    ? [kind, assignmentId ?? practiceId ?? consultationId ?? trainingId ?? roadmapId, dayOf(dueDay), step]
    : [
        kind,
        about.reportId ?? about.commentId ?? about.measureId,
        about.meetingId,
        assignmentId,
        practiceId,
        consultationId,
        trainingId,
        about.certificateId,
        changeId,
      ];
  return words.filter(Boolean).join(' ');
}
