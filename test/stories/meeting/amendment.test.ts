import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const write = graphql(`
  mutation ($item: ID!, $text: String!, $amends: ID, $how: Amendment) {
    addDecision(itemId: $item, words: { kind: DECISION, text: $text, amendsId: $amends, amendment: $how }) {
      __typename
      ... on Decision { id amendment amends { text number meeting { number } } }
      ... on Invalid { field code }
    }
  }
`);
const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: MeetingStep!) {
    moveMeeting(id: $id, version: $version, step: $step) { __typename }
  }
`);
const register = graphql(`
  mutation ($id: ID!, $version: Int!) {
    registerMinutes(id: $id, version: $version, registeredOn: "2022-11-14") {
      __typename
      ... on Meeting { number items { decisions { number } } }
      ... on Invalid { field code }
    }
  }
`);
const read = graphql(`
  query ($id: ID!) {
    meeting(id: $id) {
      earlierDecisions { number }
      items { decisions { text number assignments { number } amendedBy { number amendment text meeting { id number } } } }
    }
    assignments { rows { number amendedBy { number amendment } } }
  }
`);

async function meeting() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const [secretary, chair] = [labour.person('секретарь'), labour.person('председатель')];
  const centre = w.organisation('Центр', 'INSTITUTION').foundedBy(labour);
  const executor = centre.person('специалист').executor();
  const group = w.group('Рабочая группа', labour).chair(chair).secretary(secretary);
  const first = w.meeting(group, 'REGISTERED', new Date('2022-10-20T10:00:00+07:00'));
  const earlier = first.decision(first.item('О форме'), 'Собирать форму ежемесячно', {
    kind: 'ASSIGNMENT',
    code: '1/1/1',
  });
  w.assignment('1/1/1', { by: group, to: centre, decision: earlier });
  first.registered('1', '2022-10-21');
  const second = w.meeting(group, 'DRAFTING');
  const item = second.item('Об отмене формы');
  return { w, secretary, executor, first, earlier, second, item };
}

test('later minutes cancel an earlier decision: both pages show it, and its own words stay', async () => {
  const { secretary, executor, first, earlier, second, item } = await meeting();
  const before = await secretary.asks(read, { id: second.id });
  expect(before.meeting?.earlierDecisions).toEqual([{ number: '1/1/1' }]);
  expect(
    await secretary.does(write, { item, text: 'Форму не собирать', amends: earlier, how: 'CANCELS' }),
  ).toMatchObject({ amendment: 'CANCELS', amends: { text: 'Собирать форму ежемесячно', number: '1/1/1' } });
  // Until it is registered it changes nothing.
  expect((await secretary.asks(read, { id: first.id })).meeting?.items[0]?.decisions[0]?.amendedBy).toEqual([]);
  await secretary.does(move, { id: second.id, version: 0, step: 'SIGN' });
  expect(await secretary.does(register, { id: second.id, version: 1 })).toMatchObject({
    number: '2',
    items: [{ decisions: [{ number: '2/1/1' }] }],
  });
  const after = await secretary.asks(read, { id: first.id });
  expect(after.meeting?.items[0]?.decisions[0]).toMatchObject({
    text: 'Собирать форму ежемесячно',
    assignments: [{ number: '1/1/1' }],
    amendedBy: [{ number: '2/1/1', amendment: 'CANCELS', meeting: { id: second.id, number: '2' } }],
  });
  expect(after.assignments.rows).toMatchObject([{ amendedBy: [{ number: '2/1/1', amendment: 'CANCELS' }] }]);
  // Whoever carries it out sees the assignment, and not the group's minutes.
  expect((await executor.asks(read, { id: first.id })).assignments.rows).toMatchObject([{ amendedBy: [] }]);
});

test('the paper names what it amends by the number of those minutes', async () => {
  const { w, secretary, earlier, second, item } = await meeting();
  await secretary.does(write, { item, text: 'Собирать раз в квартал', amends: earlier });
  await secretary.does(move, { id: second.id, version: 0, step: 'SIGN' });
  const { text } = await w.db.meeting.findUniqueOrThrow({ where: { id: second.id } });
  expect(text).toMatchObject({
    items: [{ decided: [{ amends: { how: 'AMENDS', code: '1/1/1', minutes: '1', date: '2022-10-21' } }] }],
  });
});

test('what was cancelled is neither amended nor cancelled again, and only minutes of the group are amended', async () => {
  const { w, secretary, first, earlier, second, item } = await meeting();
  const third = w.meeting(second.group, 'REGISTERED', new Date('2022-11-01T10:00:00+07:00'));
  third.decision(third.item('Отмена'), 'Отменить', { code: '2/1/1', amends: earlier, how: 'CANCELS' });
  third.registered('2', '2022-11-02');
  expect(await secretary.does(write, { item, text: 'Ещё раз', amends: earlier })).toMatchObject({
    field: 'amendsId',
    code: 'NOT_ALLOWED_NOW',
  });
  const other = w.group('Другая группа', first.group.founder).secretary(secretary);
  const theirs = w.meeting(other, 'REGISTERED', new Date('2022-11-01T10:00:00+07:00'));
  const decided = theirs.decision(theirs.item('Чужое'), 'Чужое решение', { code: '1/1/1' });
  theirs.registered('1', '2022-11-02');
  expect(await secretary.does(write, { item, text: 'Чужое', amends: decided })).toMatchObject({
    field: 'amendsId',
    code: 'UNKNOWN',
  });
});
