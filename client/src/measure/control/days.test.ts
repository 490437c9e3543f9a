import { expect, test } from 'vitest';
import { datesOf } from '../../words/dates.ts';
import { daysInWords, readDays, typedDays } from './days.ts';

test('days of each year are typed as people write them', () => {
  expect(readDays('15.01, 15.07')).toEqual(['01-15', '07-15']);
  expect(readDays('15.7; 1.1')).toEqual(['01-01', '07-15']);
  expect(readDays('29.02')).toEqual(['02-29']);
});

test('what is no day is not guessed', () => {
  expect([readDays('31.02'), readDays('15'), readDays(''), readDays('15.01 и 15.07')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('days are told in words and typed back the same', () => {
  expect(daysInWords(['01-15', '07-15'], datesOf('ru'))).toBe('15 января и 15 июля');
  expect(readDays(typedDays(['01-15', '07-15']))).toEqual(['01-15', '07-15']);
});
