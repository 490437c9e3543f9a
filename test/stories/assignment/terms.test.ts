import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const ask = graphql(`
  mutation ($id: ID!, $to: Day!) {
    askExtension(assignmentId: $id, to: $to, reason: "Ждём данных") {
      __typename
      ... on Extension { id version from to state mayDecide }
      ... on Invalid { field code }
    }
  }
`);
const opine = graphql(`
  mutation ($id: ID!, $version: Int!) {
    opineOnExtension(id: $id, version: $version, supported: true, opinion: "Причина есть") {
      __typename
      ... on Extension { version supported opinion mayOpine mayDecide }
    }
  }
`);
const decide = graphql(`
  mutation ($id: ID!, $version: Int!, $granted: Boolean!, $remark: String) {
    decideExtension(id: $id, version: $version, granted: $granted, remark: $remark) {
      __typename
      ... on Extension { state remark }
      ... on Invalid { field code }
    }
  }
`);
const read = graphql(`
  query ($id: ID!) {
    assignment(id: $id) { version dueOn isOverdue daysLeft extensions { from to state } history { act changes { column before after } } }
  }
`);
const notices = graphql(`query { notices { kind dueDay assignment { number } } }`);
const enter = graphql(`
  mutation ($id: ID!, $of: ID!) {
    enterAssignmentReport(assignmentId: $id, organisationId: $of, words: { text: "Ответ письмом" }, outgoingNumber: "31", outgoingDate: "2022-11-11", withoutScan: true) {
      __typename
      ... on AssignmentReport { fromLetter state assignment { state version } }
    }
  }
`);
const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: AssignmentStep!, $reason: String) {
    moveAssignment(id: $id, version: $version, step: $step, reason: $reason) {
      __typename
      ... on Assignment { state reports { state remark } }
    }
  }
`);

async function group() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const health = w.organisation('Минздрав');
  const secretary = labour.person('секретарь');
  const controller = labour.person('контролёр');
  const specialist = health.person('специалист').executor();
  const working = w.group('Рабочая группа', labour).secretary(secretary).member(controller).member(health);
  const one = w.assignment('3/2/1', { by: working, to: health, controller });
  return { w, health, secretary, controller, specialist, one };
}

test('more time is asked for, supported by who controls it, and granted by the issuer; what stood before is kept', async () => {
  const { secretary, controller, specialist, one } = await group();
  const asked = await specialist.does(ask, { id: one.id, to: '2022-12-20' });
  if (asked.__typename !== 'Extension') throw new Error(JSON.stringify(asked));
  expect(asked).toMatchObject({ from: '2022-12-01', to: '2022-12-20', state: 'ASKED', mayDecide: false });
  expect((await controller.asks(notices)).notices).toMatchObject([{ kind: 'EXTENSION_ASKED' }]);
  expect(await controller.does(opine, { id: asked.id, version: 0 })).toMatchObject({
    supported: true,
    mayOpine: true,
    mayDecide: false,
  });
  expect(await controller.does(decide, { id: asked.id, version: 1, granted: true })).toEqual({
    __typename: 'Forbidden',
  });
  expect(await secretary.does(decide, { id: asked.id, version: 1, granted: true })).toMatchObject({ state: 'GRANTED' });
  const { assignment } = await specialist.asks(read, { id: one.id });
  expect(assignment).toMatchObject({
    dueOn: '2022-12-20',
    extensions: [{ from: '2022-12-01', to: '2022-12-20', state: 'GRANTED' }],
  });
  expect(assignment?.history[0]?.act).toBe('extension.decide');
  expect((await specialist.asks(notices)).notices).toMatchObject([{ kind: 'EXTENSION_DECIDED' }]);
});

test('as days begin the lead is reminded, and who controls it learns of what was missed, once', async () => {
  const { w, controller, specialist } = await group();
  await w.settled();
  await w.days.look();
  for (const day of ['2022-11-23', '2022-11-24', '2022-11-25', '2022-11-28', '2022-12-02', '2022-12-03'] as const) {
    w.clock.turnTo(day);
    await w.days.look();
  }
  const told = (await specialist.asks(notices)).notices.map(({ kind }) => kind).toReversed();
  expect(told).toEqual(['ASSIGNMENT_DUE', 'ASSIGNMENT_DUE', 'ASSIGNMENT_OVERDUE']);
  expect((await controller.asks(notices)).notices).toMatchObject([
    { kind: 'ASSIGNMENT_OVERDUE', dueDay: '2022-12-01' },
  ]);
});

test('who answers by letter is heard as well: it is entered, returned with a remark, and closed in the end', async () => {
  const { health, controller, specialist, one } = await group();
  expect(await controller.does(enter, { id: one.id, of: health.id })).toMatchObject({
    fromLetter: true,
    state: 'APPROVED',
    assignment: { state: 'REPORTED', version: 1 },
  });
  expect(
    await controller.does(move, { id: one.id, version: 1, step: 'RETURN', reason: 'Нет данных по районам' }),
  ).toMatchObject({ state: 'RETURNED', reports: [{ state: 'RETURNED', remark: 'Нет данных по районам' }] });
  expect((await specialist.asks(notices)).notices).toMatchObject([{ kind: 'ASSIGNMENT_RETURNED' }]);
  expect(await controller.does(move, { id: one.id, version: 2, step: 'CLOSE', reason: 'Учтено' })).toMatchObject({
    state: 'CLOSED',
  });
});
