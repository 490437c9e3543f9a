import { expect, it } from 'vitest';
import { compareWords } from './words.ts';

it('marks the words that came and went, and leaves the others', () => {
  expect(compareWords('Центр обучает семьи дома.', 'Центр обучает соседей и семьи дома.')).toEqual([
    { kind: 'same', text: 'Центр обучает ' },
    { kind: 'come', text: 'соседей и ' },
    { kind: 'same', text: 'семьи дома.' },
  ]);
});

it('reads a changed phrase as one', () => {
  expect(compareWords('до 30 июня', 'до 15 июля')).toEqual([
    { kind: 'same', text: 'до ' },
    { kind: 'gone', text: '30 июня' },
    { kind: 'come', text: '15 июля' },
  ]);
});

it('says nothing of two texts that are the same, and all of one that is new', () => {
  expect(compareWords('Цель', 'Цель')).toEqual([{ kind: 'same', text: 'Цель' }]);
  expect(compareWords('', 'Цель')).toEqual([{ kind: 'come', text: 'Цель' }]);
  expect(compareWords('', '')).toEqual([]);
});

it('gives back both texts, whatever they are', () => {
  const [before, after] = ['а б, в\nг д', 'б! в\nг\nд е'];
  const pieces = compareWords(before, after);
  const without = (kind: string) =>
    pieces
      .filter((one) => one.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect(without('come')).toBe(before);
  expect(without('gone')).toBe(after);
});

it('compares the longest part there may be without a wait that one would feel', () => {
  const text = 'слово дело '.repeat(1800);
  const began = performance.now();
  expect(compareWords(text, `${text}конец`).at(-1)).toEqual({ kind: 'come', text: 'конец' });
  expect(compareWords(text, text.replaceAll('дело', 'тело')).length).toBeGreaterThan(0);
  expect(performance.now() - began).toBeLessThan(2_000);
});
