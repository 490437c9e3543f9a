import { expect, test } from 'vitest';
import { moved, type SectionDraft, sentTo, stepped } from './arrange.ts';

const section = (key: string, ...entries: string[]): SectionDraft => ({
  key,
  title: key,
  entries: entries.map((name) => ({ key: name, of: 'practice', name })),
});
const all = [section('A', 'one', 'two'), section('B', 'three'), section('C')];
const told = (sections: readonly SectionDraft[]) =>
  sections.map(({ key, entries }) => [key, ...entries.map((entry) => entry.key)].join(' '));

test('an entry that is dropped on a line takes its place, in whatever section that is', () => {
  expect(told(moved(all, 'two', 'one'))).toEqual(['A two one', 'B three', 'C']);
  expect(told(moved(all, 'one', 'three'))).toEqual(['A two', 'B three one', 'C']);
  expect(told(moved(all, 'three', 'one'))).toEqual(['A three one two', 'B', 'C']);
});

test('a section that is moved takes its entries along', () => {
  expect(told(moved(all, 'A', 'three'))).toEqual(['B three', 'A one two', 'C']);
  expect(told(moved(all, 'C', 'A'))).toEqual(['C', 'A one two', 'B three']);
});

test('a step up or down goes through the bounds of sections, and not above the first', () => {
  expect(told(stepped(all, 'two', 1))).toEqual(['A one', 'B two three', 'C']);
  expect(told(stepped(all, 'three', -1))).toEqual(['A one two three', 'B', 'C']);
  expect(told(stepped(all, 'one', -1))).toEqual(told(all));
  expect(told(stepped(all, 'three', 1))).toEqual(['A one two', 'B', 'C three']);
  expect(told(stepped(all, 'B', -1))).toEqual(['B three', 'A one two', 'C']);
});

test('an entry is sent to the end of another section', () => {
  expect(told(sentTo(all, 'one', 'B'))).toEqual(['A two', 'B three one', 'C']);
});
