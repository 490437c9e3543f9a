import { expect, test } from 'vitest';
import { certain, choiceFor, choicesOf, sent } from './choice.ts';
import type { Row } from './preview.ts';
import { asListed, reasonOf, sentWorkplaces, unnamed, withRow } from './workplace.ts';

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
  expect(certain(row({ outcome: 'KNOWN', candidates: [anna] }))).toBe('known p');
  expect(certain(row({ outcome: 'SAME_ROW', rows: [2] }))).toBe('row 2');
  expect(certain(row({}))).toBe('new');
  expect(certain(row({ outcome: 'UNCLEAR', candidates: [anna, alla], rows: [2] }))).toBeNull();
  expect(choicesOf(row({ outcome: 'UNCLEAR', candidates: [anna, alla], rows: [2] }))).toEqual([
    'known p',
    'known s',
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

test('a decision holds while it may still be made, whatever order those whom it may mean stand in', () => {
  const turned = row({ outcome: 'UNCLEAR', candidates: [alla, anna] });
  expect(choiceFor(turned, 'known p')).toBe('known p');
  expect(sent(turned, 'known p')).toMatchObject({ personId: 'p', specialistId: null });
  // Another organisation was chosen, and Anna is not meant any more.
  expect(choiceFor(row({ outcome: 'UNCLEAR', candidates: [alla] }), 'known p')).toBeNull();
  expect(choiceFor(row({ outcome: 'NEW' }), 'known p')).toBe('new');
});

test('an organisation is chosen for a row or for all that name none, and taken back', () => {
  const school = { id: 'o', shortName: 'Школа' };
  const rows = [row({ row: 2 }), row({ row: 3 }), row({ row: 4, organisation: 'Дом' })];
  const said = withRow(withRow({ ...asListed, otherwise: school }, 3, null), 4, school);
  expect(sentWorkplaces(said)).toEqual({
    rows: [
      { row: 3, organisationId: null },
      { row: 4, organisationId: 'o' },
    ],
    otherwise: 'o',
  });
  expect(unnamed(rows, said).map(({ row: at }) => at)).toEqual([2]);
  expect(sentWorkplaces(withRow(said, 3, undefined)).rows).toEqual([{ row: 4, organisationId: 'o' }]);
  expect(reasonOf(row({ organisation: 'Дом', organisationMeant: school }), true)).toBe('list.chosen');
  expect(reasonOf(row({ organisation: 'Дом' }), true)).toBe('list.chosenNone');
  expect(reasonOf(row({ organisationMeant: school }), false)).toBe('list.forAll');
  expect(reasonOf(row({ organisation: 'Дом' }), false)).toBe('list.unknownOrganisation');
});
