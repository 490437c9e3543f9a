import { expect, test } from 'vitest';
import { measureMeant } from './link.ts';

const measures = [
  { id: 'a', number: '1.6', title: 'Организация деятельности отделений сопровождаемого проживания' },
  { id: 'b', number: '1.6', title: 'Создание служб ранней помощи' },
  { id: 'c', number: '2.10', title: 'Открытие учебных квартир' },
];

test.each([
  ['2.10', 'c'],
  ['п. 2.10', 'c'],
  ['Мероприятие № 2.10 Открытие учебных квартир', 'c'],
  ['1.6 Создание служб', 'b'],
  ['1.6. создание служб ранней  помощи', 'b'],
])('«%s» means one measure', (line, id) => {
  expect(measureMeant(line, measures)?.id).toBe(id);
});

test.each([['1.6'], ['3.1 Что-то'], ['2.10 Закрытие квартир'], ['Мероприятия по дорожной карте'], ['']])(
  '«%s» means none, or more than one',
  (line) => {
    expect(measureMeant(line, measures)).toBe(null);
  },
);
