import { expect, test } from 'vitest';
import { assignmentSteps, isAllowed, isOverdue, mayExtend, needsReason, wholeOf } from './rule.ts';

const today = '2022-11-14';

test('each state allows its own steps', () => {
  const from = (state: Parameters<typeof isAllowed>[1]) => assignmentSteps.filter((step) => isAllowed(step, state));
  expect(from('ISSUED')).toEqual(['TAKE', 'CLOSE', 'WITHDRAW']);
  expect(from('TAKEN')).toEqual(['CLOSE', 'WITHDRAW']);
  expect(from('REPORTED')).toEqual(['CLOSE', 'RETURN', 'WITHDRAW']);
  expect(from('RETURNED')).toEqual(['CLOSE', 'WITHDRAW']);
  expect(from('CLOSED')).toEqual(['REOPEN']);
  expect(from('WITHDRAWN')).toEqual([]);
});

test('what was reported is closed without a word, what was not only with one', () => {
  expect(needsReason('CLOSE', 'REPORTED')).toBe(false);
  expect(needsReason('CLOSE', 'TAKEN')).toBe(true);
  expect(needsReason('WITHDRAW', 'REPORTED')).toBe(true);
});

test('late is what is owed after its day; a recommendation and what waits for its control never is', () => {
  const late = { state: 'TAKEN', binding: true, dueOn: '2022-11-13' } as const;
  expect(isOverdue(late, today)).toBe(true);
  expect(isOverdue({ ...late, dueOn: today }, today)).toBe(false);
  expect(isOverdue({ ...late, binding: false }, today)).toBe(false);
  expect(isOverdue({ ...late, state: 'REPORTED' }, today)).toBe(false);
  expect(isOverdue({ ...late, dueOn: null }, today)).toBe(false);
});

test('more time is asked for on the last day, and not after it', () => {
  expect(mayExtend({ state: 'TAKEN', dueOn: today }, today)).toBe(true);
  expect(mayExtend({ state: 'TAKEN', dueOn: '2022-11-13' }, today)).toBe(false);
  expect(mayExtend({ state: 'REPORTED', dueOn: today }, today)).toBe(false);
});

test('what was addressed to a class ends with the last of its parts', () => {
  expect(wholeOf(['ISSUED', 'ISSUED'])).toBe('ISSUED');
  expect(wholeOf(['CLOSED', 'ISSUED'])).toBe('TAKEN');
  expect(wholeOf(['CLOSED', 'WITHDRAWN'])).toBe('CLOSED');
  expect(wholeOf(['WITHDRAWN', 'WITHDRAWN'])).toBe('WITHDRAWN');
});
