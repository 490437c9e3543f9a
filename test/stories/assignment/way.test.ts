import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const give = graphql(`
  mutation ($issuer: ID!, $number: String!, $to: [AssignmentAddresseeInput!]!, $term: String, $measures: [ID!]) {
    giveAssignment(issuerId: $issuer, number: $number, text: "Провести мониторинг", addressees: $to, term: $term, measureIds: $measures) {
      __typename
      ... on Assignment { id version state binding dueOn lead { shortName } }
      ... on Invalid { field code }
    }
  }
`);
const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: AssignmentStep!, $reason: String) {
    moveAssignment(id: $id, version: $version, step: $step, reason: $reason) {
      __typename
      ... on Assignment { id version state stateReason closedOn nextSteps }
      ... on Invalid { field code }
    }
  }
`);
const start = graphql(`
  mutation ($id: ID!, $for: ID!, $text: String!) {
    startAssignmentReport(assignmentId: $id, organisationId: $for, words: { text: $text }) {
      __typename
      ... on AssignmentReport { id version state nextSteps }
      ... on Invalid { field code }
    }
  }
`);
const step = graphql(`
  mutation ($id: ID!, $version: Int!, $step: AssignmentReportStep!, $number: String, $date: Day) {
    moveAssignmentReport(id: $id, version: $version, step: $step, outgoingNumber: $number, outgoingDate: $date) {
      __typename
      ... on AssignmentReport { version state outgoingNumber assignment { version state } }
      ... on Invalid { field code }
    }
  }
`);
const board = graphql(`
  query ($filter: AssignmentFilter) {
    assignments(filter: $filter) {
      total
      waiting
      rows { id number state isOverdue daysLeft }
      totals {
        all { all issued reported closed overdue dueSoon }
        organisations { organisation { shortName } issued overdue }
      }
    }
  }
`);

function ministry() {
  return world().then((w) => {
    const labour = w.organisation('Минтруда');
    const centre = w.organisation('Центр «Рассвет»', 'INSTITUTION').foundedBy(labour);
    const minister = labour.person('министр').approver();
    const specialist = centre.person('специалист центра').executor();
    const director = centre.person('директор центра').approver();
    return { w, labour, centre, minister, specialist, director };
  });
}

test('what a ministry tells its centre to do is taken, reported by its director and closed', async () => {
  const { labour, centre, minister, specialist, director } = await ministry();
  const to = [{ role: 'LEAD' as const, organisationId: centre.id }];
  const issued = await minister.does(give, { issuer: labour.id, number: '12-П', to, term: 'до 25 ноября 2022 года' });
  expect(issued).toMatchObject({
    __typename: 'Assignment',
    state: 'ISSUED',
    binding: true,
    dueOn: '2022-11-25',
    lead: { shortName: 'Центр «Рассвет»' },
  });
  if (issued.__typename !== 'Assignment') return;
  const { id } = issued;
  expect((await specialist.asks(board, {})).assignments).toMatchObject({
    total: 1,
    waiting: 1,
    rows: [{ number: '12-П', isOverdue: false, daysLeft: 11 }],
  });
  expect(await specialist.does(move, { id, version: 0, step: 'TAKE' })).toMatchObject({
    state: 'TAKEN',
    nextSteps: [],
  });
  const draft = await specialist.does(start, { id, for: centre.id, text: 'Мониторинг проведён' });
  if (draft.__typename !== 'AssignmentReport') throw new Error(JSON.stringify(draft));
  expect(draft.nextSteps).toEqual(['PREPARE']);
  await specialist.does(step, { id: draft.id, version: 0, step: 'PREPARE' });
  expect((await director.asks(board, { filter: { waiting: true } })).assignments.total).toBe(1);
  expect(
    await director.does(step, { id: draft.id, version: 1, step: 'APPROVE', number: '118', date: '2022-11-14' }),
  ).toMatchObject({ state: 'APPROVED', outgoingNumber: '118', assignment: { state: 'REPORTED', version: 2 } });
  expect((await minister.asks(board, {})).assignments).toMatchObject({
    waiting: 1,
    totals: {
      all: { all: 1, issued: 0, reported: 1, closed: 0, overdue: 0, dueSoon: 0 },
      organisations: [{ organisation: { shortName: 'Центр «Рассвет»' } }],
    },
  });
  expect(await minister.does(move, { id, version: 2, step: 'CLOSE' })).toMatchObject({
    state: 'CLOSED',
    closedOn: '2022-11-14',
    nextSteps: ['REOPEN'],
  });
  expect(await specialist.does(start, { id, for: centre.id, text: 'Ещё' })).toEqual({
    __typename: 'Invalid',
    field: 'assignmentId',
    code: 'NOT_ALLOWED_NOW',
  });
});
