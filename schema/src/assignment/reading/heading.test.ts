import { describe, expect, test } from 'vitest';
import { type Document, paragraph } from '../../roadmap/reading/document.ts';
import { type Guidance, type Reading, read } from './read.ts';

const blocks = (...texts: string[]): Document => ({ blocks: texts.map(paragraph) });

const reading = (document: Document, guidance?: Guidance): Reading => {
  const outcome = read(document, guidance);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading;
};

describe('the heading', () => {
  test.each([
    [['РЕЗОЛЮЦИЯ', 'конференции «О жизни»', '24 января 2020 года'], 'РЕЗОЛЮЦИЯ конференции «О жизни»', '2020-01-24'],
    [
      ['Проект', 'Итоговая резолюция конференции', 'г. Владимир, 24.01.2020'],
      'Итоговая резолюция конференции',
      '2020-01-24',
    ],
    [['РЕЗОЛЮЦИЯ\nфорума «Забота»\n24–25 января 2020 г.\nг. Владимир'], 'РЕЗОЛЮЦИЯ форума «Забота»', '2020-01-25'],
    [['Протокол № 3', 'от 24.01.2020', 'заседания группы'], 'Протокол № 3', '2020-01-24'],
    [['Решение совещания от 24 января 2020 года № 5'], 'Решение совещания от 24 января 2020 года № 5', '2020-01-24'],
    [['РЕЗОЛЮЦИЯ конференции', 'С учётом указа от 07.05.2018 № 204'], 'РЕЗОЛЮЦИЯ конференции', null],
    [['РЕЗОЛЮЦИЯ конференции', '«___» января 2020 года'], 'РЕЗОЛЮЦИЯ конференции', null],
    [['Уважаемые коллеги!'], null, null],
  ])('%j', (front, title, date) => {
    const found = reading(blocks(...front, '1. Департаменту подготовить план.'));
    expect(found).toMatchObject({ title, date });
    const codes = found.problems.map(({ code }) => code);
    expect([codes.includes('titleMissing'), codes.includes('dateMissing')]).toEqual([title === null, date === null]);
  });

  test('takes its date from below the items where none stands above', () => {
    expect(reading(blocks('РЕЗОЛЮЦИЯ', '1. Департаменту подготовить план.', '24.01.2020')).date).toBe('2020-01-24');
  });

  test('takes the date that a person gave before its own', () => {
    const document = blocks('РЕЗОЛЮЦИЯ', '24 января 2020 года', '1. Департаменту подготовить план до 16 марта.');
    const found = reading(document, { date: '2021-02-01' });
    expect(found).toMatchObject({ date: '2021-02-01', assignments: [{ term: { end: '2021-03-16' } }] });
  });
});
