import { describe, expect, it } from 'vitest';
import type { Row } from '../fragment.ts';
import { matricesOf } from './matrix.ts';

const row = (id: string, text: string, lead: string | null, number = id): Row => ({
  __typename: 'Assignment',
  id,
  version: 0,
  number,
  text,
  state: 'ISSUED',
  binding: true,
  dueOn: null,
  daysLeft: null,
  isOverdue: false,
  term: { raw: '' },
  lead: lead === null ? null : { id: lead, shortName: lead, fullName: lead },
  issuer: null,
  group: null,
  class: null,
});

const given = (number: string, project: string) => ({
  list: '3',
  row: row(number, `Внедрить проекты: ${project}`, null),
  parts: ['Б', 'А'].map((lead) => row(`${number} ${lead}`, `Внедрить проекты: ${project}`, lead, number)),
});

describe('a list that went to several', () => {
  it('is a table of its items by organisations, without the words that all of them share', () => {
    const [table] = matricesOf([given('3.1', '«Жить дома»'), given('3.2', '«Няня»')]);
    expect(table?.organisations.map(({ shortName }) => shortName)).toEqual(['А', 'Б']);
    expect(table?.items.map(({ text }) => text)).toEqual(['«Жить дома»', '«Няня»']);
    expect(table?.items[1]?.cells.get('А')?.id).toBe('3.2 А');
  });

  it('is no table where it went to one organisation, or is one item', () => {
    expect(matricesOf([given('3.1', '«Жить дома»')])).toEqual([]);
    const alone = [1, 2].map((at) => ({ list: '3', row: row(`3.${at}`, 'Проекты', 'А'), parts: [] }));
    expect(matricesOf(alone)).toEqual([]);
    expect(matricesOf(alone.map((one) => ({ ...one, list: null })))).toEqual([]);
  });
});
