import { expect, test } from 'vitest';
import { holds, mentionAt, pieces, stillNamed } from './mention.ts';

test('behind an @ a name is looked for, also one of several words', () => {
  expect(mentionAt('Спросите @Специалист М', 22)).toEqual({ name: 'Специалист М', start: 9, end: 22 });
  expect(mentionAt('@', 1)).toEqual({ name: '', start: 0, end: 1 });
});

test('an address is no mention, nor is what follows a finished one', () => {
  expect(mentionAt('post@nso.ru', 11)).toBeNull();
  expect(mentionAt('@Специалист, когда', 18)).toBeNull();
  expect(mentionAt('собака @ просто знак', 20)).toBeNull();
});

test('whom the letters typed since no longer mean is not offered', () => {
  const found = ['Специалист Минздрава', 'Методист центра', 'Анна Мария Специалист'];
  expect(found.filter((name) => holds(name, 'специалист '))).toEqual([found[0], found[2]]);
  expect(found.filter((name) => holds(name, 'Специалист М'))).toEqual([found[0]]);
});

test('who was chosen and then taken out of the text is not told', () => {
  const chosen = [
    { id: '1', name: 'Специалист Минздрава' },
    { id: '2', name: 'Координатор' },
  ];
  expect(stillNamed('@Координатор, посмотрите', chosen)).toEqual(['2']);
});

test('a text is cut at the names it mentions, the longer name first', () => {
  const people = [
    { id: '1', name: 'Директор' },
    { id: '2', name: 'Директор центра' },
  ];
  expect(pieces('Просим @Директор центра и @Директор.', people)).toEqual([
    { text: 'Просим ', mention: false },
    { text: '@Директор центра', mention: true },
    { text: ' и ', mention: false },
    { text: '@Директор', mention: true },
    { text: '.', mention: false },
  ]);
});
