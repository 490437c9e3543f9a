import { describe, expect, test } from 'vitest';
import { paragraph } from '../../roadmap/reading/document.ts';
import { read } from '../reading/read.ts';
import { type Corrections, rowsOf, severityOf } from './row.ts';

const days = { date: '2022-11-07', today: '2022-11-14' } as const;

const words = [
  'РЕЗОЛЮЦИЯ совещания руководителей учреждений',
  '7 ноября 2022 года',
  '1. Минздраву НСО представить доклад до 1 октября 2022 года.',
  '2. Минздраву НСО внедрить социальные проекты (срок – до 30.12.2022):',
  '- «Первый»;',
  '- «Второй».',
];

const document = { blocks: words.map(paragraph) };

const rows = (corrections: Partial<Corrections> = {}) => {
  const outcome = read(document, { today: days.today });
  if (!outcome.ok) throw new Error(outcome.code);
  return rowsOf(outcome.reading, { rows: [], joined: [], ...corrections }, days);
};

describe('what a resolution would give', () => {
  test('a doubt about a term stands at its row, and goes when the term is put right', () => {
    const [first] = rows().rows;
    expect(first?.problems.map(({ code }) => code)).toContain('termBeforeDate');
    const fixed = rows({ rows: [{ paragraph: 2, term: 'до 25 ноября 2022 года' }] }).rows[0];
    expect(fixed?.term).toMatchObject({ end: '2022-11-25', raw: 'до 25 ноября 2022 года' });
    expect(fixed?.problems.filter((one) => severityOf(one) === 'error')).toEqual([]);
  });

  test('what a person writes as a term is read by the same reader, and doubted as it is', () => {
    const codes = (term: string) => rows({ rows: [{ paragraph: 2, term }] }).rows[0]?.problems.map(({ code }) => code);
    expect(codes('скоро')).toEqual(['termNotUnderstood']);
    expect(codes('до 10 ноября 2022 года')).toEqual(['termPast']);
    expect(codes('')).toEqual(['termMissing']);
  });

  test('a number stands once; one that is left out takes none', () => {
    const again = rows({ rows: [{ paragraph: 4, number: '1' }] });
    expect(again.rows[1]?.problems).toContainEqual(expect.objectContaining({ code: 'numberRepeated', value: '1' }));
    const without = rows({
      rows: [
        { paragraph: 4, number: '1' },
        { paragraph: 2, leftOut: true },
      ],
    });
    expect(without.rows[1]?.problems.map(({ code }) => code)).not.toContain('numberRepeated');
  });

  test('a list is its items, or one with all of them in its words', () => {
    expect(rows().rows.map(({ number, list }) => [number, list])).toEqual([
      ['1', null],
      ['2.1', '2'],
      ['2.2', '2'],
    ]);
    const joined = rows({ joined: ['2'] });
    expect(joined.rows.map(({ number }) => number)).toEqual(['1', '2']);
    expect(joined.rows[1]?.text).toMatch(/: «Первый»; «Второй»$/u);
  });

  test('a correction of a row that there is not is told, and not passed over', () => {
    expect(rows({ rows: [{ paragraph: 99, leftOut: true }] }).strayed).toEqual([99]);
  });
});
