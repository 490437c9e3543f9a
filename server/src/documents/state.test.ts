import { expect, test } from 'vitest';
import { stateLine } from './state.ts';

const standing = { overdueSince: null, closedOn: null };

test('a document says that a measure is late, and which report is missing', () => {
  expect(stateLine({ ...standing, state: 'UNDER_WAY', overdueSince: '2022-07-15' })).toBe(
    'выполняется с опозданием: нет отчёта, которого ждали 15.07.2022',
  );
});

test('a closed measure names its day, any other only its state', () => {
  expect(stateLine({ ...standing, state: 'DONE', closedOn: '2022-09-30' })).toBe('выполнено 30.09.2022');
  expect(stateLine({ ...standing, state: 'SUSPENDED' })).toBe('приостановлено');
});
