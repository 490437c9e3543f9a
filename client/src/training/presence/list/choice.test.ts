import { expect, test } from 'vitest';
import { certain, choicesOf, sent } from './choice.ts';
import type { Row } from './preview.ts';

const row = (more: Partial<Row>): Row => ({
  row: 3,
  name: 'Иванова А.П.',
  organisation: '',
  organisationMeant: null,
  post: '',
  municipality: '',
  outcome: 'NEW',
  rows: [],
  candidates: [],
  ...more,
});
const anna = { name: 'Иванова Анна', person: { id: 'p' }, specialist: null };
const alla = { name: 'Иванова Алла', person: null, specialist: { id: 's', organisationAs: '', organisation: null } };

test('what is certain is chosen already, what is unclear is not', () => {
  expect(certain(row({ outcome: 'KNOWN', candidates: [anna] }))).toBe('known 0');
  expect(certain(row({ outcome: 'SAME_ROW', rows: [2] }))).toBe('row 2');
  expect(certain(row({}))).toBe('new');
  expect(certain(row({ outcome: 'UNCLEAR', candidates: [anna, alla], rows: [2] }))).toBeNull();
  expect(choicesOf(row({ outcome: 'UNCLEAR', candidates: [anna, alla], rows: [2] }))).toEqual([
    'known 0',
    'known 1',
    'row 2',
    'new',
    'out',
  ]);
});

test('exactly one decision is sent for a row', () => {
  const unclear = row({ candidates: [anna, alla], rows: [2] });
  const said = choicesOf(unclear).map((choice) =>
    Object.entries(sent(unclear, choice)).filter(([name, value]) => name !== 'row' && value !== null),
  );
  expect(said).toEqual([
    [['personId', 'p']],
    [['specialistId', 's']],
    [['sameAsRow', 2]],
    [['isNew', true]],
    [['isLeftOut', true]],
  ]);
});
