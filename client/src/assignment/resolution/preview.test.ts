import { describe, expect, it } from 'vitest';
import { type Row, type Source, withList, withRow } from './preview.ts';

const source: Source = {
  fileId: null,
  text: 'РЕЗОЛЮЦИЯ',
  issuerId: 'own',
  date: null,
  meanings: new Map(),
  rows: [],
  joined: [],
};

const row = (paragraph: number, list: string | null, number: string): Row => ({
  paragraph,
  number,
  list,
  text: 'Сделать',
  addressees: [],
  coExecutors: [],
  binding: null,
  termEnd: null,
  termRaw: '',
  measures: [],
  leftOut: false,
  count: 0,
  bindingCount: 0,
  dueOn: null,
  problems: [],
});

describe('what a person puts right in a resolution', () => {
  it('adds to what was put right in the same row before', () => {
    const once = withRow(source, { paragraph: 4, term: 'до 1 марта 2023 года' });
    const twice = withRow(once, { paragraph: 4, leftOut: true });
    expect(withRow(twice, { paragraph: 5, text: 'Иначе' }).rows).toEqual([
      { paragraph: 4, term: 'до 1 марта 2023 года', leftOut: true },
      { paragraph: 5, text: 'Иначе' },
    ]);
  });

  it('is let go in the rows of a list that becomes one, or several again', () => {
    const before = withRow(withRow(source, { paragraph: 7, text: 'Проект' }), { paragraph: 2, leftOut: true });
    const list = { number: '3', lead: 'Внедрить', items: 2, joined: false };
    const joined = withList(before, list, [row(2, null, '1'), row(7, '3', '3.1'), row(8, '3', '3.2')]);
    expect(joined).toMatchObject({ joined: ['3'], rows: [{ paragraph: 2, leftOut: true }] });
    const fixed = withRow(joined, { paragraph: 7, text: 'Все проекты' });
    const apart = withList(fixed, { ...list, joined: true }, [row(2, null, '1'), row(7, null, '3')]);
    expect(apart).toMatchObject({ joined: [], rows: [{ paragraph: 2, leftOut: true }] });
  });
});
