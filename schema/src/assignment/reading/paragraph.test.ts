import { describe, expect, test } from 'vitest';
import { cell, type Document, paragraph, table } from '../../roadmap/reading/document.ts';
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
const texts = ({ assignments }: Reading): string[][] => assignments.map(({ number, text }) => [number, text]);

describe('lines that the page broke', () => {
  test('are joined, and a number or a dash in the middle of a sentence begins nothing', () => {
    const found = resolution(
      [
        '1. Департаменту действовать в соответствии с пунктом',
        '5. настоящей резолюции.',
        '2. Органам местного самоуправления',
        '- оказать содействие до',
        '02.03.2020 года.',
      ].join('\n'),
    );
    expect(texts(found)).toEqual([
      ['1', 'Департаменту действовать в соответствии с пунктом 5. настоящей резолюции.'],
      ['2', 'Органам местного самоуправления - оказать содействие до 02.03.2020 года.'],
    ]);
    expect(found.assignments[1]?.term.end).toBe('2020-03-02');
  });

  test('are told from items that nothing closes', () => {
    const found = resolution(
      '1. Департаменту провести:\n- опрос\n- семинар\n2. Центру принять план\n3. Центру принять меры',
    );
    expect(numbers(found)).toEqual(['1.1', '1.2', '2', '3']);
  });
});

describe('a table', () => {
  const rows = (...lines: string[][]) => table(lines.map((line) => line.map((text) => cell(text))));

  test('that only places numbers beside words is text', () => {
    const pasted = rows(
      ['1.', 'Департаменту:'],
      ['1.1.', 'Подготовить:\n- план;\n- список.'],
      ['', ''],
      ['Директор', 'Л.Е. Кукушкина'],
    );
    expect(texts(reading({ blocks: [paragraph('РЕЗОЛЮЦИЯ'), pasted] }))).toEqual([
      ['1.1.1', 'план'],
      ['1.1.2', 'список'],
    ]);
  });

  test('whose cells were pasted one by one is read, too', () => {
    const pasted = rows(['1.'], ['Департаменту:'], ['1.1.'], ['Подготовить план.']);
    expect(texts(reading({ blocks: [paragraph('РЕЗОЛЮЦИЯ'), pasted] }))).toEqual([['1.1', 'Подготовить план.']]);
  });

  test('of figures is left out, and said', () => {
    const figures = rows(['Показатель', '2020', '2021'], ['Охват', '10', '20']);
    const found = reading({ blocks: [paragraph('РЕЗОЛЮЦИЯ'), paragraph('1. Департаменту принять план:'), figures] });
    expect(found.problems).toContainEqual(
      expect.objectContaining({ code: 'tableLeftOut', value: 'Показатель 2020 2021' }),
    );
  });

  test('of measures makes the document a roadmap, unless somebody is asked beside it', () => {
    const plan = rows(['№', 'Мероприятие', 'Срок', 'Исполнитель'], ['1', 'Опрос', '2022', 'ОМС']);
    const title = paragraph('План мероприятий на 2022 год');
    expect(read({ blocks: [title, plan] })).toEqual({ ok: false, code: 'roadmapInstead' });
    expect(numbers(reading({ blocks: [title, paragraph('1. Департаменту исполнить план.'), plan] }))).toEqual(['1']);
  });
});
