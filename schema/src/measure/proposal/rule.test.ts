import { expect, test } from 'vitest';
import { fitOf } from './rule.ts';

const inPlan = { removedAt: null };

test('a proposal fits while a step leads from where the measure stands to what is proposed', () => {
  expect(fitOf('SUSPENDED', { state: 'UNDER_WAY', ...inPlan })).toBe('FITS');
  expect(fitOf('SUSPENDED', { state: 'SUSPENDED', ...inPlan })).toBe('REACHED');
  expect(fitOf('SUSPENDED', { state: 'DONE', ...inPlan })).toBe('UNREACHABLE');
});

test('of a measure that a later edition left out nothing is proposed any more', () => {
  expect(fitOf('SUSPENDED', { state: 'UNDER_WAY', removedAt: new Date('2022-11-14') })).toBe('LEFT_OUT');
});
