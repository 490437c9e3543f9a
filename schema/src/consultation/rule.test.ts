import { expect, test } from 'vitest';
import { consultationSteps, isAllowed, isOverdue, paragraphsIn, termOf } from './rule.ts';

const allowed = (standing: Parameters<typeof isAllowed>[1]) =>
  consultationSteps.filter((step) => isAllowed(step, standing)).join(' ');

test('each state has its steps, and what is published can be withdrawn from the public in each', () => {
  const now = new Date(0);
  expect(allowed({ state: 'ASKED', publishedAt: null })).toBe('TAKE EXTEND ANSWER CLOSE WITHDRAW');
  expect(allowed({ state: 'ANSWERED', publishedAt: null })).toBe('ANSWER ASK_FURTHER PUBLISH');
  expect(allowed({ state: 'ANSWERED', publishedAt: now })).toBe('ANSWER ASK_FURTHER PUBLISH HIDE');
  expect(allowed({ state: 'CLOSED', publishedAt: null })).toBe('');
  expect(allowed({ state: 'CLOSED', publishedAt: now })).toBe('HIDE');
});

test('the term is ten working days, and a holiday is none of them', () => {
  expect(termOf('2022-11-14')).toBe('2022-11-28');
  expect(termOf('2022-12-26')).toBe('2023-01-16');
});

test('on its last day a question is not late, on the next it is, and what was answered never is', () => {
  const question = { state: 'ASKED', dueOn: '2022-11-28' } as const;
  expect(isOverdue(question, '2022-11-28')).toBe(false);
  expect(isOverdue(question, '2022-11-29')).toBe(true);
  expect(isOverdue({ ...question, state: 'ANSWERED' }, '2022-11-29')).toBe(false);
});

test('a text becomes a paragraph for each line, and empty lines none', () => {
  expect(paragraphsIn('Первое\n\n  Второе ').map(({ runs }) => runs.map(({ text }) => text))).toEqual([
    ['Первое'],
    ['Второе'],
  ]);
});
