import { openMail } from '@vmeste/server/mail/mail.ts';
import { type MeetingLetter, meetingLetter } from '@vmeste/server/mail/meeting.ts';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Letters, openLetters } from '../world/letters.ts';

let letters: Letters;
beforeAll(async () => {
  letters = await openLetters();
});
afterAll(() => letters.stop());

const told: MeetingLetter = {
  occasion: 'announced',
  id: 'meeting.1.0.orlova',
  to: { name: 'Орлова Вера Львовна', address: 'orlova@example.ru', language: 'RU' },
  organiser: { name: 'Ёлкина Анна Петровна', address: 'secretary@example.ru' },
  meeting: {
    uid: 'meeting.1@hub.example',
    sequence: 0,
    title: 'заседание рабочей группы <по сопровождаемому проживанию>',
    startsAt: new Date('2022-11-14T04:00:00Z'),
    endsAt: new Date('2022-11-14T05:30:00Z'),
    place: 'зал 403',
    href: 'https://hub.example/meetings/1',
    about: null,
  },
  link: 'https://video.example/1',
  agenda: ['О контроле исполнения поручений', 'О единой терминологии'],
  reason: null,
  packet: { name: 'Повестка заседания 14.11.2022.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-') },
  zone: 'Asia/Novosibirsk',
  at: new Date('2022-11-01T03:00:00Z'),
};

async function sent(letter: MeetingLetter): Promise<Email> {
  const mail = openMail({ SMTP_URL: letters.url, HUB_URL: 'https://hub.example', MAIL_FROM: 'hub@hub.example' });
  if (!mail) throw new Error('no mail server');
  await mail.send(await meetingLetter(letter));
  mail.stop();
  return letters.next();
}

/** Lines of the calendar file that stands in the letter itself. */
const calendarOf = ({ attachments }: Email): string[] => {
  const content = attachments.find(({ mimeType }) => mimeType === 'text/calendar')?.content ?? '';
  return (typeof content === 'string' ? content : new TextDecoder().decode(content)).split(/\r?\n/u);
};

test('who is invited reads when, where and what about, and the calendar takes the meeting from the letter', async () => {
  const letter = await sent(told);
  expect(letter.subject).toBe('Приглашение: заседание рабочей группы <по сопровождаемому проживанию>');
  expect(letter.to).toMatchObject([{ address: 'orlova@example.ru' }]);
  expect(letter.text?.replace(/\s+/gu, ' ')).toContain(
    'Когда: понедельник, 14 ноября 2022 г. в 11:00 GMT+7 Где: зал 403',
  );
  expect(letter.text).toContain('2. О единой терминологии');
  expect(letter.text).toContain('https://hub.example/meetings/1');
  expect(letter.html).toContain('&lt;по сопровождаемому проживанию&gt;');
  expect(calendarOf(letter)).toEqual(
    expect.arrayContaining(['METHOD:REQUEST', 'UID:meeting.1@hub.example', 'SEQUENCE:0']),
  );
  const packet = letter.attachments.find(({ mimeType }) => mimeType === 'application/pdf');
  expect(packet?.filename).toBe('Повестка заседания 14.11.2022.pdf');
});

test('a cancelled meeting says why, asks for no answer and leaves the calendar', async () => {
  const letter = await sent({
    ...told,
    occasion: 'cancelled',
    id: 'meeting.1.1.orlova',
    to: { ...told.to, name: 'Vera Orlova', language: 'EN' },
    meeting: { ...told.meeting, sequence: 1 },
    reason: 'no quorum is expected',
    packet: null,
  });
  expect(letter.subject).toMatch(/^Cancelled: /u);
  expect(letter.text).toContain('Reason: no quorum is expected');
  expect(letter.text).toContain('Monday, 14 November 2022 at 11:00 GMT+7');
  expect(letter.text).not.toContain('https://');
  expect(letter.text).not.toContain('Agenda');
  expect(calendarOf(letter)).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:1', 'STATUS:CANCELLED']));
});
