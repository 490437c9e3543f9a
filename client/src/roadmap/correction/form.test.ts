import { expect, test } from 'vitest';
import { formOf, touched } from './form.ts';
import type { RoadmapWords } from './fragment.ts';

const roadmap: RoadmapWords = {
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
};
const opened = formOf(roadmap);

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

test('an act is taken away by leaving all of it blank; a roadmap without one opens with blanks, and sends none', () => {
  const none = { kind: '', number: '', date: null };
  expect(touched({ ...opened, act: none }, opened)).toEqual({ act: none });
  const without = formOf({ ...roadmap, act: null });
  expect(without.act).toEqual(none);
  expect(touched(without, without)).toEqual({});
});
