import { expect, test } from 'vitest';
import { formOf, touched } from './form.ts';

const opened = formOf({
  __typename: 'Roadmap',
  id: '1',
  version: 0,
  title: 'План',
  periodStart: '2021-01-01',
  periodEnd: null,
  act: { kind: 'приказ', number: null, date: null },
  goals: ['Первая', 'Вторая'],
  targetGroups: [],
  sections: [
    { id: 'a', number: '1', title: 'Анализ' },
    { id: 'b', number: '2', title: 'Работа' },
  ],
});

test('what nobody touched is not sent', () => {
  expect(touched(opened, opened)).toEqual({});
});

test('what was touched is sent: the act as a whole, of the headings those that differ, of a list its filled lines', () => {
  const form = {
    ...opened,
    act: { ...opened.act, number: '7' },
    goals: 'Первая\n\nТретья\n',
    sections: opened.sections.map((section) => (section.id === 'b' ? { ...section, title: 'Работы' } : section)),
  };
  expect(touched(form, opened)).toEqual({
    act: { kind: 'приказ', number: '7', date: null },
    goals: ['Первая', 'Третья'],
    sections: [{ id: 'b', title: 'Работы' }],
  });
});
