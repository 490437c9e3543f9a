import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const heard = graphql(`
  query ($id: ID!) {
    meeting(id: $id) {
      items { controlled { number text executors dueOn state overdue parts partsDone inMinutes assignment { id } } }
    }
  }
`);
const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: MeetingStep!) {
    moveMeeting(id: $id, version: $version, step: $step) {
      __typename
      ... on Meeting { version state textHash }
      ... on Invalid { field code }
    }
  }
`);
const close = graphql(`
  mutation ($id: ID!) { moveAssignment(id: $id, version: 0, step: CLOSE, reason: "исполнено") { __typename } }
`);

async function controlling() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const minister = labour.person('министр').approver();
  const centre = w.organisation('Центр', 'INSTITUTION').foundedBy(labour);
  const centres = w.organisationClass('КЦСОН').member(centre);
  const secretary = labour.person('секретарь');
  const chair = labour.person('председатель');
  const partner = w.organisation('Минздрав').person('из Минздрава');
  const group = w.group('Рабочая группа', labour).chair(chair).secretary(secretary).member(partner);
  const given = { by: group, to: centre };
  const inTime = w.assignment('1/1/1', { ...given, dueOn: '2022-12-01', text: 'В срок' });
  const late = w.assignment('1/1/2', { ...given, dueOn: '2022-11-10', text: 'С опозданием' });
  w.assignment('1/1/0', { ...given, dueOn: '2022-11-05', binding: false, text: 'Рекомендация' });
  w.assignment('1/1/3', { ...given, state: 'CLOSED', text: 'Закрытое' });
  const whole = w.assignment('1/1/4', { by: group, class: centres, dueOn: null, text: 'Всем' });
  w.assignment('1/1/4', { ...given, partOf: whole, state: 'CLOSED', dueOn: null, text: 'Всем' });
  w.assignment('7-П', { by: labour, to: centre, text: 'От самого министерства' });
  const meeting = w.meeting(group, 'DRAFTING');
  meeting.item('О контроле исполнения поручений', { kind: 'CONTROL' });
  meeting.item('О другом');
  return { w, secretary, partner, minister, meeting, inTime, late };
}

test('it fills itself with what the group gave and is open, late ones first, and follows what becomes of it', async () => {
  const { secretary, meeting, inTime, late } = await controlling();
  const seen = await secretary.asks(heard, { id: meeting.id });
  expect(seen.meeting?.items[0]?.controlled).toMatchObject([
    { number: '1/1/2', overdue: true, executors: ['Центр (полное имя)'], assignment: { id: late.id }, inMinutes: true },
    { number: '1/1/0', overdue: false },
    { number: '1/1/1', overdue: false, state: 'ISSUED', dueOn: '2022-12-01' },
    { number: '1/1/4', executors: ['КЦСОН (полное имя)'], parts: 1, partsDone: 1 },
    // What the founder gave by itself its own people see; the minutes, which go to everyone, do not list it.
    { number: '7-П', inMinutes: false },
  ]);
  expect(seen.meeting?.items[1]?.controlled).toEqual([]);
  await secretary.does(close, { id: inTime.id });
  const then = await secretary.asks(heard, { id: meeting.id });
  expect(then.meeting?.items[0]?.controlled.map(({ number }) => number)).toEqual(['1/1/2', '1/1/0', '1/1/4', '7-П']);
});

test('somebody of another body sees what the group gave, and not what its founder gave by itself', async () => {
  const { partner, meeting } = await controlling();
  const seen = await partner.asks(heard, { id: meeting.id });
  expect(seen.meeting?.items[0]?.controlled.map(({ number }) => number)).toEqual(['1/1/2', '1/1/0', '1/1/1', '1/1/4']);
});

test('what was under control is kept with the text that is signed, and is live again once it is taken back', async () => {
  const { w, secretary, meeting, inTime } = await controlling();
  const signed = await secretary.does(move, { id: meeting.id, version: 0, step: 'SIGN' });
  expect(signed).toMatchObject({ state: 'SIGNED' });
  await secretary.does(close, { id: inTime.id });
  const kept = await secretary.asks(heard, { id: meeting.id });
  expect(kept.meeting?.items[0]?.controlled[2]).toMatchObject({ number: '1/1/1', state: 'ISSUED' });
  const { text } = await w.db.meeting.findUniqueOrThrow({ where: { id: meeting.id } });
  expect(text).toMatchObject({
    items: [{ controlled: [{ number: '1/1/2' }, {}, { number: '1/1/1' }, { number: '1/1/4' }] }, { title: 'О другом' }],
  });
  await secretary.does(move, { id: meeting.id, version: 1, step: 'TAKE_BACK' });
  const again = await secretary.asks(heard, { id: meeting.id });
  expect(again.meeting?.items[0]?.controlled[2]).toMatchObject({ number: '1/1/4' });
});

test('a text that was sent round can be signed, whatever becomes of the assignments meanwhile', async () => {
  const { secretary, meeting, inTime } = await controlling();
  expect(await secretary.does(move, { id: meeting.id, version: 0, step: 'SEND' })).toMatchObject({
    state: 'ON_APPROVAL',
  });
  await secretary.does(close, { id: inTime.id });
  // Not that the text is another one: only that nobody has said anything yet.
  expect(await secretary.does(move, { id: meeting.id, version: 1, step: 'SIGN' })).toMatchObject({
    code: 'NOT_APPROVED',
  });
});
