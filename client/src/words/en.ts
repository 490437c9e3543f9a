import { account } from './en/account.ts';
import { app } from './en/app.ts';
import { assignment } from './en/assignment.ts';
import { centre } from './en/centre.ts';
import { consultation } from './en/consultation.ts';
import { edition } from './en/edition.ts';
import { group } from './en/group.ts';
import { history } from './en/history.ts';
import { importing } from './en/import.ts';
import { kit } from './en/kit.ts';
import { ledger } from './en/ledger.ts';
import { library } from './en/library.ts';
import { measure } from './en/measure.ts';
import { meeting } from './en/meeting.ts';
import { meetingRecord } from './en/meeting-record.ts';
import { organisation } from './en/organisation.ts';
import { paper } from './en/paper.ts';
import { people } from './en/people.ts';
import { person } from './en/person.ts';
import { practice } from './en/practice.ts';
import { refusal } from './en/refusal.ts';
import { resolution } from './en/resolution.ts';
import { roadmap } from './en/roadmap.ts';
import { today } from './en/today.ts';
import { training } from './en/training.ts';
import type { Translation } from './message.ts';
import type { ru } from './ru.ts';

/** English: every part is checked against its Russian source, so a missing or an extra message does not compile. */
export const en: Translation<typeof ru> = {
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
};
