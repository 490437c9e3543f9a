import type { Day } from '@vmeste/schema/core/time.ts';
import type { ICalCalendarData, ICalEventData } from 'ical-generator';

/** A meeting as calendars hold it. Instants go out in UTC: each calendar shows them by its own clock. */
export interface CalendarMeeting {
  /** The same for as long as the meeting is: by it a calendar finds what it holds already. */
  readonly uid: string;
  /** Rises with each change that is sent, a cancellation included: a calendar passes over what it takes for old. */
  readonly sequence: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  /** Of its page in the hub. */
  readonly href: string | null;
  readonly about: string | null;
  readonly cancelled: boolean;
}

export interface Address {
  readonly name: string;
  readonly address: string;
}

export interface MeetingInvitation {
  readonly meeting: CalendarMeeting;
  readonly organiser: Address;
  /** Alone: nobody learns from it who else is invited, nor their addresses. */
  readonly invited: Address;
  /** When it is written. */
  readonly at: Date;
}

/** Something that is owed on a day. */
export interface CalendarDuty {
  readonly uid: string;
  readonly sequence: number;
  readonly title: string;
  readonly due: Day;
  readonly href: string | null;
  readonly about: string | null;
}

export interface CalendarFeed {
  readonly name: string;
  readonly meetings: readonly CalendarMeeting[];
  readonly duties: readonly CalendarDuty[];
  /** When it is written. */
  readonly at: Date;
}

/** A calendar file for a letter, and what its program is to do with it: enter or change, or take out (RFC 5546, 3.2). */
export interface CalendarMessage {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/** How often a calendar may ask for its feed again, in seconds. */
const hour = 3_600;

type Library = typeof import('ical-generator');

const written = (library: Library, calendar: ICalCalendarData): string =>
  library.default({ prodId: { company: 'Vmeste', product: 'Hub', language: 'RU' }, ...calendar }).toString();

const common = (event: CalendarMeeting | CalendarDuty, at: Date) => ({
  id: event.uid,
  sequence: event.sequence,
  stamp: at,
  summary: event.title,
  ...(event.about === null ? {} : { description: event.about }),
  ...(event.href === null ? {} : { url: event.href }),
});

const meetingEvent = (library: Library, meeting: CalendarMeeting, at: Date): ICalEventData => ({
  ...common(meeting, at),
  start: meeting.startsAt,
  end: meeting.endsAt,
  status: library.ICalEventStatus[meeting.cancelled ? 'CANCELLED' : 'CONFIRMED'],
  ...(meeting.place === null ? {} : { location: meeting.place }),
});

/** The whole day, which stays free: something is due on it, nobody is busy with it. */
const dutyEvent = (library: Library, duty: CalendarDuty, at: Date): ICalEventData => ({
  ...common(duty, at),
  start: new Date(`${duty.due}T00:00:00Z`),
  allDay: true,
  transparency: library.ICalEventTransparency.TRANSPARENT,
});

/** A meeting for one person's calendar: it is entered, changed or, where it is cancelled, taken out. */
export async function writeMeetingCalendar({
  meeting,
  organiser,
  invited,
  at,
}: MeetingInvitation): Promise<CalendarMessage> {
  const library = await import('ical-generator');
  const method = meeting.cancelled ? 'CANCEL' : 'REQUEST';
  const event: ICalEventData = {
    ...meetingEvent(library, meeting, at),
    organizer: { name: organiser.name, email: organiser.address },
    attendees: [{ name: invited.name, email: invited.address, rsvp: !meeting.cancelled }],
  };
  return { method, content: written(library, { method: library.ICalCalendarMethod[method], events: [event] }) };
}

/** A person's own calendar, as a program that subscribes to it reads it: the meetings, and what is due. */
export async function writeCalendarFeed({ name, meetings, duties, at }: CalendarFeed): Promise<string> {
  const library = await import('ical-generator');
  const events = [
    ...meetings.map((meeting) => meetingEvent(library, meeting, at)),
    ...duties.map((duty) => dutyEvent(library, duty, at)),
  ];
  return written(library, { name, ttl: hour, method: library.ICalCalendarMethod.PUBLISH, events });
}
