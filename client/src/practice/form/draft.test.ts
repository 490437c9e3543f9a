import { expect, it } from 'vitest';
import { changedKeys, type Draft, inputOf, merged, readYear, toldOf } from './draft.ts';

const line = (text: string) => ({ kind: 'PARAGRAPH' as const, runs: [{ text, bold: false, italic: false }] });

const base: Draft = {
  name: 'Гостевые дома',
  municipality: 'Бердск',
  targetGroups: 'молодые люди\nсемьи',
  problem: [line('Жить негде.')],
  goal: [],
  technology: [],
  stages: [],
  resources: [],
  roles: [],
  conditions: [],
  results: [{ year: '2021', label: 'человек', value: '12', unit: '', bound: 'EXACT' }],
  documents: [],
  forms: [],
  contacts: '',
  contactsPublic: false,
  measures: [],
  technologies: [],
};

it('only what changed is sent', () => {
  expect(inputOf(base, base)).toEqual({});
  expect(inputOf({ ...base, goal: [line('Свой дом.')], contactsPublic: true }, base)).toEqual({
    parts: [{ part: 'goal', text: [line('Свой дом.')] }],
    contactsPublic: true,
  });
});

it('blanks around words are no change, and an empty name waits', () => {
  expect(changedKeys({ ...base, municipality: ' Бердск ', targetGroups: 'молодые люди\n\n семьи ' }, base)).toEqual([]);
  expect(inputOf({ ...base, name: '  ' }, base)).toEqual({});
});

it('a result waits until it has its year, what is counted and how many', () => {
  const half = { year: '202', label: 'семей', value: '3', unit: '', bound: 'EXACT' as const };
  expect(changedKeys({ ...base, results: [...base.results, half] }, base)).toEqual([]);
  const whole = { ...half, year: '2022', value: '3,5', unit: ' тыс. ' };
  expect(inputOf({ ...base, results: [whole] }, base)).toEqual({
    results: [{ year: 2022, label: 'семей', value: 3.5, unit: 'тыс.', bound: 'EXACT' }],
  });
  expect(readYear('двадцать')).toBe(null);
});

it('what two people wrote in different fields is put together without asking', () => {
  const mine = { ...base, goal: [line('Свой дом.')] };
  const theirs = { ...base, municipality: 'Искитим' };
  expect(merged(base, mine, theirs)).toEqual({ draft: { ...mine, municipality: 'Искитим' }, disputed: [] });
});

it('what both changed otherwise is to be decided, and one’s own stands meanwhile', () => {
  const mine = { ...base, name: 'Дома', municipality: 'Обь' };
  const theirs = { ...base, name: 'Дома', municipality: 'Искитим', contacts: '222-33-44' };
  expect(merged(base, mine, theirs)).toEqual({
    draft: { ...mine, contacts: '222-33-44' },
    disputed: ['municipality'],
  });
});

it('tells what stands there in words', () => {
  expect(toldOf(base, 'results')).toBe('2021: человек, 12');
  expect(toldOf(base, 'problem')).toBe('Жить негде.');
});
