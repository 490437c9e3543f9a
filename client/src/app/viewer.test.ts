import { expect, test } from 'vitest';
import { initials } from './viewer.ts';

test.each([
  ['Координатор дорожной карты', 'КД'],
  ['Руководитель «Рядом»', 'РР'],
  ['методист', 'М'],
  ['Директор — 2', 'Д'],
])('%s is %s where little fits', (name, short) => {
  expect(initials(name)).toBe(short);
});
