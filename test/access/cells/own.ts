import type { Cells } from './cell.ts';

const inAnswer = (type: string, mutation: string) => () => `mutation { answer: ${mutation} { ... on ${type} { … } } }`;

/** What is each person's own: how the person is written to, and the address of the calendar, which the lead has. */
export const ownCells: Readonly<Record<string, Cells>> = {
  MailSettings: {
    at: () => '{ mailSettings { … } }',
    given: { signedIn: 'manner dailyAt quietFrom quietUntil', lead: 'muted' },
  },
  MailSet: {
    at: inAnswer('MailSet', 'setMail(manner: DAILY, dailyAt: 9, muted: [TRAINING])'),
    given: { signedIn: 'settings' },
  },
  CalendarAddress: { at: () => '{ calendarAddress { … } }', given: { lead: 'createdAt' } },
  CalendarOpened: { at: inAnswer('CalendarOpened', 'renewCalendar'), given: { signedIn: 'secret address' } },
  CalendarClosed: {
    at: () => 'mutation { made: renewCalendar { __typename } answer: revokeCalendar { ... on CalendarClosed { … } } }',
    given: { signedIn: 'ok' },
  },
};
