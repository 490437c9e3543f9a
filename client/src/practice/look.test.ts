import { expect, it } from 'vitest';
import { fieldOf, missingIn, stepOf } from './field.ts';
import { practicesOf, readPracticeLook, readPracticesLook } from './look.ts';

it('an address that says nothing known shows everything', () => {
  expect(readPracticesLook({ state: 'LOST', page: 2 })).toEqual({});
  expect(readPracticesLook({ state: 'DRAFT' })).toEqual({ state: 'DRAFT' });
  expect(readPracticeLook({ version: '1', compare: -1, step: 'nowhere' })).toEqual({});
  expect(readPracticeLook({ version: 1, compare: 2, step: 'papers' })).toEqual({
    version: 1,
    compare: 2,
    step: 'papers',
  });
});

it('a practice is found by how far its latest version is, not by an earlier one', () => {
  const version = { version: 0, municipality: '', name: 'Практика', dueOn: null };
  const practice = {
    version: 0,
    kind: 'PRACTICE' as const,
    author: 'Центр',
    reviewOn: null,
    archivedAt: null,
    organisation: null,
  };
  const revised = {
    ...practice,
    id: 'a',
    passports: [
      { ...version, id: '2', number: 2, state: 'DRAFT' as const },
      { ...version, id: '1', number: 1, state: 'RETURNED' as const },
    ],
  };
  expect(practicesOf([revised], { state: 'RETURNED' })).toEqual([]);
  expect(practicesOf([revised], { state: 'DRAFT' })).toEqual([revised]);
  expect(practicesOf([revised, { ...practice, id: 'b', passports: [] }], {})).toEqual([revised]);
});

it('a step of the form knows what it still lacks, and a refusal finds its step', () => {
  const empty = { name: 'Дома', municipality: ' ', targetGroups: [], texts: [] };
  expect(missingIn('about', empty)).toEqual(['municipality', 'targetGroups']);
  expect(missingIn('content', empty)).toEqual(['problem', 'technology']);
  expect(missingIn('papers', empty)).toEqual([]);
  expect(fieldOf('formIds')).toBe('papers');
  expect(fieldOf('step')).toBe(null);
  expect(stepOf('technology')).toBe('content');
});
