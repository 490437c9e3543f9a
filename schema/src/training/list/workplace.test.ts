import { expect, test } from 'vitest';
import { Invalid } from '../../core/refusal.ts';
import { placed, saying } from './workplace.ts';

const listed = (row: number, organisation: string) => ({ row, name: '', organisation, post: '', municipality: '' });
const list = [listed(2, 'Школа'), listed(3, 'Дом'), listed(4, ''), listed(5, '')];
const directory = { named: new Map([['Школа', 'school']]), ids: new Set(['school', 'centre']) };

test('what is said of a row holds before the list, and the list before what is said of all', () => {
  const workplaces = {
    rows: [
      { row: 2, organisationId: null },
      { row: 5, organisationId: 'school' },
    ],
    otherwise: 'centre',
  };
  expect([...placed(list, directory, workplaces)]).toEqual([
    [2, { organisationId: null, said: 'ROW' }],
    [3, { organisationId: null, said: 'LIST' }],
    [4, { organisationId: 'centre', said: 'WHOLE' }],
    [5, { organisationId: 'school', said: 'ROW' }],
  ]);
});

test('an organisation or a row that is not there is refused', () => {
  const at = (workplaces: Parameters<typeof placed>[2]) => () => placed(list, directory, workplaces);
  expect(at({ otherwise: 'elsewhere' })).toThrow(Invalid);
  expect(at({ rows: [{ row: 2, organisationId: 'elsewhere' }] })).toThrow(Invalid);
  expect(at({ rows: [{ row: 9, organisationId: 'centre' }] })).toThrow(Invalid);
});

test('of the rows of one person, what was said of one of them says where they work', () => {
  const row = (organisation: string, organisationId: string | null, said: 'LIST' | 'ROW' | 'WHOLE') => ({
    organisation,
    organisationId,
    said,
  });
  const all = row('', 'centre', 'WHOLE');
  const unknown = row('Дом', null, 'LIST');
  const known = row('Школа', 'school', 'LIST');
  const decided = row('Школа', null, 'ROW');
  expect(saying([all, unknown, known, decided])).toBe(decided);
  expect(saying([all, unknown, known])).toBe(known);
  expect(saying([all, unknown])).toBe(unknown);
  expect(saying([row('', null, 'LIST'), all])).toBe(all);
  expect(saying([])).toBeUndefined();
});
