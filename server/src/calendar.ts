import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '@vmeste/prisma/generated/client.ts';
import { shortened } from '@vmeste/schema/core/text.ts';
import {
  type CalendarDutyRow,
  type CalendarMeetingRow,
  type CalendarReading,
  type CalendarTrainingRow,
  readCalendar,
} from '@vmeste/schema/person/calendar/reading.ts';
import { hashOf } from '@vmeste/schema/person/calendar/rule.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type CalendarDuty, type CalendarMeeting, writeCalendarFeed } from './documents/ics.ts';
import { addressOf } from './http/address.ts';
import { answerError } from './http/body.ts';
import { executionFor, type Node } from './node.ts';

interface Words {
  readonly name: string;
  readonly meeting: (group: string) => string;
  readonly duty: (number: string, text: string) => string;
  readonly recommended: (number: string, text: string) => string;
  readonly link: (href: string) => string;
}

const words: Readonly<Record<Language, Words>> = {
  RU: {
    name: 'Вместе: заседания, обучение и сроки',
    meeting: (group) => `Заседание: ${group}`,
    duty: (number, text) => `Срок поручения ${number}: ${text}`,
    recommended: (number, text) => `Срок рекомендации ${number}: ${text}`,
    link: (href) => `По видеосвязи: ${href}`,
  },
  EN: {
    name: 'Vmeste: meetings, training and terms',
    meeting: (group) => `Meeting: ${group}`,
    duty: (number, text) => `Assignment ${number} is due: ${text}`,
    recommended: (number, text) => `Recommendation ${number} is due: ${text}`,
    link: (href) => `By video link: ${href}`,
  },
};

/** A line of a calendar shows no more of a text; the whole of it is in the entry. Characters. */
const longestTitle = 120;

/** The hub as entries name it: its address, and the host by which their ids are its own. */
export interface Place {
  readonly hub: string;
  readonly host: string;
}

const meetingEntry = (row: CalendarMeetingRow, say: Words, { hub, host }: Place): CalendarMeeting => ({
  uid: `meeting.${row.id}@${host}`,
  sequence: row.version,
  title: say.meeting(row.group.name),
  startsAt: row.startsAt,
  endsAt: new Date(row.startsAt.getTime() + row.duration * 60_000),
  place: row.place,
  href: `${hub}/meetings/${row.id}`,
  about: row.link === null ? null : say.link(row.link),
  cancelled: row.state === 'CANCELLED',
});

/** How long a training takes that does not say when it ends, in milliseconds. */
const usualLength = 2 * 3_600_000;

export const trainingEntry = (
  row: CalendarTrainingRow & { readonly startsAt: Date },
  language: Language,
  { hub, host }: Place,
): CalendarMeeting => ({
  uid: `training.${row.id}@${host}`,
  sequence: row.version,
  title: row.title,
  startsAt: row.startsAt,
  endsAt: row.endsAt ?? new Date(row.startsAt.getTime() + usualLength),
  place: row.place || null,
  href: `${hub}/training/${row.id}`,
  about: row.link === '' ? null : words[language].link(row.link),
  cancelled: row.state === 'CANCELLED',
});

const dutyEntry = (row: CalendarDutyRow, say: Words, { hub, host }: Place): CalendarDuty => ({
  uid: `assignment.${row.id}@${host}`,
  sequence: row.version,
  title: say[row.binding ? 'duty' : 'recommended'](row.number, shortened(row.text, longestTitle)),
  due: row.dueOn,
  href: `${hub}/assignments/${row.id}`,
  about: row.text,
});

const written = ({ meetings, duties, trainings }: CalendarReading, language: Language, place: Place, at: Date) => {
  const say = words[language];
  return writeCalendarFeed({
    name: say.name,
    meetings: [
      ...meetings.map((row) => meetingEntry(row, say, place)),
      ...trainings.flatMap(({ startsAt, ...row }) =>
        startsAt === null ? [] : [trainingEntry({ ...row, startsAt }, language, place)],
      ),
    ],
    duties: duties.map((row) => dutyEntry(row, say, place)),
    at,
  });
};

const pattern = /^\/api\/calendar\/([\w-]{43})\.ics$/;

/** Addresses that lead nowhere, asked for from one place in a quarter of an hour. */
const patience = { points: 30, duration: 15 * 60 };
/** How often one calendar is read in a quarter of an hour, by all programs together. */
const readings = { points: 60, duration: 15 * 60 };

/**
 * The calendar that an address leads to, as its person may see it at this moment.
 * @returns null where it leads nowhere, or the account has been closed
 */
async function calendarAt(node: Node, secretHash: string): Promise<string | null> {
  const found = await node.db.calendarAddress.findUnique({
    where: { secretHash },
    select: { personId: true, person: { select: { language: true } } },
  });
  if (found === null) return null;
  const viewer = await viewerOf(node.db, found.personId, node.clock.today());
  if (viewer.id === null) return null;
  const hub = node.address();
  const reading = await readCalendar(executionFor(node, viewer, '').context);
  return written(reading, found.person.language, { hub, host: new URL(hub).hostname }, node.clock.now());
}

/** The door of calendars: whoever holds a secret address reads one person's, and an address that leads nowhere says no more. */
export function openCalendars(node: Node) {
  const wrong = new RateLimiterMemory(patience);
  const read = new RateLimiterMemory(readings);
  const tooMany = (response: ServerResponse, milliseconds: number) => {
    response.setHeader('retry-after', Math.ceil(milliseconds / 1000));
    answerError(response, 429, { message: 'Try again later.', code: 'TOO_MANY_ATTEMPTS' });
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answerError(response, 405, { message: 'Not so.', code: 'METHOD' });
    const from = addressOf(request, node.env.HUB_PROXIES);
    const state = await wrong.get(from);
    if (state && state.consumedPoints >= patience.points) return tooMany(response, state.msBeforeNext);
    const [, secret = ''] = pattern.exec(new URL(request.url ?? '/', 'http://hub').pathname) ?? [];
    const hash = hashOf(secret);
    const often = await read.get(hash);
    if (often && often.consumedPoints >= readings.points) return tooMany(response, often.msBeforeNext);
    const calendar = await calendarAt(node, hash);
    await (calendar === null ? wrong.consume(from) : read.consume(hash)).catch(() => {});
    if (calendar === null) return answerError(response, 404, { message: 'There is nothing here.', code: 'NOT_FOUND' });
    const bytes = Buffer.from(calendar, 'utf8');
    response.writeHead(200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-length': bytes.length,
      'content-disposition': 'attachment; filename="vmeste.ics"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-robots-tag': 'noindex',
      'cache-control': 'private, no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}
