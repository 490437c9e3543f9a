import { expect, test } from 'vitest';
import { lineOf, type ReadSeat, seatOf } from './read.ts';

const read: ReadSeat = {
  line: 1,
  kind: 'MEMBER',
  name: 'Семёнов П. И.',
  post: 'начальник отдела Минздрава',
  certain: true,
  people: [
    { id: 'a', name: 'Семёнов Павел Игоревич' },
    { id: 'b', name: 'Семёнов Пётр Ильич' },
  ],
  organisations: [{ id: 'o', shortName: 'Минздрав' }],
};

test('of several people one is asked for, and who is the only one is chosen', () => {
  expect(lineOf(read).personId).toBeUndefined();
  expect(lineOf({ ...read, people: read.people.slice(1) }).personId).toBe('b');
});

test('whom the hub does not know keeps the words of the act, in the seat of the organisation', () => {
  expect(seatOf({ ...lineOf(read), personId: null })).toEqual({
    kind: 'MEMBER',
    person: null,
    organisation: { id: 'o', shortName: 'Минздрав' },
    title: 'Семёнов П. И., начальник отдела Минздрава',
  });
  expect(seatOf({ ...lineOf(read), personId: 'b' })).toMatchObject({ person: { id: 'b' }, title: '' });
  expect(seatOf(lineOf({ ...read, name: null, people: [] }))).toMatchObject({ title: '', organisation: { id: 'o' } });
});
