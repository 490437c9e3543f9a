import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, paragraph } from '../../roadmap/reading/document.ts';
import { type Reading, read } from './read.ts';

const blocks = (...texts: string[]): Document => ({ blocks: texts.map(paragraph) });

const reading = (document: Document): Reading => {
  const outcome = read(document);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading;
};

/** A resolution of 24 January 2020 with these paragraphs. */
const resolution = (...texts: string[]): Reading => reading(blocks('РЕЗОЛЮЦИЯ', '24 января 2020 года', ...texts));

const numbers = ({ assignments }: Reading): string[] => assignments.map(({ number }) => number);
const problems = ({ problems: found }: Reading): (readonly [string, string | null])[] =>
  found.map(({ code, number }) => [code, number]);

describe('numbers', () => {
  test('are the document’s own; letters and dashes get theirs from what they stand under', () => {
    const found = resolution(
      '1. Департаменту:',
      '1.1. Принять меры.',
      '1.2. Подготовить:',
      'а) план;',
      'б) список:',
      '- граждан;',
      '- учреждений.',
      '1.3. Провести:',
      '1) опрос;',
      '2) семинар.',
      '2. Директорам учреждений:',
      '- принять план;',
      '- принять участие.',
    );
    expect(numbers(found)).toEqual('1.1 1.2.а 1.2.б.1 1.2.б.2 1.3.1 1.3.2 2.1 2.2'.split(' '));
    expect(problems(found).filter(([code]) => code === 'numbersGiven')).toHaveLength(2);
  });

  test('that jump, or begin in the middle, are kept and said', () => {
    const found = resolution('1. Департаменту:', '1.1. Первое.', '1.3. Третье.', '3.1. Чужое.', '4. Центру: прочее.');
    expect(numbers(found)).toEqual(['1.1', '1.3', '3.1', '4']);
    expect(found.problems.filter(({ code }) => code === 'numberSkipped')).toMatchObject([
      { number: '3.1', expected: '3' },
      { number: '4', expected: '2' },
      { number: '1.3', expected: '1.2' },
    ]);
    expect(found.assignments.map(({ addressees }) => addressees)).toEqual([
      ['Департаменту'],
      ['Департаменту'],
      [],
      ['Центру'],
    ]);
  });

  test('that stand twice are an error', () => {
    expect(problems(resolution('1. Департаменту:', '1.1. Первое.', '1.1. Второе.'))).toContainEqual([
      'numberRepeated',
      '1.1',
    ]);
  });

  test('that begin anew under each addressee are told apart by it', () => {
    const found = resolution('Департаменту:', '1. Первое.', '2. Второе.', 'Директорам учреждений:', '1. Третье.');
    expect(found.assignments.map(({ number, addressees }) => [number, addressees])).toEqual([
      ['1.1', ['Департаменту']],
      ['1.2', ['Департаменту']],
      ['2.1', ['Директорам учреждений']],
    ]);
  });

  test('are not longer for a lead that stands alone above all addressees', () => {
    const found = resolution(
      'Участники рекомендуют:',
      'Департаменту:',
      '- первое;',
      'Центрам:',
      '- второе;',
      '- третье.',
    );
    expect(numbers(found)).toEqual(['1.1', '2.1', '2.2']);
    expect(problems(found).filter(([code]) => code === 'numbersGiven')).toHaveLength(3);
  });

  test('that go on through all addressees stay as they are', () => {
    const found = resolution('Департаменту:', '1. Первое.', 'Директорам учреждений:', '2. Второе.', '3. Третье.');
    expect(found.assignments.map(({ number, addressees }) => [number, ...addressees])).toEqual([
      ['1', 'Департаменту'],
      ['2', 'Директорам учреждений'],
      ['3', 'Директорам учреждений'],
    ]);
  });
});

const marked = fc.constantFrom(
  ...[
    'Рекомендовать:',
    'Департаменту:',
    'Отмечают:',
    '1. Департаменту:',
    '1.1. Принять план.',
    '2. Центру - помогать;',
  ],
  ...[
    '- план;',
    '• план',
    'а) план:',
    '1) план',
    'II. Центрам:',
    '2.1. Подготовить:',
    '5.7 Провести опрос',
    'Другое.',
    '1.',
  ],
);

test('each number is given once, or its repetition is said', () => {
  fc.assert(
    fc.property(fc.array(marked, { minLength: 1, maxLength: 20 }), (list) => {
      const outcome = read(blocks('РЕЗОЛЮЦИЯ', ...list));
      if (!outcome.ok) return;
      const own = numbers(outcome.reading);
      const repeated = outcome.reading.problems.some(({ code }) => code === 'numberRepeated');
      expect(new Set(own).size === own.length || repeated).toBe(true);
      expect(own.every((number) => number !== '')).toBe(true);
    }),
    { numRuns: 1_000 },
  );
}, 60_000);
