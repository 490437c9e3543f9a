import { expect, test } from 'vitest';
import { datesOf, daysBetween } from './dates.ts';

const ru = datesOf('ru');
const en = datesOf('en');

test('a day is written as in an official letter, without «г.»', () => {
  expect([ru.long('2022-06-30'), ru.short('2024-12-31'), ru.near('2022-09-30')]).toEqual([
    '30 июня 2022',
    '31 дек 2024',
    '30 сентября',
  ]);
  expect([en.long('2022-06-30'), en.short('2024-12-31')]).toEqual(['30 June 2022', '31 Dec 2024']);
});

test('a near day is also told from today', () => {
  expect(ru.away('2022-11-17', '2022-11-14')).toBe('через 3 дня');
  expect(ru.away('2022-11-13', '2022-11-14')).toBe('вчера');
  expect(daysBetween('2022-11-14', '2022-11-10')).toBe(-4);
});

test('what happened is told in the time of Novosibirsk, wherever one reads', () => {
  expect(ru.time('2022-11-14T05:04:00Z')).toBe('12:04');
  expect(ru.moment('2022-11-13T20:00:00Z', '2022-11-14')).toBe('14 ноября, 03:00');
});

test('1.2 comes before 1.10', () => {
  expect(['1.10', '1.2', '2.1', '1.1'].sort(ru.compare)).toEqual(['1.1', '1.2', '1.10', '2.1']);
});
