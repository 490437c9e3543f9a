import ical from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarMeeting, writeCalendarFeed, writeMeetingCalendar } from './ics.ts';

const at = new Date('2022-11-01T03:00:00Z');

const meeting: CalendarMeeting = {
  uid: '0190-meeting',
  sequence: 0,
  title: 'Заседание рабочей группы: «сопровождаемое, учебное; иное»',
  startsAt: new Date('2022-11-14T04:00:00Z'),
  endsAt: new Date('2022-11-14T05:30:00Z'),
  place: 'г. Новосибирск, зал 403',
  href: 'https://hub.example/meetings/0190',
  about: '1. О терминологии\n2. О формах',
  cancelled: false,
};
const people = {
  organiser: { name: 'Ёлкина "Анна": секретарь', address: 'secretary@example.ru' },
  invited: { name: 'Орлова Вера', address: 'orlova@example.ru' },
};

const read = (content: string) => {
  const calendar = new ical.Component(ical.parse(content));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ical.Event(event));
  return { calendar, events };
};

/** As a calendar in the hub's zone would show it; the machine's own zone plays no part. */
const shown = new Intl.DateTimeFormat('ru-RU', {
  timeStyle: 'short',
  dateStyle: 'short',
  timeZone: 'Asia/Novosibirsk',
});

test('an invitation stands in a calendar at its hour, with its place, its agenda and who invites', async () => {
  const { method, content } = await writeMeetingCalendar({ meeting, ...people, at });
  const { calendar, events } = read(content);
  expect([method, calendar.getFirstPropertyValue('method')]).toEqual(['REQUEST', 'REQUEST']);
  expect(events).toHaveLength(1);
  const [event] = events;
  expect(event).toMatchObject({
    uid: meeting.uid,
    sequence: 0,
    summary: meeting.title,
    location: meeting.place,
    description: meeting.about,
    organizer: 'mailto:secretary@example.ru',
  });
  expect(event && shown.format(event.startDate.toJSDate())).toBe('14.11.2022, 11:00');
  expect(event && shown.format(event.endDate.toJSDate())).toBe('14.11.2022, 12:30');
  expect(event?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2022-11-01T03:00:00Z');
  expect(event?.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase())).toEqual([
    'mailto:orlova@example.ru',
  ]);
});

test('lines of the file are no longer than 75 octets and end as calendars ask', async () => {
  const { content } = await writeMeetingCalendar({ meeting: { ...meeting, title: 'Ё'.repeat(300) }, ...people, at });
  expect(content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(read(content).events[0]?.summary).toBe('Ё'.repeat(300));
});

test('a meeting that moved or was cancelled is the same one in the calendar, and newer', async () => {
  const moved = { ...meeting, sequence: 1, startsAt: new Date('2022-11-15T04:00:00Z') };
  const changed = read((await writeMeetingCalendar({ meeting: moved, ...people, at })).content);
  expect(changed.events[0]).toMatchObject({ uid: meeting.uid, sequence: 1 });
  const message = await writeMeetingCalendar({ meeting: { ...moved, sequence: 2, cancelled: true }, ...people, at });
  const { calendar, events } = read(message.content);
  expect([message.method, calendar.getFirstPropertyValue('method')]).toEqual(['CANCEL', 'CANCEL']);
  expect(events[0]).toMatchObject({ uid: meeting.uid, sequence: 2 });
  expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('a line end in a title is no new line of the file', async () => {
  const title = 'Заседание\r\nATTENDEE:mailto:intruder@example.ru';
  const { content } = await writeMeetingCalendar({ meeting: { ...meeting, title }, ...people, at });
  expect(read(content).events[0]?.attendees).toHaveLength(1);
});

test('a personal calendar holds the meetings and, on days that stay free, what is due', async () => {
  const duty = {
    uid: 'duty-1',
    sequence: 3,
    title: 'Срок поручения 3/2/2',
    due: '2022-11-30',
    href: null,
    about: null,
  } as const;
  const content = await writeCalendarFeed({ name: 'Вместе', meetings: [meeting], duties: [duty], at });
  const { calendar, events } = read(content);
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Вместе');
  expect(events.map(({ uid }) => uid)).toEqual([meeting.uid, duty.uid]);
  const due = events[1];
  expect([due?.startDate.isDate, due?.startDate.toString()]).toEqual([true, '2022-11-30']);
  expect(due?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
});
