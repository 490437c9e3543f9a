import type { LetterOccasion } from '@vmeste/prisma/generated/client.ts';
import { openMeetingLetters } from '@vmeste/server/jobs/meeting.ts';
import type { Letter } from '@vmeste/server/mail/mail.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { graphql } from '../../graphql.ts';
import { openLetters } from '../../world/letters.ts';
import { ownWorld, type World, world } from '../../world.ts';

const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: MeetingStep!, $reason: String) {
    moveMeeting(id: $id, version: $version, step: $step, reason: $reason) { __typename ... on Meeting { version } }
  }
`);
const change = graphql(`
  mutation ($id: ID!, $version: Int!, $place: String!) {
    changeMeeting(id: $id, version: $version, place: $place) { __typename ... on Meeting { version } }
  }
`);
const register = graphql(`
  mutation ($id: ID!) { registerMinutes(id: $id, version: 0, registeredOn: "2022-11-14") { __typename } }
`);

/** A group of a ministry, with a member who has an account and one who has none. */
function people(w: World) {
  const labour = w.organisation('Минтруда');
  const health = w.organisation('Минздрав');
  const secretary = labour.person('секретарь');
  const member = labour.person('участник с записью');
  const paper = labour.person('участник без записи');
  const executor = health.person('исполнитель').executor();
  const group = w.group('Рабочая группа', labour).secretary(secretary).member(member).member(paper);
  return { labour, health, secretary, member, paper, executor, group };
}

const ahead = new Date('2022-12-01T10:00:00+07:00');

/** Without a node that sends by itself: what a letter would be at this moment. */
function desk(w: World) {
  const sent: Letter[] = [];
  const send = openMeetingLetters(w.node, { send: async (letter) => void sent.push(letter) });
  const leave = async (meeting: { id: string }, person: { id: string }, occasion: LetterOccasion, sequence = 1) => {
    const data = { meetingId: meeting.id, personId: person.id, occasion, sequence, leftAt: w.clock.now() };
    return { letterId: (await w.db.meetingLetter.create({ data })).id };
  };
  return { sent, send, leave };
}

/** Lines of the calendar file of a letter. */
const calendar = ({ calendar: file }: Letter): string[] => file?.content.split(/\r?\n/u) ?? [];

test('an announced meeting is written to its people once, a mail server that is down notwithstanding', async () => {
  const letters = await openLetters();
  onTestFinished(() => letters.stop());
  const w = await ownWorld({
    SMTP_URL: letters.url,
    MAIL_FROM: 'Вместе <hub@hub.example>',
    HUB_URL: 'http://hub.example',
  });
  const { group, secretary, member, paper } = people(w);
  const meeting = w.meeting(group, 'DRAFT', ahead);
  meeting.item('О жилье');
  await w.settled();
  await w.db.person.update({ where: { id: paper.id }, data: { loginId: null } });
  letters.refuse(1);
  await secretary.does(move, { id: meeting.id, version: 0, step: 'ANNOUNCE' });
  const got = [await letters.next(), await letters.next()];
  const to = (address: string) => got.find((letter) => letter.to?.[0]?.address === address);
  expect(to(member.email)?.subject).toBe('Приглашение: заседание рабочей группы');
  expect(to(member.email)?.text).toContain(`http://hub.example/meetings/${meeting.id}`);
  expect(to(member.email)?.attachments.map(({ mimeType }) => mimeType)).not.toContain('application/pdf');
  expect(to(paper.email)?.text).not.toContain('http://hub.example');
  expect(to(paper.email)?.attachments.map(({ mimeType }) => mimeType)).toContain('application/pdf');
  // The same work once more, as after a node that died before it could say that it was done.
  await vi.waitFor(async () => expect(await w.db.meetingLetter.count({ where: { sentAt: null } })).toBe(0), 10_000);
  const another = desk(w);
  for (const { id } of await w.db.meetingLetter.findMany()) await another.send({ letterId: id });
  expect([another.sent, letters.count]).toEqual([[], 2]);
});

