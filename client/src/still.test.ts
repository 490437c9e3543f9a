import { expect, test } from 'vitest';
import { kept } from './still.ts';

const line = (id: string, text: string) => ({ id, text });
const idOf = ({ id }: { id: string }): string => id;

test('lines keep their places with the words of now; what came waits, what has gone stays until it may go', () => {
  const was = [line('a', 'один'), line('b', 'два'), line('c', 'три')];
  const is = [line('new', 'ноль'), line('c', 'три!'), line('a', 'один')];
  expect(kept(was, is, idOf)).toEqual([line('a', 'один'), line('b', 'два'), line('c', 'три!')]);
});
