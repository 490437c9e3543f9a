import { account } from './ru/account.ts';
import { app } from './ru/app.ts';
import { assignment } from './ru/assignment.ts';
import { centre } from './ru/centre.ts';
import { consultation } from './ru/consultation.ts';
import { edition } from './ru/edition.ts';
import { group } from './ru/group.ts';
import { history } from './ru/history.ts';
import { importing } from './ru/import.ts';
import { kit } from './ru/kit.ts';
import { ledger } from './ru/ledger.ts';
import { library } from './ru/library.ts';
import { measure } from './ru/measure.ts';
import { meeting } from './ru/meeting.ts';
import { meetingRecord } from './ru/meeting-record.ts';
import { organisation } from './ru/organisation.ts';
import { paper } from './ru/paper.ts';
import { people } from './ru/people.ts';
import { person } from './ru/person.ts';
import { practice } from './ru/practice.ts';
import { refusal } from './ru/refusal.ts';
import { resolution } from './ru/resolution.ts';
import { roadmap } from './ru/roadmap.ts';
import { today } from './ru/today.ts';
import { training } from './ru/training.ts';

/** Russian: the source of every message. */
export const ru = {
  ...account,
  ...app,
  ...assignment,
  ...centre,
  ...consultation,
  ...edition,
  ...group,
  ...history,
  ...importing,
  ...kit,
  ...library,
  ...ledger,
  ...measure,
  ...meeting,
  ...meetingRecord,
  ...organisation,
  ...paper,
  ...people,
  ...person,
  ...practice,
  ...refusal,
  ...resolution,
  ...roadmap,
  ...today,
  ...training,
} as const;
