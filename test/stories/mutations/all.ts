import { agendaStories } from './agenda.ts';
import { answerStories } from './answer.ts';
import { assignmentStories } from './assignment.ts';
import { consultationStories } from './consultation.ts';
import { decisionStories } from './decision.ts';
import { groupStories } from './group.ts';
import { ledgerStories } from './ledger.ts';
import { libraryStories } from './library.ts';
import { measureStories } from './measure.ts';
import { meetingStories } from './meeting.ts';
import { minutesStories } from './minutes.ts';
import { organisationStories } from './organisation.ts';
import { personStories } from './person.ts';
import { practiceStories } from './practice.ts';
import { reportStories } from './report.ts';
import { roadmapStories } from './roadmap.ts';
import type { MutationStory } from './story.ts';
import { trainingStories } from './training.ts';

/** One row for each mutation of the schema. A new mutation adds its row to the file of its room. */
export const stories: Readonly<Record<string, MutationStory>> = {
  ...agendaStories,
  ...answerStories,
  ...assignmentStories,
  ...consultationStories,
  ...decisionStories,
  ...groupStories,
  ...libraryStories,
  ...measureStories,
  ...meetingStories,
  ...minutesStories,
  ...organisationStories,
  ...personStories,
  ...practiceStories,
  ...reportStories,
  ...roadmapStories,
  ...trainingStories,
  ...ledgerStories,
};
