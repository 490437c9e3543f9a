import { ReportState } from '@vmeste/prisma/generated/enums.ts';
import { expect, test } from 'vitest';
import { figuresOf, isAllowed, isPublic, isWritable, reportSteps, steps } from './rule.ts';

const states = Object.values(ReportState);

test('the way of a report, step by step', () => {
  const way = states.map((state) => [state, reportSteps.filter((step) => isAllowed(step, state))]);
  expect(Object.fromEntries(way)).toEqual({
    DRAFT: ['PREPARE'],
    PREPARED: ['WITHDRAW', 'APPROVE'],
    APPROVED: ['ACCEPT', 'RETURN'],
    ACCEPTED: ['RETURN'],
    RETURNED: ['PREPARE'],
  });
});

test('nothing leaves an organisation but by its approver’s hand', () => {
  const leaving = reportSteps.filter(
    (step) => isPublic(steps[step].to) && steps[step].from.some((state) => !isPublic(state)),
  );
  expect(leaving.map((step) => [step, steps[step].by])).toEqual([['APPROVE', 'approver']]);
});

test('only the coordinator decides, and returns with a remark', () => {
  expect(reportSteps.filter((step) => steps[step].by === 'coordinator')).toEqual(['ACCEPT', 'RETURN']);
  expect(reportSteps.filter((step) => steps[step].remark)).toEqual(['RETURN']);
});

test('its words change while it is a draft, and after it came back', () => {
  expect(states.filter(isWritable)).toEqual(['DRAFT', 'RETURNED']);
});

test('figures are read as they were kept; what is no figure is left out', () => {
  expect(figuresOf([{ label: 'выезды', value: 12, unit: null, bound: 'MORE' }, { label: 'без числа' }, 7])).toEqual([
    { label: 'выезды', value: 12, unit: null, bound: 'MORE' },
  ]);
  expect(figuresOf(null)).toEqual([]);
});
