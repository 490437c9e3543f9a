import type { Email } from 'postal-mime';
import { expect, onTestFinished, test, vi } from 'vitest';
import { graphql } from '../../graphql.ts';
import { openLetters } from '../../world/letters.ts';
import { ownWorld } from '../../world.ts';

const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: MeetingStep!) {
    moveMeeting(id: $id, version: $version, step: $step) { __typename ... on Meeting { version } }
  }
`);
const fill = graphql(`
  mutation ($seat: ID!, $person: ID!, $manner: HoldingManner!, $since: Day) {
    fillSeat(seatId: $seat, personId: $person, manner: $manner, basisNumber: "П-1", basisDate: "2022-11-14", since: $since) { __typename }
  }
`);
const enter = graphql(`
  mutation ($id: ID!, $person: ID!) {
    enterGroupAct(groupId: $id, act: { kind: "приказ", number: "7", date: "2022-11-14", issuers: [] }, effect: CHANGES, seats: [{ kind: MEMBER, personId: $person }]) { __typename }
  }
`);
const substitute = graphql(`
  mutation ($id: ID!, $seat: ID!, $person: ID!) {
    nameSubstitute(meetingId: $id, seatId: $seat, personId: $person, letterNumber: "П-2", letterDate: "2022-11-14") { __typename }
  }
`);
const place = graphql(`
  mutation ($id: ID!, $before: ID) { placeAgendaItem(id: $id, before: $before) { __typename } }
`);
const add = graphql(`
  mutation ($id: ID!, $title: String!) { addAgendaItem(meetingId: $id, words: { title: $title }) { __typename } }
`);
const replaced = graphql(`
  mutation ($id: ID!, $seat: ID!) {
    nameSubstitute(meetingId: $id, seatId: $seat, name: "Гость", letterNumber: "П-3", letterDate: "2022-11-14") { __typename }
  }
`);
const end = graphql(`
  mutation ($id: ID!, $version: Int!, $until: Day) { endHolding(id: $id, version: $version, until: $until) { __typename } }
`);
const setTime = graphql(`
  mutation ($id: ID!, $version: Int!) {
    changeMeeting(id: $id, version: $version, startsAt: "2022-11-28T05:30:00.000Z") { __typename ... on Meeting { version } }
  }