test('a change and a cancellation reach the calendar under a higher number than what it holds', async () => {
  const letters = await openLetters();
  onTestFinished(() => letters.stop());
  const w = await ownWorld({ SMTP_URL: letters.url });
  const { group, secretary, member } = people(w);
  const meeting = w.meeting(group, 'ANNOUNCED', ahead);
  await w.settled();
  await w.db.person.updateMany({ where: { name: 'участник без записи' }, data: { email: null } });
  await secretary.does(change, { id: meeting.id, version: 0, place: 'Другой зал' });
  await secretary.does(change, { id: meeting.id, version: 1, place: 'Другой зал' });
  const moved = await letters.next();
  expect(moved.to?.[0]?.address).toBe(member.email);
  expect(moved.text).toContain('Другой зал');
  await secretary.does(move, { id: meeting.id, version: 2, step: 'CANCEL', reason: 'Нет кворума' });
  const off = await letters.next();
  expect(off.text).toContain('Нет кворума');
  const file = (letter: typeof off): string => {
    const content = letter.attachments.find(({ mimeType }) => mimeType === 'text/calendar')?.content ?? '';
    return typeof content === 'string' ? content : new TextDecoder().decode(content);
  };
  expect(file(moved)).toMatch(/METHOD:REQUEST[\s\S]*SEQUENCE:1\r?\n/u);
  expect(file(off)).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:3\r?\n/u);
  expect(letters.count).toBe(2);
});

test('rights are asked again when a letter goes out', async () => {
  const w = await world();
  const { group, member, paper, executor } = people(w);
  const meeting = w.meeting(group, 'ANNOUNCED', ahead);
  await w.settled();
  const { sent, send, leave } = desk(w);
  await send(await leave(meeting, executor, 'ANNOUNCED'));
  expect(sent).toEqual([]);
  const late = await leave(meeting, member, 'ANNOUNCED');
  await w.db.seat.updateMany({ where: { personId: member.id }, data: { until: new Date('2022-11-13') } });
  await send(late);
  expect(sent).toEqual([]);
  const other = await leave(meeting, paper, 'ANNOUNCED');
  await w.db.meeting.update({ where: { id: meeting.id }, data: { state: 'CANCELLED' } });
  await send(other);
  expect(sent).toEqual([]);
});

test('of two changes that wait the later is told, with what holds now', async () => {
  const w = await world();
  const { group, member } = people(w);
  const meeting = w.meeting(group, 'ANNOUNCED', ahead);
  await w.settled();
  const { sent, send, leave } = desk(w);
  const [first, second] = [await leave(meeting, member, 'CHANGED', 4), await leave(meeting, member, 'CHANGED', 5)];
  for (const one of [first, second, second]) await send(one);
  expect(sent.map(calendar)).toEqual([expect.arrayContaining(['SEQUENCE:5'])]);
});

test('registered minutes go to the group, and to who answers for an executor its extract', async () => {
  const letters = await openLetters();
  onTestFinished(() => letters.stop());
  const w = await ownWorld({ SMTP_URL: letters.url, HUB_URL: 'http://hub.example' });
  const { group, secretary, member, paper, health, executor, labour } = people(w);
  const meeting = w.meeting(group, 'SIGNED');
  const item = meeting.item('О жилье');
  meeting.decision(item, 'Открыть квартиру', { kind: 'ASSIGNMENT', to: health });
  meeting.signed();
  labour.person('не отвечает за поручения');
  await w.settled();
  await secretary.does(register, { id: meeting.id });
  const got = [await letters.next(), await letters.next(), await letters.next()];
  const of = (address: string) => got.find((letter) => letter.to?.[0]?.address === address);
  for (const { email } of [member, paper]) {
    expect(of(email)?.subject).toBe('Протокол № 1 от 14 ноября 2022 г.');
    expect(of(email)?.attachments[0]?.filename).toBe('Протокол заседания от 14.11.2022 № 1.pdf');
  }
  expect(of(executor.email)?.subject).toBe('Поручения: выписка из протокола № 1 от 14 ноября 2022 г.');
  expect(of(executor.email)?.attachments[0]?.filename).toMatch(/^Выписка из протокола от 14\.11\.2022 № 1/u);
  expect(of(executor.email)?.text).toContain('http://hub.example/assignments/mine');
  await vi.waitFor(async () => expect(await w.db.meetingLetter.count({ where: { sentAt: null } })).toBe(0), 10_000);
  expect(letters.count).toBe(3);
});
