import type { VariablesOf } from 'gql.tada';
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const board = graphql(`
  query ($filter: AssignmentFilter!, $first: Int!, $skip: Int!) {
    assignments(filter: $filter, first: $first, skip: $skip) {
      total
      waiting
      totals {
        all { all issued taken reported returned closed withdrawn recommended overdue dueSoon }
        organisations { all overdue dueSoon organisation { shortName } }
      }
      rows { number state dueOn isOverdue lead { shortName } group { name } }
    }
  }
`);
const withExecutors = graphql(`
  query ($filter: AssignmentFilter!) {
    assignments(filter: $filter) { rows { number executors { organisation { shortName } } } }
  }
`);

/** Every state, late and early terms, two leads, both kinds: all of them about a plan. */
async function plans() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const leads = [w.organisation('Центр', 'INSTITUTION'), w.organisation('Интернат', 'INSTITUTION')];
  const secretary = labour.person('секретарь');
  const group = w.group('Рабочая группа', labour).chair(labour.person('председатель')).secretary(secretary);
  const days = ['2022-11-01', '2022-11-13', '2022-11-14', '2022-11-21', '2022-11-22', null] as const;
  const states = ['ISSUED', 'TAKEN', 'REPORTED', 'RETURNED', 'CLOSED', 'WITHDRAWN'] as const;
  let count = 0;
  for (const state of states)
    for (const dueOn of days) {
      count += 1;
      const to = leads[count % 2 === 0 ? 0 : 1] ?? labour;
      w.assignment(`1/${count % 5}/${count}`, { by: group, to, state, dueOn, binding: count % 7 !== 0, text: 'План' });
    }
  return { secretary, leads };
}

test('words that little holds choose the same as no words do, whatever else is chosen, page by page', async () => {
  const { secretary, leads } = await plans();
  const [first] = leads;
  const choices: VariablesOf<typeof board>['filter'][] = [
    {},
    { states: ['ISSUED', 'RETURNED'] },
    { organisationIds: [first?.id ?? ''] },
    { overdue: true },
    { dueWithin: 0 },
    { dueWithin: 7 },
    { dueWithin: 8, states: ['TAKEN'] },
    { overdue: true, organisationIds: [first?.id ?? ''] },
    { waiting: true },
    { binding: false },
    { states: [] },
  ];
  for (const choice of choices)
    for (const [take, skip] of [
      [100, 0],
      [3, 2],
    ] as const) {
      const words = { first: take, skip };
      const named = await secretary.asks(board, { filter: { ...choice, text: 'план' }, ...words });
      const all = await secretary.asks(board, { filter: choice, ...words });
      expect(all.assignments.total, JSON.stringify(choice)).toBeGreaterThan(0);
      expect(named, JSON.stringify(choice)).toEqual(all);
    }
});

test('what is beside a row is read for words, too', async () => {
  const { secretary, leads } = await plans();
  const { assignments } = await secretary.asks(withExecutors, { filter: { text: 'План', dueWithin: 7 } });
  expect(assignments.rows).toHaveLength(6);
  const named = assignments.rows.flatMap(({ executors }) =>
    executors.map(({ organisation }) => organisation?.shortName),
  );
  expect(new Set(named)).toEqual(new Set(leads.map(({ shortName }) => shortName)));
});
