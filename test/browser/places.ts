import { assignmentPlaces } from './places/assignment.ts';
import { consultationPlaces } from './places/consultation.ts';
import { ledgerPlaces } from './places/ledger.ts';
import { meetingPlaces } from './places/meeting.ts';
import { ownPlaces } from './places/own.ts';
import { peoplePlaces } from './places/people.ts';
import type { Place } from './places/place.ts';
import { practicePlaces } from './places/practice.ts';
import { roadmapPlaces } from './places/roadmap.ts';
import { trainingPlaces } from './places/training.ts';

/** Every page that people open, and the dialogs on it. */
export const places: readonly Place[] = [
  ...ownPlaces,
  ...roadmapPlaces,
  ...meetingPlaces,
  ...assignmentPlaces,
  ...practicePlaces,
  ...consultationPlaces,
  ...trainingPlaces,
  ...ledgerPlaces,
  ...peoplePlaces,
];
