import type { Language } from '@vmeste/prisma/generated/client.ts';
import { type CalendarMeeting, writeMeetingCalendar } from '../documents/ics.ts';
import { layout, type Part } from './layout.ts';
import type { Enclosure, Letter } from './mail.ts';

/** What happened to a meeting that its people are written about. */
export type MeetingOccasion = 'announced' | 'changed' | 'agenda' | 'cancelled' | 'released';

export interface MeetingLetter {
  readonly occasion: MeetingOccasion;
  /** Tells this letter from every other; the same for each attempt to send it. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string; readonly language: Language };
  readonly organiser: { readonly name: string; readonly address: string };
  readonly meeting: Omit<CalendarMeeting, 'cancelled'>;
  readonly link: string | null;
  /** Titles, in their order. */
  readonly agenda: readonly string[];
  /** Why it was cancelled. */
  readonly reason: string | null;
  /** Whoever has no account finds the agenda enclosed and has nothing to open in the hub. */
  readonly packet: Enclosure | null;
  /** The hub's zone, e.g. Asia/Novosibirsk: a letter names hours by it. */
  readonly zone: string;
  /** When it is written. */
  readonly at: Date;
}

interface Words {
  readonly subject: Readonly<Record<MeetingOccasion, (title: string) => string>>;
  readonly why: Readonly<Record<MeetingOccasion, (title: string) => string>>;
  readonly when: (time: string) => string;
  readonly where: (place: string) => string;
  readonly link: (href: string) => string;
  readonly agenda: string;
  readonly reason: (words: string) => string;
  readonly enclosed: string;
  readonly button: string;
  /** What the file is for that goes with it; another agenda changes nothing in a calendar. */
  readonly calendar: Readonly<Record<Exclude<MeetingOccasion, 'agenda'>, string>>;
}

const words: Readonly<Record<Language, Words>> = {
  RU: {
    subject: {
      announced: (title) => `Приглашение: ${title}`,
      changed: (title) => `Изменено: ${title}`,
      agenda: (title) => `Изменена повестка: ${title}`,
      cancelled: (title) => `Отменено: ${title}`,
      released: (title) => `Приглашение отозвано: ${title}`,
    },
    why: {
      announced: (title) => `Вас приглашают: ${title}.`,
      changed: (title) => `Изменились время или место: ${title}. Как есть теперь:`,
      agenda: (title) => `Изменилась повестка: ${title}. Как есть теперь:`,
      cancelled: (title) => `Отменено: ${title}. Было назначено:`,
      released: (title) => `Состав участников изменился, и приглашение отозвано: ${title}.`,
    },
    when: (time) => `Когда: ${time}`,
    where: (place) => `Где: ${place}`,
    link: (href) => `По видеосвязи: ${href}`,
    agenda: 'Повестка дня:',
    reason: (said) => `Причина: ${said}`,
    enclosed: 'Повестка с проектами решений и перечнем материалов — в приложенном файле.',
    button: 'Открыть и ответить, придёте ли вы',
    calendar: {
      announced: 'К письму приложен файл для календаря.',
      changed: 'Файл для календаря, приложенный к письму, исправит прежнюю запись.',
      cancelled: 'Файл для календаря, приложенный к письму, уберёт запись.',
      released: 'Файл для календаря, приложенный к письму, уберёт запись.',
    },
  },
  EN: {
    subject: {
      announced: (title) => `Invitation: ${title}`,
      changed: (title) => `Changed: ${title}`,
      agenda: (title) => `Changed agenda: ${title}`,
      cancelled: (title) => `Cancelled: ${title}`,
      released: (title) => `Invitation withdrawn: ${title}`,
    },
    why: {
      announced: (title) => `You are invited to: ${title}.`,
      changed: (title) => `The time or place has changed: ${title}. It now stands as follows.`,
      agenda: (title) => `The agenda has changed: ${title}. It now stands as follows.`,
      cancelled: (title) => `Cancelled: ${title}. It had been planned as follows.`,
      released: (title) => `Those taking part have changed, and the invitation is withdrawn: ${title}.`,
    },
    when: (time) => `When: ${time}`,
    where: (place) => `Where: ${place}`,
    link: (href) => `By video link: ${href}`,
    agenda: 'Agenda:',
    reason: (said) => `Reason: ${said}`,
    enclosed: 'The agenda, with draft decisions and a list of materials, is enclosed.',
    button: 'Open it and say whether you will come',
    calendar: {
      announced: 'A calendar file is enclosed.',
      changed: 'The enclosed calendar file corrects the earlier entry.',
      cancelled: 'The enclosed calendar file removes the entry.',
      released: 'The enclosed calendar file removes the entry.',
    },
  },
};

const locales: Readonly<Record<Language, string>> = { RU: 'ru-RU', EN: 'en-GB' };

/** «понедельник, 14 ноября 2022 г. в 11:00 GMT+7» */
const hourOf = (instant: Date, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(instant);

const partsOf = (letter: MeetingLetter): Part[] => {
  const { occasion, to, meeting, link, agenda, reason, packet, zone } = letter;
  const say = words[to.language];
  const stands = occasion !== 'cancelled' && occasion !== 'released';
  const lines: readonly (string | false)[] = [
    say.why[occasion](meeting.title),
    occasion !== 'released' && say.when(hourOf(meeting.startsAt, zone, to.language)),
    meeting.place !== null && say.where(meeting.place),
    stands && link !== null && say.link(link),
    reason !== null && say.reason(reason),
    ...(stands && agenda.length > 0 ? [say.agenda, ...agenda.map((title, at) => `${at + 1}. ${title}`)] : []),
    packet !== null && say.enclosed,
  ];
  return [
    ...lines.filter((line) => line !== false).map((text) => ({ text })),
    ...(stands && meeting.href !== null ? [{ button: say.button, href: meeting.href }] : []),
    ...(occasion === 'agenda' ? [] : [{ text: say.calendar[occasion] }]),
  ];
};

/** What is written to one person about a meeting, with the file by which a calendar enters, changes or removes it, where it does. */
export async function meetingLetter(letter: MeetingLetter): Promise<Letter> {
  const { occasion, to, meeting, organiser, packet, at } = letter;
  const cancelled = occasion === 'cancelled' || occasion === 'released';
  const writing = { meeting: { ...meeting, cancelled }, organiser, invited: to, at };
  const calendar = occasion === 'agenda' ? null : await writeMeetingCalendar(writing);
  return {
    to: { name: to.name, address: to.address },
    subject: words[to.language].subject[occasion](meeting.title),
    id: letter.id,
    ...(calendar === null ? {} : { calendar }),
    enclosed: packet === null ? [] : [packet],
    ...layout(to, partsOf(letter)),
  };
}