`);
const inbox = graphql(`{ notices(first: 20) { kind } }`);

const minute = 60_000;

/** A meeting in two weeks whose group has a seat of an organisation that nobody holds; and a mail server. */
async function hub() {
  const letters = await openLetters();
  onTestFinished(() => letters.stop());
  const w = await ownWorld({ SMTP_URL: letters.url, HUB_URL: 'http://hub.example' });
  const labour = w.organisation('Минтруда');
  const health = w.organisation('Минздрав');
  const secretary = labour.person('секретарь');
  const chair = labour.person('председатель');
  const member = labour.person('участник');
  const group = w.group('Рабочая группа', labour).chair(chair).secretary(secretary).member(member).member(health);
  const meeting = w.meeting(group, 'DRAFT', new Date('2022-11-28T10:00:00+07:00'));
  const items = [meeting.item('О жилье'), meeting.item('О кадрах'), meeting.item('О разном')] as const;
  const [nominee, late, other] = ['представитель', 'вошедший', 'замещающий'].map((name) => health.person(name));
  if (!nominee || !late || !other) throw new Error('nobody was planted');
  await w.settled();
  await w.days.look();
  let taken = 0;
  /** The letters that have come since this was asked last, once all that was left has gone: to whom, and what about. */
  const come = async (): Promise<Email[]> => {
    await vi.waitFor(async () => expect(await w.db.meetingLetter.count({ where: { sentAt: null } })).toBe(0), 10_000);
    const found: Email[] = [];
    for (; taken < letters.count; taken += 1) found.push(await letters.next());
    return found;
  };
  const announce = async () => {
    await secretary.does(move, { id: meeting.id, version: 0, step: 'ANNOUNCE' });
    await come();
  };
  return { w, labour, health, secretary, chair, member, group, meeting, items, nominee, late, other, come, announce };
}

const addresses = (letters: readonly Email[]) => letters.map(({ to }) => to?.[0]?.address).toSorted();
const isRelease = ({ subject }: Email) => subject?.startsWith('Приглашение отозвано') === true;
const kindsOf = ({ attachments }: Email) => attachments.map(({ mimeType }) => mimeType);

test('whoever comes to sit there after a meeting was announced is invited, once', async () => {
  const { w, health, secretary, group, meeting, nominee, late, other, come, announce } = await hub();
  await announce();
  await secretary.does(fill, { seat: group.seatOf(health), person: nominee.id, manner: 'NOMINATED' });
  const [invitation, ...others] = await come();
  expect(others).toEqual([]);
  expect(invitation).toMatchObject({
    subject: 'Приглашение: заседание рабочей группы',
    to: [{ address: nominee.email }],
  });
  expect(invitation && kindsOf(invitation)).toContain('text/calendar');
  // The same person on a seat of another act is no newcomer, and neither is the secretary who announced it.
  for (const person of [nominee, late, secretary]) await secretary.does(enter, { id: group.id, person: person.id });
  expect(addresses(await come())).toEqual([late.email]);
  await secretary.does(substitute, { id: meeting.id, seat: group.seatOf(health), person: other.id });
  await secretary.does(substitute, { id: meeting.id, seat: group.seatOf(health), person: other.id });
  expect(addresses(await come())).toEqual([other.email]);
  expect((await late.asks(inbox)).notices.map(({ kind }) => kind)).toEqual(['MEETING_ANNOUNCED']);
  // Whose seat begins on a later day is invited on that day.
  const acting = health.person('исполняющий обязанности');
  await w.settled();
  const asked = { seat: group.seatOf(secretary), person: acting.id, manner: 'ACTING', since: '2022-11-20' } as const;
  expect(await secretary.does(fill, asked)).toMatchObject({ __typename: 'Holding' });
  expect(await come()).toEqual([]);
  w.clock.turnTo('2022-11-21');
  await w.days.look();
  expect(addresses(await come())).toEqual([acting.email]);
});

test('whoever no longer takes part has the invitation taken back, once, and is told nothing that came after', async () => {
  const { w, health, secretary, member, group, meeting, nominee, late, other, come, announce } = await hub();
  const seat = group.seatOf(health);
  await secretary.does(fill, { seat, person: nominee.id, manner: 'NOMINATED', since: '2022-11-01' });
  await announce();
  await secretary.does(substitute, { id: meeting.id, seat: group.seatOf(member), person: other.id });
  expect(addresses(await come())).toEqual([other.email]);
  // An organisation nominates anew.
  await secretary.does(fill, { seat, person: late.id, manner: 'NOMINATED', since: '2022-11-14' });
  const [left, ...more] = (await come()).filter(isRelease);
  expect(more).toEqual([]);
  expect(left?.to).toEqual([{ address: nominee.email, name: nominee.name }]);
  // Somebody without an address sits in for a member instead of who did.
  await secretary.does(replaced, { id: meeting.id, seat: group.seatOf(member) });
  expect((await come()).map((letter) => [isRelease(letter), letter.to?.[0]?.address])).toEqual([[true, other.email]]);
  const calendar = left?.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  expect(calendar?.method).toBe('CANCEL');
  expect(left?.text).not.toMatch(/Когда|Повестка/);

  // Whose time ends with a day has it taken back on the next, and is told of no other hour.
  const held = await w.db.holding.findFirstOrThrow({ where: { personId: late.id } });
  await secretary.does(end, { id: held.id, version: held.version, until: '2022-11-14' });
  expect(await come()).toEqual([]);
  w.clock.turnTo('2022-11-15');
  await w.days.look();
  await w.days.look();
  expect(addresses(await come())).toEqual([late.email]);
  expect(await secretary.does(setTime, { id: meeting.id, version: 1 })).toMatchObject({ version: 2 });
  expect(addresses(await come())).not.toContain(late.email);

  // Who comes back is invited anew.
  await secretary.does(fill, { seat, person: late.id, manner: 'NOMINATED', since: '2022-11-15' });
  const [again] = await come();
  expect(again).toMatchObject({ subject: 'Приглашение: заседание рабочей группы', to: [{ address: late.email }] });
});

test('a draft invites nobody who comes to sit there, and neither does a meeting that has begun', async () => {
  const { w, health, secretary, group, meeting, nominee, late, come, announce } = await hub();
  await secretary.does(fill, { seat: group.seatOf(health), person: nominee.id, manner: 'NOMINATED' });
  expect(await come()).toEqual([]);
  await announce();
  await w.db.meeting.update({ where: { id: meeting.id }, data: { state: 'RUNNING' } });
  await secretary.does(enter, { id: group.id, person: late.id });
  expect(await come()).toEqual([]);
});

test('an agenda that was changed is told once it has settled, and not to who changed it', async () => {
  const { w, secretary, chair, member, meeting, items, come, announce } = await hub();
  await w.db.person.update({ where: { id: member.id }, data: { loginId: null } });
  await announce();
  const [first, second, third] = items;
  await secretary.does(place, { id: third, before: first });
  w.clock.pass(9 * minute);
  await w.days.look();
  await secretary.does(add, { id: meeting.id, title: 'О сроках' });
  w.clock.pass(9 * minute);
  await w.days.look();
  expect(await come()).toEqual([]);
  w.clock.pass(minute);
  // Two nodes look at once, and one of them was not there when the agenda changed.
  const another = await w.anotherNode();
  await Promise.all([w.days.look(), another.days.look()]);
  const told = await come();
  expect(addresses(told)).toEqual([chair.email, member.email].toSorted());
  for (const letter of told) {
    expect(letter.subject).toBe('Изменена повестка: заседание рабочей группы');
    expect(letter.text?.replace(/\s+/gu, ' ')).toContain('1. О разном 2. О жилье 3. О кадрах 4. О сроках');
    expect(kindsOf(letter)).toEqual(letter.to?.[0]?.address === member.email ? ['application/pdf'] : []);
  }
  expect((await chair.asks(inbox)).notices.map(({ kind }) => kind)).toContain('AGENDA_CHANGED');
  // What was put back as it was is no news.
  await secretary.does(place, { id: third, before: second });
  await chair.does(place, { id: third, before: first });
  w.clock.pass(60 * minute);
  await w.days.look();
  expect(await come()).toEqual([]);
});

test('changes that go on are told within the hour, to each who did not make all of them', async () => {
  const { w, secretary, chair, member, items, come, announce } = await hub();
  await announce();
  const [first, second, third] = items;
  for (let turn = 0; turn < 4; turn += 1) {
    await secretary.does(place, { id: turn % 2 === 0 ? third : second, before: first });
    w.clock.pass(9 * minute);
    await w.days.look();
  }
  await chair.does(place, { id: first, before: third });
  for (let turn = 0; turn < 3; turn += 1) {
    await secretary.does(place, { id: turn % 2 === 0 ? third : second, before: first });
    w.clock.pass(9 * minute);
    await w.days.look();
  }
  expect(addresses(await come())).toEqual([chair.email, member.email, secretary.email].toSorted());
});
